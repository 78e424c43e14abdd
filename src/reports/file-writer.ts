import {saveErrorOf} from './save-error.js';

/**
 * Writes text as UTF-8 no faster than the stream takes it. Rejects with a `SaveError` where the stream refuses, and with the signal's
 * reason as soon as that aborts, which discards what was written.
 */
export class FileWriter {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #discard = () => this.discard(this.signal?.reason);

  constructor(stream: WritableStream<Uint8Array>, readonly signal: AbortSignal | undefined) {
    this.#writer = stream.getWriter();
    signal?.addEventListener('abort', this.#discard);
  }

  async write(text: string): Promise<void> {
    if (text === '') return;
    await this.#heed(this.#writer.ready);
    // Not awaited, so that the next piece is made meanwhile. A failure is told by the next `ready`, or by `close`.
    this.#writer.write(this.#encoder.encode(text)).catch(() => {});
  }

  /** Resolves when all of it is where it should be. */
  async close(): Promise<void> {
    await this.#heed(this.#writer.close());
    this.#leave();
  }

  /** Does not wait for the stream, which may never answer again. */
  discard(reason: unknown): void {
    this.#writer.abort(reason).catch(() => {}); // a stream that has failed fails again
    this.#leave();
  }

  #leave(): void {
    this.signal?.removeEventListener('abort', this.#discard);
    this.#writer.releaseLock();
  }

  async #heed(step: Promise<unknown>): Promise<void> {
    try {
      await step;
    } catch (cause) {
      this.signal?.throwIfAborted();
      throw saveErrorOf(cause);
    }
  }
}
