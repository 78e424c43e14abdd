/** How much is read at once: what a parser gets through in a few milliseconds. In characters of a string, bytes of a file. */
const pieceLength = 131_072;

/** A piece of a source, and how much of the source is read with it, 0–1. */
export interface Piece {
  readonly text: string;
  readonly part: number;
}

/**
 * A source a piece at a time: a string as it is, a file in the encoding of its byte order mark, in UTF-8 without one. Bytes
 * that are no text become U+FFFD. Rejects with the signal's reason when aborted.
 */
export async function* piecesOf(source: string | Blob, signal?: AbortSignal): AsyncGenerator<Piece, void, undefined> {
  const length = typeof source === 'string' ? source.length : source.size;
  const decoder = typeof source === 'string' ? undefined : new TextDecoder(await encodingOf(source));
  for (let from = 0; from < length; from += pieceLength) {
    signal?.throwIfAborted();
    const upTo = Math.min(from + pieceLength, length);
    const piece = source.slice(from, upTo);
    const text = typeof piece === 'string' ? piece : decoder?.decode(await piece.arrayBuffer(), {stream: upTo < length}) ?? '';
    yield {text: from === 0 ? text.replace(/^\uFEFF/, '') : text, part: upTo / length};
  }
  signal?.throwIfAborted();
}

/** All of a source as one string. */
export async function textOf(source: string | Blob, signal?: AbortSignal): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(source, signal)) text += piece.text;
  return text;
}

/** The first piece of a source: enough to see what it is. */
export async function beginningOf(source: string | Blob, signal?: AbortSignal): Promise<string> {
  for await (const {text} of piecesOf(source, signal)) return text;
  return '';
}

async function encodingOf(file: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be'> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
