import {saveErrorOf} from './save-error.js';

/** Bytes that are worth a write to a disk. */
const CHUNK = 512 * 1024;

/**
 * Writes bytes in chunks, no faster than the stream takes them. Rejects with a `SaveError` where the stream refuses, and with
 * the signal's reason as soon as that aborts, which discards what was written.
 */
export class FileWriter {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #discard = () => this.discard(this.signal?.reason);
  #chunk: Uint8Array = new Uint8Array(CHUNK);
  #filled = 0;
  /** Why a chunk was not written. */
  #refusal: unknown;
  /** The chunk before, to be filled again: for a disk only, since any other stream may keep what it is given. */
  #spare: Uint8Array | undefined;

  constructor(stream: WritableStream<Uint8Array>, readonly signal: AbortSignal | undefined) {
    this.#writer = stream.getWriter();
    if (isDisk(stream)) this.#spare = new Uint8Array(CHUNK);
    signal?.addEventListener('abort', this.#discard);
  }

  /** Copies the bytes, which stay the caller's. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + CHUNK - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === CHUNK) await this.#flush();
    }
  }

  /** Hands the bytes on as they are; from now on they are the stream's. */
  async give(bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#send(bytes);
  }

  /** Resolves when all of it is where it should be. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#heed(this.#writer.close());
    this.#leave();
  }

  /** Does not wait for the stream, which may never answer again. */
  discard(reason: unknown): void {
    this.#writer.abort(reason).catch(() => {}); // a stream that has failed fails again
    this.#leave();
  }

  async #flush(): Promise<void> {
    if (this.#filled === 0) return;
    const full = this.#chunk;
    await this.#send(full.subarray(0, this.#filled));
    this.#chunk = this.#spare ?? new Uint8Array(CHUNK);
    if (this.#spare) this.#spare = full;
    this.#filled = 0;
  }

  async #send(bytes: Uint8Array): Promise<void> {
    await this.#heed(this.#writer.ready);
    // Not awaited, so that the next chunk is made meanwhile. A failure is told by the next `ready`, or by `close`.
    this.#writer.write(bytes).catch((refusal: unknown) => { this.#refusal ??= refusal; });
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
      throw saveErrorOf(this.#refusal ?? cause); // a stream that has failed says no more than that when it is closed
    }
  }
}

/**
 * A stream to a disk has written a chunk by the time it is ready for the next (the File System standard gives it a high-water mark
 * of 1), so two chunks can take turns. Chromium frees what any stream was given only with the next great collection of garbage, by
 * which time all of a long file may lie in memory.
 */
function isDisk(stream: WritableStream<Uint8Array>): boolean {
  return 'FileSystemWritableFileStream' in globalThis && stream instanceof FileSystemWritableFileStream;
}
