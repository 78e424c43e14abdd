import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {arrived} from '../elements/arrived.js';
import {placeBeside} from '../elements/beside.js';
import {errorSentence} from '../telling/error-sentence.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import type {WordKey, Words} from '../locale/index.js';
import {bringLateWords} from '../locale/late-words.js';
import {AdapterError, portOf, sessionFor, type Port, type Session} from '../model/index.js';
import type {Report, ReportRun} from '../reports/index.js';
import type {CalendarButton} from './custom-report/calendar-button.js';
import {chosenReports, firstChoices, flawsOf, orderOf, type Choices, type Field, type Flaw, type ReportKit} from './custom-report/choices.js';
import {reportForm} from './custom-report/form.js';
import {RunTeller} from './custom-report/run-teller.js';
import {outcomeSentence, runList} from './custom-report/runs.js';
import styles from './room-custom-report.styles.js';

/** What reports are asked of, and what makes files of them. */
interface Ground {
  readonly port: Port;
  readonly kit: ReportKit;
  readonly offered: readonly Report[];
  /** The room that is shown, as far as it is known. */
  readonly room: {readonly id: string | undefined; readonly name: string | undefined};
}

/** Where the dialog stands. `again` is what Retry does. */
type Step =
  | {readonly name: 'closed' | 'preparing' | 'not-offered'}
  | {readonly name: 'unprepared'; readonly error: AdapterError; readonly again: () => void}
  /** `refusal`: why there is no file. */
  | {readonly name: 'choosing'; readonly note?: WordKey; readonly refusal?: WordKey}
  /** `runs`: once it takes longer than a moment. */
  | {readonly name: 'running'; readonly runs?: readonly ReportRun[]}
  | {readonly name: 'done'; readonly runs: readonly ReportRun[]; readonly file: string};

/**
 * The dialog "Custom report". Shows nothing until `show()` is called. Downloads one report as CSV, several as a zip of them; one that
 * fails does not keep the others, and the summary says what is missing. To close it while it works is to cancel.
 *
 * @fires {ReportStartEvent} room-report-start - A report is asked for: `event.report` is its id.
 * @fires {ReportProgressEvent} room-report-progress - More rows of it have come: `event.rows`.
 * @fires {ReportDoneEvent} room-report-done - The file is saved, or there is none: `event.outcome`, for each report that was asked for.
 * @fires {RoomErrorEvent} room-error - The source failed: `event.code`.
 * @csspart dialog - The dialog.
 */
export class RoomCustomReport extends RoomElement {
  static override styles = styles;

  constructor() {
    super();
    bringLateWords();
  }

  /** Columns of the files are named in words, not by their machine names; `csv-headers` can say so, too. Follows what is chosen. */
  @property({type: Boolean, attribute: 'descriptive-headers'}) descriptiveHeaders = false;

  @state() private step: Step = {name: 'closed'};
  @state() private choices: Choices | undefined;
  /** Download was pressed with something amiss: from now on it is said beside the fields as they are. */
  @state() private isTold = false;
  @state() private calendar: CalendarButton['state'] = 'unwanted';
  /** Said when there is no dialog to say it in. */
  @state() private spoken: WordKey | undefined;
  #ground: Ground | undefined;
  /** What the choices began with. */
  #begunWith: unknown;
  #left = new AbortController();
  #work: AbortController | undefined;

