import {html, nothing} from 'lit';
import type {Words} from '../../locale/index.js';
import type {AttendeeSort} from '../../model/index.js';
import {figureColumns} from '../../telling/attendee-columns.js';
import {sortLabel} from './list-words.js';

type By = AttendeeSort['by'];

/** Chooses the order, where there is no room for most of the heads. */
export function orderChoice(sorts: readonly By[], sort: AttendeeSort, choose: (by: By) => void, words: Words) {
  const orders = (['name', ...figureColumns.map(({id}) => id)] as const).filter((by) => sorts.includes(by));
  if (orders.length === 0) return nothing;
  return html`<select class="order-choice" aria-label=${words.say('attendees.order')} @change=${({target}: Event) => choose((target as HTMLSelectElement).value as By)}>
    ${orders.map((by) => html`<option value=${by} .selected=${sort.by === by}>${words.say('attendees.order-by', {column: sortLabel(by, words)})}</option>`)}
  </select>`;
}
