import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {arrived} from '../elements/arrived.js';
import {placeBeside} from '../elements/beside.js';
import {errorSentence} from '../telling/error-sentence.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import type {Words} from '../locale/index.js';
import {bringLateWords} from '../locale/late-words.js';
import {AdapterError, portOf, sessionFor, type EmailExport, type Port, type Session} from '../model/index.js';
import {figureMeanings} from './figure-meanings.js';
import {maskedAddress} from './masked-address.js';
import styles from './room-email-export.styles.js';
import {sessionLabel} from '../telling/session-label.js';

/** What is to be exported, and to whom as far as the source tells. */
interface Order {
  readonly port: Port;
  readonly sessionId: string;
  readonly session: Session | undefined;
  readonly address: string | undefined;
}

/** Where the dialog stands. `again` is what Retry does. */
type Step =
  | {readonly name: 'closed' | 'preparing' | 'not-offered' | 'no-session'}
  | {readonly name: 'confirm' | 'running'; readonly order: Order}
  | {readonly name: 'done'; readonly order: Order; readonly answer: EmailExport}
  | {readonly name: 'failed'; readonly order?: Order; readonly error: AdapterError; readonly again: () => void};

/**
 * The dialog "Export report to email". Shows nothing until `show()` is called. Says to whom the link will go before it is confirmed,
 * and afterwards what the source has answered; an address is shown masked, and never in full.
 *
 * @fires {RoomErrorEvent} room-error - The export could not be prepared or was refused: `event.code`.
 * @csspart dialog - The dialog.
 */
export class RoomEmailExport extends RoomElement {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** Columns of the file are named in words, not by their machine names. Follows what is chosen. */
  @property({type: Boolean, attribute: 'descriptive-headers'}) descriptiveHeaders = false;

  @state() private step: Step = {name: 'closed'};
  #left = new AbortController();

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
      aria-busy=${step.name === 'preparing'} @close=${this.#onClose}>${words && step.name !== 'closed' ? html`
        <h2 id="title" tabindex="-1">${words.say('export.title')}</h2>
        <div id="about">${this.#about(step, words)}</div>
        ${step.name === 'confirm' || step.name === 'running' || (step.name === 'failed' && step.order) ? this.#headersChoice(step.name === 'running', words) : nothing}
        ${'order' in step && step.order ? figureMeanings(step.order.port, words) : nothing}
        ${step.name === 'failed' ? html`<p class="failed" role="alert">${failure(step.error, words)}</p>` : nothing}
        <div role="status">${step.name === 'running' ? html`<p class="out-of-sight">${words.say('export.running')}</p>` : step.name === 'done' ? outcome(step.answer, words) : nothing}</div>
        <div class="foot">
          <button type="button" class="button cancel" @click=${this.#close}>${words.say(isOver(step) ? 'close' : 'export.cancel')}</button>
          ${step.name === 'not-offered' || step.name === 'no-session' ? nothing : this.#confirmButton(step, words)}
        </div>` : nothing}</dialog>`;
  }

  /** One button all along, so that it keeps the focus; once it was pressed it does nothing until there is something to retry. */
  #confirmButton(step: Step, words: Words) {
    const act = step.name === 'confirm' ? () => void this.#export(step.order) : step.name === 'failed' ? step.again : undefined;
    const label = words.say(step.name === 'failed' ? 'state.retry' : step.name === 'running' ? 'export.running' : step.name === 'done' ? 'export.done' : 'export.confirm');
    return html`<button type="button" class="button primary confirm" aria-disabled=${act === undefined} @click=${() => act?.()}>${label}</button>`;
  }

  #about(step: Step, words: Words) {
    if (step.name === 'not-offered') return html`<p>${words.say('state.not-offered', {subject: words.say('export.subject')})}</p>`;
    if (step.name === 'no-session') return html`<p>${words.say('state.no-session')}</p>`;
    if (!('order' in step) || !step.order) return html`<div class="skeleton-line"></div><div class="skeleton-line"></div>`;
    const {session, address} = step.order;
    return html`${step.name === 'done' ? nothing : html`<p>${address === undefined ? words.say('export.explain-own') : withAddress('export.explain', address, words)}</p>
        ${this.scope.roles?.length ? html`<p>${words.say('export.everyone')}</p>` : nothing}`}
      ${session ? html`<p class="quiet"><bdi>${session.roomName}</bdi>, <bdi>${sessionLabel(session, words)}</bdi>, <bdi>${words.formats.zone(session.startsAt)}</bdi></p>` : nothing}`;
  }

  #headersChoice(isFixed: boolean, words: Words) {
    return html`<div class="headers">
      <label><input type="checkbox" .checked=${this.descriptiveHeaders} ?disabled=${isFixed} @change=${this.#chooseHeaders}>${words.say('export.headers')}</label>
      <span class="definition">
        <button type="button" class="definition-button" popovertarget="headers-help" aria-label=${words.say('export.headers-show')}
          aria-describedby="headers-help"><span aria-hidden="true">?</span></button>
        <span popover class="beside definition-text" id="headers-help" @toggle=${placeHelp}>${words.say('export.headers-help')}</span>
      </span>
    </div>`;
  }

  readonly #chooseHeaders = (event: Event) => {
    this.descriptiveHeaders = (event.target as HTMLInputElement).checked;
  };

