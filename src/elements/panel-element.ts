import {initialState, Task, TaskStatus} from '@lit/task';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Words, WordKey} from '../locale/index.js';
import {AdapterError, portOf, sessionFor, type Fault, type Port, type Session, type SessionQuery, type Source} from '../model/index.js';
import {arrived} from './arrived.js';
import {errorSentence} from '../telling/error-sentence.js';
import {rolesText} from '../telling/roles-text.js';
import {csvButton, type CsvJob} from './csv-button.js';
import {LongWork, type WorkResult} from './long-work.js';
import {RoomElement} from './room-element.js';
import {RoomErrorEvent} from './room-error-event.js';
import {Waiting} from './waiting.js';
import {warnOfFault} from './warn-of-fault.js';

/** An answer, and what it is an answer of. */
export interface Shown<Answer> {
  readonly answer: Answer;
  readonly port: Port;
  readonly sessionId: string;
  /** Of which roles alone the answer is; absent: of everyone. */
  readonly roles: readonly string[] | undefined;
  /** Absent where the source tells nothing of the session itself. */
  readonly session: Session | undefined;
}

/**
 * A card that asks its source and draws the answer. Here are, once for all panels: the one request and its states - loading, slow,
 * empty, failed, forbidden, not offered, no session - the heading, the live region, Retry and `refresh()`. A panel draws only the
 * full state, in `view`.
 *
 * @fires {RoomErrorEvent} room-error - A question failed, or a field of an answer was not as promised: `event.code`.
 * @csspart panel - The card.
 * @csspart title - Its heading.
 * @csspart message - The sentence in place of the drawing.
 */
export abstract class PanelElement<Answer, More extends object = object> extends RoomElement {
  /** What is asked, and how. */
  protected abstract readonly source: Source<SessionQuery & More, Answer>;

  /** Draws the full state. */
  protected abstract view(shown: Shown<Answer>, words: Words): unknown;

  /** What is asked beside the session: page, order, search. A change of it asks anew. */
  protected more(): More { return {} as More; }

  /** Stands at the end of the heading's line. `shown` is absent until the first answer. */
  protected tools(_shown: Shown<Answer> | undefined, _words: Words): unknown { return nothing; }

  /** Holds the place of the drawing while it is on its way, at its size. */
  protected skeleton(): unknown { return html`<div class="skeleton"></div>`; }

  /** An answer came, after `before`. The place to say what is new, and to ask for what belongs to it. */
  protected answered(_now: Shown<Answer>, _before: Shown<Answer> | undefined): void { /* for panels that have more to do */ }

  /** The heading. */
  protected heading(words: Words): string { return words.say(`${this.source.id}.title` as WordKey); }

  @state() private spoken = '';
  #shown: Shown<Answer> | undefined;
  #fresh = false;
  /** The latest change of what is shown that has been asked about. */
  #change = 0;
  /** It is asked only because something changed: then nothing is said of the waiting. */
  #isQuiet = false;
  #askedChange = 0;
  readonly #waiting = new Waiting(this);

  readonly #task = new Task(this, {
    args: () => {
      const {adapter, roomId, sessionId, waiting, revision, roles} = this.scope;
      return [waiting ? undefined : adapter, roomId, sessionId, JSON.stringify([roles, this.more()]), revision, this.#change] as const;
    },
    task: async ([adapter, roomId, sessionId], {signal}) => {
      if (!adapter) return initialState;
      const fresh = this.#fresh;
      this.#fresh = false;
      this.#isQuiet = this.#shown !== undefined && this.#change !== this.#askedChange;
      this.#askedChange = this.#change;
      if (this.#isQuiet) this.#waiting.stop();
      else this.#waiting.start();
      const port = portOf(await arrived(adapter, signal));
      if (!port.offers(this.source.needs)) throw new NotOffered();
      const finding = sessionFor(port, {sessionId, roomId}, {signal, fresh});
      const id = sessionId ?? (await finding)?.id;
      if (id === undefined) throw new NoSession(port.offers('getSessions') ? 'state.no-session' : 'state.no-list');
      const query = {sessionId: id, ...this.#rolesFor(port), ...this.more()};
      const asking = this.source.ask(port, query, {signal, fresh, onFault: this.report});
      const [session, answer] = await Promise.all([finding.catch(ifMissing), asking]);
      return {answer, port, session, sessionId: id, roles: query.roles?.length ? query.roles : undefined};
    },
    onComplete: (shown) => {
      this.#waiting.stop();
      const before = this.#shown;
      this.#shown = shown;
      this.answered(shown, before);
    },
    onError: (error) => {
      this.#waiting.stop();
      if (error === hasLeft || error instanceof NotOffered || error instanceof NoSession) return;
      this.dispatchEvent(new RoomErrorEvent(error instanceof AdapterError ? error.code : 'malformed', this.source.id));
    },
  });

  /** The roles that the page is of, where this source can tell them apart here. */
  #rolesFor(port: Port): Pick<SessionQuery, 'roles'> {
    const {roles} = this.scope;
    const {needs} = this.source;
    const can = needs === 'getAttendees' || port.capabilities.byRole.some((method) => method === needs);
    return roles && roles.length > 0 && can ? {roles} : {};
  }

