import {html, nothing, svg} from 'lit';
import {pdfButton, type PdfButton} from '../elements/pdf-button.js';
import {roleChoice} from '../elements/role-choice.js';
import type {Words} from '../locale/index.js';
import type {Session} from '../model/index.js';
import {runs, type LiveState} from './live-watch.js';
import {sessionPicker, type SessionPicker} from './session-picker.js';

export interface PageHeader {
  /** The name of the room; `undefined` while it is not known whether it has one. */
  readonly title: string | undefined;
  readonly sessions: SessionPicker | undefined;
  /** Those that occur, and those that the page is of. */
  readonly roles: {readonly all: readonly string[]; readonly chosen: readonly string[]; readonly choose: (roles: readonly string[]) => void};
  readonly live: LiveState;
  /** When anything on the page was read last. */
  readonly readAt: Date | undefined;
  readonly refresh: () => void;
  /** Absent where there is no way back, or nothing that exports. */
  readonly goBack: (() => void) | undefined;
  readonly exportByEmail: (() => void) | undefined;
  /** The PDF of the session: absent where there is none to tell of. */
  readonly download: Omit<PdfButton, 'label' | 'name' | 'isPrimary'> | undefined;
  readonly chooseReports: (() => void) | undefined;
  readonly saveCopy: (() => void) | undefined;
}

/** Of which room and which session the page is, and what can be done with all of it. */
export function pageHeader({title, sessions, roles, live, readAt, refresh, goBack, exportByEmail, download, chooseReports, saveCopy}: PageHeader, words: Words) {
  const {formats} = words;
  return html`<header>
    ${goBack ? html`<button class="button back" aria-label=${words.say('dashboard.back')} @click=${goBack}>${arrow}</button>` : nothing}
    <h1 part="title" tabindex="-1">${title === undefined
      ? html`<span class="out-of-sight">${words.say('dashboard.untitled')}</span><span class="placeholder"></span>` : html`<bdi title=${title}>${title}</bdi>`}</h1>
    ${sessions ? html`<div class="session">
      ${sessionPicker(sessions, words)}
      <span class="pill" title=${formats.timeZone}>${zonesOf(sessions.shown, words)}</span>
      ${runs(sessions.shown) ? html`<span class="pill live">${words.say('dashboard.live')}</span>` : nothing}
      ${roleChoice(roles.all, roles.chosen, roles.choose, words)}
      <span class="live-note" role="status">${live === 'interrupted' || live === 'stopped' ? words.say(`dashboard.live-${live}`) : nothing}</span>
    </div>` : nothing}
    <div class="actions">
      ${readAt ? html`<span class="read quiet">${words.say('dashboard.refreshed', {time: formats.clock(readAt, live !== 'off')})}</span>
        <button class="button" @click=${refresh}>${words.say('dashboard.refresh')}</button>` : nothing}
      ${exportByEmail ? html`<button class="button export" aria-haspopup="dialog" @click=${exportByEmail}>${words.say('dashboard.export')}</button>
        <room-email-export></room-email-export>` : nothing}
      ${chooseReports ? html`<button class="button custom-report" aria-haspopup="dialog" @click=${chooseReports}>${words.say('dashboard.custom-report')}</button>
        <room-custom-report></room-custom-report>` : nothing}
      ${saveCopy ? html`<button class="button save-copy" aria-haspopup="dialog" @click=${saveCopy}>${words.say('dashboard.save-copy')}</button>
        <room-save-copy></room-save-copy>` : nothing}
      ${download ? pdfButton({...download, label: words.say('dashboard.download'), isPrimary: true}, words) : nothing}
      <slot name="header-actions"></slot>
    </div>
  </header>`;
}

/** The zone of a session's times, or both where the clocks were changed in it. */
function zonesOf({startsAt, endsAt = startsAt}: Session, {formats}: Words): string {
  return [...new Set([formats.zone(startsAt), formats.zone(endsAt)])].join(' / ');
}

const arrow = svg`<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M15 9H3M8 4 3 9l5 5"></path></svg>`;
