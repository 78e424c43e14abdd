import {html, nothing} from 'lit';
import {clipped} from '../../telling/clipped.js';
import {definitionButton} from '../../elements/definition-button.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type WordKey, type Words} from '../../locale/index.js';
import type {Interaction, Port} from '../../model/index.js';
import {kindIcon} from './kind.js';
import type {InteractionSort} from '../../telling/interaction-order.js';
import type {ListedInteraction} from '../../telling/listed-interaction.js';
import {sortHead} from './sort-head.js';

/** Letters of a question that the table shows; all of it stands in the details. */
const mostLetters = 200;

type By = InteractionSort['by'];

const columns: readonly By[] = ['askedAt', 'question', 'type', 'participants'];

const labels: Readonly<Record<By, WordKey>> = {
  askedAt: 'interactions.asked', question: 'interactions.question', type: 'interactions.type', participants: 'metric.interactionParticipants',
};

export interface InteractionList {
  /** Those of one page. */
  readonly rows: readonly ListedInteraction[];
  readonly sort: InteractionSort;
  readonly port: Port;
  readonly sortBy: (by: By) => void;
  readonly pick: (interaction: Interaction) => void;
}

/** What was asked, of which type, when, and how many people responded. */
export function interactionList({rows, sort, port, sortBy, pick}: InteractionList, words: Words) {
  const head = (by: By, kind: string, more: unknown = nothing) => sortHead({by, label: words.say(labels[by]), sort, sortBy, kind, more});
  return html`<table part="table" class="list">
    <caption class="out-of-sight">${words.say('interactions.title')}. ${sortWords(sort, words)}</caption>
    <thead><tr>
      ${head('question', 'question')}
      ${head('type', 'type folds')}
      ${head('askedAt', 'when folds', html`<span class="zone">${zoneOf(rows, words)}</span>`)}
      ${head('participants', 'number', definitionButton(words, port, 'interactionParticipants'))}
    </tr></thead>
    <tbody>${rows.map((row) => html`<tr>
      <th scope="row" class="question">
        <button class="pick" @click=${() => pick(row.interaction)}><span class="kind">${kindIcon(row.interaction)}</span><span class="words"><bdi>${clipped(row.title, mostLetters)}</bdi></span></button>
        <span class="folded"><bdi>${row.type}</bdi>${row.interaction.askedAt ? html`<span>${row.asked}</span>` : nothing}</span>
      </th>
      <td class="type folds"><bdi>${row.type}</bdi></td>
      <td class="when folds">${row.interaction.askedAt ? row.asked : unknownFigure(words)}</td>
      <td class="number">${isKnown(row.interaction.participants) ? words.formats.number(row.interaction.participants) : unknownFigure(words)}</td>
    </tr>`)}</tbody>
  </table>`;
}

/** The one name that the time zone had at all these times; its full name where summer and winter meet. */
function zoneOf(rows: readonly ListedInteraction[], {formats}: Words): string {
  const zones = new Set(rows.filter(({interaction}) => interaction.askedAt).map(({zone}) => zone));
  const [only = formats.timeZone] = zones;
  return zones.size > 1 ? formats.timeZone : only;
}

/** Chooses the order where there is no room for all heads. */
export function orderChoice(sort: InteractionSort, choose: (by: By) => void, words: Words) {
  return html`<select class="order-choice" aria-label=${words.say('interactions.order')} @change=${({target}: Event) => choose((target as HTMLSelectElement).value as By)}>
    ${columns.map((by) => html`<option value=${by} .selected=${sort.by === by}>${words.say('interactions.order-by', {column: words.say(labels[by])})}</option>`)}
  </select>`;
}

/** "Sorted by Asked, earliest first" */
export function sortWords({by, direction}: InteractionSort, words: Words): string {
  const column = words.say(labels[by]);
  if (by === 'askedAt') return words.say(`interactions.sorted-time-${direction}`, {column});
  return words.say(`table.sorted-${by === 'participants' ? 'figure' : 'name'}-${direction}`, {column});
}
