import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {warnOfFault} from '../elements/warn-of-fault.js';
import {AdapterError, type AdapterErrorCode, type Change, type Port, type Session} from '../model/index.js';
import {pause, retryDelay} from './retry-delay.js';

/** A session, and where it is watched. */
export interface Watched {
  readonly port: Port;
  readonly sessionId: string;
  /** Nothing changes in it any more. */
  readonly isOver?: boolean;
}

/** A part of the page, as sources name what has changed. */
export type Part = Change['changed'][number];

/**
 * `watching`: what changes is heard of. `interrupted`: the source has stopped telling, and is asked again and again. `stopped`: it
 * refuses, and asking again would not help.
 */
export type LiveState = 'off' | 'watching' | 'interrupted' | 'stopped';

export interface LiveOptions {
  /** What the host is of, and is to be watched while it runs; `undefined`: nothing. Looked at in every update of the host. */
  readonly watched: () => Watched | undefined;
  /** These parts are to be asked anew. `session`: so much may have happened that all of them are. */
  readonly changed: (parts: readonly Part[]) => void;
  /** The source has stopped telling. Said once until it tells again. */
  readonly failed: (error: AdapterError) => void;
}

/** In milliseconds. */
export interface LivePace {
  /** Between two times that parts are asked anew: what changes meanwhile waits. */
  readonly rest: number;
  /** Before the first try to hear from the source again; each further one waits twice as long, up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** After being open for so long a stream counts as mended although nothing has changed. */
  readonly settled: number;
}

const usualPace: LivePace = {rest: 3000, firstWait: 1000, longestWait: 60_000, settled: 5000};

/** Here the reader has to do something first, or nothing can be done. */
const lasting: ReadonlySet<AdapterErrorCode> = new Set(['unauthorized', 'forbidden', 'not-found', 'unsupported']);

/** Does it go on? */
export const runs = ({live, endsAt}: Session): boolean => live ?? endsAt === undefined;

/**
 * Hears from the source what changes in a session that runs, while its host is on the page and the page can be seen. Whenever
 * something may have been missed - the page was hidden, the stream broke or ended - everything counts as changed. Stands before
 * those controllers of the host that hand on what has changed.
 */
export class LiveWatch implements ReactiveController {
  #state: LiveState = 'off';
  #readAt: Date | undefined;
  /** What the host is of. */
  #session: Watched | undefined;
  #isConnected = false;
  #watched: Watched | undefined;
  /** What was watched last: when it is watched again, something was missed. */
  #before: Watched | undefined;
  #left = new AbortController();
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<Part>();

  constructor(readonly host: ReactiveControllerHost, readonly options: LiveOptions, readonly pace = usualPace) {
    host.addController(this);
  }

  get state(): LiveState { return this.#state; }

  /** When something of the session was asked anew the last time. */
  get readAt(): Date | undefined { return this.#readAt; }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.#check);
    this.#check();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.#check);
    this.#check();
  }

  hostUpdate(): void {
    this.#check();
  }

  /** Tries at once to hear from the source again. For when everything is asked anew anyhow. */
  restart(): void {
    this.#stop();
    this.#before = undefined;
    this.#check();
  }

  readonly #check = () => {
    const session = this.options.watched();
    if (!isSame(session, this.#session)) this.#readAt = undefined;
    this.#session = session;
    const isFollowed = session && !session.isOver && this.#isConnected && document.visibilityState === 'visible';
    const wanted = isFollowed ? session : undefined;
    if (isSame(wanted, this.#watched)) return;
    this.#stop();
    if (!wanted) return;
    this.#watched = wanted;
    this.#left = new AbortController();
    this.#say('watching');
    const {signal} = this.#left;
    void this.#listen(wanted, signal);
    if (isSame(wanted, this.#before)) this.#note(['session']);
    this.#before = wanted;
  };

  #stop(): void {
    this.#left.abort();
    this.#watched = undefined;
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#waiting.clear();
    this.#say('off');
  }

  async #listen(watched: Watched, signal: AbortSignal): Promise<void> {
    for (let failures = 0; ;) {
      const error = await this.#hear(watched, signal, () => { failures = 0; });
      if (signal.aborted) return;
      failures += 1;
      if (!error) {
        this.#note(['session']); // has it ended? Else this is tried again
      } else {
        if (this.#state === 'watching') this.options.failed(error);
        if (lasting.has(error.code)) return this.#say('stopped');
        this.#say('interrupted');
      }
      const wait = Math.max(retryDelay(failures, this.pace), (error?.retryAfterSeconds ?? 0) * 1000);
      if (!await pause(wait, signal)) return;
    }
  }

  /** Hears until the stream ends, or breaks: then comes what it broke with. `heard`: the source tells again. */
  async #hear({port, sessionId}: Watched, signal: AbortSignal, heard: () => void): Promise<AdapterError | undefined> {
    const mended = () => {
      heard();
      if (this.#state !== 'interrupted') return;
      this.#say('watching');
      this.#note(['session']);
    };
    const settling = setTimeout(mended, this.pace.settled);
    try {
      for await (const {changed} of port.stream('watch', {sessionId}, {signal, onFault: warnOfFault})) {
        mended();
        this.#note(changed);
      }
      return undefined;
    } catch (error) {
      return error instanceof AdapterError ? error : new AdapterError('malformed');
    } finally {
      clearTimeout(settling);
    }
  }

  #note(parts: readonly Part[]): void {
    for (const part of parts) this.#waiting.add(part);
    if (this.#resting === undefined) this.#tell();
  }

  #tell(): void {
    const parts = [...this.#waiting];
    this.#waiting.clear();
    this.#resting = undefined;
    if (parts.length === 0) return;
    this.#resting = setTimeout(() => this.#tell(), this.pace.rest);
    this.#readAt = new Date();
    this.options.changed(parts);
    this.host.requestUpdate();
  }

  #say(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.host.requestUpdate();
  }
}

function isSame(one: Watched | undefined, other: Watched | undefined): boolean {
  return one?.port === other?.port && one?.sessionId === other?.sessionId;
}
