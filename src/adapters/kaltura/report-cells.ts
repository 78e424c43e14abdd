import type {Cell, ReportRow} from '../../model/index.js';
import {countIn, momentIn, quantityIn, rateIn, secondsIn} from './values.js';

/** How the cells of a column of ours are read from theirs. */
export interface KnownColumn { readonly key: string; readonly read: (cell: string) => Cell }

const asText = (cell: string): Cell => cell;
const asInstant = (cell: string): Cell => {
  const seconds = momentIn(cell);
  return seconds === undefined || cell.trim() === '' ? instantIn(cell) : seconds < UNIX_MILLISECONDS ? new Date(seconds * 1000) : new Date(seconds);
};
/** A number of Unix time so large counts milliseconds: of seconds it would be the year 5138. */
const UNIX_MILLISECONDS = 1e11;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** A time that names no zone stays as it is written: nobody knows which it is. */
const instantIn = (cell: string): Cell => {
  const time = ISO.test(cell.trim()) ? Date.parse(cell.trim().replace(' ', 'T')) : NaN;
  return Number.isNaN(time) ? cell : new Date(time);
};
const orText = (read: (value: unknown) => number | undefined) => (cell: string): Cell => read(cell) ?? cell;
const asFlag = (cell: string): Cell => (/^(true|1|yes)$/i.test(cell.trim()) ? true : /^(false|0|no)$/i.test(cell.trim()) ? false : cell);

export const text = (key: string): KnownColumn => ({key, read: asText});
export const instant = (key: string): KnownColumn => ({key, read: asInstant});
export const count = (key: string): KnownColumn => ({key, read: orText(countIn)});
export const seconds = (key: string): KnownColumn => ({key, read: orText(quantityIn)});
export const minutesAsSeconds = (key: string): KnownColumn => ({key, read: orText(secondsIn)});
export const rate = (key: string): KnownColumn => ({key, read: orText(rateIn)});
export const flag = (key: string): KnownColumn => ({key, read: asFlag});

/** Columns that are known, by their names in small letters and digits only. */
export type KnownColumns = Readonly<Record<string, KnownColumn>>;

export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Reads rows under this header. A column that is not known comes along under its own name; of two with one name the first counts. */
export function rowReader(header: readonly string[], known: KnownColumns): (cells: readonly string[]) => ReportRow {
  const keys = new Set<string>();
  const columns = header.flatMap((name, place) => {
    const plain = plainName(name);
    const column = Object.hasOwn(known, plain) ? known[plain]! : text(name.trim());
    return column.key === '' || keys.size === keys.add(column.key).size ? [] : [{...column, place}];
  });
  // What is empty is not known.
  return (cells) => Object.fromEntries(columns.map(({key, read, place}) => [key, cells[place] ? read(cells[place]) : undefined]));
}
