import type {Cell, ReportRow} from '../port.js';
import {readFinite, readInstant, readKey, tidy} from './fields.js';
import type {Inspection} from './inspection.js';
import {COLUMNS, TEXT} from './limits.js';

/** Rows inherit from nothing but this, so that no column that a row lacks is found on `Object.prototype`. */
const BARE = Object.freeze(Object.create(null) as object);

/** Names that mean something to the language itself. */
export const isLanguageName = (key: string) => key === '__proto__' || key === 'constructor' || key === 'prototype';

/** One row: columns are the source's own, cells are plain. A cell that is none is missing; rows are too many for a schema. */
export function readReportRow(input: unknown, path: string, inspection: Inspection): ReportRow | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    inspection.report(path, 'an object');
    return undefined;
  }
  try {
    return readCells(input as Record<string, unknown>, path, inspection);
  } catch {
    inspection.report(path, 'readable');
    return undefined;
  }
}

function readCells(input: Record<string, unknown>, path: string, inspection: Inspection): ReportRow {
  const row = Object.create(BARE) as Record<string, Cell>;
  const columns = Object.keys(input);
  if (columns.length > COLUMNS) inspection.report(path, `at most ${COLUMNS} columns`);
  for (const column of columns.slice(0, COLUMNS)) {
    if (readKey(column) === undefined || isLanguageName(column)) {
      inspection.report(`${path}{}`, 'a name of a column');
      continue;
    }
    const value = input[column];
    const cell = readCell(value);
    if (cell === undefined && value != null) inspection.report(`${path}{}`, 'text, a number, true or false, or a Date');
    if (typeof cell === 'string' && cell.length > TEXT) inspection.report(`${path}{}`, `text of at most ${TEXT} characters`);
    row[column] = cell;
  }
  return row;
}

function readCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string': return tidy(value);
    case 'number': return readFinite(value);
    case 'boolean': return value;
    default: return value instanceof Object ? readInstant(value) : undefined;
  }
}
