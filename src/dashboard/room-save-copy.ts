import {html, nothing} from 'lit';
import {state} from 'lit/decorators.js';
import type {LeftOut, SnapshotPeople} from '../adapters/snapshot.js';
import {arrived} from '../elements/arrived.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import type {Words, WordKey} from '../locale/index.js';
import {bringLateWords} from '../locale/late-words.js';
import {AdapterError, portOf, sessionFor, type AnalyticsAdapter, type Session} from '../model/index.js';
import {errorSentence} from '../telling/error-sentence.js';
import {sessionLabel} from '../telling/session-label.js';
import styles from './room-save-copy.styles.js';

/** What is to be saved. */
interface Order {
  readonly adapter: AnalyticsAdapter;
  readonly sessionId: string;
  readonly session: Session | undefined;
}

/** Where the dialog stands. */
type Step =
  | {readonly name: 'closed' | 'preparing' | 'no-session'}
  | {readonly name: 'choose'; readonly order: Order}
  | {readonly name: 'running'; readonly order: Order; readonly people: number; readonly of: number | undefined}
  | {readonly name: 'done'; readonly leftOut: readonly LeftOut[]}
  | {readonly name: 'failed'; readonly order?: Order; readonly sentence: string; readonly again: () => void};

const choices: readonly SnapshotPeople[] = ['pseudonyms', 'names', 'none'];

/**
 * The dialog "Save a copy": the session that is shown, in one file that opens anywhere without its source. Shows nothing until `show()`
 * is called. People are under pseudonyms unless the reader chooses otherwise, and is told what that means. To close it gives up what
 * is under way, and leaves no file.
 *
 * @fires {RoomErrorEvent} room-error - The session could not be read: `event.code`.
 * @csspart dialog - The dialog.
 */
export class RoomSaveCopy extends RoomElement {
  static override styles = styles;

  @state() private step: Step = {name: 'closed'};
  @state() private people: SnapshotPeople = 'pseudonyms';
  @state() private freeText = false;
  #left = new AbortController();

  constructor() {
    super();
    bringLateWords();
  }

