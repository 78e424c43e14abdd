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

/**
 * Nothing is quoted: every comma is one. Values hold none, but may hold ends of lines: a row with fewer cells than the first goes on in the
 * next lines, where these do not make it longer.
 */
export function plainRows(overflow: () => Error): RowReader {
  let rest = '';
  let width: number | undefined;
  let open: string[] | undefined;
  /** Empty lines since: they count only where the row goes on. */
  let empty = '';

  const add = (line: string, rows: (readonly string[])[]) => {
    if (line === '') {
      if (open) empty += '\n';
      if (empty.length > LONGEST) throw overflow();
      return;
    }
    const cells = line.split(',', WIDEST + 1);
    if (cells.length > WIDEST) throw overflow();
    if (open && width !== undefined && open.length + cells.length - 1 <= width) {
      const [first = '', ...others] = cells;
      open = [...open.slice(0, -1), `${open.at(-1) ?? ''}${empty}\n${first}`, ...others];
      if ((open.at(-1)?.length ?? 0) > LONGEST) throw overflow();
    } else {
      if (open) rows.push(open);
      open = cells;
    }
    empty = '';
    width ??= open.length;
    // What has one cell only is no beginning: rows begin with an id.
    if (open.length < width && open.length > 1) return;
    rows.push(open);
    open = undefined;
  };
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST) throw overflow();
      const rows: (readonly string[])[] = [];
      for (const line of lines) add(line.replace(/\r$/, ''), rows);
      return rows;
    },
    rest() {
      const rows: (readonly string[])[] = [];
      if (rest !== '') add(rest, rows);
      if (open) rows.push(open);
      return rows;
    },
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
