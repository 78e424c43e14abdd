import {css, html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Words, WordKey} from '../locale/index.js';
import type * as Face from './long-work-face.js';
import {ReportDoneEvent, ReportProgressEvent, ReportStartEvent, type ReportOutcome} from './report-events.js';

/** How a work ended that made a file. */
export interface WorkResult {
  readonly outcome: 'saved' | 'incomplete';
  /** In the file. */
  readonly rows: number;
  /** Why it is incomplete. */
  readonly failure?: unknown;
  /** What of it the source failed to tell, as the object of a sentence; default: all of it. */
  readonly part?: string;
  /** The sentence that says so, with a place for `count` rows; default: that of a table. */
  readonly how?: WordKey;
}

/**
 * Makes one file. Resolves to undefined where the reader chose no place for it; rejects where there is no file: with the source's
 * `AdapterError`, a `SaveError`, or the signal's reason.
 */
export type Work = (signal: AbortSignal, progress: (rows: number, of?: number) => void) => Promise<WorkResult | undefined>;

/** What is told of a work. `quiet`: it runs, but too short for a word. */
export interface WorkState {
  /** Of what the file is, as the events say it. */
  readonly kind: string;
  /** The same, as the object of a sentence. */
  readonly subject: WordKey;
  readonly stage: 'quiet' | 'running' | ReportOutcome;
  readonly rows: number;
  /** Rows that there will be, where that is known. */
  readonly of?: number | undefined;
  /** Why it is incomplete, or failed. */
  readonly failure?: unknown;
  /** `WorkResult.part` */
  readonly part?: string | undefined;
  /** `WorkResult.how` */
  readonly how?: WordKey | undefined;
}

interface WorkHost extends ReactiveControllerHost, HTMLElement { readonly renderRoot: HTMLElement | DocumentFragment }

interface WorkOptions {
  readonly words: () => Words | undefined;
  /** Says a sentence to a screen reader. */
  readonly announce: (sentence: string) => void;
  /** The work goes on when its host leaves the page. */
  readonly survives?: boolean;
}

/** Milliseconds between two words of progress. */
const step = 100;

/**
 * The face of long work, one at a time for an element: a bar with the rows so far and Cancel once it takes longer than a moment, and
 * how it ended. What it looks like is drawn by a file of its own, which comes with the first work.
 *
 * Fires `ReportStartEvent`, `ReportProgressEvent` and `ReportDoneEvent` on its host. The button that began the work has the focus
 * again when Cancel or Retry, which had it, go. The host brings `longWorkStyles`.
 */
export class LongWork implements ReactiveController {
  /** Milliseconds of work until it is shown. */
  static showsAfter = 300;

  #state: WorkState | undefined;
  #call: AbortController | undefined;
  #again = () => {};
  /** What had the focus when the work began: the button. */
  #begunBy: HTMLElement | null = null;
  #face: typeof Face | 'missing' | undefined;

  constructor(readonly host: WorkHost, readonly options: WorkOptions) {
    host.addController(this);
  }

