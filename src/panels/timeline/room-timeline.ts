import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {timelineChart} from '../../charts/timeline-drawing.js';
import {layoutTimeline, timeAt, type TimelineFacts, type TimelineLayout} from '../../charts/timeline.js';
import {definitionButton} from '../../elements/definition-button.js';
import {PanelElement, type Shown} from '../../elements/panel-element.js';
import {setProperty} from '../../elements/set-property.js';
import {TimeCursor} from '../../elements/time-cursor.js';
import type {Formats, Words} from '../../locale/index.js';
import type {Timeline} from '../../model/index.js';
import {ChartWidth} from './chart-width.js';
import {controls} from './controls.js';
import {FieldPointer} from './field-pointer.js';
import {keyIntent, type KeyIntent} from './key-intent.js';
import {latest} from './latest.js';
import {MediaLink, type TimelineMedia} from './media-link.js';
import {drawOverlay, overlay, tellValue} from './overlay.js';
import {reactionGlyph} from '../../telling/reaction-kind.js';
import styles from './room-timeline.styles.js';
import {SessionClock} from '../../telling/session-clock.js';
import {keyStepSeconds, leastSeconds, recordingSeconds, secondsOf, sessionTimeline, timelinePeaks, type SessionTimeline} from '../../telling/session-timeline.js';
import {summary} from '../../telling/timeline-summary.js';
import {between, panned, revealing, zoomed, type TimeWindow} from './time-window.js';
import {rowsOfPage, timelineTable, type TablePage} from './timeline-table.js';
import {timeline} from './timeline.js';

const loadTable = () => import('../../reports/tables/timeline-table.js');

/** A moment was chosen by click or Enter, never by script or by the player. */
export class TimeSelectEvent extends Event {
  /** `offsetSeconds`: since the session started. `recordingSeconds`: since its recording did; absent where that moment was not recorded. */
  constructor(readonly at: Date, readonly offsetSeconds: number, readonly recordingSeconds: number | undefined) {
    super('room-time-select', {bubbles: true, composed: true});
  }
}

type Line = 'viewers' | 'rate';

/** What is on the screen, as far as there is a chart. */
interface Drawn {
  readonly session: SessionTimeline;
  readonly facts: TimelineFacts;
  readonly layout: TimelineLayout;
  readonly words: Words;
  readonly clock: SessionClock;
  readonly field: HTMLElement;
}

/**
 * How many were there and how closely they followed, over the session; what they sent, and what happened, each at its moment.
 *
 * The field of the chart is a slider: arrows move by one step, Page keys by a tenth, Home and End to the ends; plus and minus zoom,
 * Shift with an arrow moves the part that is shown, 0 shows all, Enter chooses the moment. A mouse zooms by dragging, too.
 *
 * @fires {TimeSelectEvent} room-time-select - A moment was chosen: seek your player to `event.recordingSeconds`. A player given as
 *   `media` has been sought already.
 * @csspart chart - The drawing.
 * @csspart readout - What is told of the moment that is pointed at.
 * @csspart definition - What a number means, when it is open.
 */
export class RoomTimeline extends PanelElement<Timeline> {
  static override styles = styles;

  /**
   * The player of the recording: a media element, or an object that does the same. Its time and the chart's playhead move together:
   * a chosen moment is sought, and what is played is pointed at here and in open heat strips.
   */
  @property({attribute: false}) media?: TimelineMedia | undefined;

  protected override readonly source = timeline;

  @state() private hiddenLines: ReadonlySet<Line> = new Set();
  @state() private window: TimeWindow;
  /** `undefined`: the chart is shown. */
  @state() private table: TablePage | undefined;
  /** Of the space inside the card, in pixels; 0 while it is not on the page. */
  @state() private width = 0;
  @state() private isPlaying = false;

