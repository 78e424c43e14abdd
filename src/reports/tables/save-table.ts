import type {WordKey, Words} from '../../locale/index.js';
import {bringLateWords} from '../../locale/late-words.js';
import {AdapterError, type Cell, type Column, type Fault, type ReportRow, type Session} from '../../model/index.js';
import {csvForm, type CsvWishes} from '../csv-form.js';
import {fileName} from '../file-name.js';
import {saveFile} from '../save-file.js';
import {streamCsv} from '../stream-csv.js';

/** For whom the file of a table is made, and how. */
export interface TableJob extends CsvWishes {
  readonly signal: AbortSignal;
  /** Rows so far, and of how many where that is known. */
  readonly progress: (rows: number, of?: number) => void;
  readonly words: Words;
  readonly session: Session | undefined;
  /** Of whom alone the table is; absent: of everyone. */
  readonly roles: readonly string[] | undefined;
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

/** How pages are asked for. */
export interface Paging<Row> {
  readonly ask: (page: {readonly page: number; readonly pageSize: number}) => Promise<{readonly rows: readonly Row[]; readonly total?: number}>;
  /** Told of each page how many rows there will be, where the source knows. */
  readonly told: (total: number | undefined) => void;
  /** A row that comes twice, since the list has moved meanwhile, counts once. Absent where rows cannot be told apart. */
  readonly idOf?: (row: Row) => string;
  /** The source's totals are no estimates: fewer rows are not all of them. */
  readonly isExact: boolean;
}

/**
 * All rows of a list, a page at a time. Sources may give fewer rows a page than they are asked for, no total, or the same rows for
 * every page: it ends with the total, or with a page that has nothing new. Fails as `malformed` where rows are missing.
 */
export async function* pagesOf<Row>({ask, told, idOf, isExact}: Paging<Row>): AsyncGenerator<readonly Row[]> {
  const seen = new Set<string>();
  let before = '';
  let sum = 0;
  for (let page = 1; ; page += 1) {
    const {rows, total} = await ask({page, pageSize: PAGE});
    told(total);
    // Without ids only a page that is the same as a whole tells; where it is known how many there are, all may have said the same.
    const whole = idOf || total !== undefined ? `${page}` : JSON.stringify(rows);
    const fresh = idOf ? rows.filter((row) => isNew(idOf(row), seen)) : whole === before ? [] : rows;
    before = whole;
    sum += fresh.length === 0 ? 0 : rows.length;
    if (fresh.length > 0) yield fresh;
    if (total !== undefined && sum >= total) return;
    if (fresh.length > 0) continue;
    if (total !== undefined && isExact) throw new AdapterError('malformed', `gave ${sum} of ${total} rows`);
    return;
  }
}
const PAGE = 500;

function isNew(id: string, seen: Set<string>): boolean {
  const {size} = seen;
  return seen.add(id).size > size;
}

/**
 * Lets the reader choose a place and writes all rows of a table there, as CSV. Resolves to undefined where they chose none; rejects,
 * without a file, with the source's `AdapterError`, a `SaveError` or the signal's reason. `what` is in the name of the file: of which
 * table it is, then of what part of it.
 */
export async function saveTable<Row>(
  what: readonly (string | undefined)[], title: string, columns: readonly TableColumn<Row>[], batches: AsyncIterable<readonly Row[]>, job: TableJob, total: () => number | undefined = () => undefined,
): Promise<TableOutcome | undefined> {
  bringLateWords();
  const [kind, ...more] = what;
  const {signal, progress, words, session, roles} = job;
  const day = session?.startsAt.toLocaleDateString('sv', {timeZone: words.formats.timeZone}); // as ISO 8601 has it
  return saveFile({name: fileName([session?.roomName, kind, day, roles?.join(' '), ...more], 'csv'), type: 'text/csv'}, async (stream) => {
    async function* rows(): AsyncGenerator<readonly ReportRow[]> {
      for await (const batch of batches) yield batch.map((row) => Object.fromEntries(columns.map(({key, cell}) => [key, cell(row)])));
    }
    const {rows: count, failure} = await streamCsv({title, columns, batches: rows()}, stream, {
      ...csvForm(job, words), signal, onProgress: (done) => progress(done, total()), incomplete: (done) => words.say('report.incomplete', {count: done}),
    });
    return failure ? {outcome: 'incomplete', rows: count, failure} : {outcome: 'saved', rows: count};
  });
}
