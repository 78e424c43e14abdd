import {html} from 'lit';
import {setProperty} from '../../elements/set-property.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import {isKnown, type Words} from '../../locale/index.js';
import type {FigureColumn} from '../../telling/attendee-columns.js';

/** A figure as it stands in its column; a rate with its bar. */
export function figure(column: FigureColumn, value: number | undefined, words: Words) {
  if (!isKnown(value)) return unknownFigure(words);
  const text = column.show(words.formats, value);
  if (column.id !== 'engagementRate') return text;
  return html`<span class="rate"><span class="bar" ${setProperty('--_share', Math.min(1, Math.max(0, value)))}></span><span>${text}</span></span>`;
}
