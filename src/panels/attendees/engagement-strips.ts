import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AdapterError, type EngagementStrip, type Fault, type Port} from '../../model/index.js';

/** Calls under way at the same time where the source answers for one person a call. */
const mostCalls = 4;

/** The strip of one person. `none`: the source has no readings of them. */
export type StripState =
  | {readonly state: 'loading' | 'none'}
  | {readonly state: 'failed'; readonly error: AdapterError}
  | {readonly state: 'ready'; readonly strip: EngagementStrip};

interface Call { readonly ids: readonly string[]; readonly controller: AbortController; readonly isFresh: boolean }

/** What is wanted: whose strips, of which session, from where. */
export interface Wanted {
  readonly port: Port;
  readonly sessionId: string;
  readonly ids: readonly string[];
  /** Ask anew for those that are there already; they stay until the answer comes. */
  readonly isFresh?: boolean;
}

const loading: StripState = {state: 'loading'};
const none: StripState = {state: 'none'};

/**
 * Fetches engagement strips for the people in view: all in one call where the source can, else one by one and at most four at
 * once. Strips that nobody looks at any more are forgotten and their calls aborted.
 */
export class EngagementStrips implements ReactiveController {
  readonly #states = new Map<string, StripState>();
  #port: Port | undefined;
  #sessionId = '';
  #queue: Call[] = [];
  #calls = new Set<Call>();

  constructor(
    readonly host: ReactiveControllerHost, readonly onFault: (fault: Fault) => void, readonly onFailure: (error: AdapterError) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forgetAll();
  }

  of(id: string): StripState | undefined {
    return this.#states.get(id);
  }

  /** Every strip that has come. */
  *ready(): Iterable<EngagementStrip> {
    for (const state of this.#states.values()) if (state.state === 'ready') yield state.strip;
  }

  want({port, sessionId, ids, isFresh = false}: Wanted): void {
    if (port !== this.#port || sessionId !== this.#sessionId) this.#forgetAll();
    this.#port = port;
    this.#sessionId = sessionId;
    if (!port.offers('getEngagement')) return;
    this.#forgetAllBut(new Set(ids));
    const asked = isFresh ? ids : ids.filter((id) => !this.#states.has(id));
    for (const id of asked) if (!this.#states.has(id)) this.#states.set(id, loading);
    if (asked.length > 0) this.#ask(port.capabilities.batchedEngagement ? [asked] : asked.map((id) => [id]), isFresh);
  }

  /** Asks once more for a strip that failed. */
  retry(id: string): void {
    this.#states.set(id, loading);
    this.#ask([[id]], true);
  }

  #ask(groups: readonly (readonly string[])[], isFresh: boolean): void {
    this.#queue.push(...groups.map((ids) => ({ids, isFresh, controller: new AbortController()})));
    this.#next();
    this.host.requestUpdate();
  }

  #next(): void {
    while (this.#calls.size < mostCalls) {
      const call = this.#queue.shift();
      if (!call) return;
      this.#calls.add(call);
      void this.#run(call).finally(() => {
        this.#calls.delete(call);
        this.#next();
      });
    }
  }

  async #run({ids, controller: {signal}, isFresh}: Call): Promise<void> {
    try {
      const strips = await this.#port?.ask('getEngagement', {sessionId: this.#sessionId, attendeeIds: ids}, {signal, fresh: isFresh, onFault: this.onFault});
      for (const id of ids) {
        const strip = strips?.get(id);
        this.#settle(id, strip ? {state: 'ready', strip} : none);
      }
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof AdapterError ? error : new AdapterError('malformed');
      for (const id of ids) if (this.#states.get(id)?.state !== 'ready') this.#settle(id, {state: 'failed', error: failure});
      this.onFailure(failure);
    }
    this.host.requestUpdate();
  }

  /** A person who has left the view meanwhile is left alone. */
  #settle(id: string, state: StripState): void {
    if (this.#states.has(id)) this.#states.set(id, state);
  }

  #forgetAllBut(ids: ReadonlySet<string>): void {
    for (const id of this.#states.keys()) if (!ids.has(id)) this.#states.delete(id);
    const isIdle = (call: Call) => !call.ids.some((id) => ids.has(id));
    this.#queue = this.#queue.filter((call) => !isIdle(call));
    for (const call of this.#calls) if (isIdle(call)) call.controller.abort();
  }

  #forgetAll(): void {
    this.#forgetAllBut(new Set());
  }
}
