import {html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import {rolesText} from '../telling/roles-text.js';

/** Chooses one of the roles that occur. What is chosen stays in the list, even if there are several. `all` stands for no choice. On paper only what is chosen. */
export function roleChoice(roles: readonly string[], chosen: readonly string[], choose: (roles: readonly string[]) => void, words: Words) {
  if (roles.length < 2 && chosen.length === 0) return nothing;
  const single = [...new Set([...roles, ...(chosen.length === 1 ? chosen : [])])];
  const onChange = ({target}: Event) => {
    const role = single[Number((target as HTMLSelectElement).value)];
    choose(role === undefined ? [] : [role]);
  };
  return html`<select class="role-choice" aria-label=${words.say('roles.choose')} @change=${onChange}>
    <option value="all" .selected=${chosen.length === 0}>${words.say('roles.all')}</option>
    ${chosen.length > 1 ? html`<option value="several" .selected=${true}>${rolesText(chosen, words)}</option>` : nothing}
    ${single.map((role, index) => html`<option value=${index} .selected=${chosen.length === 1 && chosen[0] === role}>${rolesText([role], words)}</option>`)}
  </select>${chosen.length > 0 ? html`<span class="on-paper">${rolesText(chosen, words)}</span>` : nothing}`;
}
