import {Task, TaskStatus, initialState} from '@lit/task';
import {html, nothing, svg, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {errorSentence} from '../elements/error-sentence.js';
import {NavigateEvent} from '../elements/navigate-event.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import type {RoomScope} from '../elements/room-scope.js';
import {ScopeProvider} from '../elements/scope-provider.js';
import {warnOnce} from '../elements/warn-once.js';
import type {Words} from '../locale/index.js';
import {AdapterError, portOf, type AdapterErrorCode, type Port, type Session, type SetAside} from '../model/index.js';
import {panels, type PanelEntry} from '../panels/index.js';
import {goToPanel} from './go-to-panel.js';
import styles from './room-analytics.styles.js';
import {askRoomOverall, askSessions, askSetAside, type RoomOverall} from './room-overall.js';
import {SessionChangeEvent} from './session-change-event.js';
import {sessionLabel} from './session-label.js';

/**
 * The whole page: which room and which session, and a panel for each thing that is known of it.
 *
 * @fires {SessionChangeEvent} room-session-change - Another session was picked: `event.session`.
 * @fires {NavigateEvent} room-navigate - The reader wants to go back: `event.to` is `back`; else the browser goes back. Or a panel
 *   inside has more to show elsewhere: `event.to` is `recordings`, `countries`…; else the page scrolls to that panel and opens it.
 *   Cancelable, for a host that has pages of its own.
 * @fires {RoomErrorEvent} room-error - The room or the session could not be read: `event.code`.
 * @slot header-actions - Buttons of the host's own, at the end of the heading's line.
 * @slot - Panels of the host's own, under the others.
 * @csspart title - The name of the room.
 * @cssproperty [--room-page-pad=24px 20px] - Space around the page.
 */
export class RoomAnalytics extends RoomElement {
  static override styles = styles;

  /** Which panels are shown and in which order, by their short names with spaces between; by default all. */
  @property() panels?: string | undefined;

  /** Shows a back arrow before the title. */
  @property({type: Boolean}) back = false;

  @state() private picked: string | undefined;
  @state() private older: {readonly sessions: readonly Session[]; readonly next: string | undefined} | undefined;
  @state() private spoken = '';
  /** Somewhere on the page a question was refused because nobody is signed in any more: told once, and not by every panel. */
  @state() private isSignedOut = false;
  #fresh = false;
  #overall: (RoomOverall & {readonly port: Port; readonly readAt: Date; readonly setAside: readonly SetAside[]}) | undefined;

  readonly #provider = new ScopeProvider(this, () => this.#given());

  readonly #task = new Task(this, {
    args: () => {
      const {adapter, roomId, sessionId, revision} = this.scope;
      return [adapter, roomId, this.picked ?? sessionId, revision] as const;
    },
    task: async ([adapter, roomId, sessionId], {signal}) => {
      if (!adapter) return initialState;
      const fresh = this.#fresh;
      this.#fresh = false;
      const port = portOf(await adapter);
      signal.throwIfAborted();
      const options = {signal, fresh};
      const [overall, setAside] = await Promise.all([askRoomOverall(port, {roomId, sessionId}, options), askSetAside(port, roomId, options)]);
      return {...overall, port, setAside, readAt: new Date()};
    },
    onComplete: (overall) => { this.#overall = overall; },
    onError: (error) => {
      this.dispatchEvent(new RoomErrorEvent(error instanceof AdapterError ? error.code : 'malformed', 'dashboard'));
    },
  });

  constructor() {
    super();
    this.addEventListener('room-navigate', (event) => void goToPanel(this, event));
    this.addEventListener('room-error', (event) => {
      if ('code' in event && event.code === signedOut) this.isSignedOut = true;
    });
  }

  /** Resolves when the room and its session are known, rejects when they cannot be read. */
  get loaded(): Promise<void> {
    return this.updateComplete.then(() => this.#task.taskComplete).then(() => {});
  }

  /** Asks the source anew for everything on the page, keeping what is shown until the answers are there. */
  async refresh(): Promise<void> {
    this.#fresh = true;
    this.isSignedOut = false;
    this.#provider.refresh();
    await this.#task.run().catch(() => {});
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('adapter') || changed.has('roomId') || changed.has('sessionId')) {
      this.picked = undefined;
      this.older = undefined;
      this.#overall = undefined;
      this.isSignedOut = false;
    }
  }

  protected override render() {
    const {words} = this;
    if (!words) return html`<div class="root" aria-busy="true"></div>`;
    return html`<div class="root" lang=${words.language} dir=${this.direction}>
      ${this.#header(words)}
      ${this.#body(words)}
      ${this.#setAside(words)}
      <div class="out-of-sight" role="status">${this.spoken}</div>
    </div>`;
  }

  /** The panels; or one sentence in their place, where there is nothing they could show. */
  #body(words: Words) {
    const overall = this.#overall;
    if (this.#task.status === TaskStatus.ERROR && !overall?.session) return this.#failure(this.#task.error, words);
    if (overall?.room?.supported === false) return this.#failure(new AdapterError('unsupported'), words);
    if (overall && !overall.session && !this.scope.sessionId) return html`<div class="message"><p>${words.say('state.no-session')}</p></div><slot></slot>`;
    return html`${this.isSignedOut ? this.#failure(new AdapterError(signedOut), words) : nothing}
      <div class="panels">${this.#chosenPanels().map((panel) => panel.draw())}<slot></slot></div>`;
  }

  /** What the panels inside are given. Without a session's id they wait until it is known which one is meant. */
  #given(): RoomScope {
    const {scope} = this;
    const sessionId = this.picked ?? scope.sessionId ?? this.#overall?.session?.id;
    const unknown = scope.adapter !== undefined && sessionId === undefined && this.#task.status !== TaskStatus.COMPLETE;
    return {...scope, sessionId, waiting: unknown, toldAbove: signedOut};
  }

  #header(words: Words) {
    const room = this.#overall?.room?.name ?? this.#overall?.session?.roomName;
    const title = room || (this.#overall || !this.scope.adapter ? words.say('dashboard.untitled') : undefined);
    return html`<header>
      ${this.back ? html`<button class="button back" aria-label=${words.say('dashboard.back')} @click=${this.#goBack}>${arrow}</button>` : nothing}
      <h1 part="title" tabindex="-1">${title === undefined
        ? html`<span class="out-of-sight">${words.say('dashboard.untitled')}</span><span class="placeholder"></span>` : html`<bdi>${title}</bdi>`}</h1>
      ${this.#session(words)}
      <div class="actions">
        ${this.#overall ? html`<span class="read quiet">${words.say('dashboard.refreshed', {time: words.formats.clock(this.#overall.readAt)})}</span>
          <button class="button" @click=${() => void this.refresh()}>${words.say('dashboard.refresh')}</button>` : nothing}
        ${this.#overall?.session && this.#overall.port.offers('requestEmailExport') ? html`<button class="button export" aria-haspopup="dialog"
          @click=${this.#export}>${words.say('dashboard.export')}</button><room-email-export></room-email-export>` : nothing}
        <slot name="header-actions"></slot>
      </div>
    </header>`;
  }

  #session(words: Words) {
    const session = this.#overall?.session;
    if (!session) return nothing;
    const listed = this.#listed(session);
    const next = this.older ? this.older.next : this.#overall?.next;
    const running = session.live ?? session.endsAt === undefined;
    return html`<div class="session">
      ${listed.length > 1 || next ? html`<select aria-label=${words.say('session.pick')} @change=${this.#pick}>
          ${listed.map((one) => html`<option value=${one.id} .selected=${one.id === session.id}>${this.#optionLabel(one, words)}</option>`)}
          ${next ? html`<option value="">${words.say('session.older')}</option>` : nothing}
        </select>` : html`<span>${sessionLabel(session, words)}</span>`}
      <span class="pill" title=${words.formats.timeZone}>${words.formats.zone(session.startsAt)}</span>
      ${running ? html`<span class="pill live">${words.say('dashboard.live')}</span>` : nothing}
    </div>`;
  }

  #optionLabel(session: Session, words: Words): string {
    const span = sessionLabel(session, words);
    return session.parentSessionId ? `\u2003${words.say('session.breakout', {span, room: session.roomName})}` : span;
  }

  /** Newest first, each with its breakouts after it; the one that is shown is always among them. */
  #listed(shown: Session): readonly Session[] {
    const known = [...this.#overall?.sessions ?? [], ...this.older?.sessions ?? []];
    const all = known.some(({id}) => id === shown.id) ? known : [shown, ...known];
    const ids = new Set(all.map(({id}) => id));
    const isTop = ({parentSessionId}: Session) => parentSessionId === undefined || !ids.has(parentSessionId);
    return all.filter(isTop).flatMap((top) => [top, ...all.filter(({parentSessionId}) => parentSessionId === top.id)]);
  }

  readonly #pick = async (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    const id = select.value;
    const shown = this.#overall?.session;
    if (id === '') {
      if (shown) select.value = shown.id;
      await this.#showOlder();
      return;
    }
    const session = [...this.#overall?.sessions ?? [], ...this.older?.sessions ?? []].find((one) => one.id === id);
    if (!session || !this.#overall) return;
    this.#overall = {...this.#overall, session};
    this.picked = id;
    this.dispatchEvent(new SessionChangeEvent(session));
  };

  async #showOlder(): Promise<void> {
    const overall = this.#overall;
    const cursor = this.older ? this.older.next : overall?.next;
    if (!overall || cursor === undefined) return;
    try {
      const {rows, next} = await askSessions(overall.port, this.scope.roomId, cursor, {});
      this.older = {sessions: [...this.older?.sessions ?? [], ...rows], next};
      this.spoken = this.words?.say('session.older-came', {count: rows.length}) ?? '';
    } catch (error) {
      this.spoken = this.words ? errorSentence(error, this.words, this.words.say('dashboard.subject'), undefined) : '';
    }
  }

  #failure(error: unknown, words: Words) {
    const {sessionId, roomId} = this.scope;
    return html`<div class="message failure" role="alert">
      <p>${errorSentence(error, words, words.say('dashboard.subject'), sessionId ?? roomId)}</p>
      <button class="button" @click=${this.#retry}>${words.say('state.retry')}</button>
    </div>`;
  }

  readonly #retry = () => {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({preventScroll: true});
    this.spoken = this.words?.say('state.retrying') ?? '';
    void this.refresh();
  };

  #setAside(words: Words) {
    const entries = this.#overall?.setAside ?? [];
    const count = entries.reduce((sum, entry) => sum + entry.count, 0);
    return count === 0 ? nothing : html`<details>
      <summary>${words.say('state.set-aside', {count})}</summary>
      <ul>${entries.map(({reason, count: times, example}) => html`<li>
        ${words.find(`aside.${reason}`) ?? reason}: ${words.formats.number(times)}${example ? html` (<bdi>${example}</bdi>)` : nothing}</li>`)}</ul>
    </details>`;
  }

  #chosenPanels(): readonly PanelEntry[] {
    if (this.panels === undefined) return panels;
    return this.panels.split(/[\s,]+/).filter(Boolean).flatMap((name) => {
      const found = panels.filter((panel) => panel.tag === `room-${name}` || panel.tag === name);
      if (found.length === 0) warnOnce(`<room-analytics> knows no panel "${name.slice(0, 40)}"`);
      return found;
    });
  }

  readonly #export = () => {
    void this.renderRoot.querySelector('room-email-export')?.show();
  };

  readonly #goBack = () => {
    if (this.dispatchEvent(new NavigateEvent('back'))) history.back();
  };
}

const signedOut: AdapterErrorCode = 'unauthorized';

const arrow = svg`<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M15 9H3M8 4 3 9l5 5"></path></svg>`;

declare global {
  interface HTMLElementTagNameMap { 'room-analytics': RoomAnalytics }
}
