import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {clipped} from '../../telling/clipped.js';
import {PagedRows} from '../../elements/paged-rows.js';
import {pageCount} from '../../elements/pager.js';
import {PanelDetails} from '../../elements/panel-details.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import {isTooShort, searchable, SearchField} from '../../elements/search-field.js';
import {SortedTable, type SortedColumn} from '../../elements/sorted-table.js';
import type {Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {RecordingUsage} from '../../model/index.js';
import {playsChart} from './plays-chart.js';
import {figureColumns} from './recording-figures.js';
import {recordingTotals} from './recording-totals.js';
import type {PlaysUnit} from '../../telling/plays-over-time.js';
import {hasNoRecording} from '../../telling/recording-figures.js';
import {recordings} from './recordings.js';
import styles from './room-recordings.styles.js';
import {viewerList, viewerNews} from './viewer-list.js';

const loadTable = () => import('../../reports/tables/recordings-table.js');

type Recording = RecordingUsage['recordings'][number];

/**
 * How the recordings of the session are watched, from its start until now: plays over time and the figures over all; in the details
 * each recording, and each of its viewers.
 *
 * @fires {NavigateEvent} room-navigate - "View details" was pressed: `event.to` is `recordings`; or "Hide details": `event.hides`, too. A host that goes to
 *   a page of its own cancels it; else the details open here, or close.
 * @csspart definition - What a figure means, when it is open.
 * @csspart details - What "View details" opens.
 * @csspart table - A table in it.
 */
export class RoomRecordings extends PanelElement<RecordingUsage> {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** The details are open. Follows what is pressed. */
  @property({type: Boolean}) details = false;

  /** By what the plays over time are drawn, `day` or `month`, where their time is long enough for both; by default by what suits it. Follows what is chosen. */
  @property({attribute: 'plays-by'}) playsBy?: PlaysUnit | null | undefined;

  protected override readonly source = recordings;

  /** What is sought among the viewers, and where the reader is in their list. */
  @state() private search = '';
  @state() private page = 1;
  @state() private pageSize = 10;
  /** The recording whose viewers are listed; undefined: of all. */
  @state() private recordingId: string | undefined;

  readonly #details = new PanelDetails(this, 'recordings');
  readonly #table = new SortedTable<Recording>(this, {by: 'plays', direction: 'descending'}, (sentence) => this.announce(sentence));
  readonly #field = new SearchField(this, (text) => this.#searchFor(text));
  readonly #viewers = new PagedRows(this, 'getRecordingViewers', {
    onFault: this.report,
    came: (now, before) => {
      const last = pageCount({pageSize: now.asked.pageSize, total: now.total});
      if (now.rows.length === 0 && last !== undefined && last < now.asked.page) this.page = last;
      else if (this.words) this.announce(viewerNews(now, before, this.words));
    },
    failed: ({code}) => this.dispatchEvent(new RoomErrorEvent(code, this.source.id)),
  });

  /** Opens the details and brings the reader to them. */
  showDetails(): Promise<void> {
    return this.#details.show();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {shown} = this;
    if (!this.details || !shown || hasNoRecording(shown.answer) || !shown.port.offers('getRecordingViewers')) return this.#viewers.leave();
    const {port, sessionId, roles} = shown;
    const {page, pageSize, recordingId} = this;
    const search = port.capabilities.search === 'none' ? undefined : searchable(this.search);
    this.#viewers.want({port, of: JSON.stringify([sessionId, recordingId, roles]), query: {
      sessionId, page, pageSize, ...(search === undefined ? {} : {search}), ...(recordingId === undefined ? {} : {recordingId}), ...(roles && {roles}),
    }});
  }

  protected override answered(now: Shown<RecordingUsage>, before: Shown<RecordingUsage> | undefined): void {
    const isSame = before?.sessionId === now.sessionId && before.port === now.port;
    if (isSame) return this.#viewers.again();
    this.search = '';
    this.page = 1;
    this.recordingId = undefined;
    this.#table.toFirstPage();
  }

  protected override tools(shown: Shown<RecordingUsage> | undefined, words: Words) {
    return shown && !hasNoRecording(shown.answer) ? html`<div class="tools">${this.#details.button(words)}</div>` : nothing;
  }

  protected override view(shown: Shown<RecordingUsage>, words: Words) {
    const {answer, port} = shown;
    if (hasNoRecording(answer)) return html`<p class="message">${words.say('recordings.none')}</p>`;
    return html`<div class="usage">
        <div>${recordingTotals(answer, port, words)}</div>
        ${playsChart(answer, {by: this.playsBy, choose: (by) => { this.playsBy = by; }, csv: this.#playsCsv(answer, words)}, words)}
      </div>
      ${this.details ? this.#drawDetails(shown, words) : nothing}`;
  }

  #drawDetails({answer, port}: Shown<RecordingUsage>, words: Words) {
    const {recordings: list, totals} = answer;
    const all = list.length > 1 ? words.say('recordings.all') : undefined;
    const asked = this.#viewers.page?.asked;
    const columns: readonly SortedColumn<Recording>[] = [
      {id: 'title', label: words.say('recordings.one'), kind: 'name', value: ({title}) => title, cell: (recording) => named(recording, words), total: all},
      ...figureColumns<Recording>(all === undefined ? undefined : totals ?? {}, words),
    ];
    const table = {rows: list, columns, caption: words.say('recordings.by-recording')};
    return html`<section id="details" part="details" aria-labelledby="details-title">
      <div class="csv-line"><h3 id="details-title" tabindex="-1">${words.say('recordings.by-recording')}</h3>${list.length === 0 ? nothing
        : this.csv({id: 'recordings', isBeside: true, name: words.say('recordings.by-recording')}, loadTable, ({saveRecordings}, job) => saveRecordings(this.#table.inOrder(table, words), job), words)}</div>
      ${list.length === 0 ? html`<p class="message">${words.say('attendees.not-told')}</p>` : this.#table.draw(table, words)}
      <div class="csv-line"><h3>${words.say('recordings.by-viewer')}</h3>${asked === undefined ? nothing
        : this.csv({id: 'recording-viewers', isBeside: true, name: words.say('recordings.by-viewer')}, loadTable, ({saveViewers}, job) => saveViewers(port, asked, job), words)}</div>
      ${viewerList({
        port, viewers: this.#viewers, search: this.search, field: this.#field, choice: this.#choice(list, words),
        moves: {go: (page) => { this.page = page; }, resize: (size) => this.#resize(size)}, showAll: () => this.#searchFor(''),
      }, words)}
    </section>`;
  }

  #playsCsv({playsByDay}: RecordingUsage, words: Words) {
    if (!playsByDay) return nothing;
    return this.csv({id: 'recording-plays', isBeside: true, name: words.say('recordings.plays-by-day')}, loadTable, ({savePlays}, job) => savePlays(playsByDay, job), words);
  }

  /** Whose viewers: of all recordings, or of one. */
  #choice(list: readonly Recording[], words: Words) {
    if (list.length < 2) return nothing;
    const choose = ({target}: Event) => {
      this.recordingId = list[Number((target as HTMLSelectElement).value)]?.id;
      this.page = 1;
    };
    return html`<select aria-label=${words.say('recordings.one')} @change=${choose}>
      <option value="all" .selected=${this.recordingId === undefined}>${words.say('recordings.all')}</option>
      ${list.map(({id, title}, index) => html`<option value=${index} .selected=${id === this.recordingId}>${clipped(title) || words.say('recordings.untitled')}</option>`)}
    </select>`;
  }

  #searchFor(text: string): void {
    this.search = text;
    this.page = 1;
    if (isTooShort(text) && this.words) this.announce(this.words.say('search.too-short'));
  }

  /** The first row that is shown stays on the page. */
  #resize(pageSize: number): void {
    this.page = Math.floor((this.page - 1) * this.pageSize / pageSize) + 1;
    this.pageSize = pageSize;
  }
}

/** A recording by its title, and how many people watched it. */
function named({title, uniqueViewers}: Recording, words: Words) {
  return html`${title.trim() ? html`<bdi>${clipped(title)}</bdi>` : html`<i class="unnamed">${words.say('recordings.untitled')}</i>`}
    ${uniqueViewers === undefined ? nothing : html`<span class="mark">${words.say('recordings.unique-viewers', {count: uniqueViewers})}</span>`}`;
}

declare global {
  interface HTMLElementTagNameMap { 'room-recordings': RoomRecordings }
}
