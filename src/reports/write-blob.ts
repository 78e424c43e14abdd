import {FileWriter} from './file-writer.js';

/** Bytes that are handed over at once: of a long file no more than this is in the page's memory. */
const PIECE = 4 * 1024 * 1024;

/** Writes what is there already to a stream, and closes it. Rejects with a `SaveError`, or with the signal's reason. */
export async function writeBlob(blob: Blob, stream: WritableStream<Uint8Array>, signal?: AbortSignal): Promise<void> {
  const file = new FileWriter(stream, signal);
  try {
    for (let from = 0; from < blob.size; from += PIECE) await file.give(new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer()));
    await file.close();
  } catch (thrown) {
    file.discard(thrown);
    throw thrown;
  }
}
