import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {layoutHeatStrip, type HeatSpan, type HeatStripLayout} from '../../charts/heat-strip.js';
import {giveFocusBack, placeBeside} from '../../elements/beside.js';
import {HoverCard} from '../../elements/hover-card.js';
import {icons} from '../../elements/icons.js';
import {pageCount, pager, pageSizes} from '../../elements/pager.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {roleChoice} from '../../elements/role-choice.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import {isTooShort, searchable, SearchField} from '../../elements/search-field.js';
import {setProperty} from '../../elements/set-property.js';
import {TimeCursor} from '../../elements/time-cursor.js';
import {warnOnce} from '../../elements/warn-once.js';
import type {Words} from '../../locale/index.js';
import type {Attendee, AttendeeSort, AttendeesQuery, EngagementStrip, Port} from '../../model/index.js';
import {attendeeDetail} from './attendee-detail.js';
import {attendeeRow} from './attendee-row.js';
import {attendees, type AttendeeList} from './attendees.js';
import {columnMenu, offersStripColumn} from './column-menu.js';
import {figureColumns, type FigureColumn} from '../../telling/attendee-columns.js';
import {readColumns, usualColumns, type ColumnId} from './columns.js';
import {EngagementStrips} from './engagement-strips.js';
import {orderChoice} from './list-choices.js';
import {listNews, matchParts, sortWords} from './list-words.js';
import {stripLegend} from './open-strip.js';
import {hasCard, namesakeMarks, personFacts, personName} from '../../telling/person.js';
import styles from './room-attendees.styles.js';
import {isSameSpan, placeOnStrips, stripSpan} from '../../telling/strip-span.js';
import {tableHead, tableTotals} from './table-head.js';

/** A person was picked by mouse or keyboard, never by script: their name was pressed, or their row opened. */
export class AttendeeSelectEvent extends Event {
  constructor(readonly attendee: Attendee) {
    super('room-attendee-select', {bubbles: true, composed: true});
  }
}

const loadTable = () => import('../../reports/tables/attendees-table.js');

const usualSort: AttendeeSort = {by: 'viewedSeconds', direction: 'descending'};
const usualPageSize = 25;
const mostOnPage = Math.max(...pageSizes);

type More = Omit<AttendeesQuery, 'sessionId'>;

/**
 * Who came, for how long, and how closely they followed. Search, order, role and page live together; each person's row opens to
 * their engagement over the session.
 *
 * @fires {AttendeeSelectEvent} room-attendee-select - A person was picked: `event.attendee`.
 * @csspart table - The table of people.
 * @csspart card - What is told of a person when the pointer or the focus is on the name.
 * @cssproperty [--room-attendees-row-gap=8px] - Space above and below a row.
 * @cssproperty [--room-attendees-sticky-top=0px] - Where the table's head stays while the page scrolls: below a bar of the host's own.
 */
export class RoomAttendees extends PanelElement<AttendeeList, More> {
  static override styles = styles;

  /** Shows only people whose name contains this text; ignored below three letters. Follows what is typed. */
  @property() search?: string | null | undefined;

  /** The order of the people, by default by minutes, most first; left out where the source cannot sort so. Follows what is pressed. */
  @property({attribute: false}) sort?: AttendeeSort | undefined;

  /**
   * Shows only people of these roles, as the source names them; by default those that the page around is of, else
   * everyone, for whom an empty list stands. Follows what is chosen.
   */
  @property({attribute: false}) roles?: readonly string[] | undefined;

  /** Which page is shown, from 1. */
  @property({type: Number}) page = 1;

  /** People on a page: 1 to 100, by default 25. Follows what is chosen. */
  @property({attribute: 'page-size', type: Number}) pageSize?: number | null | undefined;

  /**
   * Columns beside the name, with spaces between: viewedSeconds, reactions, chatMessages, pollsAnswered, raisedHands, engagementRate,
   * strip. By default all but raisedHands. Follows what is chosen.
   */
  @property({converter: {fromAttribute: readColumns}}) columns?: readonly ColumnId[] | undefined;

  protected override readonly source = attendees;

