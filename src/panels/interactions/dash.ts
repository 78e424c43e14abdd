import {html} from 'lit';
import type {Words} from '../../locale/index.js';

/** A dash for the eye and the reason for the ear, where a figure is not known. */
export function dash(words: Words, reason = words.say('unknown')) {
  return html`<span class="dash" aria-hidden="true" title=${reason}>${words.formats.unknown}</span><span class="out-of-sight">${reason}</span>`;
}
