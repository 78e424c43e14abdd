import type {WordKey, Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import type {AdapterError, Cell, Column, Fault, ReportRow, Session} from '../../model/index.js';
import type {CsvOptions} from '../csv.js';
import {fileName} from '../file-name.js';
import {saveFile} from '../save-file.js';
import {streamCsv} from '../stream-csv.js';

/** For whom the file of a table is made, and how. */
export interface TableJob {
  readonly signal: AbortSignal;
  /** Rows so far, and of how many where that is known. */
  readonly progress: (rows: number, of?: number) => void;
  readonly words: Words;
  readonly session: Session | undefined;
  readonly headers: 'keys' | 'labels' | undefined;
  readonly delimiter: 'comma' | 'semicolon' | 'tab' | undefined;
  readonly onFault: (fault: Fault) => void;
}

/** How it ended, where there is a file. */
export interface TableOutcome {
  readonly outcome: 'saved' | 'incomplete';
  readonly rows: number;
  readonly failure?: AdapterError;
}

/** A column of a table of the page, and its cell of a row. */
export interface TableColumn<Row> extends Column { readonly cell: (row: Row) => Cell }

/** Key and label of a column, and its cell of a row. */
export type Heading<Row> = readonly [key: string, label: WordKey, cell: TableColumn<Row>['cell']];

/** Columns with the words of their heads. */
export function labelled<Row>(headings: readonly Heading<Row>[], words: Words): readonly TableColumn<Row>[] {
  bringLateWords();
  return headings.map(([key, label, cell]) => ({key, label: words.say(label), cell}));
}

/** Rows that are all here, in one batch. */
export async function* atOnce<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield Promise.resolve(rows);
}

/** Pages of a list, one after the other, until there are no more. `ask` is told how many a page holds. */
export async function* pagesOf<Row>(
  ask: (page: {readonly page: number; readonly pageSize: number}) => Promise<{readonly rows: readonly Row[]; readonly total?: number}>, told: (total: number | undefined) => void,
): AsyncGenerator<readonly Row[]> {
  let sum = 0;
  for (let page = 1; ; page += 1) {
    const {rows, total} = await ask({page, pageSize: PAGE});
    told(total);
    sum += rows.length;
    if (rows.length > 0) yield rows;
    // A page that is not full is the last, unless the source gives fewer than it is asked for.
    if (rows.length === 0 || (total === undefined ? rows.length < PAGE : sum >= total)) return;
  }
}
const PAGE = 500;

/**
 * Lets the reader choose a place and writes all rows of a table there, as CSV. Resolves to undefined where they chose none; rejects,
 * without a file, with the source's `AdapterError`, a `SaveError` or the signal's reason.
 */
export async function saveTable<Row>(
  what: string, title: string, columns: readonly TableColumn<Row>[], batches: AsyncIterable<readonly Row[]>, job: TableJob, total: () => number | undefined = () => undefined,
): Promise<TableOutcome | undefined> {
  bringLateWords();
  const {signal, progress, words, session} = job;
  const day = session?.startsAt.toLocaleDateString('sv', {timeZone: words.formats.timeZone}); // as ISO 8601 has it
  return saveFile({name: fileName([session?.roomName, what, day], 'csv'), type: 'text/csv'}, async (stream) => {
    async function* rows(): AsyncGenerator<readonly ReportRow[]> {
      for await (const batch of batches) yield batch.map((row) => Object.fromEntries(columns.map(({key, cell}) => [key, cell(row)])));
    }
    const {rows: count, failure} = await streamCsv({title, columns, batches: rows()}, stream, {
      ...formOf(job), signal, onProgress: (done) => progress(done, total()), incomplete: (done) => words.say('report.incomplete', {count: done}),
    });
    return failure ? {outcome: 'incomplete', rows: count, failure} : {outcome: 'saved', rows: count};
  });
}

/** Where a comma is the decimal sign, spreadsheets part columns by semicolons; then numbers have a comma too. A host's own choice stays as it is. */
export function formOf({words, headers = 'keys', delimiter}: Pick<TableJob, 'words' | 'headers' | 'delimiter'>): CsvOptions {
  if (delimiter !== undefined) return {headers, delimiter: delimiter === 'semicolon' ? ';' : delimiter === 'tab' ? '\t' : ','};
  const sign = new Intl.NumberFormat(words.locale).formatToParts(1.5).find(({type}) => type === 'decimal')?.value;
  return sign === ',' ? {headers, delimiter: ';', decimal: ','} : {headers, delimiter: ','};
}
