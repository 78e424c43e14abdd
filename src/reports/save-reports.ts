import type {Words} from '../locale/index.js';
import {AdapterError, type Port, type ReportQuery} from '../model/index.js';
import type {CsvOptions} from './csv.js';
import type {Report, ReportFilter} from './define-report.js';
import {fileName, reportFileName} from './file-name.js';
import type {SavedFile} from './save-file.js';
import {streamCsv} from './stream-csv.js';
import {dayOf} from './time-frame.js';

/** What is asked of all reports. A list that a report has no filter for does not touch it; one that is empty or absent asks for all. */
export interface ReportsOrder extends Omit<ReportQuery, 'report'> {
  readonly reports: readonly Report[];
  /** The room that all of it is of, for the names of files. */
  readonly roomName?: string | undefined;
}

/** How far one of several reports is. */
export interface ReportRun {
  readonly report: Report;
  /** `part`: the source failed after some rows, which are in the file, marked. `failed`: before any, and there is no file. */
  readonly state: 'waiting' | 'running' | 'whole' | 'part' | 'failed';
  /** So far. */
  readonly rows: number;
  readonly failure?: AdapterError | undefined;
  /** Columns of the source that came too late for the header. */
  readonly leftOut: readonly string[];
  /** Some cells were nothing that a table holds, and are missing. */
  readonly hasFaults: boolean;
}

export interface SaveReportsOptions extends Pick<CsvOptions, 'headers' | 'delimiter' | 'decimal'> {
  readonly signal?: AbortSignal | undefined;
  /** Told of each step, with all runs in the order of the reports. */
  readonly onStep?: ((runs: readonly ReportRun[]) => void) | undefined;
}

/** No report had anything for the file, so there is none: `runs` says why. */
export class NothingArrived extends Error {
  override readonly name = 'NothingArrived';
  constructor(readonly runs: readonly ReportRun[]) {
    super('No report arrived.', {cause: runs[0]?.failure});
  }
}

/** The file that becomes of an order: one report is a CSV, several are an archive of them. */
export function reportsFile({reports: [report, ...others], ...order}: ReportsOrder): SavedFile {
  const {from, to, timeZone, roomName} = order;
  if (report && others.length === 0) return {name: reportFileName({report: report.id, ...order}, roomName), type: 'text/csv'};
  const last = new Date(to.getTime() - 1);
  return {name: fileName([roomName, 'reports', dayOf(from, timeZone), dayOf(last, timeZone)], 'zip'), type: 'application/zip'};
}

/**
 * Writes reports to a stream, one after the other as their rows flow, and closes it. One that fails does not keep the others. Where
 * none arrives it rejects with `NothingArrived`; with the signal's reason or a `SaveError` otherwise. Then the stream is aborted.
 */
export async function writeReports(
  port: Port, order: ReportsOrder, words: Words, stream: WritableStream<Uint8Array>, {signal, onStep, ...options}: SaveReportsOptions = {},
): Promise<readonly ReportRun[]> {
  const runs: ReportRun[] = order.reports.map((report) => ({report, state: 'waiting', rows: 0, leftOut: [], hasFaults: false}));
  const step = (index: number, change: Partial<ReportRun>) => {
    runs[index] = {...runs[index]!, ...change};
    onStep?.([...runs]);
  };

  /** One report to a stream of its own. */
  async function write(index: number, target: WritableStream<Uint8Array>): Promise<void> {
    const {report} = runs[index]!;
    step(index, {state: 'running'});
    try {
      const table = await report.open(port, queryFor(report, order), words, {signal, onFault: () => { runs[index] = {...runs[index]!, hasFaults: true}; }});
      const {rows, failure} = await streamCsv(table, target, {
        ...options, signal, onProgress: (rows) => step(index, {rows}), incomplete: (rows) => words.say('report.incomplete', {count: rows}),
      });
      step(index, {state: failure ? 'part' : 'whole', rows, failure, leftOut: [...table.leftOut]});
    } catch (thrown) {
      signal?.throwIfAborted();
      if (!(thrown instanceof AdapterError)) throw thrown;
      step(index, {state: 'failed', failure: thrown});
    }
  }
  const nothing = () => runs.every(({state}) => state === 'failed');

  if (runs.length === 1) {
    try {
      await write(0, stream);
      if (nothing()) throw new NothingArrived(runs);
      return runs;
    } catch (thrown) {
      if (!stream.locked) stream.abort(thrown).catch(() => {}); // one that has failed fails again
      throw thrown;
    }
  }
  const {ZipFile} = await import('./zip.js');
  const zip = new ZipFile(stream, {signal});
  try {
    for (const [index, {report}] of runs.entries()) {
      await write(index, zip.entry(reportFileName({...order, report: report.id}, order.roomName)));
    }
    if (nothing()) throw new NothingArrived(runs);
    await zip.close();
    return runs;
  } catch (thrown) {
    zip.discard(thrown);
    throw thrown;
  }
}

const FILTERS: readonly ReportFilter[] = ['roomIds', 'mainRoomIds', 'sessionIds', 'userIds', 'virtualEventIds'];

function queryFor({filters}: Report, {from, to, timeZone, ...order}: ReportsOrder): Omit<ReportQuery, 'report'> {
  const lists = FILTERS.filter((filter) => filters.includes(filter) && order[filter]?.length);
  return {from, to, timeZone, ...Object.fromEntries(lists.map((filter) => [filter, order[filter]]))};
}