  /** Finds out what is to be exported and to whom it would go. */
  async #prepare(signal: AbortSignal): Promise<void> {
    this.step = {name: 'preparing'};
    try {
      const {adapter, roomId, sessionId} = this.scope;
      const port = adapter && portOf(await arrived(adapter, signal));
      if (!port?.offers('requestEmailExport')) return void (this.step = {name: 'not-offered'});
      const finding = sessionFor(port, {sessionId, roomId}, {signal});
      const session = await (sessionId ? finding.catch(() => undefined) : finding); // one that is named can be exported unseen
      const id = sessionId ?? session?.id;
      if (id === undefined) return void (this.step = {name: 'no-session'});
      const asking = port.offers('getEmailAddress') ? port.ask('getEmailAddress', {sessionId: id}, {signal}) : undefined;
      const address = await asking?.catch(() => undefined); // without it there is only less to say
      signal.throwIfAborted();
      this.step = {name: 'confirm', order: {port, sessionId: id, session, address}};
    } catch (thrown) {
      this.#fail(thrown, signal, () => void this.#prepare(signal));
    }
  }

  async #export(order: Order): Promise<void> {
    const {signal} = this.#left;
    const {port, sessionId} = order;
    this.step = {name: 'running', order};
    try {
      const answer = await port.ask('requestEmailExport', {sessionId, descriptiveHeaders: this.descriptiveHeaders}, {signal, fresh: true});
      this.step = {name: 'done', order, answer};
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.cancel')?.focus();
    } catch (thrown) {
      this.#fail(thrown, signal, () => void this.#export(order), order);
    }
  }

  #fail(thrown: unknown, signal: AbortSignal, again: () => void, order?: Order): void {
    if (signal.aborted) return;
    const error = thrown instanceof AdapterError ? thrown : new AdapterError('unreachable', 'the adapter did not come');
    this.step = {name: 'failed', error, again, ...(order ? {order} : {})};
    this.dispatchEvent(new RoomErrorEvent(error.code, 'email-export'));
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
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.renderRoot.querySelector('dialog') ?? undefined;
  }
}

const isOver = ({name}: Step) => name === 'done' || name === 'not-offered' || name === 'no-session';

/** What the source has answered, and no more than that. */
function outcome({sentTo, expiresAt}: EmailExport, words: Words) {
  const {formats} = words;
  return html`<p>${words.say('export.taken')}</p>
    ${sentTo === undefined ? nothing : html`<p>${withAddress('export.sent-to', sentTo, words)}</p>`}
    ${expiresAt === undefined ? nothing : html`<p>${words.say('export.expires', {time: formats.dateTime(expiresAt), zone: formats.zone(expiresAt)})}</p>`}`;
}

function withAddress(key: 'export.explain' | 'export.sent-to', address: string, words: Words) {
  return words.parts(key, {address: maskedAddress(address)}).map(({text, place}) => place ? html`<bdi dir="ltr"><b>${text}</b></bdi>` : text);
}

function failure(error: AdapterError, words: Words): string {
  if (error.code === 'forbidden') return words.say('export.forbidden');
  return errorSentence(error, words, words.say('export.subject'));
}

function placeHelp(event: ToggleEvent): void {
  const text = event.currentTarget as HTMLElement;
  if (event.newState === 'open') placeBeside(text, text.previousElementSibling as HTMLElement);
}

declare global {
  interface HTMLElementTagNameMap { 'room-email-export': RoomEmailExport }
}
