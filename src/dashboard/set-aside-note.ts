import {html, nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {SetAside} from '../model/index.js';

/** What was left out while the source was read, by reason, folded up; nothing where all was taken. */
export function setAsideNote(entries: readonly SetAside[], words: Words) {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  return count === 0 ? nothing : html`<details>
    <summary>${words.say('state.set-aside', {count})}</summary>
    <ul>${entries.map(({reason, count: times, example}) => html`<li>
      ${words.find(`aside.${reason}`) ?? reason}: ${words.formats.number(times)}${example ? html` (<bdi>${example}</bdi>)` : nothing}</li>`)}</ul>
  </details>`;
}
