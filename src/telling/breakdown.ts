import type {Words} from '../locale/index.js';
import {share} from '../metrics/share.js';
import type {Breakdown} from '../model/index.js';

/** What people watched. */
export type Watched = 'live' | 'recording';
const watchedKinds: readonly Watched[] = ['live', 'recording'];

/** Distinct people, and their part of all who watched the same, 0–1. */
export interface Viewers {
  readonly people: number | undefined;
  readonly rate: number | undefined;
}

/** A row of a breakdown as it is read: of a country, or of a device. */
export interface BreakdownRow extends Readonly<Record<Watched, Viewers>> {
  /** As the source has it; absent for people of whom it is not known. */
  readonly key: string | undefined;
  readonly name: string;
}

/** A breakdown in a reader's words. */
export interface ReadBreakdown {
  readonly rows: readonly BreakdownRow[];
  /** Over everybody: distinct people. */
  readonly totals: Readonly<Record<Watched, Viewers>>;
  /** Which of the two the source tells anything about; live, where it tells nothing of either. */
  readonly told: readonly Watched[];
}

/** A breakdown as it is shown: its rows, and those with somebody in them, most people first. */
export interface ShownBreakdown {
  readonly read: ReadBreakdown;
  readonly watched: Watched;
  readonly most: readonly BreakdownRow[];
}

/** Puts a breakdown into a reader's words: once for each answer and language. */
export class BreakdownReader {
  #last: {readonly answer: Breakdown; readonly words: Words; readonly read: ReadBreakdown} | undefined;

  constructor(readonly nameOf: (key: string | undefined, words: Words) => string) {}

  read(answer: Breakdown, words: Words): ReadBreakdown {
    if (this.#last?.answer !== answer || this.#last.words !== words) this.#last = {answer, words, read: this.#read(answer, words)};
    return this.#last.read;
  }

  #read({rows, totals = {}}: Breakdown, words: Words): ReadBreakdown {
    const viewers = (counts: Breakdown['rows'][number], kind: Watched): Viewers => ({people: counts[kind], rate: share(counts[kind], totals[kind])});
    const told = watchedKinds.filter((kind) => totals[kind] !== undefined || rows.some((row) => row[kind] !== undefined));
    return {
      rows: rows.map((row) => ({key: row.key, name: this.nameOf(row.key, words), live: viewers(row, 'live'), recording: viewers(row, 'recording')})),
      totals: {live: viewers(totals, 'live'), recording: viewers(totals, 'recording')},
      told: told.length > 0 ? told : ['live'],
    };
  }
}

/** The rows with somebody in them, most people first; those of whom the count is not known come last. */
export function mostFirst(rows: readonly BreakdownRow[], watched: Watched): readonly BreakdownRow[] {
  const count = (row: BreakdownRow) => row[watched].people ?? -1;
  return rows.filter((row) => row[watched].people !== 0).sort((a, b) => count(b) - count(a));
}