  /** Where the keys stand. */
  #value: Date | undefined;
  #stretch: readonly [number, number] | undefined;
  #cursor: TimeCursor | undefined;
  #leaveCursor: (() => void) | undefined;
  readonly #ownCursor = new TimeCursor();
  readonly #sessionOf = latest(sessionTimeline);
  readonly #clockOf = latest(({span}: SessionTimeline, formats: Formats) => new SessionClock(span, formats));
  readonly #factsOf = latest(factsOf);
  readonly #layoutOf = latest((facts: TimelineFacts, formats: Formats, width: number) => layoutTimeline(facts, formats, width));

  readonly #chartWidth = new ChartWidth((width, isAtOnce) => {
    this.width = width;
    if (isAtOnce) this.performUpdate();
  });

  readonly #player = new MediaLink(() => {
    this.isPlaying = this.#player.isPlaying;
    if (!this.#pointer.isInside) this.#rest();
    this.#draw();
  });

  readonly #pointer = new FieldPointer({
    pointAt: (x) => this.#withDrawn(({layout}) => this.#cursor?.moveTo(timeAt(layout, x))),
    leave: () => this.#rest(),
    choose: (x) => this.#withDrawn(({layout}) => this.#choose(timeAt(layout, x))),
    select: (stretch) => {
      this.#stretch = stretch;
      this.#draw();
    },
    zoomTo: ([one, other]) => this.#withDrawn(({session, layout, words}) =>
      this.#show(between(timeAt(layout, one), timeAt(layout, other), session.span, leastSeconds(session)), session, words)),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#player.connect(this.media);
    this.#chartWidth.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player.disconnect();
    this.#chartWidth.disconnect();
    this.#follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('media') && this.isConnected) this.#player.connect(this.media);
    this.isPlaying = this.#player.isPlaying;
    if (this.isConnected) this.#follow(this.scope.cursor ?? this.#ownCursor);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // As wide as the chart, and never higher for what the chart becomes: a change of that would be one too many to be told of.
    if (this.isConnected) this.#chartWidth.watch(this.renderRoot.querySelector('.head') ?? undefined);
    this.#draw();
    this.#tellValue();
  }

  /** Another session is looked at as a whole, from its start. */
  protected override answered(now: Shown<Timeline>, before: Shown<Timeline> | undefined): void {
    if (before?.sessionId === now.sessionId) return;
    this.window = undefined;
    this.#value = undefined;
    if (this.table) this.table = {...this.table, page: 1};
  }

  protected override skeleton() {
    return html`<div class="skeleton chart"></div><div class="skeleton-line controls"></div><div class="skeleton-line"></div>`;
  }

  protected override tools(shown: Shown<Timeline> | undefined, words: Words) {
    if (!shown || timeline.isEmpty?.(shown.answer)) return nothing;
    return html`<div class="tools">${this.table ? nothing : this.#legend(shown, words)}${this.#tableButton(words)}${
      this.csv({id: 'timeline', name: words.say('timeline.title')}, loadTable, ({saveTimeline}, job) => saveTimeline(shown.answer, job), words)}</div>`;
  }

  #legend({port, answer}: Shown<Timeline>, words: Words) {
    return html`<span class="line-key-box">${this.#lineKey('viewers', words.say('metric.liveViewers'))}${definitionButton(words, port, 'liveViewers')}</span>
      ${answer.engagementRate ? html`<span class="line-key-box">${this.#lineKey('rate', words.say('metric.engagementRate'))}${
        definitionButton(words, port, 'liveEngagement')}</span>` : nothing}`;
  }

  protected override view(shown: Shown<Timeline>, words: Words) {
    const session = this.#sessionOf(shown.answer, shown.session);
    const clock = this.#clockOf(session, words.formats);
    return html`<figure>
      ${this.table ? timelineTable(session, this.table, clock, words, this.#tableMoves) : html`
        <div class="chart">${this.width > 0 ? this.#chart(session, words) : nothing}</div>
        ${controls({
          timeline: session, clock, window: this.window, leastSeconds: leastSeconds(session),
          isPlaying: this.#player.isConnected && session.recording ? this.isPlaying : undefined,
        }, words, this.#act, this.#play)}`}
      <figcaption>
        <p>${summary(session, clock, words).map(({text, place}) => place === 'label' ? html`<bdi>${text}</bdi>` : text)}</p>
        <p>${words.say('zone.named', {zone: clock.zones.join(' / ')})}</p>
      </figcaption>
    </figure>`;
  }

  #chart(session: SessionTimeline, words: Words) {
    const layout = this.#layoutOf(this.#factsOf(session, this.window, this.hiddenLines), words.formats, this.width);
    const {plot} = layout;
    return html`${timelineChart(layout, {
      label: words.say('timeline.chart', {title: this.heading(words)}),
      viewersAxis: words.say('timeline.axis-viewers'), rateAxis: words.say('timeline.axis-rate'), glyph: reactionGlyph,
    })}
    <div class="field" role="slider" tabindex="0" aria-label=${words.say('timeline.moment')} aria-describedby="field-keys" aria-orientation="horizontal"
      aria-valuemin="0" aria-valuenow="0"
      ${setProperty('--_plot-x', `${plot.x}px`)} ${setProperty('--_plot-y', `${plot.y}px`)}
      ${setProperty('--_plot-width', `${plot.width}px`)} ${setProperty('--_plot-height', `${plot.height}px`)}
      @keydown=${this.#onKey} @focus=${this.#onFocus} @blur=${this.#rest} @click=${this.#pointer}
      @pointerenter=${this.#pointer} @pointermove=${this.#pointer} @pointerleave=${this.#pointer}
      @pointerdown=${this.#pointer} @pointerup=${this.#pointer} @pointercancel=${this.#pointer}>${overlay}</div>
    <p class="out-of-sight" id="field-keys">${words.say('timeline.keys')}</p>`;
  }

  /** The legend of a line is the switch that shows and hides it. */
  #lineKey(line: Line, label: string) {
    return html`<button type="button" class="line-key ${line}" aria-pressed=${!this.hiddenLines.has(line)} @click=${() => {
      const hidden = new Set(this.hiddenLines);
      if (!hidden.delete(line)) hidden.add(line);
      this.hiddenLines = hidden;
    }}><svg viewBox="0 0 18 8" aria-hidden="true"><path d="M0 4L18 4"></path></svg>${label}</button>`;
  }

  #tableButton(words: Words) {
    return html`<button type="button" class="button plain" @click=${() => {
      this.table = this.table ? undefined : {page: 1, pageSize: rowsOfPage};
    }}>${words.say(this.table ? 'timeline.show-chart' : 'timeline.show-table')}</button>`;
  }

  readonly #tableMoves = {
    go: (page: number) => { this.table = {page, pageSize: this.table?.pageSize ?? rowsOfPage}; },
    resize: (pageSize: number) => { this.table = {page: 1, pageSize}; },
  };

  readonly #play = () => this.#player.toggle();

  #follow(cursor: TimeCursor | undefined): void {
    if (cursor === this.#cursor) return;
    this.#leaveCursor?.();
    this.#cursor = cursor;
    this.#leaveCursor = cursor?.follow(() => this.#draw());
  }

  get #drawn(): Drawn | undefined {
    const field = this.renderRoot.querySelector<HTMLElement>('.field');
    const {words, shown} = this;
    if (!field || !words || !shown) return undefined;
    const session = this.#sessionOf(shown.answer, shown.session);
    const facts = this.#factsOf(session, this.window, this.hiddenLines);
    return {session, facts, layout: this.#layoutOf(facts, words.formats, this.width), words, clock: this.#clockOf(session, words.formats), field};
  }

  #withDrawn(act: (drawn: Drawn) => void): void {
    const drawn = this.#drawn;
    if (drawn) act(drawn);
  }

  #draw(): void {
    this.#withDrawn(({session, facts, layout, words, clock, field}) => {
      const at = this.#cursor?.at;
      const isUnrecorded = at && this.#player.isConnected && recordingSeconds(session, at) === undefined;
      drawOverlay(field, {
        facts, layout, words, clock, at, playhead: this.#playhead(session), stretch: this.#stretch,
        note: isUnrecorded ? words.say('timeline.not-recorded') : '',
      });
    });
  }

  #tellValue(): void {
    this.#withDrawn(({facts, layout, words, clock, field}) =>
      tellValue(field, this.#value ?? layout.view.from, {facts, layout, words, clock}));
  }

  #playhead({recording}: SessionTimeline): Date | undefined {
    const {seconds} = this.#player;
    return recording && seconds !== undefined ? new Date(recording.from.getTime() + seconds * 1000) : undefined;
  }

  /** Points at what there is to point at when no pointer does: where the keys stand, else what is played. */
  readonly #rest = () => this.#withDrawn(({session, field}) => {
    const played = this.#player.isPlaying ? this.#playhead(session) : undefined;
    this.#cursor?.moveTo(field.matches(':focus') ? this.#value : played);
  });

  #choose(at: Date): void {
    this.#withDrawn(({session}) => {
      const seconds = recordingSeconds(session, at);
      this.#value = at;
      this.#cursor?.moveTo(at);
      this.dispatchEvent(new TimeSelectEvent(at, secondsOf({from: session.span.from, to: at}), seconds));
      if (seconds !== undefined) this.#player.seek(seconds);
      this.#tellValue();
    });
  }

  readonly #act = (intent: KeyIntent) => this.#withDrawn(({session, layout, words}) => {
    const {span} = session;
    const {view} = layout;
    const value = this.#value ?? view.from;
    if ('move' in intent) this.#goTo(value, intent.move * keyStepSeconds(session, secondsOf(view) / layout.plot.width), session);
    else if ('jump' in intent) this.#goTo(value, intent.jump * secondsOf(view), session);
    else if ('go' in intent) this.#goTo(intent.go === 'start' ? span.from : span.to, 0, session);
    else if ('choose' in intent) this.#choose(value);
    else if ('pan' in intent) this.#show(panned(this.window, span, intent.pan), session, words);
    else if ('show' in intent) this.#show(undefined, session, words);
    else if ('zoom' in intent) {
      const middle = new Date((view.from.getTime() + view.to.getTime()) / 2);
      this.#show(zoomed(this.window, span, intent.zoom, this.#cursor?.at ?? middle, leastSeconds(session)), session, words);
    } else {
      this.#pointer.cancel();
      this.#cursor?.moveTo(undefined);
    }
  });

  #goTo(from: Date, seconds: number, {span}: SessionTimeline): void {
    this.#value = new Date(Math.min(span.to.getTime(), Math.max(span.from.getTime(), from.getTime() + seconds * 1000)));
    this.window = revealing(this.window, span, this.#value);
    this.#cursor?.moveTo(this.#value);
    this.#tellValue();
  }

  #show(window: TimeWindow, session: SessionTimeline, words: Words): void {
    const {span} = session;
    this.window = window;
    const shown = window ?? span;
    const clock = this.#clockOf(session, words.formats);
    if (this.#value) this.#value = new Date(Math.min(shown.to.getTime(), Math.max(shown.from.getTime(), this.#value.getTime())));
    this.announce(words.say('timeline.shown', {range: clock.range(shown)}));
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const intent = keyIntent(event);
    if (!intent || ('dismiss' in intent && !this.#cursor?.at)) return;
    event.preventDefault();
    this.#act(intent);
  };

  readonly #onFocus = () => this.#withDrawn(({layout, field}) => {
    if (field.matches(':focus-visible')) this.#cursor?.moveTo(this.#value ??= layout.view.from);
  });
}

function factsOf(session: SessionTimeline, window: TimeWindow, hidden: ReadonlySet<Line>): TimelineFacts {
  const {span, viewers, rate, reactions, markers, recording, mostViewers} = session;
  return {
    session: span, view: window ?? span, reactions, markers, recording,
    viewers: hidden.has('viewers') ? undefined : viewers,
    rate: hidden.has('rate') ? undefined : rate,
    mostViewers: mostViewers?.value ?? 0,
    peaks: timelinePeaks(session),
  };
}

declare global {
  interface HTMLElementTagNameMap { 'room-timeline': RoomTimeline }
}
