import {html} from 'lit';
import {setProperty} from '../../elements/set-property.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {FigureColumn} from './columns.js';

/** A dash for the eye and words for the ear, where a figure is not known. */
export function unknownFigure(words: Words, reason = words.say('unknown')) {
  return html`<span aria-hidden="true">${words.formats.unknown}</span><span class="out-of-sight">${reason}</span>`;
}

/** A figure as it stands in its column; a rate with its bar. */
export function figure(column: FigureColumn, value: number | undefined, words: Words) {
  if (!isKnown(value)) return unknownFigure(words);
  const text = column.show(words.formats, value);
  if (column.id !== 'engagementRate') return text;
  return html`<span class="rate"><span class="bar" ${setProperty('--_share', Math.min(1, Math.max(0, value)))}></span><span>${text}</span></span>`;
}
