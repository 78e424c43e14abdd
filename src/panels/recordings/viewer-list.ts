import {html, nothing, type TemplateResult} from 'lit';
import {clipped} from '../../telling/clipped.js';
import {errorSentence} from '../../telling/error-sentence.js';
import type {AskedPage, PagedRows} from '../../elements/paged-rows.js';
import {pager, pageRange, type PagerMoves} from '../../elements/pager.js';
import {plainTable} from '../../elements/plain-table.js';
import {isTooShort, type SearchField} from '../../elements/search-field.js';
import type {Part, Words} from '../../locale/index.js';
import type {Port, RecordingViewer} from '../../model/index.js';
import {figureColumns} from './recording-figures.js';

export type ViewersPage = AskedPage<'getRecordingViewers'>;

export interface ViewerList {
  readonly port: Port;
  readonly viewers: PagedRows<'getRecordingViewers'>;
  /** What is sought, as it stands in the field. */
  readonly search: string;
  readonly field: SearchField;
  /** Chooses the recording, where there are several. */
  readonly choice: unknown;
  readonly moves: PagerMoves;
  readonly showAll: () => void;
}

/** Who watched the recordings, and how: a page at a time, as the source gives it. */
export function viewerList({port, viewers, search, field, choice, moves, showAll}: ViewerList, words: Words): TemplateResult {
  const subject = words.say('recordings.viewers-subject');
  if (!port.offers('getRecordingViewers')) return html`<p class="message">${words.say('state.not-offered', {subject})}</p>`;
  const {page, error, isLoading} = viewers;
  const way = port.capabilities.search;
  const hint = words.say(way === 'prefix' ? 'search.hint-prefix' : 'search.hint');
  const hasField = way !== 'none' && (page ? page.rows.length > 0 || page.asked.page > 1 || page.asked.search !== undefined : !error);
  return html`<div class="viewers-of" aria-busy=${isLoading}>
    <div class="viewer-tools">${choice}${hasField ? field.draw({text: search, label: words.say('recordings.search'), hint}, words) : nothing}</div>
    ${error ? html`<div class="message" role="alert"><p>${errorSentence(error, words, subject)}</p>
      <button type="button" class="button" @click=${() => viewers.again()}>${words.say('state.retry')}</button></div>` : nothing}
    ${page ? [found(page, search, showAll, words), table(page, moves, words)] : error ? nothing
      : html`<div class="rows-to-come"><p class="out-of-sight">${words.say('state.loading', {subject})}</p>${Array.from({length: 4}, () => html`<div class="skeleton-line"></div>`)}</div>`}
  </div>`;
}

/** What is new in a page of viewers, for a screen reader; nothing where it is the same page once more. */
export function viewerNews(now: ViewersPage, before: ViewersPage | undefined, words: Words): string {
  if (!before || JSON.stringify(now.asked) === JSON.stringify(before.asked)) return '';
  if (now.asked.search !== before.asked.search) return matchParts(now, words).map(({text}) => text).join('') || words.say('attendees.everyone-again');
  return pageRange({...now.asked, rows: now.rows.length, total: now.total}, words);
}

function found(page: ViewersPage, search: string, showAll: () => void, words: Words) {
  if (isTooShort(search)) return html`<p class="found quiet">${words.say('search.too-short')}</p>`;
  const parts = matchParts(page, words);
  if (parts.length > 0) {
    return html`<p class="found"><span>${parts.map(({text, place}) => place === 'what' ? html`<bdi>${text}</bdi>` : text)}</span>
      <button type="button" class="button plain" @click=${showAll}>${words.say('attendees.show-everyone')}</button></p>`;
  }
  if (page.rows.length > 0) return nothing;
  return html`<p class="found quiet">${page.asked.page > 1 ? words.say('attendees.none-here', {page: page.asked.page}) : words.say('breakdown.nobody-recording')}</p>`;
}

/** "3 people match “ada”"; nothing where nothing is sought. */
function matchParts({asked: {search}, total}: ViewersPage, words: Words): readonly Part[] {
  if (search === undefined) return [];
  const what = words.say('attendees.quoted', {text: search});
  if (total === undefined) return words.parts('attendees.matching', {what});
  return total === 0 ? words.parts('attendees.nobody', {what}) : words.parts('attendees.match', {count: total, what});
}

function table({rows, total, asked: {page, pageSize}}: ViewersPage, moves: PagerMoves, words: Words) {
  if (rows.length === 0 && page === 1) return nothing;
  const marks = namesakeMarks(rows);
  const name = (viewer: RecordingViewer) => viewer.name?.trim()
    ? html`<bdi>${clipped(viewer.name)}</bdi>${marks.has(viewer.id) ? html` <bdi class="mark">${marks.get(viewer.id)}</bdi>` : nothing}`
    : html`<i class="unnamed">${words.say('unnamed')}</i>`;
  return html`${plainTable({rows, caption: words.say('recordings.by-viewer'), columns: [
    {label: words.say('recordings.viewer'), kind: 'name', cell: name}, ...figureColumns<RecordingViewer>(undefined, words),
  ]})}
  ${pager({of: words.say('recordings.by-viewer'), page, pageSize, rows: rows.length, total}, words, moves)}`;
}

/** Where two people on a page have the same name: the end of their id. */
function namesakeMarks(rows: readonly RecordingViewer[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const key = ({name}: RecordingViewer) => name?.slice(0, 200).trim().normalize('NFKC').toLowerCase() ?? '';
  for (const row of rows) times.set(key(row), (times.get(key(row)) ?? 0) + 1);
  return new Map(rows.filter((row) => key(row) !== '' && times.get(key(row))! > 1).map(({id}) => [id, `#${id.slice(-6)}`]));
}
