import {html, nothing} from 'lit';

/** A text cut to so many letters at most, never in the middle of one. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(text.slice(0, most * 2));
  return letters.length <= most && text.length <= most * 2 ? text : `${letters.slice(0, most).join('')}…`;
}

/** What somebody wrote, in its own direction; a long text shortened, with the way to all of it. */
export function longText(text: string, most: number, showAll: string) {
  return html`<bdi class="text">${clipped(text, most)}</bdi>${wholeText(text, most, showAll)}`;
}

/** Opens to the whole of a text that is shown shortened elsewhere; nothing where it is not. */
export function wholeText(text: string, most: number, showAll: string) {
  if (clipped(text, most) === text) return nothing;
  return html`<details class="whole"><summary>${showAll}</summary><p dir="auto">${text}</p></details>`;
}
