import {html, nothing} from 'lit';
import {clipped} from '../../elements/clipped.js';
import type {Words} from '../../locale/index.js';
import type {AttendeeSort} from '../../model/index.js';
import {figureColumns} from './columns.js';
import {sortLabel} from './list-words.js';

type By = AttendeeSort['by'];

/** Letters of a role that a choice bears. */
const mostLetters = 40;

/** Chooses one of the roles that occur. What the page around has chosen stays in the list, even if there are several. */
export function roleChoice(roles: readonly string[], chosen: readonly string[], choose: (roles: readonly string[] | undefined) => void, words: Words) {
  if (roles.length < 2 && chosen.length === 0) return nothing;
  const label = (role: string) => clipped(words.role(role), mostLetters);
  const single = [...new Set([...roles, ...(chosen.length === 1 ? chosen : [])])];
  const onChange = ({target}: Event) => {
    const role = single[Number((target as HTMLSelectElement).value)];
    choose(role === undefined ? undefined : [role]);
  };
  return html`<select class="role-choice" aria-label=${words.say('attendees.role')} @change=${onChange}>
    <option value="all" .selected=${chosen.length === 0}>${words.say('attendees.all-roles')}</option>
    ${chosen.length > 1 ? html`<option value="several" .selected=${true}>${words.formats.list(chosen.map(label))}</option>` : nothing}
    ${single.map((role, index) => html`<option value=${index} .selected=${chosen.length === 1 && chosen[0] === role}>${label(role)}</option>`)}
  </select>`;
}

/** Chooses the order, where there is no room for most of the heads. */
export function orderChoice(sorts: readonly By[], sort: AttendeeSort, choose: (by: By) => void, words: Words) {
  const orders = (['name', ...figureColumns.map(({id}) => id)] as const).filter((by) => sorts.includes(by));
  if (orders.length === 0) return nothing;
  return html`<select class="order-choice" aria-label=${words.say('attendees.order')} @change=${({target}: Event) => choose((target as HTMLSelectElement).value as By)}>
    ${orders.map((by) => html`<option value=${by} .selected=${sort.by === by}>${words.say('attendees.order-by', {column: sortLabel(by, words)})}</option>`)}
  </select>`;
}