  /** Ids of the people whose rows are open; they stay so on every page, in every order. */
  @state() private open: ReadonlySet<string> = new Set();
  /** People in the session, where an answer about everyone has told. */
  #everyone: number | undefined;
  #sessionId = '';
  /** Of which roles the page around was last. */
  #pageRoles: readonly string[] | undefined;
  readonly #card = new HoverCard(this);
  readonly #search = new SearchField(this, (text) => this.#searchFor(text));
  readonly #strips = new EngagementStrips(this, this.report, ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'engagement')));
  readonly #layouts = new WeakMap<EngagementStrip, {readonly span: HeatSpan; readonly layout: HeatStripLayout}>();
  /** The moment all strips point at: that of the page around, else our own. */
  #cursor = new TimeCursor();
  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.shown) this.#wantStrips(this.shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {shown} = this;
    super.willUpdate(changed);
    if (this.isConnected) this.#follow(this.scope.cursor ?? this.#cursor);
    const {roles} = this.scope;
    const isOtherList = changed.has('search') || changed.has('sort') || changed.has('roles') || roles !== this.#pageRoles || shown !== this.shown;
    this.#pageRoles = roles;
    if (this.hasUpdated && isOtherList && !changed.has('page')) this.page = 1;
    if (changed.has('columns') && this.shown) this.#wantStrips(this.shown);
  }

  protected override more(): More {
    const search = searchable(this.search ?? '');
    const sort = this.#sort;
    return {
      page: this.#page,
      pageSize: this.#pageSize,
      sort,
      ...(search === undefined ? {} : {search}),
      ...(this.roles ? {roles: this.roles} : {}),
      ...(sort.by === 'name' && this.words ? {locale: this.words.locale} : {}),
    };
  }

  protected override answered(now: Shown<AttendeeList>, before: Shown<AttendeeList> | undefined): void {
    const {answer: {rows, total, asked}, sessionId} = now;
    if (sessionId !== this.#sessionId) {
      this.#sessionId = sessionId;
      this.#everyone = undefined;
      this.open = new Set();
    }
    if (asked.search === undefined && asked.roles === undefined) this.#everyone = total;
    const isAgain = JSON.stringify(asked) === JSON.stringify(before?.answer.asked);
    this.#wantStrips(now, isAgain);
    const last = pageCount({pageSize: asked.pageSize, total});
    if (rows.length === 0 && last !== undefined && last < asked.page) this.page = last;
    else if (before && this.words) this.announce(listNews(now.answer, before.answer, this.#everyone, this.words));
  }

  protected override skeleton() {
    return html`<div class="rows-to-come" aria-hidden="true">${Array.from({length: 8}, () => html`<div class="skeleton-line"></div>`)}</div>`;
  }

  protected override tools(shown: Shown<AttendeeList> | undefined, words: Words) {
    if (!shown || attendees.isEmpty?.(shown.answer)) return nothing;
    const {port} = shown;
    const everyone = this.#everyone;
    const way = port.capabilities.search;
    return html`${everyone === undefined ? nothing : html`<span class="pill">${words.formats.number(everyone)}</span>`}
      <div class="tools">
        ${roleChoice(shown.answer.roles ?? [], this.roles ?? this.scope.roles ?? [], (roles) => { this.roles = roles; }, words)}
        ${orderChoice(port.capabilities.attendeeSorts, this.#sort, this.#orderBy, words)}
        ${way === 'none' ? nothing : this.#search.draw({
          text: this.search ?? '', label: words.say('attendees.search'), hint: words.say(way === 'prefix' ? 'search.hint-prefix' : 'search.hint'),
        }, words)}
        <button class="button columns" popovertarget="columns" title=${words.say('attendees.columns-hint')}>${icons.columns}<span>${words.say('attendees.columns')}</span></button>
        ${this.csv({id: 'attendees', name: words.say('attendees.title')}, loadTable, ({saveAttendees}, job) => saveAttendees(port, shown.answer.asked, job), words)}
      </div>`;
  }

  protected override view(shown: Shown<AttendeeList>, words: Words) {
    const {answer, port} = shown;
    const columns = figureColumns.filter(({id}) => this.#columns.includes(id));
    const hasStrips = this.#columns.includes('strip') && offersStripColumn(port);
    return html`
      ${this.#status(answer, port, words)}
      ${answer.rows.length === 0 ? nothing : this.#table(shown, columns, hasStrips, words)}
      <div class="foot">
        ${hasStrips && answer.rows.length > 0 ? html`<div class="wide">${stripLegend(words)}</div>` : nothing}
        ${port.capabilities.totals === 'estimated' ? html`<p class="quiet">${words.say('attendees.estimated')}</p>` : nothing}
        ${pager({of: words.say('attendees.title'), page: answer.asked.page, pageSize: answer.asked.pageSize, rows: answer.rows.length, total: answer.total}, words, {
          go: (page) => { this.page = page; },
          resize: (size) => this.#resize(size, answer.asked),
        })}
      </div>
      <div>
        <div id="card" class="beside" part="card" dir=${this.direction} popover="manual">${this.#cardText(answer.rows, words)}</div>
        ${columnMenu({shown: this.#columns, port, direction: this.direction, choose: (columns) => { this.columns = columns; }, onToggle: this.#onColumnsToggle, onClosing: this.#onColumnsClosing}, words)}
      </div>`;
  }

  #table({answer, port, session}: Shown<AttendeeList>, columns: readonly FigureColumn[], hasStrips: boolean, words: Words) {
    const {rows, totals, asked} = answer;
    const span = stripSpan(session, this.#strips.ready());
    const marks = namesakeMarks(rows);
    const unknown = new Set(columns.filter(({id}) => totals?.[id] === undefined && rows.every((row) => row[id] === undefined)));
    const head = {columns, unknown, hasStrips, port, sort: asked.sort, sortBy: this.#sortBy};
    return html`<table part="table" class=${columns.length > 5 ? 'people dense' : 'people'}>
      <caption class="out-of-sight">${[words.say('attendees.title'), asked.sort ? sortWords(asked.sort, words) : ''].filter((text) => text !== '').join('. ')}</caption>
      ${tableHead(head, words)}
      ${totals ? tableTotals(head, totals, words) : nothing}
      <tbody class=${this.#cursor.at ? 'rows pointing' : 'rows'} ${setProperty('--_at', placeOnStrips(this.#cursor.at, span))}>
        ${repeat(rows, ({id}) => id, (person, index) => {
          const isOpen = this.open.has(person.id);
          const strip = this.#strips.of(person.id);
          const layout = strip?.state === 'ready' ? this.#layout(strip.strip, span) : undefined;
          const row = {person, index, mark: marks.get(person.id), columns, isOpen, toggle: this.#toggle, pick: this.#pick,
            strip: hasStrips ? {state: strip, layout} : undefined};
          return [
            guard([person, index, row.mark, this.#columns, hasStrips, isOpen, strip, layout, words], () => attendeeRow(row, words)),
            isOpen ? attendeeDetail({
              person, id: `detail-${index}`, span: columns.length + (hasStrips ? 3 : 2), folded: columns.filter(({isKept}) => !isKept), state: strip,
              strip: strip?.state === 'ready' && layout ? {readings: strip.strip, layout, span, cursor: this.#cursor} : undefined,
              retry: () => this.#strips.retry(person.id),
            }, words) : nothing,
          ];
        })}
      </tbody>
    </table>`;
  }

  /** What was sought and found, or what the search still needs. */
  #status(answer: AttendeeList, port: Port, words: Words) {
    if (isTooShort(this.search ?? '') && port.capabilities.search !== 'none') return html`<p class="found quiet">${words.say('search.too-short')}</p>`;
    const parts = matchParts(answer, this.#everyone, words);
    if (parts.length === 0) {
      return answer.rows.length > 0 ? nothing : html`<p class="found quiet">${words.say('attendees.none-here', {page: answer.asked.page})}</p>`;
    }
    return html`<p class="found"><span>${parts.map(({text, place}) => place === 'what' ? html`<bdi>${text}</bdi>` : text)}</span>
      <button class="button plain" @click=${this.#showEveryone}>${words.say('attendees.show-everyone')}</button></p>`;
  }

  #cardText(rows: readonly Attendee[], words: Words) {
    const person = rows[Number(this.#card.about?.dataset['card']) - 1];
    if (!person || !hasCard(person)) return nothing;
    return html`<p class="card-name"><bdi>${personName(person, words)}</bdi></p>
      ${person.role ? html`<p class="quiet"><bdi>${words.role(person.role)}</bdi></p>` : nothing}
      <dl>${personFacts(person, words).map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>`;
  }

  readonly #onColumnsToggle = (event: Event) => {
    const menu = event.target as HTMLElement;
    const button = this.renderRoot.querySelector<HTMLElement>('.columns');
    if (button && menu.matches(':popover-open')) placeBeside(menu, button);
  };

  readonly #onColumnsClosing = (event: ToggleEvent) => giveFocusBack(event, this.renderRoot.querySelector<HTMLElement>('.columns'));

  readonly #toggle = (person: Attendee) => {
    const open = new Set(this.open);
    if (!open.delete(person.id)) open.add(person.id);
    this.open = open;
    if (this.shown) this.#wantStrips(this.shown);
    if (open.has(person.id)) this.#pick(person);
  };

  readonly #pick = (person: Attendee) => {
    this.dispatchEvent(new AttendeeSelectEvent(person));
  };

  readonly #showEveryone = () => {
    this.search = '';
    this.roles = [];
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  #searchFor(text: string): void {
    this.search = text;
    if (isTooShort(text) && this.words) this.announce(this.words.say('search.too-short'));
  }

  readonly #sortBy = (by: AttendeeSort['by']) => {
    const {by: before, direction} = this.#sort;
    if (by === before) this.sort = {by, direction: direction === 'ascending' ? 'descending' : 'ascending'};
    else this.#orderBy(by);
  };

  readonly #orderBy = (by: AttendeeSort['by']) => {
    this.sort = {by, direction: by === 'name' ? 'ascending' : 'descending'};
  };

  /** The first row that is shown stays on the page. */
  #resize(pageSize: number, {page, pageSize: before}: AttendeesQuery): void {
    this.pageSize = pageSize;
    this.page = Math.floor((page - 1) * before / pageSize) + 1;
  }

  get #sort(): AttendeeSort { return this.sort ?? usualSort; }

  get #columns(): readonly ColumnId[] { return this.columns ?? usualColumns; }

  get #page(): number {
    const page = (this.page as number | null) ?? 1; // null once the attribute is taken away
    if (Number.isInteger(page) && page >= 1) return page;
    warnOnce('<room-attendees> takes a page from 1 and falls back to the first');
    return 1;
  }

  get #pageSize(): number {
    const pageSize = this.pageSize ?? usualPageSize;
    if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= mostOnPage) return pageSize;
    warnOnce(`<room-attendees> takes a page-size of 1 to ${mostOnPage} and falls back to ${usualPageSize}`);
    return usualPageSize;
  }

  #wantStrips({answer: {rows}, port, sessionId}: Shown<AttendeeList>, isFresh = false): void {
    const all = port.capabilities.batchedEngagement && this.#columns.includes('strip');
    const ids = rows.map(({id}) => id).filter((id) => all || this.open.has(id));
    this.#strips.want({port, sessionId, ids, isFresh});
  }

  /** Drawn once for each strip and span. */
  #layout(strip: EngagementStrip, span: HeatSpan): HeatStripLayout {
    const known = this.#layouts.get(strip);
    if (known && isSameSpan(known.span, span)) return known.layout;
    const layout = layoutHeatStrip(strip, span);
    this.#layouts.set(strip, {span, layout});
    return layout;
  }

  #follow(cursor: TimeCursor): void {
    if (cursor === this.#cursor && this.#unfollow) return;
    this.#unfollow?.();
    this.#cursor = cursor;
    this.#unfollow = cursor.follow(() => this.requestUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap { 'room-attendees': RoomAttendees }
}
