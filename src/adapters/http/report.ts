import {Pace, type AdapterErrorCode, type ReportQuery, type ReportRow} from '../../model/index.js';
import type {Connection} from './connection.js';
import type {Exchange} from './exchange.js';
import {asJson, errorInside, isRecord} from './failure.js';

/** Rows that are handed on together at most. */
const BATCH = 1_000;

/**
 * The rows of a report, one JSON object a line. The last line is no row: it says how many there were, so that a report that was cut off is
 * known to be incomplete; then it fails, after the rows that came.
 */
export async function* readReport(connection: Connection, query: ReportQuery, signal: AbortSignal | undefined): AsyncGenerator<readonly ReportRow[]> {
  const exchange = await connection.stream({method: 'getReport', path: 'report', query, isPosted: true}, 'application/x-ndjson', undefined, signal);
  try {
    const pace = new Pace(signal, undefined, 1);
    let rows = 0;
    let batch: ReportRow[] = [];
    /** Whether a line is the last one is known when the next one has come, or the end. */
    let last: string | undefined;
    for await (const lines of exchange.lines()) {
      for (const line of lines) {
        if (line === '') continue;
        if (last !== undefined) batch.push(rowIn(last, exchange));
        last = line;
        const isDue = pace.due();
        if (batch.length >= BATCH || (isDue && batch.length > 0)) {
          rows += batch.length;
          yield batch;
          batch = [];
        }
        if (isDue) await pace.rest();
      }
      rows += batch.length;
      if (batch.length > 0) yield batch;
      batch = [];
    }
    checkEnd(last, rows, exchange);
  } finally {
    exchange.end();
  }
}

/** Instants are marked, since a text may look like one. */
function rowIn(line: string, exchange: Exchange): ReportRow {
  const row = parsed(line, exchange);
  if (!isRecord(row)) throw exchange.fail('malformed', 'a row that is none');
  const cells = row as Record<string, unknown>;
  for (const key of Object.keys(row)) {
    const cell = row[key];
    if (isRecord(cell) && typeof cell['at'] === 'string') Object.defineProperty(cells, key, {value: new Date(cell['at']), enumerable: true});
  }
  return row as ReportRow;
}

function checkEnd(last: string | undefined, rows: number, exchange: Exchange): void {
  const end = last === undefined ? undefined : parsed(last, exchange);
  if (!isRecord(end) || typeof end['end'] !== 'boolean') throw exchange.fail('unreachable' satisfies AdapterErrorCode, 'cut off');
  if (!end['end']) throw errorInside(end, exchange) ?? exchange.fail('unreachable', 'broken off');
  if (end['rows'] !== rows) throw exchange.fail('malformed', 'rows are missing');
}

function parsed(line: string, exchange: Exchange): unknown {
  try {
    return asJson(line);
  } catch {
    throw exchange.fail('malformed', 'a line that is no JSON');
  }
}
