import {Pace} from '../../model/index.js';

/** Characters of a row, and cells in it: beyond it the text is no table. */
const LONGEST = 4_000_000;
const WIDEST = 5_000;

/** A reader of rows that come in pieces, cut anywhere. */
export interface RowReader {
  /** The rows that are whole now. */
  push(piece: string): readonly (readonly string[])[];
  /** The last row, which nothing ends. */
  rest(): readonly (readonly string[])[];
}

/** RFC 4180: cells may be quoted, and then hold commas, quotes and ends of lines. `overflow` is thrown where a row has no end. */
export function quotedRows(overflow: () => Error): RowReader {
  let row: string[] = [];
  let cell = '';
  let size = 0;
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  let afterReturn = false;

  const endCell = () => {
    if (row.length >= WIDEST) throw overflow();
    row.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = (rows: (readonly string[])[]) => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    size = 0;
  };
  return {
    push(piece) {
      const rows: (readonly string[])[] = [];
      for (let at = 0; at < piece.length; at += 1) {
        if (state === 'quoted') {
          const quote = piece.indexOf('"', at);
          const end = quote < 0 ? piece.length : quote;
          cell += piece.slice(at, end);
          size += end - at;
          if (size > LONGEST) throw overflow();
          at = end;
          if (quote >= 0) state = 'quote';
          continue;
        }
        const sign = piece[at]!;
        const isSecond = sign === '\n' && afterReturn;
        afterReturn = sign === '\r';
        if (isSecond) continue;
        if (sign === '"' && state === 'quote') {
          cell += sign;
          state = 'quoted';
        } else if (sign === '"' && state === 'start') state = 'quoted';
        else if (sign === ',') endCell();
        else if (sign === '\n' || sign === '\r') endRow(rows);
        else {
          cell += sign;
          state = 'plain';
          size += 1;
          if (size > LONGEST) throw overflow();
        }
      }
      return rows;
    },
    rest() {
      const rows: (readonly string[])[] = [];
      if (cell !== '' || row.length > 0 || state !== 'start') endRow(rows);
      return rows;
    },
  };
}

/** Nothing is quoted: every comma is one, and so is every end of a line. */
export function plainRows(overflow: () => Error): RowReader {
  let rest = '';
  const cells = (line: string) => {
    const found = line.split(',', WIDEST + 1);
    if (found.length > WIDEST) throw overflow();
    return found;
  };
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST) throw overflow();
      return lines.map((line) => line.replace(/\r$/, '')).filter((line) => line !== '').map(cells);
    },
    rest: () => (rest === '' ? [] : [cells(rest)]),
  };
}

/** Characters that are read in one go. */
const PIECE = 32_768;

/** The rows of a text that comes in pieces, in slices, so that the page stays usable. */
export async function* rowsIn(pieces: AsyncIterator<string>, first: string, reader: RowReader, signal: AbortSignal | undefined): AsyncGenerator<readonly (readonly string[])[]> {
  const pace = new Pace(signal, undefined, 1);
  let piece: string | undefined = first;
  while (piece !== undefined) {
    for (let at = 0; at < piece.length; at += PIECE) {
      const rows = reader.push(piece.slice(at, at + PIECE));
      if (rows.length > 0) yield rows;
      if (pace.due()) await pace.rest();
    }
    const next: IteratorResult<string> = await pieces.next();
    piece = next.done ? undefined : next.value;
  }
  const rows = reader.rest();
  if (rows.length > 0) yield rows;
}
