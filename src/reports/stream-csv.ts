import {AdapterError, Pace, type FlowingTable} from '../model/index.js';
import {CsvBytes, type CsvOptions} from './csv.js';
import {FileWriter} from './file-writer.js';

export interface StreamCsvOptions extends CsvOptions {
  /** Aborts at once; the stream is aborted too, so that no file is left. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each batch how many rows there were so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** The sentence in the last line of a file whose source failed on the way. */
  readonly incomplete: (rows: number) => string;
}

export interface CsvOutcome {
  /** Rows in the file, its header and the sentence on what is missing not counted. */
  readonly rows: number;
  /** Why the source stopped before its end; undefined: the file is whole. */
  readonly failure: AdapterError | undefined;
}

/**
 * Writes a table to a stream as its rows flow, as `writeCsv` would, and closes the stream. Holds no more than a batch and a few
 * chunks; the source waits for the stream, and the page for neither.
 *
 * A source that fails after some rows leaves a file that says in its last line that it is incomplete; one that fails before any, and
 * anything else that goes wrong, aborts the stream and rejects: with the source's `AdapterError`, a `SaveError` or the signal's reason.
 */
export async function streamCsv(
  {columns, batches}: FlowingTable, stream: WritableStream<Uint8Array>, {signal, onProgress, incomplete, ...options}: StreamCsvOptions,
): Promise<CsvOutcome> {
  signal?.throwIfAborted();
  const file = new FileWriter(stream, signal);
  try {
    const pace = new Pace(signal, undefined, 1);
    const bytes = new CsvBytes(columns, options);
    let rows = 0;
    let failure: AdapterError | undefined;
    try {
      for await (const batch of batches) {
        for (const piece of bytes.pieces(batch)) {
          await file.write(piece);
          if (pace.due()) await pace.rest();
        }
        rows += batch.length;
        onProgress?.(rows);
      }
    } catch (thrown) {
      signal?.throwIfAborted();
      if (rows === 0 || !(thrown instanceof AdapterError)) throw thrown;
      failure = thrown;
      bytes.note(incomplete(rows));
    }
    await file.write(bytes.rest());
    await file.close();
    return {rows, failure};
  } catch (thrown) {
    file.discard(thrown);
    throw thrown;
  }
}