  /** On a page of some roles only: whether what is shown is of them, or of everyone. */
  #rolesMark(words: Words): unknown {
    if (!this.scope.roles?.length || !this.#shown) return nothing;
    const {roles} = this.#shown;
    const mark = roles ? words.say('roles.only', {roles: rolesText(roles, words)}) : words.say('roles.all');
    return html`<span class="pill roles">${mark}</span>`;
  }

  /** A field of an answer was nonsense and is treated as missing: said to the developer and to the page, without its value. */
  protected readonly report = (fault: Fault): void => {
    warnOfFault(fault);
    this.dispatchEvent(new RoomErrorEvent('malformed', this.source.id, fault.path));
  };

  /** What takes its time, one at a time: the files of this panel. */
  protected readonly work = new LongWork(this, {words: () => this.words, announce: (sentence) => this.announce(sentence)});

  /**
   * "Download CSV" for a table of this panel: `id` tells it from the others, `name` names it to the reader. `load` brings what makes
   * the file, which is then made by `save`. How far it is stands under the heading, or behind the button with `isBeside`.
   */
  protected csv<Makers>(
    {id, name, isBeside = false}: {readonly id: string; readonly name: string; readonly isBeside?: boolean}, load: () => Promise<Makers>,
    save: (makers: Makers, job: CsvJob) => Promise<WorkResult | undefined>, words: Words,
  ): unknown {
    const begin = () => void this.work.run(id, async (signal, progress) => {
      const {csvHeaders: headers, csvDelimiter: delimiter} = this.scope;
      const {session, roles} = this.#shown ?? {};
      return save(await load(), {signal, progress, words, session, roles, headers, delimiter, onFault: this.report});
    }, `${this.source.id}.subject` as WordKey);
    const button = csvButton({table: name, isOff: this.work.isRunning, prepare: () => void load().catch(() => {}), begin}, words);
    const told = isBeside ? this.work.draw(words, id) : nothing;
    this.#isToldBeside ||= told !== nothing;
    return [button, told];
  }
  #isToldBeside = false;

  /** Resolves when the panel has its answer, rejects when the question failed. */
  get loaded(): Promise<void> {
    return this.updateComplete.then(() => this.#task.taskComplete).then(() => {});
  }

  /** What is on the screen; `undefined` before the first answer. */
  protected get shown(): Shown<Answer> | undefined { return this.#shown; }

  /** Asks the source anew, keeping what is shown until the answer is there. Never rejects: a failure is drawn. */
  async refresh(): Promise<void> {
    this.#fresh = true;
    await this.#task.run().catch(() => {});
    await this.updateComplete;
  }

  /** Brings the focus to the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#task.abort(hasLeft);
  }

  override connectedCallback(): void {
    const returns = this.hasUpdated && this.#task.status !== TaskStatus.COMPLETE;
    super.connectedCallback();
    if (returns) void this.#task.run().catch(() => {});
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {adapter, roomId, sessionId} = this.scope;
    const of = `${roomId ?? ''}\n${sessionId ?? ''}`;
    if (adapter !== this.#adapter || of !== this.#of) this.#shown = undefined;
    this.#adapter = adapter;
    this.#of = of;
    // A question under way is never given up for a change: where answers take long there would be none.
    if (this.#task.status !== TaskStatus.PENDING) this.#change = this.#latestChange;
  }
  #adapter: unknown;
  #of = '';

  get #latestChange(): number {
    const {changes} = this.scope;
    return Math.max(changes?.get(this.source.id) ?? 0, changes?.get('session') ?? 0);
  }

  /** A row that has the focus keeps it when another order moves it. */
  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    super.update(changed);
    if (focused?.isConnected && focused !== root.activeElement) focused.focus({preventScroll: true});
  }

  /** Says something to a screen reader, after what it is saying now. */
  protected announce(sentence: string): void {
    this.spoken = sentence;
  }

  protected override render(): TemplateResult {
    const {words} = this;
    if (!words) return html`<section class="root panel" part="panel" aria-busy="true">${this.skeleton()}</section>`;
    const pending = this.#status === TaskStatus.PENDING;
    this.#isToldBeside = false;
    const body = this.#body(words, pending);
    return html`<section class="root panel" part="panel" lang=${words.language} dir=${this.direction} aria-labelledby="title" aria-busy=${pending}>
      <header class="head"><h2 id="title" part="title" tabindex="-1">${this.heading(words)}</h2>${this.#rolesMark(words)}${this.tools(this.#shown, words)}</header>
      ${this.#workBelowHead(words)}
      ${body}
      <div class="out-of-sight" role="status">${pending && this.#waiting.stage !== 'short' ? this.#loading(words) : this.spoken}</div>
    </section>`;
  }

  /** What no button has told beside it, as when its table has been closed meanwhile. */
  #workBelowHead(words: Words): unknown {
    return this.#isToldBeside ? nothing : this.work.draw(words);
  }

