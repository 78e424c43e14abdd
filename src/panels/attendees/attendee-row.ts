import {html, nothing} from 'lit';
import {heatStrip, type HeatStripLayout} from '../../charts/heat-strip.js';
import {heatStripTotals} from '../../charts/heat-strip-sentence.js';
import {clipped} from '../../telling/clipped.js';
import {icons} from '../../elements/icons.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import type {Words} from '../../locale/index.js';
import type {Attendee} from '../../model/index.js';
import type {FigureColumn} from '../../telling/attendee-columns.js';
import type {StripState} from './engagement-strips.js';
import {figure} from './figure.js';
import {hasCard, personName} from '../../telling/person.js';

export interface AttendeeRow {
  readonly person: Attendee;
  /** Where the row stands on the page, from 0. */
  readonly index: number;
  /** What tells this person from another of the same name. */
  readonly mark: string | undefined;
  readonly columns: readonly FigureColumn[];
  readonly isOpen: boolean;
  readonly toggle: (person: Attendee) => void;
  readonly pick: (person: Attendee) => void;
  /** Absent where the column is not shown. */
  readonly strip: {readonly state: StripState | undefined; readonly layout: HeatStripLayout | undefined} | undefined;
}

/** One person in one line. */
export function attendeeRow({person, index, mark, columns, isOpen, toggle, pick, strip}: AttendeeRow, words: Words) {
  const name = clipped(personName(person, words));
  return html`<tr class=${isOpen ? 'person open' : 'person'}>
    <td class="toggle"><button class="disclose" aria-expanded=${isOpen} aria-controls=${isOpen ? `detail-${index}` : nothing}
      aria-label=${words.say('attendees.details-of', {name})} @click=${() => toggle(person)}>${icons.next}</button></td>
    <th scope="row" class="who">
      ${hasCard(person)
        ? html`<button class="name" data-card=${index + 1} @click=${() => pick(person)}><bdi>${name}</bdi></button>`
        : html`<span class=${person.name?.trim() ? 'name' : 'name unnamed'}><bdi>${name}</bdi></span>`}
      ${person.role || mark ? html`<span class="role">${person.role ? html`<bdi>${clipped(words.role(person.role))}</bdi>` : nothing}
        ${mark ? html`<bdi class="mark">${clipped(mark)}</bdi>` : nothing}</span>` : nothing}
    </th>
    ${columns.map((column) => html`<td class=${cellClass(column)}>${figure(column, person[column.id], words)}</td>`)}
    ${strip ? html`<td class="over wide">${smallStrip(strip, words)}</td>` : nothing}
  </tr>`;
}

/** Figures stand at the end of their column, rates at its beginning, since they bring a bar. */
export function cellClass({id, isKept}: FigureColumn): string {
  return `${id === 'engagementRate' ? 'share' : 'number'}${isKept ? '' : ' folds'}`;
}

function smallStrip({state, layout}: NonNullable<AttendeeRow['strip']>, words: Words) {
  if (layout) return html`<div class="small-strip">${heatStrip(layout, heatStripTotals(layout.runs, words))}</div>`;
  if (state?.state === 'loading') return html`<div class="skeleton-line"></div>`;
  return unknownFigure(words, state?.state === 'none' ? words.say('strip.none') : words.say('unknown'));
}
