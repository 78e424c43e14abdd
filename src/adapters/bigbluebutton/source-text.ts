/** How much of a file is read at once, in bytes: few enough reads. */
const blockLength = 262_144;

/** How much text is handed over at once, in characters: what a parser that is still cold gets through in a few milliseconds. */
const pieceLength = 16_384;

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
  let from = 0;
  for await (const {text, upTo} of blocksOf(source)) {
    const block = from === 0 ? text.replace(/^\uFEFF/, '') : text;
    for (let start = 0; start < block.length; start += pieceLength) {
      signal?.throwIfAborted();
      const end = Math.min(start + pieceLength, block.length);
      yield {text: block.slice(start, end), part: (from + (upTo - from) * (end / block.length)) / length};
    }
    from = upTo;
  }
  signal?.throwIfAborted();
}

/** `upTo`: how far the source is read with this block. */
async function* blocksOf(source: string | Blob): AsyncGenerator<{readonly text: string; readonly upTo: number}, void, undefined> {
  if (typeof source === 'string') {
    yield {text: source, upTo: source.length};
    return;
  }
  const decoder = new TextDecoder(await encodingOf(source));
  for (let from = 0; from < source.size; from += blockLength) {
    const upTo = Math.min(from + blockLength, source.size);
    yield {text: decoder.decode(await source.slice(from, upTo).arrayBuffer(), {stream: upTo < source.size}), upTo};
  }
}

/** All of a source as one string. */
export async function wholeText(source: string | Blob, signal?: AbortSignal): Promise<string> {
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