  /** Opens the dialog for the session that is shown now; that it stays, whatever becomes of the page meanwhile. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (this.step.name !== 'closed' || !this.isConnected) return;
    const {signal} = this.#left;
    const prepared = this.#prepare(signal);
    await this.updateComplete; // there is something to read when it opens
    if (!signal.aborted) this.#dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    await prepared;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.close();
    this.#leave();
  }

  protected override render() {
    const {words, step} = this;
    return html`<dialog class="root" part="dialog" lang=${words?.language ?? nothing} dir=${this.direction} aria-labelledby="title" aria-describedby="about"
      aria-busy=${step.name === 'preparing' || step.name === 'running'} @close=${this.#onClose}>${words && step.name !== 'closed' ? html`
        <h2 id="title" tabindex="-1">${words.say('copy.title')}</h2>
        <div id="about">${this.#about(step, words)}</div>
        ${'order' in step && step.order ? this.#choice(step.name === 'running', words) : nothing}
        ${step.name === 'running' ? progress(step, words) : nothing}
        ${step.name === 'failed' ? html`<p class="failed" role="alert">${step.sentence}</p>` : nothing}
        <div role="status">${step.name === 'running' ? html`<span class="out-of-sight">${words.say('copy.running')}</span>` : step.name === 'done' ? outcome(step.leftOut, words) : nothing}</div>
        <div class="foot">
          <button type="button" class="button cancel" @click=${this.#close}>${words.say(step.name === 'done' || step.name === 'no-session' ? 'close' : 'copy.cancel')}</button>
          ${step.name === 'done' || step.name === 'no-session' ? nothing : this.#saveButton(step, words)}
        </div>` : nothing}</dialog>`;
  }

  /** One button all along, so that it keeps the focus; once it was pressed it does nothing until there is something to retry. */
  #saveButton(step: Step, words: Words) {
    const act = step.name === 'choose' ? () => void this.#save(step.order) : step.name === 'failed' ? step.again : undefined;
    const label = words.say(step.name === 'failed' ? 'state.retry' : step.name === 'running' ? 'copy.running' : 'copy.save');
    return html`<button type="button" class="button primary save" aria-disabled=${act === undefined} @click=${() => act?.()}>${label}</button>`;
  }

  #about(step: Step, words: Words) {
    if (step.name === 'no-session') return html`<p>${words.say('state.no-session')}</p>`;
    if (step.name === 'done') return nothing;
    if (!('order' in step) || !step.order) return step.name === 'failed' ? nothing : html`<div class="skeleton-line"></div><div class="skeleton-line"></div>`;
    const {session} = step.order;
    return html`<p>${words.say('copy.explain')}${this.scope.roles?.length ? html` ${words.say('copy.everyone')}` : nothing}</p>
      ${session ? html`<p class="quiet"><bdi>${session.roomName}</bdi>, <bdi>${sessionLabel(session, words)}</bdi>, <bdi>${words.formats.zone(session.startsAt)}</bdi></p>` : nothing}`;
  }

  #choice(isFixed: boolean, words: Words) {
    const {people, freeText} = this;
    return html`<fieldset ?disabled=${isFixed}>
      <legend>${words.say('copy.people')}</legend>
      ${choices.map((choice) => html`<label><input type="radio" name="people" value=${choice} .checked=${people === choice} @change=${() => this.#choose(choice)}>
        <span><b>${words.say(`copy.people-${choice}`)}</b><span class="quiet">${words.say(`copy.people-${choice}-means`)}</span></span></label>`)}
      <label class="free-text"><input type="checkbox" .checked=${freeText && people !== 'none'} ?disabled=${people === 'none'} @change=${this.#chooseText}>
        <span>${words.say('copy.free-text')}</span></label>
      <p class="warning" role="status">${warningOf(people, freeText, words)}</p>
    </fieldset>`;
  }

  #choose(people: SnapshotPeople): void {
    this.people = people;
    this.freeText = people === 'names';
  }

  readonly #chooseText = (event: Event) => {
    this.freeText = (event.target as HTMLInputElement).checked;
  };

  /** Finds out what is to be saved. */
  async #prepare(signal: AbortSignal): Promise<void> {
    this.step = {name: 'preparing'};
    void import('../adapters/snapshot.js').catch(() => {}); // at hand when it is wanted; if not, it is told then
    void import('../reports/save-file.js').catch(() => {});
    try {
      const {adapter: given, roomId, sessionId} = this.scope;
      const adapter = given && await arrived(given, signal);
      if (!adapter) return void (this.step = {name: 'no-session'});
      const finding = sessionFor(portOf(adapter), {sessionId, roomId}, {signal});
      const session = await (sessionId ? finding.catch(() => undefined) : finding);
      signal.throwIfAborted();
      const id = sessionId ?? session?.id;
      this.step = id === undefined ? {name: 'no-session'} : {name: 'choose', order: {adapter, sessionId: id, session}};
    } catch (thrown) {
      this.#fail(thrown, signal, () => void this.#prepare(signal));
    }
  }

  async #save(order: Order): Promise<void> {
    const {signal} = this.#left;
    const {people, freeText} = this;
    if (this.step.name === 'running') return; // a second click, quicker than the drawing
    this.step = {name: 'running', order, people: 0, of: undefined};
    try {
      const [{fileName, saveFile, writeBlob}, {saveSnapshot}] = await Promise.all([saving(), import('../adapters/snapshot.js')]);
      const day = order.session?.startsAt.toLocaleDateString('sv', {timeZone: this.words?.formats.timeZone});
      const name = fileName([order.session?.roomName, 'session', day], 'json');
      const leftOut = await saveFile({name, type: 'application/json'}, async (stream) => {
        const saved = await saveSnapshot(order.adapter, {sessionId: order.sessionId, roomId: order.session?.roomId}, {
          people, freeText, signal, onProgress: (count, of) => { if (!signal.aborted) this.step = {name: 'running', order, people: count, of}; },
        });
        await writeBlob(saved.file, stream, signal);
        return saved.leftOut;
      });
      signal.throwIfAborted();
      this.step = leftOut ? {name: 'done', leftOut} : {name: 'choose', order};
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(leftOut ? '.cancel' : '.save')?.focus();
    } catch (thrown) {
      this.#fail(thrown, signal, () => void this.#save(order), order);
    }
  }

  #fail(thrown: unknown, signal: AbortSignal, again: () => void, order?: Order): void {
    const {words} = this;
    if (signal.aborted || !words) return;
    const code = saveCodeOf(thrown);
    const error = thrown instanceof AdapterError ? thrown : new AdapterError('unreachable', 'the adapter did not come');
    const sentence = code ? words.say(`report.save-${code}` as WordKey) : errorSentence(error, words, words.say('copy.subject'));
    this.step = {name: 'failed', sentence, again, ...(order ? {order} : {})};
    if (!code) this.dispatchEvent(new RoomErrorEvent(error.code, 'copy'));
  }

  readonly #close = () => this.#dialog?.close();

  /** By button, by Escape or by script; unless it was opened again before the event came. */
  readonly #onClose = () => {
    if (!this.#dialog?.open) this.#leave();
  };

  /** Calls off what is under way. */
  #leave(): void {
    this.#left.abort();
    this.#left = new AbortController();
    this.step = {name: 'closed'};
    this.#choose('pseudonyms');
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.renderRoot.querySelector('dialog') ?? undefined;
  }
}

async function saving() {
  const [{fileName}, {saveFile}, {writeBlob}] = await Promise.all([
    import('../reports/file-name.js'), import('../reports/save-file.js'), import('../reports/write-blob.js'),
  ]);
  return {fileName, saveFile, writeBlob};
}

/** How a disk said no, by the code of a `SaveError`, whose class is loaded late. */
function saveCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && thrown.name === 'SaveError' && 'code' in thrown ? String(thrown.code) : undefined;
}

/** What may become of a file with this in it. */
function warningOf(people: SnapshotPeople, freeText: boolean, words: Words): string {
  if (people === 'names') return words.say('copy.warning-names');
  return people === 'pseudonyms' && freeText ? words.say('copy.warning-free-text') : '';
}

function progress({people, of}: Extract<Step, {name: 'running'}>, words: Words) {
  const sentence = of === undefined ? words.say('copy.running') : words.say('copy.progress', {count: people, of});
  return html`<div class="progress"><progress aria-label=${words.say('copy.running')} max=${of ?? nothing} value=${of === undefined ? nothing : people}></progress>
    <span class="quiet">${sentence}</span></div>`;
}

function outcome(leftOut: readonly LeftOut[], words: Words) {
  return html`<p>${words.say('copy.done')}</p>
    ${leftOut.length === 0 ? nothing : html`<p>${words.say('copy.left-out')}</p>
      <ul>${leftOut.map(({method, code}) => html`<li>${words.say('copy.left-out-part', {part: partName(method, words), reason: words.say(`error.${code}`, {subject: partName(method, words)})})}</li>`)}</ul>`}`;
}

/** "the timeline": what a question is about. */
function partName(method: LeftOut['method'], words: Words): string {
  const subject = method.replace(/^get/, '');
  return words.find(`copy.part.${method}`) ?? words.find(`${subject.toLowerCase()}.subject`) ?? method;
}

declare global {
  interface HTMLElementTagNameMap { 'room-save-copy': RoomSaveCopy }
}