  #body(words: Words, pending: boolean): unknown {
    const {error} = this.#task;
    const status = this.#status;
    const isTold = status === TaskStatus.ERROR && error instanceof AdapterError && error.code === this.scope.toldAbove;
    const slow = pending && this.#waiting.stage === 'slow' ? this.#message(words.say('state.slow', {seconds: Waiting.slowAfter}), words) : nothing;
    if (this.#shown) {
      const failed = status === TaskStatus.ERROR && !isTold
        ? this.#message(`${this.#sentence(error, words)} ${words.say('state.stale')}`, words, 'alert') : nothing;
      const {answer} = this.#shown;
      return [slow, failed, this.source.isEmpty?.(answer) ? this.#message(words.say('state.empty')) : this.view(this.#shown, words)];
    }
    if (pending) return [slow, this.skeleton()];
    if (status !== TaskStatus.ERROR && this.scope.waiting) return this.skeleton();
    if (status !== TaskStatus.ERROR) return this.#message(words.say('state.no-adapter'));
    if (error instanceof NotOffered) return this.#message(words.say('state.not-offered', {subject: this.#subject(words)}));
    if (error instanceof NoSession) return this.#message(words.say(error.sentence));
    if (isTold) return this.#message(words.say('state.told-above'));
    return this.#message(this.#sentence(error, words), words, 'alert');
  }

  /** While it is asked quietly, what came before still holds. */
  get #status(): TaskStatus {
    const {status, error} = this.#task;
    if (status !== TaskStatus.PENDING || !this.#isQuiet) return status;
    return error === undefined ? TaskStatus.COMPLETE : TaskStatus.ERROR;
  }

  #message(sentence: string, retry?: Words, role?: 'alert'): TemplateResult {
    return html`<div class="message" part="message" role=${role ?? nothing}>
      <p>${sentence}</p>
      ${retry ? html`<button class="button" @click=${this.#retry}>${retry.say('state.retry')}</button>` : nothing}
    </div>`;
  }

  readonly #retry = () => {
    this.focus();
    this.announce(this.words?.say('state.retrying') ?? '');
    void this.refresh();
  };

  #subject(words: Words): string {
    return words.say(`${this.source.id}.subject` as WordKey);
  }

  #loading(words: Words): string {
    return words.say('state.loading', {subject: this.#subject(words)});
  }

  #sentence(error: unknown, words: Words): string {
    return errorSentence(error, words, this.#subject(words), this.scope);
  }
}

/** The source lacks the method. */
class NotOffered extends Error {}

/** The room has had no session, or the source cannot tell which there are. */
class NoSession extends Error {
  constructor(readonly sentence: 'state.no-session' | 'state.no-list') { super(sentence); }
}

/** Why a question is called off when its panel leaves the page: no failure. */
const hasLeft = new Error('the panel has left the page');

/** Without a session's own facts a panel still has its answer, unless the source says that there is no such session. */
function ifMissing(error: unknown): undefined {
  if (error instanceof AdapterError && error.code !== 'not-found') return undefined;
  throw error;
}
