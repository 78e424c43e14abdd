import type {Cell, ReportRow} from '../port.js';
import {readFinite, readInstant, readKey, tidy} from './fields.js';
import type {Inspection} from './inspection.js';
import {COLUMNS, TEXT} from './limits.js';

/** Rows inherit from nothing but this, so that no column that a row lacks is found on `Object.prototype`. */
const BARE = Object.freeze(Object.create(null) as object);

/** Names that mean something to the language itself. */
export const isLanguageName = (key: string) => key === '__proto__' || key === 'constructor' || key === 'prototype';

/** One row: columns are the source's own, cells are plain. A cell that is none is missing. Rows are too many for a schema. */
export function readReportRow(input: unknown, path: string, inspection: Inspection): ReportRow | undefined | Promise<ReportRow | undefined> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    inspection.report(path, 'an object');
    return undefined;
  }
  const unreadable = () => {
    inspection.report(path, 'readable');
    return undefined;
  };
  try {
    const columns = Object.keys(input);
    if (columns.length > COLUMNS) inspection.report(path, `at most ${COLUMNS} columns`);
    const row = readCells(input as Record<string, unknown>, columns.slice(0, COLUMNS), path, inspection);
    return row instanceof Promise ? row.catch(unreadable) : row;
  } catch {
    return unreadable();
  }
}

/** At once, or, where long cells use up the slice, in several. */
function readCells(
  input: Record<string, unknown>, columns: readonly string[], path: string, inspection: Inspection,
  row = Object.create(BARE) as Record<string, Cell>, from = 0,
): ReportRow | Promise<ReportRow> {
  for (let index = from; index < columns.length; index += 1) {
    const column = columns[index]!;
    if (readKey(column) === undefined || isLanguageName(column)) {
      inspection.report(`${path}{}`, 'a name of a column');
      continue;
    }
    const value = input[column];
    const cell = readCell(value);
    if (cell === undefined && value != null) inspection.report(`${path}{}`, 'text, a number, true or false, or a Date');
    row[column] = cell;
    if (typeof cell !== 'string') continue;
    if (cell.length > TEXT) inspection.report(`${path}{}`, `text of at most ${TEXT} characters`);
    if (inspection.isDue(cell.length)) {
      return inspection.pace.rest().then(() => readCells(input, columns, path, inspection, row, index + 1));
    }
  }
  return row;
}

function readCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string': return tidy(value);
    case 'number': return readFinite(value);
    case 'boolean': return value;
    case 'object': return value === null ? undefined : readInstant(value);
    default: return undefined;
  }
}
