import {Task, TaskStatus, initialState} from '@lit/task';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {arrived} from '../elements/arrived.js';
import {errorSentence} from '../telling/error-sentence.js';
import {LongWork} from '../elements/long-work.js';
import {NavigateEvent} from '../elements/navigate-event.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import type {RoomScope} from '../elements/room-scope.js';
import {ScopeProvider} from '../elements/scope-provider.js';
import {Waiting} from '../elements/waiting.js';
import {warnOfFault} from '../elements/warn-of-fault.js';
import type {Words} from '../locale/index.js';
import {AdapterError, portOf, type AdapterErrorCode, type Session} from '../model/index.js';
import {chosenPanels} from './chosen-panels.js';
import {goToPanel} from './go-to-panel.js';
import {LiveWatch, runs} from './live-watch.js';
import {pageHeader} from './page-header.js';
import styles from './room-analytics.styles.js';
import {askRoles, askRoomOverall, askSessions, askSetAside, askShownSession, type RoomOverall, type ShownSession} from './page-questions.js';
import {PanelLinks} from './panel-links.js';
import {SessionChangeEvent} from './session-change-event.js';
import {setAsideNote} from './set-aside-note.js';

/**
 * The whole page: which room and which session, and a panel for each thing that is known of it.
 *
 * @fires {SessionChangeEvent} room-session-change - Another session was picked: `event.session`.
 * @fires {NavigateEvent} room-navigate - The reader wants to go back: `event.to` is `back`; else the browser goes back. Or a panel
 *   inside has more to show: `event.to` is `recordings`, `countries`…; else the page scrolls to that panel and opens it. Or what is open
 *   in a panel is to be hidden: `event.hides`, too. Cancelable, for a host that has pages of its own.
 * @fires {RoomErrorEvent} room-error - The room or the session could not be read: `event.code`.
 * @fires {ReportStartEvent} room-report-start - The making of the session summary has begun: `event.report` is `session-summary`.
 * @fires {ReportProgressEvent} room-report-progress - Rows so far: `event.rows`, and of how many, where that is known.
 * @fires {ReportDoneEvent} room-report-done - How it ended: `event.outcome`.
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

  /**
   * Shows figures of people of these roles only, as the source names them, wherever the source can; each panel says of whom it is.
   * By default everyone. Follows what is chosen.
   */
  @property({attribute: false}) roles?: readonly string[] | undefined;

  @state() private picked: string | undefined;
  @state() private older: {readonly sessions: readonly Session[]; readonly next: string | undefined} | undefined;
  @state() private spoken = '';
  /** Somewhere on the page a question was refused because nobody is signed in any more: told once, and not by every panel. */
  @state() private isSignedOut = false;
  #fresh = false;
  readonly #links = new PanelLinks(this, () => this.scope);
  /** How often room and session were read anew because the source said that they have changed. */
  #readings = 0;
  #shown: ShownSession | undefined;
  #overall: RoomOverall | undefined;
  readonly #waiting = new Waiting(this);
  readonly #work = new LongWork(this, {words: () => this.words, announce: (sentence) => { this.spoken = sentence; }});

  readonly #live = new LiveWatch(this, {
    watched: () => {
      const {port, session} = this.#shown ?? {};
      return port?.offers('watch') && session ? {port, sessionId: session.id, isOver: !runs(session)} : undefined;
    },
    changed: (parts) => {
      if (parts.includes('session')) this.#readAnew();
      this.#provider.renew(parts);
    },
    failed: ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'watch')),
  });

  readonly #provider = new ScopeProvider(this, () => this.#given());

  readonly #task = new Task(this, {
    args: () => {
      const {adapter, roomId, sessionId, revision} = this.scope;
      return [adapter, roomId, this.picked ?? sessionId, revision, this.#readings] as const;
    },
    task: async ([adapter, roomId, sessionId], {signal}) => {
      if (!adapter) return initialState;
      const fresh = this.#fresh;
      this.#waiting.start();
      return askShownSession(portOf(await arrived(adapter, signal)), {roomId, sessionId}, {signal, fresh});
    },
    onComplete: (shown) => {
      this.#waiting.stop();
      this.#shown = shown;
    },
    onError: (error) => {
      this.#waiting.stop();
      if (error === hasLeft) return;
      this.dispatchEvent(new RoomErrorEvent(error instanceof AdapterError ? error.code : 'malformed', 'dashboard'));
    },
  });

  /** Asked beside the session, and nothing waits for it. */
  readonly #around = new Task(this, {
    args: () => {
      const {adapter, roomId, revision} = this.scope;
      return [adapter, roomId, revision, this.#readings] as const;
    },
    task: async ([adapter, roomId], {signal}) => {
      const fresh = this.#fresh;
      return adapter && askRoomOverall(portOf(await arrived(adapter, signal)), roomId, {signal, fresh});
    },
    onComplete: (overall) => { this.#overall = overall; },
  });

  /** Asked once the session is known: a source may have to read all it has to know. */
  readonly #setAside = new Task(this, {
    args: () => [this.#shown?.port, this.scope.roomId, this.#shown?.readAt] as const,
    task: async ([port, roomId], {signal}) => port ? askSetAside(port, roomId, {signal}) : [],
  });

  /** Asked once the session is known, and nothing waits for it. */
  readonly #roles = new Task(this, {
    args: () => [this.#shown?.port, this.picked ?? this.#shown?.session?.id, this.#shown?.readAt] as const,
    task: async ([port, sessionId], {signal}) => port && sessionId !== undefined ? askRoles(port, sessionId, {signal}) : [],
  });

  constructor() {
    super();
    this.addEventListener('room-navigate', (event) => void goToPanel(this, event));
    this.addEventListener('room-error', (event) => {
      if ('code' in event && event.code === signedOut) this.isSignedOut = true;
    });
  }

  /** Resolves when the room, its sessions and the one that is shown are known, rejects when that one cannot be read. */
  get loaded(): Promise<void> {
    return this.updateComplete.then(() => Promise.all([this.#task.taskComplete, this.#around.taskComplete])).then(() => {});
  }

  /** Asks the source anew for everything on the page, keeping what is shown until the answers are there. */
  async refresh(): Promise<void> {
    this.isSignedOut = false;
    this.#live.restart();
    this.#provider.refresh();
    this.#fresh = true;
    const asked = [this.#task.run(), this.#around.run()];
    this.#fresh = false;
    await Promise.allSettled(asked);
    await this.updateComplete;
  }

  override connectedCallback(): void {
    const undone = this.hasUpdated ? [this.#task, this.#around].filter(({status}) => status !== TaskStatus.COMPLETE) : [];
    super.connectedCallback();
    for (const task of undone) void task.run().catch(() => {});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const task of [this.#task, this.#around, this.#setAside, this.#roles]) task.abort(hasLeft);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isElsewhere = changed.has('adapter') || changed.has('src') || changed.has('roomId');
    if (isElsewhere || changed.has('sessionId')) {
      this.picked = undefined;
      this.isSignedOut = false;
      // A host that writes down which session was picked says nothing new.
      const isTold = this.sessionId !== undefined && this.sessionId === this.#shown?.session?.id;
      if (isElsewhere || !isTold) this.#shown = undefined;
    }
    if (isElsewhere) {
      this.older = undefined;
      this.#overall = undefined;
    }
  }

  protected override render() {
    const {words} = this;
    if (!words) return html`<div class="root" aria-busy="true"></div>`;
    return html`<div class="root" lang=${words.language} dir=${this.direction}>
      ${this.#header(words)}
      ${this.#work.draw(words)}
      ${this.#body(words)}
      ${setAsideNote(this.#setAside.value ?? [], words)}
      <div class="out-of-sight" role="status">${this.spoken}</div>
    </div>`;
  }

  /** The panels; or one sentence in their place, where there is nothing they could show. */
  #body(words: Words) {
    const shown = this.#shown;
    if (this.#task.status === TaskStatus.ERROR && !shown?.session) return this.#failure(this.#task.error, words);
    if (this.#overall?.room?.supported === false) return this.#failure(new AdapterError('unsupported'), words);
    if (shown && !shown.session && !this.scope.sessionId) {
      const sentence = words.say(shown.port.offers('getSessions') ? 'state.no-session' : 'state.no-list');
      return html`<div class="message"><p>${sentence}</p></div><slot></slot>`;
    }
    return html`${this.#isHeldUp ? this.#message(words.say('state.slow', {seconds: Waiting.slowAfter}), words) : nothing}${this.isSignedOut ? this.#failure(new AdapterError(signedOut), words) : nothing}
      <div class="panels">${chosenPanels(this.panels).map((panel) => panel.draw())}<slot></slot></div>`;
  }

  /** What the panels inside are given. Without a session's id they wait until it is known which one is meant. */
  #given(): RoomScope {
    const {scope} = this;
    const sessionId = this.picked ?? scope.sessionId ?? this.#shown?.session?.id;
    return {...scope, sessionId, roles: this.roles ?? scope.roles, waiting: this.#isUnknown, toldAbove: signedOut, leadsTo: this.#links.leadsTo};
  }

  /** Is it not known yet which session is meant? */
  get #isUnknown(): boolean {
    const {adapter, sessionId} = this.scope;
    return adapter !== undefined && (this.picked ?? sessionId ?? this.#shown?.session?.id) === undefined && this.#task.status !== TaskStatus.COMPLETE;
  }

  /** Do all panels wait for a source that does not say which session is meant? They cannot tell themselves. */
  get #isHeldUp(): boolean {
    return this.#isUnknown && this.#waiting.stage === 'slow';
  }

  #header(words: Words) {
    const {session, port, readAt} = this.#shown ?? {};
    const room = this.#overall?.room?.name ?? session?.roomName;
    return pageHeader({
      title: room || (readAt || !this.scope.adapter || this.#task.status === TaskStatus.ERROR ? words.say('dashboard.untitled') : undefined),
      sessions: session && {
        shown: session, sessions: [...this.#overall?.sessions ?? [], ...this.older?.sessions ?? []],
        hasOlder: (this.older ?? this.#overall)?.next !== undefined, pick: this.#pick, showOlder: () => void this.#showOlder(),
      },
      roles: {all: this.#roles.value ?? [], chosen: this.roles ?? this.scope.roles ?? [], choose: this.#chooseRoles},
      live: this.#live.state,
      readAt: readAt && this.#live.readAt && this.#live.readAt > readAt ? this.#live.readAt : readAt,
      refresh: () => void this.refresh(),
      goBack: this.back ? this.#goBack : undefined,
      exportByEmail: session && port?.offers('requestEmailExport') ? this.#exportByEmail : undefined,
      download: this.#downloadable ? {isOff: this.#work.isRunning, prepare: () => void loadDownload().catch(() => {}), begin: this.#download} : undefined,
      chooseReports: port?.capabilities.reports.length ? this.#chooseReports : undefined,
      saveCopy: session ? this.#saveCopy : undefined,
    }, words);
  }

  readonly #pick = (session: Session) => {
    if (!this.#shown) return;
    this.#shown = {...this.#shown, session};
    this.picked = session.id;
    this.dispatchEvent(new SessionChangeEvent(session));
  };

  readonly #chooseRoles = (roles: readonly string[]) => {
    this.roles = roles;
  };

  /** The session that is shown stays, also where another one would be chosen by now. */
  #readAnew(): void {
    this.picked ??= this.#shown?.session?.id;
    this.#readings += 1;
    this.requestUpdate();
  }

  async #showOlder(): Promise<void> {
    const port = this.#shown?.port;
    const cursor = (this.older ?? this.#overall)?.next;
    if (!port || cursor === undefined) return;
    try {
      const {rows, next} = await askSessions(port, this.scope.roomId, cursor, {});
      this.older = {sessions: [...this.older?.sessions ?? [], ...rows], next};
      this.spoken = this.words?.say('session.older-came', {count: rows.length}) ?? '';
    } catch (error) {
      this.spoken = this.words ? errorSentence(error, this.words, this.words.say('dashboard.subject')) : '';
    }
  }

  #failure(error: unknown, words: Words) {
    return this.#message(errorSentence(error, words, words.say('dashboard.subject'), this.scope), words, 'alert');
  }

  #message(sentence: string, words: Words, role?: 'alert') {
    return html`<div class="message failure" role=${role ?? nothing}>
      <p>${sentence}</p>
      <button class="button" @click=${this.#retry}>${words.say('state.retry')}</button>
    </div>`;
  }

  readonly #retry = () => {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({preventScroll: true});
    this.spoken = this.words?.say('state.retrying') ?? '';
    void this.refresh();
  };

  readonly #exportByEmail = () => {
    void customElements.whenDefined('room-email-export').then(() => this.renderRoot.querySelector('room-email-export')?.show());
  };

  readonly #chooseReports = () => {
    void customElements.whenDefined('room-custom-report').then(() => this.renderRoot.querySelector('room-custom-report')?.show());
  };

  readonly #saveCopy = () => {
    void customElements.whenDefined('room-save-copy').then(() => this.renderRoot.querySelector('room-save-copy')?.show());
  };

  /** Is there a session to make a document of? */
  get #downloadable(): boolean {
    const {session, port} = this.#shown ?? {};
    return port !== undefined && (session?.id ?? this.scope.sessionId) !== undefined && this.#overall?.room?.supported !== false;
  }

  /** The session as a PDF. Nothing is asked of the source before there is a place for it. */
  readonly #download = () => {
    const {words} = this;
    const {session, port} = this.#shown ?? {};
    const sessionId = session?.id ?? this.scope.sessionId;
    if (!words || !port || sessionId === undefined) return;
    const {brand, loadFont} = this.scope;
    const subject = {port, sessionId, session, roomName: this.#overall?.room?.name, roles: this.roles ?? this.scope.roles};
    void this.#work.run('session-summary', async (signal, progress) => {
      const {downloadSummary} = await loadDownload();
      return downloadSummary({subject, words, signal, progress, brand, loadFont, onFault: warnOfFault});
    }, 'document.summary-subject');
  };

  readonly #goBack = () => {
    if (this.dispatchEvent(new NavigateEvent('back'))) history.back();
  };
}

/** Small: what makes the PDF is loaded when there is a place for it. */
const loadDownload = () => import('../reports/download-summary.js');

const signedOut: AdapterErrorCode = 'unauthorized';

/** Why questions are called off when the page leaves: no failure. */
const hasLeft = new Error('the page has gone');

declare global {
  interface HTMLElementTagNameMap { 'room-analytics': RoomAnalytics }
}
