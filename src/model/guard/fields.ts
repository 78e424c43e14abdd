import * as v from 'valibot';
import {safeUrl} from '../safe-url.js';
import {DURATION_SECONDS, END_OF_TIME, KEY, SUM_SECONDS, TEXT} from './limits.js';

/**
 * One schema for each kind of field. Each reads the value first, giving undefined for nonsense, and is checked on what was read:
 * so an issue never holds the value, and nothing of a hostile object is touched but what a reader touches.
 */
function field<Value>(expected: string, read: (value: unknown) => Value | undefined) {
  return v.pipe(v.unknown(), v.transform(read), v.custom<Value>((value) => value !== undefined, expected));
}

/** A field that may be missing. `null`, which JSON has for a missing value, is missing too. */
export function maybe<Value>(schema: v.GenericSchema<unknown, Value>) {
  return v.pipe(v.nullish(schema), v.transform((value) => value ?? undefined));
}

/** The fields that are asked for, by name; others are left behind. */
export function record<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.object(entries, (issue) => (issue.path ? 'present' : 'an object'));
}

/** The schemas that make a fact. A member of the port without its schema does not compile. */
export type Fields<Fact> = {[Name in keyof Fact]-?: v.GenericSchema<unknown, Fact[Name]>};

/** Opaque: no character is changed. */
export const id = field(`an id: 1 to ${KEY} characters`, (value) => readKey(value));
/** Where the next page begins, in the source's own words. */
export const cursor = field('a cursor', (value) => readKey(value, TEXT));
export const instant = field('an instant of the years 1970 to 9999: a Date, or ISO 8601 with its zone', readInstant);
export const count = field('a count: a whole number from 0', (value) => readNumber(value, Number.MAX_SAFE_INTEGER, Number.isSafeInteger));
export const seconds = field('seconds from 0, at most a century', (value) => readNumber(value, DURATION_SECONDS));
export const summedSeconds = field('seconds from 0, at most a century for each person', (value) => readNumber(value, SUM_SECONDS));
/** How far apart the readings of a series are. */
export const step = field('seconds above 0', (value) => readNumber(value, DURATION_SECONDS) || undefined);
export const rate = field('a rate from 0 to 1', readRate);
export const flag = field('true or false', (value) => (typeof value === 'boolean' ? value : undefined));
export const day = field('a day: YYYY-MM-DD', (value) => (isString(value) && DAY.test(value) && isRealDay(value) ? value : undefined));
export const link = field('an https address without a password', (value) => (isString(value) ? safeUrl(value) : undefined));

const someText = field('text', (value) => (isString(value) ? tidy(value) : undefined));
/** A text too long stays, cut: the only issue that takes nothing out. */
const uncut = <Value extends string | undefined>() =>
  v.check<Value, string>((value) => value === undefined || value.length <= TEXT, `text of at most ${TEXT} characters`);
export const text = v.pipe(someText, uncut<string>());
export const maybeText = v.pipe(maybe(someText), uncut<string | undefined>());
/** For a label that the port does not let be missing: empty where it is not known. */
export const label = v.nullish(text, '');

export function oneOf<const Word extends string>(words: readonly Word[]) {
  return field(words.join(', '), (value) => words.find((word) => word === value));
}

/** Those of the words that are listed, each once; a list is wrong only as a whole. */
export function words<const Word extends string>(known: readonly Word[]) {
  return field('a list of words', (value) => (Array.isArray(value) ? known.filter((word) => value.slice(0, KEY).includes(word)) : undefined));
}

const isString = (value: unknown): value is string => typeof value === 'string';

export function readKey(value: unknown, most = KEY): string | undefined {
  return isString(value) && value.length > 0 && value.length <= most ? value : undefined;
}

function readNumber(value: unknown, most: number, fits: (value: number) => boolean = Number.isFinite): number | undefined {
  return typeof value === 'number' && fits(value) && value >= 0 && value <= most ? value + 0 : undefined; // + 0: no negative zero
}

/** A cell of a report may be any number. */
export function readFinite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** How many, of people or reactions: an average may be a fraction. */
export function readAmount(value: unknown): number | undefined {
  return readNumber(value, Number.MAX_SAFE_INTEGER);
}

/** A sum of floats may come out a hair above 1; anything farther is not a rate. */
export function readRate(value: unknown): number | undefined {
  const read = readNumber(value, 1 + 1e-9);
  return read === undefined ? undefined : Math.min(read, 1);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers are no instants: nobody knows whether they count seconds or milliseconds. */
export function readInstant(value: unknown): Date | undefined {
  const time = isString(value) ? parseInstant(value) : dateTime(value);
  return time >= 0 && time < END_OF_TIME ? new Date(time) : undefined;
}

function parseInstant(value: string): number {
  return value.length <= 40 && INSTANT.test(value) && isRealDay(value.slice(0, 10)) ? Date.parse(value) : NaN;
}

/** Engines disagree on 31 February: one refuses it, one makes it 3 March. */
function isRealDay(value: string): boolean {
  const at = new Date(`${value}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** Of a Date of any window; NaN for anything else, a stand-in of a Date included. */
function dateTime(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
}

/** Worth a closer look: controls, and halves of characters, alone or not. */
const UNTIDY = /[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]/;
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f]/g;
const HALVES = /\p{Surrogate}/gu;

/**
 * Text that can be shown and written to a file: no control characters but tab and line feed, no half characters. Longer than the
 * limit it is cut and ends in `…`, one unit above the limit, which tells the check behind that it was cut.
 */
export function tidy(value: string): string {
  if (value.length <= TEXT) return UNTIDY.test(value) ? wellFormed(value.replace(CONTROLS, '')) : value;
  return wellFormed(`${value.slice(0, TEXT).replace(CONTROLS, ' ')}…`);
}

/** Half characters become U+FFFD. Browsers before 2023 have no method for it. */
function wellFormed(value: string & {toWellFormed?(): string}): string {
  return value.toWellFormed ? value.toWellFormed() : value.replace(HALVES, '\ufffd');
}
