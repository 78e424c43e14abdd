import {html, nothing} from 'lit';
import {icons} from '../../elements/icons.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import type {Words} from '../../locale/index.js';
import type {AttendeeSort, AttendeeTotals, Port} from '../../model/index.js';
import {cellClass} from './attendee-row.js';
import type {FigureColumn} from '../../telling/attendee-columns.js';
import {figure} from './figure.js';
import {sortLabel} from './list-words.js';

type By = AttendeeSort['by'];

export interface TableHead {
  readonly columns: readonly FigureColumn[];
  /** Columns the source tells nothing about. */
  readonly unknown: ReadonlySet<FigureColumn>;
  readonly hasStrips: boolean;
  /** The order of what is shown, as far as it is known. */
  readonly sort: AttendeeSort | undefined;
  readonly port: Port;
  readonly sortBy: (by: By) => void;
}

/** The names of the columns; those that can be sorted by are buttons. */
export function tableHead({columns, unknown, hasStrips, ...order}: TableHead, words: Words) {
  return html`<thead><tr>
    <th scope="col" class="toggle"><span class="out-of-sight">${words.say('attendees.details')}</span></th>
    ${head('name', 'who', order, words)}
    ${columns.map((column) => head(column.id, cellClass(column), order, words, column, unknown.has(column)))}
    ${hasStrips ? html`<th scope="col" class="over wide">${words.say('attendees.over-session')}</th>` : nothing}
  </tr></thead>`;
}

/** The sums and rates over everyone in the session, whatever is searched. */
export function tableTotals({columns, unknown, hasStrips}: TableHead, totals: AttendeeTotals, words: Words) {
  return html`<tbody class="total"><tr>
    <td class="toggle"></td>
    <th scope="row" class="who">${words.say('attendees.total')}<span class="role">${words.say('attendees.everyone')}</span></th>
    ${columns.map((column) => html`<td class=${cellClass(column)}>${unknown.has(column)
      ? unknownFigure(words, words.say('attendees.not-told')) : figure(column, totals[column.id], words)}</td>`)}
    ${hasStrips ? html`<td class="over wide"></td>` : nothing}
  </tr></tbody>`;
}

function head(
  by: 'name' | FigureColumn['id'], kind: string, {sort, port, sortBy}: Pick<TableHead, 'sort' | 'port' | 'sortBy'>, words: Words, column?: FigureColumn, isUnknown = false,
) {
  const label = sortLabel(by, words);
  const isSorted = sort?.by === by;
  const meaning = column && words.definition(port.definition(column.metric), column.metric);
  const reason = isUnknown ? html`<span class="out-of-sight">${words.say('attendees.not-told')}</span>` : nothing;
  if (!port.capabilities.attendeeSorts.includes(by)) return html`<th scope="col" class=${kind} title=${meaning?.text ?? nothing}>${label}${reason}</th>`;
  return html`<th scope="col" class=${kind} aria-sort=${isSorted ? sort.direction : nothing}>
    <button class="sort" title=${meaning?.text ?? nothing} @click=${() => sortBy(by)}>${label}
      <span class="arrow">${isSorted && sort.direction === 'ascending' ? icons.up : icons.down}</span></button>${reason}
  </th>`;
}
