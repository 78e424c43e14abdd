import {Pace, type Column, type ReportRow} from '../model/index.js';

/** Columns of a table, and names told of columns left out: a source that invents a column for each row fills no memory. */
const MOST = 200;

type Batches = AsyncIterableIterator<readonly ReportRow[]>;

/** The rows of a source with all the columns they have, by waiting for the first rows; a batch may be empty. */
export async function flow(
  source: Batches, known: readonly Column[], signal: AbortSignal | undefined,
): Promise<{columns: readonly Column[]; batches: Batches; leftOut: ReadonlySet<string>}> {
  const keys = new Set(known.map(({key}) => key));
  const leftOut = new Set<string>();
  const pace = new Pace(signal);

  async function seek(rows: readonly ReportRow[], found: (key: string) => void): Promise<void> {
    for (const row of rows) {
      for (const key in row) if (!keys.has(key)) found(key);
      if (pace.due()) await pace.rest();
    }
  }
  const leave = (key: string) => void (leftOut.size < MOST && leftOut.add(key));

  let first = await source.next();
  while (!first.done && first.value.length === 0) first = await source.next();
  if (!first.done) await seek(first.value, (key) => keys.size < MOST ? keys.add(key) : leave(key));

  async function* batches(): Batches {
    try {
      if (!first.done) yield first.value;
      for await (const batch of source) {
        await seek(batch, leave);
        yield batch;
      }
    } finally {
      await source.return?.();
    }
  }
  const columns = Array.from(keys, (key) => known.find((column) => column.key === key) ?? {key, label: key});
  return {columns, batches: batches(), leftOut};
}
