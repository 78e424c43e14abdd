import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {pageCount, pager, pageRange, pageSizes} from '../../elements/pager.js';
import {NavigateEvent} from '../../elements/navigate-event.js';
import {PagedRows} from '../../elements/paged-rows.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {pdfButton} from '../../elements/pdf-button.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import {isTooShort, searchable, SearchField} from '../../elements/search-field.js';
import {warnOnce} from '../../elements/warn-once.js';
import type {Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {Interaction} from '../../model/index.js';
import {sortAnswers, usualAnswerSort, type AnswerSort} from '../../telling/answer-order.js';
import {answersInWords, answersNews} from './answers-in-words.js';
import {answerSortWords, answersTable} from './answers-table.js';
import {notes} from '../../telling/interaction-notes.js';
import {crumbs, detailLine} from './interaction-detail.js';
import {interactionList, orderChoice, sortWords} from './interaction-list.js';
import {interactions} from './interactions.js';
import {isInWords} from '../../telling/interaction-kind.js';
import {numberInteractions, sortInteractions, type InteractionSort, type NumberedInteraction} from '../../telling/interaction-order.js';
import {listedInteraction, type ListedInteraction} from '../../telling/listed-interaction.js';
import styles from './room-interactions.styles.js';
import {pressed} from './sort-head.js';

/** An interaction was opened by mouse or keyboard, never by script. */
export class InteractionSelectEvent extends Event {
  constructor(readonly interaction: Interaction) {
    super('room-interaction-select', {bubbles: true, composed: true});
  }
}

/** What part of an interaction's answers is shown, and in which order. */
interface Reading {
  /** Absent: as the answers are read at first. */
  readonly sort?: AnswerSort;
  readonly page: number;
  readonly pageSize: number;
  /** As it stands in the field. */
  readonly search: string;
}

const usualSort: InteractionSort = {by: 'askedAt', direction: 'ascending'};
const usualPageSize = 10;
const mostOnPage = Math.max(...pageSizes);
const fromTheStart: Reading = {page: 1, pageSize: 25, search: ''};

/**
 * What was asked: polls, quizzes, ratings, open questions and crowd votes, and how many people responded. Each opens to its answers
 * and the part of people who chose them, or to what they wrote.
 *
 * @fires {InteractionSelectEvent} room-interaction-select - An interaction was opened: `event.interaction`.
 * @fires {NavigateEvent} room-navigate - The reader wants to go back to the list: `event.to` is `interactions`, and `event.hides`. A host
 *   that goes to a page of its own cancels it; else the list is shown here.
 * @csspart table - The table of interactions, and that of the answers to one.
 * @csspart definition - What a number means, when it is open.
 * @cssproperty [--room-interactions-row-gap=9px] - Space above and below a row.
 */
export class RoomInteractions extends PanelElement<readonly Interaction[]> {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** The order of the interactions. Follows what is pressed. */
  @property({attribute: false}) sort: InteractionSort = usualSort;

  /** Which page of them is shown, from 1. */
  @property({type: Number}) page = 1;

  /** Interactions on a page: 1 to 100. */
  @property({attribute: 'page-size', type: Number}) pageSize = usualPageSize;

  /** The interaction that is open, by its id; the list where there is none. Follows what is pressed; another session closes it. */
  @property({attribute: 'interaction-id'}) interactionId?: string | undefined;

  protected override readonly source = interactions;

  @state() private reading = fromTheStart;
  readonly #search = new SearchField(this, (text) => this.#searchFor(text));
  readonly #answers = new PagedRows(this, 'getAnswers', {
    came: (now, before) => {
      const last = pageCount({pageSize: now.asked.pageSize, total: now.total});
      if (now.rows.length === 0 && last !== undefined && last < now.asked.page) this.#read({page: last});
      else if (this.words) this.announce(answersNews(now, before, this.words));
    },
    failed: ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'answers')),
    onFault: this.report,
  });
  #list: readonly NumberedInteraction[] = [];
  #listOf: readonly unknown[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isShown = () => this.shown !== undefined;
    const wasShown = isShown();
    super.willUpdate(changed); // forgets what is shown when it was of another session
    if (wasShown && !isShown()) this.#start(changed.has('interactionId') ? this.interactionId : undefined);
    if (changed.has('interactionId')) this.reading = fromTheStart;
    this.#wantAnswers();
  }

  protected override answered(now: Shown<readonly Interaction[]>, before: Shown<readonly Interaction[]> | undefined): void {
    if (before && before.sessionId !== now.sessionId) this.#start(undefined);
    else if (before) this.#answers.again();
  }

  protected override skeleton() {
    return html`<div class="rows-to-come" aria-hidden="true">${Array.from({length: 6}, () => html`<div class="skeleton-line"></div>`)}</div>`;
  }

  protected override tools(shown: Shown<readonly Interaction[]> | undefined, words: Words) {
    if (!shown || shown.answer.length === 0) return nothing;
    const open = this.#opened(shown, words);
    const pdf = pdfButton({
      label: words.say('document.download-pdf'), name: words.say('document.download-all'), isOff: this.work.isRunning, prepare: () => void loadDownload().catch(() => {}), begin: () => this.#download(shown, words),
    }, words);
    if (open) return html`${crumbs(open, this.#back, words)}<div class="tools">${this.#answersCsv(open.interaction, shown, words)}${pdf}</div>`;
    const csv = this.csv({id: 'interactions', name: words.say('interactions.title')}, loadTable, ({saveInteractions}, job) => saveInteractions(this.#inOrder(shown, words), job), words);
    return html`<span class="pill">${words.formats.number(shown.answer.length)}</span>
      <div class="tools">${orderChoice(this.sort, (by) => this.#sortBy(by), words)}${csv}${pdf}</div>`;
  }

  protected override view(shown: Shown<readonly Interaction[]>, words: Words) {
    const open = this.#opened(shown, words);
    return html`
      ${shown.port.capabilities.interactions === 'room' ? html`<p class="note">${words.say('interactions.of-room')}</p>` : nothing}
      ${open ? this.#detail(open, shown, words) : this.#table(shown, words)}`;
  }

  /** Of what could be chosen; of an open question, of what was written. */
  #answersCsv(interaction: Interaction, {port}: Shown<readonly Interaction[]>, words: Words) {
    const table = {id: 'answers', name: words.say('interactions.answers')};
    if (interaction.options.length > 0) {
      const {sort = usualAnswerSort(interaction)} = this.reading;
      return this.csv(table, loadTable, ({saveOptions}, job) => saveOptions(interaction, sortAnswers(interaction, sort).map(({option}) => option), job), words);
    }
    const asked = this.#answers.page?.asked;
    if (!asked || !port.offers('getAnswers')) return nothing;
    return this.csv(table, loadTable, ({saveAnswers}, job) => saveAnswers(port, interaction, asked, job), words);
  }

  /** All of them as a PDF, not only those on the page. */
  #download({port, sessionId, session, roles}: Shown<readonly Interaction[]>, words: Words): void {
    const {brand, loadFont} = this.scope;
    void this.work.run(pdfKind, async (signal, progress) => {
      const {downloadInteractions} = await loadDownload();
      return downloadInteractions({subject: {port, sessionId, session, roles}, words, signal, progress, brand, loadFont, onFault: this.report});
    }, 'document.interactions-subject');
  }

  #table(shown: Shown<readonly Interaction[]>, words: Words) {
    const list = this.#inOrder(shown, words);
    const pageSize = this.#pageSize;
    const page = pageWithin(this.page, pageSize, list.length);
    const rows = list.slice((page - 1) * pageSize, page * pageSize).map((one) => listedInteraction(one, shown.session, words));
    return html`
      ${interactionList({rows, sort: this.sort, port: shown.port, sortBy: this.#sortBy, pick: this.#pick}, words)}
      <div class="foot">${pager({of: words.say('interactions.title'), page, pageSize, rows: rows.length, total: list.length}, words, {
        go: (to) => this.#goTo(to, pageSize, list.length),
        resize: (size) => {
          this.pageSize = size;
          this.page = Math.floor((page - 1) * pageSize / size) + 1;
        },
      })}</div>`;
  }

  #detail(open: ListedInteraction, shown: Shown<readonly Interaction[]>, words: Words) {
    const {interaction} = open;
    const {port, session} = shown;
    const said = notes(interaction, words);
    return keyed(interaction.id, html`
      ${detailLine(open, port, words)}
      ${interaction.options.length > 0 ? this.#options(interaction, shown, words) : isInWords(interaction) ? nothing
        : html`<p class="message">${words.say('interactions.no-options')}</p>`}
      ${isInWords(interaction) ? answersInWords({
        interaction, port, session, answers: this.#answers, search: this.reading.search, field: this.#search,
        moves: {go: (page) => this.#read({page}), resize: (pageSize) => this.#read({page: 1, pageSize})}, showAll: this.#showAll,
        retry: this.#retryAnswers,
      }, words) : nothing}
      ${said.length > 0 ? html`<ul class="notes">${said.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}`);
  }

  #options(interaction: Interaction, {port}: Shown<readonly Interaction[]>, words: Words) {
    const {sort = usualAnswerSort(interaction), pageSize} = this.reading;
    const all = sortAnswers(interaction, sort);
    const page = pageWithin(this.reading.page, pageSize, all.length);
    const rows = all.slice((page - 1) * pageSize, page * pageSize);
    const sortBy = (by: AnswerSort['by']) => {
      const wanted = pressed(sort, by, by === 'answer' ? usualAnswerSort(interaction).direction : 'descending');
      this.#read({sort: wanted, page: 1});
      this.announce(answerSortWords(interaction, wanted, words));
    };
    return html`${answersTable({interaction, rows, sort, port, sortBy}, words)}
      ${all.length <= Math.min(...pageSizes) ? nothing : html`<div class="foot">${pager({of: words.say('interactions.answers'), page, pageSize, rows: rows.length, total: all.length}, words, {
        go: (to) => {
          this.#read({page: to});
          this.#sayPage(to, pageSize, all.length);
        },
        resize: (size) => this.#read({page: Math.floor((page - 1) * pageSize / size) + 1, pageSize: size}),
      })}</div>`}`;
  }

  /** In the order that is wanted; worked out anew only when something of it is new. */
  #inOrder({answer}: Shown<readonly Interaction[]>, words: Words): readonly NumberedInteraction[] {
    const of = [answer, this.sort, words];
    if (of.some((part, index) => part !== this.#listOf[index])) {
      this.#list = sortInteractions(numberInteractions(answer), this.sort, words);
      this.#listOf = of;
    }
    return this.#list;
  }

  #opened(shown: Shown<readonly Interaction[]>, words: Words): ListedInteraction | undefined {
    if (this.interactionId === undefined) return undefined;
    const open = this.#inOrder(shown, words).find(({interaction}) => interaction.id === this.interactionId);
    return open && listedInteraction(open, shown.session, words);
  }

  #wantAnswers(): void {
    const {shown} = this;
    const interaction = shown?.answer.find(({id}) => id === this.interactionId);
    if (!shown || !interaction || !isInWords(interaction) || !shown.port.offers('getAnswers')) return this.#answers.leave();
    const {page, pageSize, search} = this.reading;
    const wanted = searchable(search);
    const of = {sessionId: shown.sessionId, interactionId: interaction.id, ...(shown.roles && {roles: shown.roles})};
    const query = {...of, page, pageSize, ...(wanted === undefined ? {} : {search: wanted})};
    this.#answers.want({port: shown.port, query, of: JSON.stringify(of)});
  }

  /** The first page of the list, or of an interaction that is meant to be open. */
  #start(interactionId: string | undefined): void {
    this.page = 1;
    this.interactionId = interactionId;
  }

  readonly #pick = (interaction: Interaction) => {
    this.interactionId = interaction.id;
    this.dispatchEvent(new InteractionSelectEvent(interaction));
    void this.updateComplete.then(() => this.#focus('#question'));
  };

  /** Back to the list, to where the reader left it. */
  readonly #back = () => {
    const from = this.interactionId;
    if (!this.dispatchEvent(new NavigateEvent('interactions', true))) return;
    this.interactionId = undefined;
    if (!this.shown || !this.words) return;
    const index = this.#inOrder(this.shown, this.words).findIndex(({interaction}) => interaction.id === from);
    this.page = Math.floor(index / this.#pageSize) + 1;
    void this.updateComplete.then(() => this.#focus('.pick', index % this.#pageSize));
  };

  #focus(selector: string, index = 0): void {
    const found = this.renderRoot.querySelectorAll<HTMLElement>(selector)[index] ?? this.renderRoot.querySelector<HTMLElement>('#title');
    found?.focus();
  }

  readonly #sortBy = (by: InteractionSort['by']) => {
    this.sort = pressed(this.sort, by, by === 'participants' ? 'descending' : 'ascending');
    this.page = 1;
    if (this.words) this.announce(sortWords(this.sort, this.words));
  };

  #goTo(page: number, pageSize: number, total: number): void {
    this.page = page;
    this.#sayPage(page, pageSize, total);
  }

  #sayPage(page: number, pageSize: number, total: number): void {
    const rows = Math.min(pageSize, total - (page - 1) * pageSize);
    if (this.words) this.announce(pageRange({page, pageSize, rows, total}, this.words));
  }

  #read(change: Partial<Reading>): void {
    this.reading = {...this.reading, ...change};
  }

  #searchFor(text: string): void {
    this.#read({search: text, page: 1});
    if (isTooShort(text) && this.words) this.announce(this.words.say('search.too-short'));
  }

  readonly #showAll = () => {
    this.#read({search: '', page: 1});
    this.#focus('#question');
  };

  readonly #retryAnswers = () => {
    this.#focus('#question');
    this.announce(this.words?.say('state.retrying') ?? '');
    this.#answers.again();
  };

  get #pageSize(): number {
    const {pageSize} = this;
    if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= mostOnPage) return pageSize;
    warnOnce(`<room-interactions> takes a page-size of 1 to ${mostOnPage} and falls back to ${usualPageSize}`);
    return usualPageSize;
  }
}

/** What the file of them all is called in events. */
const pdfKind = 'interactions-pdf';

/** Small: what makes the PDF is loaded when there is a place for it. */
const loadDownload = () => import('../../reports/download-interactions.js');
const loadTable = () => import('../../reports/tables/interactions-table.js');

/** A page that there is. */
function pageWithin(page: number, pageSize: number, total: number): number {
  const last = pageCount({pageSize, total}) ?? 1;
  return Number.isInteger(page) ? Math.min(last, Math.max(1, page)) : 1;
}

declare global {
  interface HTMLElementTagNameMap { 'room-interactions': RoomInteractions }
}
