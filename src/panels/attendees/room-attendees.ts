import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {layoutHeatStrip, type HeatSpan, type HeatStripLayout} from '../../charts/heat-strip.js';
import {placeBeside} from '../../elements/beside.js';
import {HoverCard} from '../../elements/hover-card.js';
import {icons} from '../../elements/icons.js';
import {pageCount, pager, pageSizes} from '../../elements/pager.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import {isTooShort, searchable, SearchField} from '../../elements/search-field.js';
import {setProperty} from '../../elements/set-property.js';
import {TimeCursor} from '../../elements/time-cursor.js';
import {warnOnce} from '../../elements/warn-once.js';
import type {Words} from '../../locale/index.js';
import type {Attendee, AttendeeSort, AttendeesQuery, EngagementStrip, Port, Session} from '../../model/index.js';
import {attendeeDetail} from './attendee-detail.js';
import {attendeeRow, cellClass} from './attendee-row.js';
import {attendees, type AttendeeList} from './attendees.js';
import {figureColumns, readColumns, toggleColumn, usualColumns, type ColumnId, type FigureColumn} from './columns.js';
import {EngagementStrips} from './engagement-strips.js';
import {figure, unknownFigure} from './figure.js';
import {listNews, matchParts, sortLabel, sortWords} from './list-words.js';
import {stripLegend} from './open-strip.js';
import {hasCard, namesakeMarks, personFacts, personName} from './person.js';
import styles from './room-attendees.styles.js';

