import {html, nothing} from 'lit';
import type {Words} from '../../locale/index.js';
import type {Port} from '../../model/index.js';
import {figureColumns} from '../../telling/attendee-columns.js';
import {toggleColumn, type ColumnId} from './columns.js';

export interface ColumnMenu {
  readonly shown: readonly ColumnId[];
  readonly port: Port;
  readonly direction: 'ltr' | 'rtl';
  readonly choose: (columns: readonly ColumnId[]) => void;
  readonly onToggle: (event: Event) => void;
  readonly onClosing: (event: ToggleEvent) => void;
}

/** Which columns there are, what each of them means for this source, and which are shown. */
export function columnMenu({shown, port, direction, choose, onToggle, onClosing}: ColumnMenu, words: Words) {
  const figures = figureColumns.map(({id, label, metric}) => ({id, label: words.say(label), meaning: words.definition(port.definition(metric), metric)}));
  const strip = {id: 'strip' as const, label: words.say('attendees.over-session'), meaning: {text: words.say('attendees.over-session-means'), lang: words.language}};
  return html`<div id="columns" class="beside choices" dir=${direction} popover role="group" aria-label=${words.say('attendees.columns')} @beforetoggle=${onClosing} @toggle=${onToggle}>
    ${[...figures, ...(offersStripColumn(port) ? [strip] : [])].map(({id, label, meaning}) => html`<label>
      <input type="checkbox" .checked=${shown.includes(id)} @change=${() => choose(toggleColumn(shown, id))}>
      <span>${label}${meaning ? html`<small lang=${meaning.lang} dir="auto">${meaning.text}</small>` : nothing}</span>
    </label>`)}
  </div>`;
}

/** Strips have a column of their own only where one call answers for a whole page. */
export function offersStripColumn(port: Port): boolean {
  return port.offers('getEngagement') && port.capabilities.batchedEngagement;
}