  get isRunning(): boolean { return this.#call !== undefined; }

  /** Begins a work, first thing in a click; nothing while another runs. `kind`, `subject`: as in `WorkState`. Resolves when it is over. */
  async run(kind: string, work: Work, subject: WordKey): Promise<void> {
    if (this.#call) return;
    const {host} = this;
    const call = this.#call = new AbortController();
    const {signal} = call;
    const focused = this.#focused;
    if (!focused?.closest('.work')) this.#begunBy = focused;
    this.#again = () => void this.run(kind, work, subject);
    this.#tell({kind, subject, stage: 'quiet', rows: 0});
    this.options.announce('');
    host.dispatchEvent(new ReportStartEvent(kind));
    const face = import('./long-work-face.js').then((module) => { this.#face = module; }, () => { this.#face = 'missing'; });
    const timer = setTimeout(() => void face.then(() => {
      if (this.#call === call) this.#tell({...this.#state!, stage: 'running'});
    }), LongWork.showsAfter);

    let told = -Infinity;
    const progress = (rows: number, of?: number) => {
      if (this.#call !== call) return;
      this.#state = {...this.#state!, rows, of};
      if (performance.now() - told < step) return;
      told = performance.now();
      host.requestUpdate();
      host.dispatchEvent(new ReportProgressEvent(kind, rows, of));
    };
    const cancelled = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    let end: Partial<WorkState> & {readonly stage: ReportOutcome};
    try {
      const result = await Promise.race([work(signal, progress), cancelled]);
      end = result ? {stage: result.outcome, rows: result.rows, failure: result.failure, part: result.part, how: result.how} : {stage: 'cancelled'};
    } catch (failure) {
      end = signal.aborted ? {stage: 'cancelled'} : {stage: 'failed', failure};
    }
    clearTimeout(timer);
    this.#call = undefined;
    const state = {...this.#state!, ...end};
    this.#tell(state);
    host.dispatchEvent(new ReportDoneEvent(kind, state.rows, state.stage));
    await face;
    if (this.#state === state) this.#tell(state);
  }

  /** Ends the work at once; there will be no file. */
  cancel(): void {
    this.#call?.abort(new DOMException('The reader has cancelled it.', 'AbortError'));
  }

  /** How far the work is, or how it ended: nothing where there is nothing to tell, or only of another `kind`. */
  draw(words: Words, kind = this.#state?.kind): unknown {
    const state = this.#state;
    if (!state || state.kind !== kind || state.stage === 'quiet' || !this.#face) return nothing;
    if (this.#face !== 'missing') return this.#face.workFace(state, words, this.#moves);
    return state.stage === 'failed' ? html`<p class="work" role="alert">${words.say('work.not-loaded')}</p>` : nothing;
  }

  hostConnected(): void {
    for (const type of ['click', 'change']) this.host.addEventListener(type, this.#forget);
  }

  /** A host that only moves to another place of the page works on. */
  hostDisconnected(): void {
    for (const type of ['click', 'change']) this.host.removeEventListener(type, this.#forget);
    if (!this.options.survives) queueMicrotask(() => { if (!this.host.isConnected) this.cancel(); });
  }

  readonly #moves: Face.WorkMoves = {
    cancel: () => this.cancel(),
    retry: () => this.#again(),
    close: () => this.#tell(undefined),
  };

  /** What went well is told until the reader does something else. */
  readonly #forget = () => {
    if (this.#state?.stage === 'saved') this.#tell(undefined);
  };

  #tell(state: WorkState | undefined): void {
    const {host, options} = this;
    const hadFocus = this.#focused?.closest('.work');
    this.#state = state;
    host.requestUpdate();
    const words = options.words();
    if (state && words && typeof this.#face === 'object') options.announce(this.#face.workNews(state, words));
    if (hadFocus) void host.updateComplete.then(() => this.#restoreFocus());
  }

  /** Nothing in place of what had it: to the button, or to the heading where that has gone, too. */
  #restoreFocus(): void {
    if (this.#focused) return;
    const button = this.#begunBy?.isConnected ? this.#begunBy : this.host.renderRoot.querySelector<HTMLElement>('#title');
    button?.focus();
  }

  get #focused(): HTMLElement | null {
    return (this.host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }
}

/** A line of its own where it stands among the things of a head that wraps. */
export const longWorkStyles = css`
  .work { display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: 6px 12px; align-items: center; justify-content: flex-end; min-inline-size: 0; margin: 0; font-size: 0.9333em; }
  .work p { margin: 0; overflow-wrap: anywhere; }
  .work progress { flex: 1; min-inline-size: 80px; max-inline-size: 320px; accent-color: var(--_accent); }
  .work[role='alert'] { justify-content: flex-start; padding: 8px 12px; border-inline-start: 4px solid var(--_bad); border-radius: 8px; background: var(--_ground); }
  .work[role='alert'] p { flex: 1 1 16em; }
  @media print { .work { display: none; } }
`;
