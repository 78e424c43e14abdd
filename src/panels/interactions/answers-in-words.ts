import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {clipped} from '../../telling/clipped.js';
import {errorSentence} from '../../telling/error-sentence.js';
import {pager, pageRange, type PagerMoves} from '../../elements/pager.js';
import type {AskedPage, PagedRows} from '../../elements/paged-rows.js';
import {isTooShort, type SearchField} from '../../elements/search-field.js';
import {unknownFigure} from '../../elements/unknown-figure.js';
import type {Part, Words} from '../../locale/index.js';
import type {Interaction, OpenAnswer, Port, Session} from '../../model/index.js';
import {askedTime} from '../../telling/listed-interaction.js';
import {longText} from './long-text.js';

/** Letters of an answer that are shown at once. */
const mostLetters = 600;

export interface AnswersInWords {
  readonly interaction: Interaction;
  readonly port: Port;
  readonly session: Session | undefined;
  readonly answers: PagedRows<'getAnswers'>;
  /** What is sought, as it stands in the field. */
  readonly search: string;
  readonly field: SearchField;
  readonly moves: PagerMoves;
  readonly showAll: () => void;
  readonly retry: () => void;
}

/** What people answered in their own words; with who and when, unless they were promised that nobody would know. */
export function answersInWords(given: AnswersInWords, words: Words) {
  const {port, answers, search, field, showAll, retry} = given;
  const subject = words.say('interactions.answers-subject');
  if (!port.offers('getAnswers')) return html`<p class="message">${words.say('state.not-offered', {subject})}</p>`;
  const {page, error, isLoading} = answers;
  const label = words.say('interactions.search');
  return html`<div class="in-words" aria-busy=${isLoading}>
    ${(page ? isNone(page) : error) ? nothing : html`<div class="answer-tools">${field.draw({text: search, label, hint: words.say('interactions.search-hint')}, words)}</div>`}
    ${error ? html`<div class="message" role="alert"><p>${errorSentence(error, words, subject)}</p>
      <button class="button" @click=${retry}>${words.say('state.retry')}</button></div>` : nothing}
    ${page ? [found(page, search, showAll, words), table(page, given, words)]
      : error ? nothing : html`<div class="rows-to-come"><p class="out-of-sight">${words.say('state.loading', {subject})}</p>${Array.from({length: 4}, () => html`<div class="skeleton-line"></div>`)}</div>`}
  </div>`;
}

/** What is new in a page of answers, for a screen reader; nothing where it is the same page once more. */
export function answersNews(now: AskedPage<'getAnswers'>, before: AskedPage<'getAnswers'> | undefined, words: Words): string {
  if (!before || JSON.stringify(now.asked) === JSON.stringify(before.asked)) return '';
  if (now.asked.search !== before.asked.search) return matchParts(now, words).map(({text}) => text).join('') || words.say('interactions.all-answers');
  return pageRange({...now.asked, rows: now.rows.length, total: now.total}, words);
}

function found(page: AskedPage<'getAnswers'>, search: string, showAll: () => void, words: Words) {
  if (isTooShort(search)) return html`<p class="found quiet">${words.say('search.too-short')}</p>`;
  const parts = matchParts(page, words);
  if (parts.length > 0) {
    return html`<p class="found"><span>${parts.map(({text, place}) => place === 'text' ? html`<bdi>${text}</bdi>` : text)}</span>
      <button class="button plain" @click=${showAll}>${words.say('interactions.show-all')}</button></p>`;
  }
  return page.rows.length > 0 ? nothing : html`<p class="found quiet">${words.say('interactions.no-answers')}</p>`;
}

/** "3 answers match “ada”"; nothing where nothing is sought. */
function matchParts({asked: {search}, total}: AskedPage<'getAnswers'>, words: Words): readonly Part[] {
  if (search === undefined) return [];
  return total === undefined ? words.parts('interactions.matching', {text: search}) : words.parts('interactions.match', {count: total, text: search});
}

function table(page: AskedPage<'getAnswers'>, {interaction, session, moves}: AnswersInWords, words: Words) {
  const {rows, total, asked} = page;
  if (rows.length === 0 && asked.page === 1) return nothing;
  const isNamed = !interaction.anonymous && rows.some(({attendeeId, attendeeName}) => attendeeId !== undefined || attendeeName !== undefined);
  const isTimed = !interaction.anonymous && rows.some(({at}) => at !== undefined);
  return html`<table part="table" class="words-table">
      <caption class="out-of-sight">${words.say('interactions.answers')}</caption>
      <thead><tr>
        <th scope="col">${words.say('interactions.answer')}</th>
        ${isNamed ? html`<th scope="col" class="who">${words.say('interactions.who')}</th>` : nothing}
        ${isTimed ? html`<th scope="col" class="when">${words.say('interactions.when')}</th>` : nothing}
      </tr></thead>
      ${keyed(page, html`<tbody>${rows.map((answer) => html`<tr>
        <td class="said">${answer.text.trim() ? longText(answer.text, mostLetters, words.say('interactions.whole-answer')) : unknownFigure(words)}</td>
        ${isNamed ? html`<td class="who">${name(answer, words)}</td>` : nothing}
        ${isTimed ? html`<td class="when">${answer.at ? askedTime(answer.at, session, words) : unknownFigure(words)}</td>` : nothing}
      </tr>`)}</tbody>`)}
    </table>
    <div class="foot">${pager({of: words.say('interactions.answers'), page: asked.page, pageSize: asked.pageSize, rows: rows.length, total}, words, moves)}</div>`;
}

function name({attendeeId, attendeeName}: OpenAnswer, words: Words) {
  if (attendeeName?.trim()) return html`<bdi>${clipped(attendeeName)}</bdi>`;
  return attendeeId === undefined ? unknownFigure(words) : html`<i class="quiet">${words.say('unnamed')}</i>`;
}

/** Has nobody answered? */
function isNone({rows, asked}: AskedPage<'getAnswers'>): boolean {
  return rows.length === 0 && asked.page === 1 && asked.search === undefined;
}
