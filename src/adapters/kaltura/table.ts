import {AdapterError} from '../../model/index.js';
import {isRecord} from '../http/failure.js';
import {countIn} from './values.js';

/** Between cells, and between the members of every list in a filter. */
export const DELIMITER = '|';

/** Several values as the server splits them. */
export const listed = (values: readonly string[]): string => values.join(DELIMITER);

/** A value that a list can hold. */
export const isListable = (value: string): boolean => value !== '' && !value.includes(DELIMITER);

/** A cell by the name of its column, in small letters; undefined where it is empty, or where there is no such column. */
export type Row = (column: string) => string | undefined;

export interface ReportTable {
  /** In small letters. Their order follows the order of the rows and means nothing. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Of all pages. It can be short of the truth where the server joined several reports. */
  readonly total: number | undefined;
}

/**
 * A table, or the one row of a total. All of it may be missing: a report without data has no header. Nothing is quoted or escaped: the
 * server put blanks for its signs. Rows of empty cells stay.
 */
export function tableIn(answer: unknown): ReportTable {
  if (!isRecord(answer)) throw new AdapterError('malformed', 'kaltura: not a table');
  const {header, data, totalCount} = answer;
  const columns = partsOf(header, DELIMITER).map((name) => name.trim().toLowerCase());
  const places = new Map<string, number>();
  for (const [place, name] of columns.entries()) if (!places.has(name)) places.set(name, place);
  const rows = partsOf(data, ';').filter((row) => row !== '').map((row): Row => {
    const cells = row.split(DELIMITER);
    return (column) => cells[places.get(column) ?? -1] || undefined;
  });
  return {columns, rows, total: countIn(totalCount)};
}

/** The figures of a total; all of them missing where there is no data. */
export function totalIn(answer: unknown): Row {
  return tableIn(answer).rows[0] ?? (() => undefined);
}

/** Graphs by their names: pairs of a label and a value; none where there is no data. */
export function graphsIn(answer: unknown): ReadonlyMap<string, readonly (readonly [label: string, value: string])[]> {
  return new Map((Array.isArray(answer) ? answer : []).filter(isRecord).map(({id, data}) => [
    typeof id === 'string' ? id.toLowerCase() : '',
    partsOf(data, ';').filter((pair) => pair !== '').map((pair) => {
      const [label = '', value = ''] = pair.split(DELIMITER);
      return [label, value] as const;
    }),
  ]));
}

function partsOf(text: unknown, delimiter: string): readonly string[] {
  if (text == null || text === '') return [];
  if (typeof text !== 'string') throw new AdapterError('malformed', 'kaltura: not a table');
  return text.split(delimiter);
}
