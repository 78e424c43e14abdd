import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AdapterError, type AnswersQuery, type Fault, type OpenAnswer, type Page, type Port} from '../../model/index.js';

/** A page of answers, and what it is a page of. */
export interface AnswersPage extends Page<OpenAnswer> {
  readonly asked: AnswersQuery;
}

export interface AnswersNews {
  readonly came: (now: AnswersPage, before: AnswersPage | undefined) => void;
  readonly failed: (error: AdapterError) => void;
  readonly onFault: (fault: Fault) => void;
}

interface Wanted { readonly port: Port; readonly query: AnswersQuery }

/**
 * Fetches what people answered in their own words, a page at a time. A page stays until the next has come; of another question
 * nothing stays, and what nobody waits for any more is aborted.
 */
export class OpenAnswers implements ReactiveController {
  #page: AnswersPage | undefined;
  #error: AdapterError | undefined;
  #wanted: Wanted | undefined;
  #call: AbortController | undefined;

  constructor(readonly host: ReactiveControllerHost, readonly news: AnswersNews) {
    host.addController(this);
  }

  /** What has come last. */
  get page(): AnswersPage | undefined { return this.#page; }

  /** Why what is wanted did not come. */
  get error(): AdapterError | undefined { return this.#error; }

  get isLoading(): boolean { return this.#call !== undefined; }

  hostDisconnected(): void {
    this.leave();
  }

  /** Asks, unless this is what was asked last. */
  want(port: Port, query: AnswersQuery): void {
    const last = this.#wanted;
    if (last?.port === port && JSON.stringify(last.query) === JSON.stringify(query)) return;
    if (last?.port !== port || last.query.interactionId !== query.interactionId || last.query.sessionId !== query.sessionId) this.leave();
    this.#wanted = {port, query};
    void this.#ask(this.#wanted, false);
  }

  /** Asks once more. */
  again(): void {
    if (this.#wanted) void this.#ask(this.#wanted, true);
  }

  /** Nobody reads them any more. */
  leave(): void {
    this.#call?.abort();
    this.#call = undefined;
    this.#wanted = undefined;
    this.#page = undefined;
    this.#error = undefined;
  }

  async #ask({port, query}: Wanted, fresh: boolean): Promise<void> {
    this.#call?.abort();
    const call = this.#call = new AbortController();
    this.#error = undefined;
    this.host.requestUpdate();
    try {
      const page = await port.ask('getAnswers', query, {signal: call.signal, fresh, onFault: this.news.onFault});
      const before = this.#page;
      this.#page = {...page, asked: query};
      this.news.came(this.#page, before);
    } catch (error) {
      if (call.signal.aborted) return;
      this.#error = error instanceof AdapterError ? error : new AdapterError('malformed');
      this.news.failed(this.#error);
    }
    this.#call = undefined;
    this.host.requestUpdate();
  }
}