  /**
   * Opens the dialog. It begins with the room and the time of the session that is shown now; what was chosen before is kept as long as
   * that is the same.
   */
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
    return html`<div class="root" lang=${words?.language ?? nothing} dir=${this.direction}>
      <p class="out-of-sight" role="status">${words && this.spoken ? words.say(this.spoken) : nothing}</p>
      <dialog part="dialog" aria-labelledby="title" aria-describedby="about" aria-busy=${step.name === 'preparing'} @close=${this.#onClose}>${words && step.name !== 'closed' ? html`
        <h2 id="title" tabindex="-1">${words.say('custom.title')}</h2>
        ${this.#body(step, words)}
        <div role="status">${this.#status(step, words)}</div>
        ${step.name === 'done' ? runList(step.runs, words) : nothing}
        <div class="foot">
          <button type="button" class="button cancel" @click=${this.#cancel}>${words.say(isOver(step) ? 'close' : 'export.cancel')}</button>
          ${step.name === 'not-offered' ? nothing : this.#mainButton(step, words)}
        </div>` : nothing}</dialog>
    </div>`;
  }

  #body(step: Step, words: Words): unknown {
    switch (step.name) {
      case 'not-offered': return html`<p id="about">${words.say('state.not-offered', {subject: words.say('custom.subject')})}</p>`;
      case 'unprepared': return html`<p id="about" class="failed" role="alert">${errorSentence(step.error, words, words.say('custom.subject'), this.scope)}</p>`;
      case 'choosing': return this.#form(words);
      case 'running': return step.runs ? runList(step.runs, words) : this.#form(words);
      case 'done': case 'closed': return nothing;
      case 'preparing': return html`<div class="skeleton-line"></div><div class="skeleton-line"></div><div class="skeleton-line"></div>`;
    }
  }

  #form(words: Words): TemplateResult {
    const {kit, offered} = this.#ground!;
    return html`<div ?inert=${this.step.name === 'running'}>
      <p id="about">${words.say('custom.explain')}${this.scope.roles?.length ? html` ${words.say('custom.everyone')}` : nothing}</p>
      ${reportForm({
        kit, offered, choices: this.choices!, flaws: this.isTold ? this.#flaws : none,
        calendar: {direction: this.direction, state: this.calendar, open: () => void this.#openCalendar()}, change: this.#change,
      }, words)}
      <div class="headers">
        <label><input type="checkbox" .checked=${this.descriptiveHeaders} @change=${this.#chooseHeaders}>${words.say('export.headers')}</label>
        <span class="definition">
          <button type="button" class="definition-button" popovertarget="headers-help" aria-label=${words.say('export.headers-show')}
            aria-describedby="headers-help"><span aria-hidden="true">?</span></button>
          <span popover class="beside definition-text" id="headers-help" dir=${this.direction} @toggle=${placeHelp}>${words.say('export.headers-help')}</span>
        </span>
      </div>
    </div>`;
  }

  #status(step: Step, words: Words): unknown {
    switch (step.name) {
      case 'choosing':
        if (step.refusal) return html`<p class="failed">${words.say(step.refusal)}</p>`;
        return step.note ? html`<p class="note">${words.say(step.note)}</p>` : nothing;
      case 'running': return html`<p class="out-of-sight">${words.say('custom.downloading')}</p>`;
      case 'done': return html`<p class=${step.runs.every(({state}) => state === 'whole') ? 'outcome' : 'failed'}>${outcomeSentence(step.runs, step.file, words)}</p>`;
      default: return nothing;
    }
  }

