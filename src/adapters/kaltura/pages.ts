import type {PageQuery, PortMethod} from '../../model/index.js';
import {MOST_ROWS, type Pager} from './report-calls.js';
import {must, type Call, type KalturaService, type Outcome} from './service.js';
import {tableIn, type Row} from './table.js';

interface TablePage {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  /** What came of the calls beside the table. */
  readonly beside: readonly Outcome[];
}

/** A page that is larger is put together of so many at most. */
const MOST_PAGES = 40;

/**
 * A page of a table. The source gives at most 500 rows at once, so larger pages are put together of those. How many rows there are it may
 * say too low: where a page is full although no more should be there, the next is looked at, and without an end in sight there is no
 * total.
 */
export async function tablePage(
  service: KalturaService, method: PortMethod, query: PageQuery, table: (pager: Pager) => Call, beside: readonly Call[], signal?: AbortSignal,
): Promise<TablePage> {
  const page = wholeFrom1(query.page);
  const pageSize = Math.min(wholeFrom1(query.pageSize), MOST_PAGES * MOST_ROWS);
  const first = (page - 1) * pageSize;
  const step = Math.min(pageSize, MOST_ROWS);
  const [from, until] = [Math.floor(first / step), Math.ceil((first + pageSize) / step)];

  const rows: Row[] = [];
  let total: number | undefined;
  let others: readonly Outcome[] = [];
  let isFull = true;
  /** So many rows there are at least. */
  let seen = 0;
  let at = from;
  for (; at < until && isFull; at += 1) {
    const pager = {pageSize: step, pageIndex: at + 1};
    const [outcome, ...rest] = await service.ask(method, [table(pager), ...at === from ? beside : []], {signal});
    if (at === from) others = rest;
    const part = tableIn(must(outcome));
    total = part.total ?? total;
    isFull = part.rows.length >= step;
    const place = at * step;
    if (part.rows.length > 0) seen = place + part.rows.length;
    rows.push(...part.rows.slice(Math.max(0, first - place), Math.max(0, first + pageSize - place)));
  }
  if (!isFull) return {rows, total: seen > 0 || first === 0 ? Math.max(seen, total ?? 0) : total, beside: others};
  if (total !== undefined && total > seen) return {rows, total, beside: others};
  const [next] = await service.ask(method, [table({pageSize: step, pageIndex: at + 1})], {signal});
  return {rows, total: tableIn(must(next)).rows.length > 0 ? undefined : seen, beside: others};
}

const wholeFrom1 = (value: number): number => Math.min(Math.max(Math.floor(value) || 1, 1), 1_000_000_000);
