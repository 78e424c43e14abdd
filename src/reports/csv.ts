import type {Cell, Column, ReportRow, Table} from '../model/index.js';
import {isoInstant} from './iso-instant.js';

export interface CsvOptions {
  /** Default: a comma. Excel splits at semicolons where the comma is the decimal sign. */
  readonly delimiter?: ',' | ';' | '\t' | undefined;
  /** Begin with U+FEFF, without which Excel takes UTF-8 for another encoding; default true. */
  readonly bom?: boolean | undefined;
  /** What the first line says of each column; default: its key. */
  readonly headers?: 'keys' | 'labels' | undefined;
  /** The decimal sign of numbers; default: a point. A comma is for people whose spreadsheet takes 1.5 for the first of May, beside another delimiter. */
  readonly decimal?: '.' | ',' | undefined;
}

/**
 * A table as CSV by RFC 4180. A string is always quoted, so that what is empty and what is missing read apart, and is changed in two
 * ways only: one that a spreadsheet would run gains a leading `'`, and half a surrogate pair becomes U+FFFD. Numbers are written
 * plain, so -5 stays a number; instants as ISO 8601 in UTC. What is missing is empty, NaN and what is no cell included.
 *
 * The whole text at once: for a table that may be long there is `streamCsv`.
 */
export function writeCsv({columns, rows}: Table, options?: CsvOptions): string {
  const text = new CsvText(columns, options);
  return [...text.pieces(rows), text.rest()].join('').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Characters of a piece: well under a millisecond of work, and small enough for the engine to keep among its young objects. */
const PIECE = 16 * 1024;

/** The text of a growing table, handed out in pieces. Half surrogate pairs are left to the encoder, which replaces them. */
export class CsvText {
  readonly #keys: readonly string[];
  readonly #delimiter: string;
  readonly #missing: string;
  readonly #hasComma: boolean;
  #text: string;

  constructor(columns: readonly Column[], {delimiter = ',', bom = true, headers = 'keys', decimal = '.'}: CsvOptions = {}) {
    this.#keys = columns.map(({key}) => key);
    this.#delimiter = delimiter;
    this.#hasComma = decimal === ',' && delimiter !== ',';
    // Many readers skip an empty line, which is all that would be left of a row.
    this.#missing = columns.length > 1 ? '' : '""';
    const names = headers === 'keys' ? this.#keys : columns.map(({label}) => label);
    this.#text = `${bom ? '\ufeff' : ''}${names.map(quoted).join(delimiter)}\r\n`;
  }

  /** Adds rows, and gives the pieces they fill. Cut between cells, since 200 cells of 100,000 characters would be too long a piece. */
  *pieces(rows: Iterable<ReportRow>): Iterable<string> {
    let text = this.#text;
    for (const row of rows) {
      let separator = '';
      for (const key of this.#keys) {
        const cell = row[key];
        const written = cellText(cell);
        text += separator + ((this.#hasComma && typeof cell === 'number' ? written.replace('.', ',') : written) || this.#missing);
        separator = this.#delimiter;
        if (text.length < PIECE) continue;
        yield text;
        text = '';
      }
      text += '\r\n';
    }
    this.#text = text;
  }

  /** Adds a line that is no row: a sentence in the first column. */
  note(sentence: string): void {
    this.#text += `${quoted(sentence)}${this.#delimiter.repeat(Math.max(0, this.#keys.length - 1))}\r\n`;
  }

  /** What fills no piece yet. */
  rest(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

function cellText(cell: Cell): string {
  switch (typeof cell) {
    case 'string': return quoted(cell);
    case 'number': return Number.isFinite(cell) ? String(cell) : '';
    case 'boolean': return String(cell);
    case 'object': return cell instanceof Date && Number.isFinite(cell.getTime()) ? isoInstant(cell) : '';
    default: return '';
  }
}

/**
 * What a spreadsheet would run, or strip until it would: the list of OWASP's "CSV injection" with tab, CR and LF, the full-width
 * forms that Excel takes for the plain ones, and both behind spaces and characters that are not seen.
 */
const RUNS = /^[\s\0\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function quoted(text: string): string {
  const inner = text.includes('"') ? text.replaceAll('"', '""') : text;
  return RUNS.test(text) ? `"'${inner}"` : `"${inner}"`;
}
