import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {errorSentence} from '../../telling/error-sentence.js';
import {isKnown, type WordKey, type Words} from '../../locale/index.js';
import type {Attendee} from '../../model/index.js';
import type {FigureColumn} from '../../telling/attendee-columns.js';
import type {StripState} from './engagement-strips.js';
import {figure} from './figure.js';
import {openStrip, stripLegend, stripTable, type OpenStrip} from './open-strip.js';

export interface AttendeeDetail {
  readonly person: Attendee;
  readonly id: string;
  /** Columns of the whole table. */
  readonly span: number;
  /** Figures that have no column where there is little room. */
  readonly folded: readonly FigureColumn[];
  /** Absent where the source offers no strips. */
  readonly state: StripState | undefined;
  /** Present when the strip has come. */
  readonly strip: Omit<OpenStrip, 'id' | 'joinedAt' | 'leftAt'> | undefined;
  readonly retry: () => void;
}

const extras: readonly {readonly id: 'questions' | 'downloads' | 'raisedHands'; readonly label: WordKey}[] = [
  {id: 'questions', label: 'attendees.questions'},
  {id: 'downloads', label: 'attendees.downloads'},
  {id: 'raisedHands', label: 'attendees.raised-hands'},
];

/** What a row opens to: how the person followed over the session, and what else they did. */
export function attendeeDetail({person, id, span, folded, state, strip, retry}: AttendeeDetail, words: Words) {
  return html`<tr class="detail" id=${id}><td colspan=${span}><div class="inside">
    ${strip ? drawnStrip({...strip, id, joinedAt: person.joinedAt, leftAt: person.leftAt}, words) : missingStrip(state, words, retry)}
    <dl class="folded">${folded.map((column) => html`<div><dt>${words.say(column.label)}</dt><dd>${figure(column, person[column.id], words)}</dd></div>`)}</dl>
    <ul class="extras">${extras.map((extra) => html`<li>${extraWords(extra.label, person[extra.id], words)}</li>`)}</ul>
  </div></td></tr>`;
}

function drawnStrip(strip: OpenStrip, words: Words) {
  const {layout, span} = strip;
  return html`${openStrip(strip, words)}
    <details class="as-table">
      <summary>${words.say('strip.as-table')}</summary>
      ${guard([layout, words], () => stripTable(layout, span, words))}
    </details>
    ${stripLegend(words, layout.runs.some(({level}) => level === undefined))}`;
}

function missingStrip(state: StripState | undefined, words: Words, retry: () => void) {
  if (state?.state === 'loading') return html`<div class="strip-box" aria-busy="true"><div class="skeleton strip-skeleton"></div><p class="out-of-sight">${words.say('state.loading', {subject: words.say('strip.subject')})}</p></div>`;
  if (state?.state === 'failed') {
    return html`<div class="message" role="alert"><p>${errorSentence(state.error, words, words.say('strip.subject'))}</p>
      <button class="button" @click=${retry}>${words.say('state.retry')}</button></div>`;
  }
  return html`<p class="message">${state ? words.say('strip.none') : words.say('state.not-offered', {subject: words.say('strip.subject')})}</p>`;
}

/** "**1** Q&A thread created"; where it is not known, a dash in place of the number. */
function extraWords(label: WordKey, count: number | undefined, words: Words) {
  return isKnown(count)
    ? words.parts(label, {count}).map(({text, place}) => place ? html`<b>${text}</b>` : text)
    : words.parts(label, {count: words.formats.unknown}).map(({text, place}) => place
      ? html`<b aria-hidden="true">${text}</b><span class="out-of-sight">${words.say('unknown')}</span>` : text);
}
