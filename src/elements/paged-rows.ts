import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AdapterError, type AnswerOf, type Fault, type Port, type QueryOf} from '../model/index.js';

/** Questions of the port that are answered a page at a time and belong to something a panel shows. */
export type PagedMethod = 'getAnswers' | 'getRecordingViewers';

/** A page, and what it is a page of. */
export type AskedPage<Name extends PagedMethod> = AnswerOf<Name> & {readonly asked: QueryOf<Name>};

export interface PagedNews<Name extends PagedMethod> {
  readonly came: (now: AskedPage<Name>, before: AskedPage<Name> | undefined) => void;
  readonly failed: (error: AdapterError) => void;
  readonly onFault: (fault: Fault) => void;
}

/** What is wanted. Pages of equal `of` are of one list: the last stays until the next has come. */
export interface WantedRows<Name extends PagedMethod> {
  readonly port: Port;
  readonly query: QueryOf<Name>;
  readonly of: string;
}

/** Fetches the rows of a list, a page at a time. Of another list nothing stays, and what nobody waits for any more is aborted. */
export class PagedRows<Name extends PagedMethod> implements ReactiveController {
  #page: AskedPage<Name> | undefined;
  #error: AdapterError | undefined;
  #wanted: WantedRows<Name> | undefined;
  #call: AbortController | undefined;

  constructor(readonly host: ReactiveControllerHost, readonly method: Name, readonly news: PagedNews<Name>) {
    host.addController(this);
  }

  /** What has come last. */
  get page(): AskedPage<Name> | undefined { return this.#page; }

  /** Why what is wanted did not come. */
  get error(): AdapterError | undefined { return this.#error; }

  get isLoading(): boolean { return this.#call !== undefined; }

  hostDisconnected(): void {
    this.leave();
  }

  /** Asks, unless this is what was asked last. */
  want(wanted: WantedRows<Name>): void {
    const last = this.#wanted;
    if (last?.port === wanted.port && JSON.stringify(last.query) === JSON.stringify(wanted.query)) return;
    if (last?.port !== wanted.port || last.of !== wanted.of) this.leave();
    this.#wanted = wanted;
    void this.#ask(wanted, false);
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

  async #ask({port, query}: WantedRows<Name>, fresh: boolean): Promise<void> {
    this.#call?.abort();
    const call = this.#call = new AbortController();
    this.#error = undefined;
    this.host.requestUpdate();
    try {
      const page = await port.ask(this.method, query, {signal: call.signal, fresh, onFault: this.news.onFault});
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
