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
  const bytes = new CsvBytes(columns, options);
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true}); // which leaves it where it is
  let text = '';
  for (const piece of bytes.pieces(rows)) text += decoder.decode(piece);
  return text + decoder.decode(bytes.rest());
}

/** Bytes of a piece: well under a millisecond of work. */
const PIECE = 32 * 1024;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const REPLACEMENT = 0xfffd;

/**
 * The bytes of a growing table, in UTF-8, handed out in pieces; what comes next overwrites them. Cells are encoded while they are looked
 * at: to put them together first and give the text to `TextEncoder` takes several times as long, and most cells are too short for it alone.
 */
export class CsvBytes {
  readonly #keys: readonly string[];
  readonly #delimiter: string;
  readonly #missing: string;
  readonly #hasComma: boolean;
  #bytes = new Uint8Array(2 * PIECE);
  #filled = 0;

  constructor(columns: readonly Column[], {delimiter = ',', bom = true, headers = 'keys', decimal = '.'}: CsvOptions = {}) {
    this.#keys = columns.map(({key}) => key);
    this.#delimiter = delimiter;
    this.#hasComma = decimal === ',' && delimiter !== ',';
    // Many readers skip an empty line, which is all that would be left of a row.
    this.#missing = columns.length > 1 ? '' : '""';
    if (bom) this.#add('\ufeff');
    for (const [index, {key, label}] of columns.entries()) {
      if (index > 0) this.#add(delimiter);
      this.#addQuoted(headers === 'keys' ? key : label);
    }
    this.#add('\r\n');
  }

  /** Adds rows, and gives the pieces they fill. Cut between cells, since 200 cells of 100,000 characters would be too long a piece. */
  *pieces(rows: Iterable<ReportRow>): Iterable<Uint8Array> {
    for (const row of rows) {
      for (let next = 0; next < this.#keys.length;) {
        next = this.#addCells(row, next);
        if (this.#filled >= PIECE) yield this.rest();
      }
    }
  }

  /** Adds a line that is no row: a sentence in the first column. */
  note(sentence: string): void {
    this.#addQuoted(sentence);
    this.#add(`${this.#delimiter.repeat(Math.max(0, this.#keys.length - 1))}\r\n`);
  }

  /** What fills no piece yet. */
  rest(): Uint8Array {
    const rest = this.#bytes.subarray(0, this.#filled);
    this.#filled = 0;
    return rest;
  }

  /** Adds cells of a row up to its end, or to that of a piece; gives the number of the cell to go on with. */
  #addCells(row: ReportRow, first: number): number {
    const keys = this.#keys;
    for (let index = first; index < keys.length; index += 1) {
      if (this.#filled >= PIECE) return index;
      if (index > 0) this.#add(this.#delimiter);
      const cell = row[keys[index]!];
      if (typeof cell === 'string') this.#addQuoted(cell);
      else this.#add(plain(cell, this.#hasComma) || this.#missing);
    }
    this.#add('\r\n');
    return keys.length;
  }

  #addQuoted(text: string): void {
    this.#makeRoom(3 * text.length + 3);
    this.#bytes[this.#filled++] = QUOTE;
    if (isRun(text)) this.#bytes[this.#filled++] = APOSTROPHE;
    this.#add(text, true);
    this.#bytes[this.#filled++] = QUOTE;
  }

  /** UTF-8 by RFC 3629. `isQuoted`: quotes are doubled. Half a surrogate pair becomes U+FFFD. */
  #add(text: string, isQuoted = false): void {
    this.#makeRoom(3 * text.length + 1); // and one for the quote behind
    const bytes = this.#bytes;
    let end = this.#filled;
    for (let index = 0; index < text.length; index += 1) {
      let code = text.charCodeAt(index);
      if (code < 0x80) {
        bytes[end++] = code;
        if (code === QUOTE && isQuoted) bytes[end++] = QUOTE;
        continue;
      }
      if (code >= 0xd800 && code <= 0xdfff) {
        code = text.codePointAt(index)!;
        if (code > 0xffff) index += 1;
        else code = REPLACEMENT;
      }
      if (code < 0x800) {
        bytes[end++] = 0xc0 | code >> 6;
      } else {
        if (code > 0xffff) {
          bytes[end++] = 0xf0 | code >> 18;
          bytes[end++] = 0x80 | code >> 12 & 0x3f;
        } else {
          bytes[end++] = 0xe0 | code >> 12;
        }
        bytes[end++] = 0x80 | code >> 6 & 0x3f;
      }
      bytes[end++] = 0x80 | code & 0x3f;
    }
    this.#filled = end;
  }

  #makeRoom(length: number): void {
    if (this.#filled + length <= this.#bytes.length) return;
    const more = new Uint8Array(2 * (this.#filled + length));
    more.set(this.#bytes.subarray(0, this.#filled));
    this.#bytes = more;
  }
}

/** A cell that is no string. */
function plain(cell: Exclude<Cell, string>, hasComma: boolean): string {
  switch (typeof cell) {
    case 'number': return !Number.isFinite(cell) ? '' : hasComma ? String(cell).replace('.', ',') : String(cell);
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

/** Most begin with a letter or a digit, which is seen sooner than by an expression. */
function isRun(text: string): boolean {
  const first = text.charCodeAt(0);
  const isWord = first >= 0x61 && first <= 0x7a || first >= 0x41 && first <= 0x5a || first >= 0x30 && first <= 0x39;
  return !isWord && RUNS.test(text);
}