/** A person was picked by mouse or keyboard, never by script: their name was pressed, or their row opened. */
export class AttendeeSelectEvent extends Event {
  constructor(readonly attendee: Attendee) {
    super('room-attendee-select', {bubbles: true, composed: true});
  }
}

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
  @property() search = '';

  /** The order of the people; left out where the source cannot sort so. Follows what is pressed. */
  @property({attribute: false}) sort: AttendeeSort = usualSort;

  /** Shows only people of these roles, as the source names them; by default everyone. Follows what is chosen. */
  @property({attribute: false}) roles: readonly string[] | undefined;

  /** Which page is shown, from 1. */
  @property({type: Number}) page = 1;

  /** People on a page: 1 to 100. */
  @property({attribute: 'page-size', type: Number}) pageSize = usualPageSize;

  /**
   * Columns beside the name, with spaces between: viewedSeconds, reactions, chatMessages, pollsAnswered, raisedHands, engagementRate,
   * strip. By default all but raisedHands.
   */
  @property({converter: {fromAttribute: (value) => readColumns(value) ?? usualColumns}}) columns: readonly ColumnId[] = usualColumns;

  protected override readonly source = attendees;

  /** Ids of the people whose rows are open; they stay so on every page, in every order. */
  @state() private open: ReadonlySet<string> = new Set();
  /** People in the session, where an answer about everyone has told. */
  #everyone: {readonly sessionId: string; readonly count: number | undefined} | undefined;
  readonly #card = new HoverCard(this);
  readonly #search = new SearchField(this, (text) => this.#searchFor(text));
  readonly #strips = new EngagementStrips(this, this.report, ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'engagement')));
  readonly #layouts = new WeakMap<EngagementStrip, {readonly span: HeatSpan; readonly layout: HeatStripLayout}>();
  readonly #ownCursor = new TimeCursor();
  #unfollow: (() => void) | undefined;
  #followed: TimeCursor | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.shown) this.#wantStrips(this.shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow(this.isConnected ? this.scope.cursor ?? this.#ownCursor : undefined);
    const isOther = (['search', 'sort', 'roles', 'sessionId', 'roomId', 'adapter'] as const).some((name) => changed.has(name));
    if (this.hasUpdated && isOther && !changed.has('page')) this.page = 1;
    if (changed.has('columns') && this.shown) this.#wantStrips(this.shown);
  }

  protected override more(): More {
    const search = searchable(this.search);
    return {
      page: Number.isInteger(this.page) && this.page > 0 ? this.page : 1,
      pageSize: this.#pageSize,
      sort: this.sort,
      ...(search === undefined ? {} : {search}),
      ...(this.roles && this.roles.length > 0 ? {roles: this.roles} : {}),
      ...(this.sort.by === 'name' && this.words ? {locale: this.words.locale} : {}),
    };
  }

  protected override answered(now: Shown<AttendeeList>, before: Shown<AttendeeList> | undefined): void {
    const {answer: {rows, total, asked}, sessionId} = now;
    if (asked.search === undefined && asked.roles === undefined) this.#everyone = {sessionId, count: total};
    else if (this.#everyone?.sessionId !== sessionId) this.#everyone = undefined;
    if (before && before.sessionId !== sessionId) this.open = new Set();
    const isAgain = before?.sessionId === sessionId && JSON.stringify(asked) === JSON.stringify(before.answer.asked);
    this.#wantStrips(now, isAgain);
    const last = pageCount({pageSize: asked.pageSize, total});
    if (rows.length === 0 && last !== undefined && last < asked.page) this.page = last;
    else if (before && this.words) this.announce(listNews(now.answer, before.answer, this.#everyone?.count, this.words));
  }

  protected override skeleton() {
    return html`<div class="rows-to-come" aria-hidden="true">${Array.from({length: 8}, () => html`<div class="skeleton-line"></div>`)}</div>`;
  }

  protected override tools(shown: Shown<AttendeeList> | undefined, words: Words) {
    if (!shown || attendees.isEmpty?.(shown.answer)) return nothing;
    const {port} = shown;
    const everyone = this.#everyone?.count;
    const way = port.capabilities.search;
    return html`${everyone === undefined ? nothing : html`<span class="pill">${words.formats.number(everyone)}</span>`}
      <div class="tools">
        ${this.#roleChoice(shown.answer, words)}
        ${this.#orderChoice(port, words)}
        ${way === 'none' ? nothing : this.#search.draw({
          text: this.search, label: words.say('attendees.search'), hint: words.say(way === 'prefix' ? 'search.hint-prefix' : 'search.hint'),
        }, words)}
        ${this.#columnChoice(port, words)}
      </div>`;
  }

  protected override view(shown: Shown<AttendeeList>, words: Words) {
    const {answer, port} = shown;
    const figures = figureColumns.filter(({id}) => this.columns.includes(id));
    const hasStrips = this.columns.includes('strip') && port.offers('getEngagement') && port.capabilities.batchedEngagement;
    const width = 2 + figures.length + (hasStrips ? 1 : 0);
    return html`
      ${this.#status(answer, port, words)}
      ${answer.rows.length === 0 ? nothing : this.#table(shown, {figures, hasStrips, width}, words)}
      <div class="foot">
        ${hasStrips && answer.rows.length > 0 ? html`<div class="wide">${stripLegend(words)}</div>` : nothing}
        ${port.capabilities.totals === 'estimated' ? html`<p class="quiet">${words.say('attendees.estimated')}</p>` : nothing}
        ${pager({page: answer.asked.page, pageSize: answer.asked.pageSize, rows: answer.rows.length, total: answer.total}, words, {
          go: (page) => { this.page = page; },
          resize: (size) => this.#resize(size, answer.asked),
        })}
      </div>
      <div id="card" class="beside" part="card" popover="manual">${this.#cardText(answer.rows, words)}</div>`;
  }

  #table(shown: Shown<AttendeeList>, {figures, hasStrips, width}: {figures: readonly FigureColumn[]; hasStrips: boolean; width: number}, words: Words) {
    const {answer, port, session} = shown;
    const {rows, totals, asked} = answer;
    const span = this.#span(session);
    const marks = namesakeMarks(rows);
    const unknown = new Set(figures.filter(({id}) => totals?.[id] === undefined && rows.every((row) => row[id] === undefined)));
    const cursor = this.#followed ?? this.#ownCursor;
    const lastOf = new Map(rows.map(({id}, index) => [id, index])); // a source may list somebody twice
    return html`<table part="table" class="people">
      <caption class="out-of-sight">${[words.say('attendees.title'), asked.sort ? sortWords(asked.sort, words) : ''].filter((text) => text !== '').join('. ')}</caption>
      <thead><tr>
        <th scope="col" class="toggle"><span class="out-of-sight">${words.say('attendees.details')}</span></th>
        ${this.#head('name', 'who', port, asked.sort, words)}
        ${figures.map((column) => this.#head(column.id, cellClass(column), port, asked.sort, words, unknown.has(column)))}
        ${hasStrips ? html`<th scope="col" class="over wide">${words.say('attendees.over-session')}</th>` : nothing}
      </tr></thead>
      ${totals ? html`<tbody class="total"><tr>
        <td class="toggle"></td>
        <th scope="row" class="who">${words.say('attendees.total')}<span class="role">${words.say('attendees.everyone')}</span></th>
        ${figures.map((column) => html`<td class=${cellClass(column)}>${unknown.has(column)
          ? unknownFigure(words, words.say('attendees.not-told')) : figure(column, totals[column.id], words)}</td>`)}
        ${hasStrips ? html`<td class="over wide"></td>` : nothing}
      </tr></tbody>` : nothing}
      <tbody class="rows" ${setProperty('--_at', this.#cursorShare(span, cursor))}>
        ${repeat(rows, ({id}, index) => lastOf.get(id) === index ? id : index, (person, index) => {
          const isOpen = this.open.has(person.id);
          const strip = this.#strips.of(person.id);
          const layout = strip?.state === 'ready' ? this.#layout(strip.strip, span) : undefined;
          const row = {person, index, mark: marks.get(person.id), columns: figures, isOpen, toggle: this.#toggle, pick: this.#pick,
            strip: hasStrips ? {state: strip, layout} : undefined};
          return [
            guard([person, index, row.mark, this.columns, hasStrips, isOpen, strip, layout, words], () => attendeeRow(row, words)),
            isOpen ? attendeeDetail({
              person, id: `detail-${index}`, span: width, folded: figures.filter(({isKept}) => !isKept), state: strip,
              strip: strip?.state === 'ready' && layout ? {readings: strip.strip, layout, span, cursor} : undefined,
              retry: () => this.#strips.retry(person.id),
            }, words) : nothing,
          ];
        })}
      </tbody>
    </table>`;
  }

  #head(by: 'name' | FigureColumn['id'], kind: string, port: Port, sort: AttendeeSort | undefined, words: Words, isUnknown = false) {
    const label = sortLabel(by, words);
    const isSorted = sort?.by === by;
    const reason = isUnknown ? html`<span class="out-of-sight">${words.say('attendees.not-told')}</span>` : nothing;
    if (!port.capabilities.attendeeSorts.includes(by)) return html`<th scope="col" class=${kind}>${label}${reason}</th>`;
    return html`<th scope="col" class=${kind} aria-sort=${isSorted ? sort.direction : nothing}>
      <button class="sort" @click=${() => this.#sortBy(by)}>${label}<span class="arrow">${isSorted && sort.direction === 'ascending' ? icons.up : icons.down}</span></button>${reason}
    </th>`;
  }

  /** What was sought and found, or what the search still needs. */
  #status(answer: AttendeeList, port: Port, words: Words) {
    if (isTooShort(this.search) && port.capabilities.search !== 'none') return html`<p class="found quiet">${words.say('search.too-short')}</p>`;
    const parts = matchParts(answer, this.#everyone?.count, words);
    if (parts.length === 0) {
      return answer.rows.length > 0 ? nothing : html`<p class="found quiet">${words.say('attendees.none-here', {page: answer.asked.page})}</p>`;
    }
    return html`<p class="found"><span>${parts.map(({text, place}) => place === 'what' ? html`<bdi>${text}</bdi>` : text)}</span>
      <button class="button plain" @click=${this.#showEveryone}>${words.say('attendees.show-everyone')}</button></p>`;
  }

  #roleChoice({roles = []}: AttendeeList, words: Words) {
    const chosen = this.roles ?? [];
    if (roles.length < 2 && chosen.length === 0) return nothing;
    const several = chosen.length > 1 ? [words.formats.list(chosen.map((role) => words.role(role)))] : [];
    const single = [...new Set([...roles, ...(chosen.length === 1 ? chosen : [])])];
    return html`<select class="role-choice" aria-label=${words.say('attendees.role')} @change=${(event: Event) => this.#chooseRole(event, single)}>
      <option value="all" .selected=${chosen.length === 0}>${words.say('attendees.all-roles')}</option>
      ${several.map((label) => html`<option value="several" .selected=${true}>${label}</option>`)}
      ${single.map((role, index) => html`<option value=${index} .selected=${chosen.length === 1 && chosen[0] === role}>${words.role(role)}</option>`)}
    </select>`;
  }

  /** Where there is no room for most heads, the order is chosen here. */
  #orderChoice({capabilities: {attendeeSorts}}: Port, words: Words) {
    const orders = (['name', ...figureColumns.map(({id}) => id)] as const).filter((by) => attendeeSorts.includes(by));
    return orders.length === 0 ? nothing : html`<select class="order-choice" aria-label=${words.say('attendees.order')}
      @change=${(event: Event) => this.#orderBy((event.target as HTMLSelectElement).value as AttendeeSort['by'])}>
      ${orders.map((by) => html`<option value=${by} .selected=${this.sort.by === by}>${words.say('attendees.order-by', {column: sortLabel(by, words)})}</option>`)}
    </select>`;
  }

  #columnChoice(port: Port, words: Words) {
    const strip = port.offers('getEngagement') && port.capabilities.batchedEngagement
      ? [{id: 'strip' as const, label: words.say('attendees.over-session'), meaning: {text: words.say('attendees.over-session-means'), lang: words.language}}] : [];
    const choices = [...figureColumns.map(({id, label, metric}) => ({id, label: words.say(label), meaning: words.definition(port.definition(metric), metric)})), ...strip];
    return html`<button class="button columns" popovertarget="columns">${icons.columns}<span>${words.say('attendees.columns')}</span></button>
      <div id="columns" class="beside choices" popover aria-label=${words.say('attendees.columns')} @toggle=${this.#onColumnsToggle}>
        ${choices.map(({id, label, meaning}) => html`<label>
          <input type="checkbox" .checked=${this.columns.includes(id)} @change=${() => { this.columns = toggleColumn(this.columns, id); }}>
          <span>${label}${meaning ? html`<small lang=${meaning.lang} dir="auto">${meaning.text}</small>` : nothing}</span>
        </label>`)}
      </div>`;
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
    this.roles = undefined;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  #searchFor(text: string): void {
    this.search = text;
    if (isTooShort(text) && this.words) this.announce(this.words.say('search.too-short'));
  }

  #chooseRole(event: Event, roles: readonly string[]): void {
    const role = roles[Number((event.target as HTMLSelectElement).value)];
    this.roles = role === undefined ? undefined : [role];
  }

  #sortBy(by: AttendeeSort['by']): void {
    if (this.sort.by === by) this.sort = {by, direction: this.sort.direction === 'ascending' ? 'descending' : 'ascending'};
    else this.#orderBy(by);
  }

  #orderBy(by: AttendeeSort['by']): void {
    this.sort = {by, direction: by === 'name' ? 'ascending' : 'descending'};
  }

  /** The first row that is shown stays on the page. */
  #resize(pageSize: number, {page, pageSize: before}: AttendeesQuery): void {
    this.pageSize = pageSize;
    this.page = Math.floor((page - 1) * before / pageSize) + 1;
  }

  get #pageSize(): number {
    const {pageSize} = this;
    if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= mostOnPage) return pageSize;
    warnOnce(`<room-attendees> takes a page-size of 1 to ${mostOnPage} and falls back to ${usualPageSize}`);
    return usualPageSize;
  }

  #wantStrips({answer: {rows}, port, sessionId}: Shown<AttendeeList>, isFresh = false): void {
    const all = port.capabilities.batchedEngagement && this.columns.includes('strip');
    const ids = rows.map(({id}) => id).filter((id) => all || this.open.has(id));
    this.#strips.want({port, sessionId, ids, isFresh});
  }

  /** The time that all strips are drawn over: the session's, as far as it is known, else what the strips cover. */
  #span(session: Session | undefined): HeatSpan {
    let [first, last] = [session?.startsAt.getTime() ?? Infinity, session?.endsAt?.getTime() ?? -Infinity];
    if (!session?.endsAt) {
      for (const {startsAt, stepSeconds, values} of this.#strips.ready()) {
        if (!session) first = Math.min(first, startsAt.getTime());
        last = Math.max(last, startsAt.getTime() + values.length * stepSeconds * 1000);
      }
    }
    return Number.isFinite(first) && last > first ? {startsAt: new Date(first), endsAt: new Date(last)} : {startsAt: new Date(0), endsAt: new Date(0)};
  }

  /** Drawn once for each strip and span. */
  #layout(strip: EngagementStrip, span: HeatSpan): HeatStripLayout {
    const known = this.#layouts.get(strip);
    if (known && Number(known.span.startsAt) === Number(span.startsAt) && Number(known.span.endsAt) === Number(span.endsAt)) return known.layout;
    const layout = layoutHeatStrip(strip, span);
    this.#layouts.set(strip, {span, layout});
    return layout;
  }

  #cursorShare({startsAt, endsAt}: HeatSpan, {at}: TimeCursor): string {
    if (!at || at < startsAt || at > endsAt) return '-1%';
    return `${100 * (at.getTime() - startsAt.getTime()) / (endsAt.getTime() - startsAt.getTime())}%`;
  }

  #follow(cursor: TimeCursor | undefined): void {
    if (cursor === this.#followed) return;
    this.#unfollow?.();
    this.#followed = cursor;
    this.#unfollow = cursor?.follow(() => this.requestUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap { 'room-attendees': RoomAttendees }
}
