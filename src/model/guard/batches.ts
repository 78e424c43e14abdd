import type {BatchOf, StreamMethod} from '../methods.js';
import type {Change} from '../port.js';
import {instant, record, words, type Fields} from './fields.js';
import type {Inspection} from './inspection.js';
import {readReportRow} from './report-rows.js';

const change = record({
  changed: words(['session', 'overview', 'timeline', 'attendees', 'interactions', 'recordings', 'countries', 'devices']),
  at: instant,
} satisfies Fields<Change>);

/** Batches of more rows than this are handed on in pieces. */
const PIECE = 5_000;
/** Rows between two looks at the clock, which takes as long as to read a small one. */
const ROWS = 8;

/** How each batch of a stream is read; one in which nothing is right comes to nothing. */
export const batchReaders: {
  readonly [Name in StreamMethod]: (batch: unknown, inspection: Inspection) => AsyncGenerator<BatchOf<Name>, void, undefined>;
} = {
  async *watch(batch, inspection) {
    const read = inspection.read(change, batch, '');
    if (read) yield read;
  },
  /** A row that comes alone is a batch of one. */
  async *getReport(batch, inspection) {
    const all: readonly unknown[] = Array.isArray(batch) ? batch : [batch];
    for (let from = 0; from < all.length; from += PIECE) {
      const piece = all.slice(from, from + PIECE);
      const rows = await inspection.list(piece, 'rows', PIECE, (row, path) => readReportRow(row, path, inspection), ROWS);
      if (rows?.length) yield rows;
    }
  },
};
