import {html} from 'lit';
import {layoutShareBar, shareBar} from '../../charts/share-bar.js';
import {definitionButton} from '../../elements/definition-button.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {Interaction, Port} from '../../model/index.js';
import {answerLabel} from './answer-label.js';
import {scaleOf, type AnswerSort, type PlacedOption} from '../../telling/answer-order.js';
import {answerRate} from '../../telling/answer-rate.js';
import {overlap} from '../../telling/interaction-notes.js';
import {sortHead} from './sort-head.js';

export interface AnswersTable {
  readonly interaction: Interaction;
  /** Those of one page. */
  readonly rows: readonly PlacedOption[];
  readonly sort: AnswerSort;
  readonly port: Port;
  readonly sortBy: (by: AnswerSort['by']) => void;
}

/** What could be answered, how many people chose it, and the part they are of all who responded. */
export function answersTable({interaction, rows, sort, port, sortBy}: AnswersTable, words: Words) {
  return html`<table part="table" class="answers">
    <caption class="out-of-sight">${answerSortWords(interaction, sort, words)}</caption>
    <thead><tr>
      ${sortHead({by: 'answer', label: words.say('interactions.answers'), sort, sortBy, kind: 'answers-head'})}
      ${sortHead({by: 'participants', label: words.say('metric.interactionParticipants'), sort, sortBy, kind: 'number'})}
      <th scope="col" class="share"><span class="head-cell">${words.say('metric.answerShare')}
        ${definitionButton(words, port, 'answerShare', overlap(interaction, words))}</span></th>
    </tr></thead>
    <tbody>${rows.map((row) => html`<tr>
      <th scope="row">${answerLabel(row, interaction, words)}</th>
      <td class="number">${isKnown(row.option.participants) ? words.formats.number(row.option.participants) : unknownFigure(words)}</td>
      <td class="share">${rateCell(row, interaction, words)}</td>
    </tr>`)}</tbody>
  </table>`;
}

/** "Answers from the highest to the lowest" */
export function answerSortWords(interaction: Interaction, {by, direction}: AnswerSort, words: Words): string {
  if (by === 'participants') return words.say(`table.sorted-figure-${direction}`, {column: words.say('metric.interactionParticipants')});
  return words.say(`interactions.sorted-${scaleOf(interaction) === undefined ? 'answers' : 'scale'}-${direction}`);
}

function rateCell({option}: PlacedOption, interaction: Interaction, words: Words) {
  const rate = answerRate(option, interaction);
  if (typeof rate === 'string') return unknownFigure(words, words.say(`interactions.gap.${rate}`));
  return html`<span class="rate">${shareBar(layoutShareBar([rate], 1))}<span>${words.formats.percent(rate)}</span></span>`;
}