  /** One button all along, so that it keeps the focus; once it was pressed it does nothing until all is over. */
  #mainButton(step: Step, words: Words) {
    const [key, act] = this.#mainAct(step);
    return html`<button type="button" class="button primary download" aria-disabled=${act === undefined} @click=${() => act?.()}>${words.say(key)}</button>`;
  }

  #mainAct(step: Step): [WordKey, (() => void)?] {
    switch (step.name) {
      case 'unprepared': return ['state.retry', step.again];
      case 'choosing': return ['custom.download', this.#download];
      case 'running': return ['custom.downloading'];
      case 'done': return ['custom.again', () => { this.step = {name: 'choosing'}; }];
      default: return ['custom.download'];
    }
  }

  readonly #change = (change: Partial<Choices>) => {
    this.choices = {...this.choices!, ...change};
  };

  readonly #chooseHeaders = (event: Event) => {
    this.descriptiveHeaders = (event.target as HTMLInputElement).checked;
  };

  get #flaws(): ReadonlyMap<Field, Flaw> {
    const {kit, offered} = this.#ground!;
    return flawsOf(this.choices!, chosenReports(this.choices!, offered), kit);
  }

  readonly #openCalendar = async () => {
    if (this.calendar === 'unwanted' || this.calendar === 'failed') {
      this.calendar = 'loading';
      // A page that has such a calendar already keeps it: two cannot have the same tags.
      await import('./custom-report/calendar.js').then(({calendarTags}) => calendarTags, () => {});
      this.calendar = customElements.get('calendar-range') ? 'there' : 'failed';
      await this.updateComplete;
    }
    const calendar = this.renderRoot.querySelector<HTMLElement & {readonly updated?: Promise<void>}>('calendar-range');
    await calendar?.updated;
    await new Promise(requestAnimationFrame); // by then it has turned to the month of the first day
    if (this.renderRoot.querySelector('#calendar:popover-open')) calendar?.focus();
  };

  /** Finds out which reports the source has, and what is shown. */
  async #prepare(signal: AbortSignal): Promise<void> {
    this.step = {name: 'preparing'};
    this.spoken = undefined;
    try {
      const {adapter, roomId, sessionId} = this.scope;
      const port = adapter && portOf(await arrived(adapter, signal));
      if (!port || port.capabilities.reports.length === 0) return void (this.step = {name: 'not-offered'});
      const kit = await loadKit();
      // Without a session there is only less to begin with.
      const session = await sessionFor(port, {sessionId, roomId}, {signal}).catch(() => undefined);
      signal.throwIfAborted();
      this.#begin({port, kit, offered: kit.reports.filter(({id}) => port.capabilities.reports.includes(id)), room: {id: roomId ?? session?.roomId, name: session?.roomName}}, session);
      this.step = {name: 'choosing'};
    } catch (thrown) {
      if (signal.aborted) return;
      const error = thrown instanceof AdapterError ? thrown : new AdapterError('unreachable', 'the adapter did not come');
      this.step = {name: 'unprepared', error, again: () => void this.#prepare(signal)};
      this.dispatchEvent(new RoomErrorEvent(error.code, 'custom-report'));
    }
  }

  #begin(ground: Ground, session: Session | undefined): void {
    this.#ground = ground;
    this.isTold = false;
    const shown = JSON.stringify([ground.room.id, session?.id]);
    if (!this.choices) this.descriptiveHeaders ||= this.scope.csvHeaders === 'labels';
    else if (this.#begunWith === shown) return;
    this.#begunWith = shown;
    this.choices = firstChoices(session, ground.room.id, this.words?.formats.timeZone ?? 'UTC', ground.kit);
  }

  /** First thing in the click, or a browser that asks for a place does not. */
  readonly #download = () => {
    const {words} = this;
    if (this.step.name !== 'choosing' || !words) return;
    const [flawed] = this.#flaws.keys();
    this.isTold = flawed !== undefined;
    if (flawed === undefined) void this.#save(words);
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(flawed === 'reports' ? '.reports input:enabled' : `#${flawed}`)?.focus());
  };

  async #save(words: Words): Promise<void> {
    const {port, kit, offered, room} = this.#ground!;
    const order = orderOf(this.choices!, chosenReports(this.choices!, offered), words.formats.timeZone, room, kit);
    const form = kit.csvForm({headers: this.descriptiveHeaders ? 'labels' : 'keys', delimiter: this.scope.csvDelimiter}, words);
    const proposed = kit.reportsFile(order);
    let file = proposed.name;
    const work = this.#work = new AbortController();
    const told = new RunTeller(this, (runs) => {
      if (this.#work === work) this.step = {name: 'running', runs};
    });
    this.step = {name: 'running'};
    try {
      const runs = await kit.saveFile(proposed, (stream, name) => {
        file = name;
        return kit.writeReports(port, order, words, stream, {...form, signal: work.signal, onStep: told.step});
      });
      if (!runs) return this.#end(work, {name: 'choosing'}); // the reader chose no place
      told.end(({state}) => (state === 'whole' ? 'saved' : state === 'part' ? 'incomplete' : 'failed'));
      this.#end(work, {name: 'done', runs, file});
    } catch (thrown) {
      told.end(() => (work.signal.aborted ? 'cancelled' : 'failed'));
      if (work.signal.aborted) return this.#end(work, {name: 'choosing', note: 'custom.cancelled'});
      if (thrown instanceof kit.NothingArrived) return this.#end(work, {name: 'done', runs: thrown.runs, file});
      this.#end(work, {name: 'choosing', refusal: `report.save-${thrown instanceof kit.SaveError ? thrown.code : 'failed'}`});
    }
  }

  /** Unless the dialog was closed meanwhile. */
  #end(work: AbortController, step: Step): void {
    if (this.#work !== work) return;
    this.#work = undefined;
    this.step = step;
    if (step.name === 'done') void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.cancel')?.focus());
  }

  /** Ends the work, where there is some; else the dialog. */
  readonly #cancel = () => {
    if (!this.#work) return this.#dialog?.close();
    this.#work.abort(new DOMException('Cancelled by the reader.', 'AbortError'));
    this.renderRoot.querySelector<HTMLElement>('.download')?.focus();
  };

  /** By button, by Escape or by script; unless it was opened again before the event came. */
  readonly #onClose = () => {
    if (!this.#dialog?.open) this.#leave();
  };

  /** Calls off what is under way. */
  #leave(): void {
    this.spoken = this.#work ? 'custom.cancelled' : undefined;
    this.#left.abort();
    this.#left = new AbortController();
    this.#work?.abort(new DOMException('The dialog was closed.', 'AbortError'));
    this.#work = undefined;
    this.step = {name: 'closed'};
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.renderRoot.querySelector('dialog') ?? undefined;
  }
}

const none: ReadonlyMap<Field, Flaw> = new Map();

const isOver = ({name}: Step) => name === 'done' || name === 'not-offered';

async function loadKit(): Promise<ReportKit> {
  return import('../reports/index.js').catch((cause: unknown) => {
    throw new AdapterError('unreachable', 'the reports did not come', {cause});
  });
}

function placeHelp(event: ToggleEvent): void {
  const text = event.currentTarget as HTMLElement;
  if (event.newState === 'open') placeBeside(text, text.previousElementSibling as HTMLElement);
}

declare global {
  interface HTMLElementTagNameMap { 'room-custom-report': RoomCustomReport }
}
