import type {Column, FlowingTable, Port, ReportId, ReportQuery, StreamOptions} from '../model/index.js';
import type {WordKey, Words} from '../locale/index.js';
import {flow} from './flow.js';

/** `key` is the source's machine column and the fixed header of ours; the words of `label` may change. */
export interface ReportColumn { readonly key: string; readonly label: WordKey }

/** What a report can be narrowed to, beside its time. */
export type ReportFilter = 'roomIds' | 'mainRoomIds' | 'sessionIds' | 'userIds' | 'virtualEventIds';

/** A report is a source without a face: what to ask, and which columns come of it. */
export interface Report {
  readonly id: ReportId;
  readonly title: WordKey;
  readonly columns: readonly ReportColumn[];
  readonly filters: readonly ReportFilter[];
  /** Asks the source, and resolves when its first rows are there; rejects as the port does. */
  open(port: Port, query: Omit<ReportQuery, 'report'>, words: Words, options?: StreamOptions): Promise<ReportTable>;
}

export interface ReportTable extends FlowingTable {
  /** Names of columns of the source that are not in the table. Grows while the rows flow. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * A report of these columns, in this order, all of them always there. Columns of the source that are not among them follow under
 * their own key, in the order in which the first batch has them. One that appears later comes too late for the header: it is left
 * out and told.
 */
export function defineReport(id: ReportId, columns: readonly ReportColumn[], filters: readonly ReportFilter[]): Report {
  const title = `report.${id}` as const;
  return {
    id, title, columns, filters,
    async open(port, query, words, options) {
      const known: Column[] = columns.map(({key, label}) => ({key, label: words.say(label)}));
      return {title: words.say(title), ...await flow(port.stream('getReport', {...query, report: id}, options), known, options?.signal)};
    },
  };
}
