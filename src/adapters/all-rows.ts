import {Pace, type CallOptions, type Page} from '../model/index.js';

/** Rows of a page, when all are wanted. */
const PAGE = 500;
/** As many as a session may have. */
const MOST = 100_000;

/** Every row of a list that its source gives page by page, in the source's order; a row that comes twice, since the list moved, counts once. */
export async function allRows<Row extends {readonly id: string}>(
  ask: (page: {readonly page: number; readonly pageSize: number}) => Promise<Page<Row>>, {signal}: CallOptions,
  onPage?: (rows: number, total: number | undefined) => void,
): Promise<readonly Row[]> {
  const pace = new Pace(signal);
  const found = new Map<string, Row>();
  for (let page = 1; found.size < MOST; page++) {
    const {rows, total} = await ask({page, pageSize: PAGE});
    signal?.throwIfAborted();
    const before = found.size;
    for (const row of rows) {
      if (found.size < MOST) found.set(row.id, row);
      if (pace.due()) await pace.rest();
    }
    onPage?.(found.size, total);
    // A source that cannot page gives the same rows again.
    if (rows.length === 0 || found.size === before || found.size >= (total ?? MOST)) break;
  }
  return [...found.values()];
}
