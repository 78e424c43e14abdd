import {AdapterError, type AdapterErrorCode} from '../../model/index.js';
import {timerOf} from './pause.js';

/** Characters of one answer, or of one line of a stream: beyond it the answer is malformed. */
const LONGEST = 32_000_000;

/**
 * One request and its answer, heard bit by bit. Whatever is waited for, the wait ends at once when the asker's signal aborts, with its
 * reason, and as `timeout` when the server is silent for too long.
 */
export class Exchange {
  readonly #left = new AbortController();
  readonly #follow = () => this.#left.abort(this.asker?.reason);
  #body: ReadableStream<Uint8Array> | null = null;

  /** `call` names adapter and method, for messages. */
  constructor(readonly call: string, readonly asker: AbortSignal | undefined, readonly silenceSeconds: number) {
    asker?.throwIfAborted();
    asker?.addEventListener('abort', this.#follow, {once: true});
  }

  get signal(): AbortSignal { return this.#left.signal; }

  fail(code: AdapterErrorCode, why: string | number = code): AdapterError {
    return new AdapterError(code, `${this.call}: ${why}`);
  }

  /** Nothing more is wanted. To be called in any case. */
  end(): void {
    this.asker?.removeEventListener('abort', this.#follow);
    this.#left.abort();
  }

  /** Waits for a sign of life. */
  hear<Sign>(sign: Sign | PromiseLike<Sign>): Promise<Sign> {
    const {signal} = this;
    return new Promise<Sign>((resolve, reject) => {
      const leave = () => reject(signal.reason);
      const tired = setTimeout(() => this.#left.abort(this.fail('timeout')), timerOf(this.silenceSeconds));
      const stay = () => {
        clearTimeout(tired);
        signal.removeEventListener('abort', leave);
      };
      if (signal.aborted) leave();
      signal.addEventListener('abort', leave, {once: true});
      Promise.resolve(sign).finally(stay).then(resolve, reject);
    });
  }

  /** Sends; a failure of the connection is `unreachable`. */
  async send(fetch: typeof globalThis.fetch, address: string, init: RequestInit): Promise<Response> {
    const response = await this.hear(fetch(address, {...init, signal: this.signal})).catch(this.#broken);
    this.#body = response.body;
    return response;
  }

  /** The text of the answer as it comes. A mark of the byte order is left out; what is no UTF-8 is malformed. */
  async *pieces(): AsyncGenerator<string> {
    const reader = this.#body?.getReader();
    if (!reader) return;
    const decoder = new TextDecoder('utf-8', {fatal: true});
    const text = (bytes?: Uint8Array) => {
      try {
        return decoder.decode(bytes, {stream: bytes !== undefined});
      } catch {
        throw this.fail('malformed', 'not UTF-8');
      }
    };
    try {
      for (;;) {
        const {done, value} = await this.hear(reader.read()).catch(this.#broken);
        yield text(value);
        if (done) return;
      }
    } finally {
      Promise.resolve().then(() => reader.cancel()).catch(() => {}); // a `fetch` of the host's may not heed the signal
    }
  }

  async text(longest = LONGEST): Promise<string> {
    let whole = '';
    for await (const piece of this.pieces()) {
      whole += piece;
      if (whole.length > longest) throw this.fail('malformed', 'too long');
    }
    return whole;
  }

  /** Groups of lines, as they come together. What follows the last end of a line is a line too, unless it is empty. */
  async *lines(): AsyncGenerator<readonly string[]> {
    let rest = '';
    let endsInReturn = false;
    for await (const piece of this.pieces()) {
      const [first = '', ...more] = (endsInReturn && piece.startsWith('\n') ? piece.slice(1) : piece).split(/\r\n|\n|\r/);
      if (piece) endsInReturn = piece.endsWith('\r');
      const lines = [rest + first, ...more];
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST) throw this.fail('malformed', 'too long a line');
      if (lines.length > 0) yield lines;
    }
    if (rest) yield [rest];
  }

  readonly #broken = (thrown: unknown): never => {
    this.asker?.throwIfAborted();
    throw thrown instanceof AdapterError ? thrown : this.fail('unreachable');
  };
}
