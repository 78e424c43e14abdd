import {html, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';

/** A dash in place of a figure that is not known: the reason under the pointer, and in words for a screen reader. */
export function unknownFigure(words: Words, reason = words.say('unknown')): TemplateResult {
  return html`<span class="unknown" aria-hidden="true" title=${reason}>${words.formats.unknown}</span><span class="out-of-sight">${reason}</span>`;
}
