import type {Call} from './service.js';
import type {Span} from './spans.js';
import {DELIMITER, listed} from './table.js';

/** Reports by what they tell. */
export const reportTypes = {
  average: '60001', uniqueUsers: '60002', engagement: '60003', timeline: '60004', recordings: '60005', devices: '60006', countries: '60007',
  attendees: '60010', levels: '60011', plays: '60012', everyone: '60013', chat: '70001',
} as const;
type ReportType = (typeof reportTypes)[keyof typeof reportTypes];

export interface ReportFilter {
  readonly entryIds?: readonly string[];
  readonly span: Span;
  /** Minutes, positive west of Greenwich. Shapes the days of graphs only. */
  readonly timeZoneOffset: number;
  /** Further lists, as `listed` makes them. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Rows of a page at most. */
export const MOST_ROWS = 500;

export interface Pager { readonly pageSize: number; readonly pageIndex: number }

export const responseOptions = {objectType: 'KalturaReportResponseOptions', delimiter: DELIMITER, skipEmptyDates: false} as const;

export const pagerOf = ({pageSize, pageIndex}: Pager) => ({objectType: 'KalturaFilterPager', pageSize, pageIndex} as const);

export function getTable(reportType: ReportType, filter: ReportFilter, pager: Pager = {pageSize: MOST_ROWS, pageIndex: 1}, order?: string): Call {
  return {...reportCall('getTable', reportType, filter), pager: pagerOf(pager), ...(order !== undefined && {order})};
}

export const getTotal = (reportType: ReportType, filter: ReportFilter): Call => reportCall('getTotal', reportType, filter);

export const getGraphs = (reportType: ReportType, filter: ReportFilter): Call => reportCall('getGraphs', reportType, filter);

function reportCall(action: string, reportType: ReportType, filter: ReportFilter): Call {
  return {service: 'report', action, reportType, reportInputFilter: inputFilter(filter), responseOptions};
}

export function inputFilter({entryIds, span: {from, to}, timeZoneOffset, more}: ReportFilter): Readonly<Record<string, unknown>> {
  return {
    objectType: 'KalturaEndUserReportInputFilter',
    searchInTags: true, searchInAdminTags: false,
    ...(entryIds && {entryIdIn: listed(entryIds)}),
    fromDate: from, toDate: to, timeZoneOffset, interval: 'days',
    ...more,
  };
}
