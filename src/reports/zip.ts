import {Zip, ZipDeflate} from 'fflate';
import {Pace} from '../model/index.js';
import {FileWriter} from './file-writer.js';
import {SaveError} from './save-error.js';

/** Bytes that are compressed at once: a few milliseconds of work. */
const PIECE = 32 * 1024;
/** Sizes and places in an archive are numbers of 32 bits; what is left over is for its table of contents. */
const MOST = 2 ** 32 - 2 ** 20;

export interface ZipOptions {
  /** Aborts at once; the stream is aborted too, so that no file is left. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes of an entry, and of the whole, at most; default: what every reader of archives takes. */
  readonly most?: number | undefined;
}

/**
 * An archive that is written as its entries are made, one after the other, no faster than the stream takes it. Nothing is held but the
 * piece at hand. Names are UTF-8; two entries of one name are told apart.
 */
export class ZipFile {
  readonly #file: FileWriter;
  readonly #pace: Pace;
  readonly #most: number;
  readonly #zip: Zip;
  readonly #names = new Set<string>();
  /** Made and not written yet. */
  #made: Uint8Array[] = [];
  #written = 0;

  constructor(stream: WritableStream<Uint8Array>, {signal, most = MOST}: ZipOptions = {}) {
    signal?.throwIfAborted();
    this.#file = new FileWriter(stream, signal);
    this.#pace = new Pace(signal, undefined, 1);
    this.#most = most;
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#made.push(bytes);
    });
  }

  /**
   * What is written here becomes an entry, with its first bytes or when it is closed; one that is aborted before that leaves none.
   * Aborted later it spoils the archive, which is discarded. Ends before the next begins. Fails with `SaveError` as the archive does.
   */
  entry(name: string): WritableStream<Uint8Array> {
    let entry: ZipDeflate | undefined;
    const begun = () => entry ??= this.#begin(name);
    return new WritableStream<Uint8Array>({
      write: async (bytes) => {
        for (let from = 0; from < bytes.length; from += PIECE) {
          begun().push(bytes.subarray(from, from + PIECE));
          if (begun().size > this.#most) throw new SaveError('too-large');
          await this.#write();
        }
      },
      close: async () => {
        begun().push(new Uint8Array(), true);
        await this.#write();
      },
      abort: (reason) => {
        if (entry) this.discard(reason);
      },
    });
  }

  /** Resolves when all of it is where it should be. */
  async close(): Promise<void> {
    this.#zip.end();
    await this.#write();
    await this.#file.close();
  }

  discard(reason: unknown): void {
    this.#file.discard(reason);
  }

  #begin(name: string): ZipDeflate {
    const entry = new ZipDeflate(this.#distinct(name));
    this.#zip.add(entry);
    return entry;
  }

  /** `a.csv`, `a (2).csv`; many disks take `A.csv` for the same. */
  #distinct(name: string): string {
    const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
    let distinct = name;
    for (let number = 2; this.#names.has(distinct.toLowerCase()); number += 1) distinct = `${stem} (${number})${ending}`;
    this.#names.add(distinct.toLowerCase());
    return distinct;
  }

  async #write(): Promise<void> {
    const made = this.#made;
    this.#made = [];
    for (const bytes of made) {
      this.#written += bytes.length;
      if (this.#written > this.#most) throw new SaveError('too-large');
      await this.#file.give(bytes);
    }
    if (this.#pace.due()) await this.#pace.rest();
  }
}
