import {html, nothing} from 'lit';
import {clipped} from '../../telling/clipped.js';

/** What somebody wrote, in its own direction; a long text shortened, with the way to all of it. */
export function longText(text: string, most: number, showAll: string) {
  return html`<bdi class="text">${clipped(text, most)}</bdi>${wholeText(text, most, showAll)}`;
}

/** Opens to the whole of a text that is shown shortened elsewhere; nothing where it is not. */
export function wholeText(text: string, most: number, showAll: string) {
  if (clipped(text, most) === text) return nothing;
  return html`<details class="whole"><summary>${showAll}</summary><p dir="auto">${text}</p></details>`;
}
