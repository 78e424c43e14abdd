import * as v from 'valibot';
import type {Series} from '../facts.js';
import {instant, record, step} from './fields.js';
import type {Inspection} from './inspection.js';
import {END_OF_TIME, READINGS} from './limits.js';

const head = record({
  startsAt: instant,
  stepSeconds: step,
  values: v.optional(v.unknown()),
  runs: v.optional(v.unknown()),
});

/** Reads one value; undefined where it is none. */
export type ReadValue = (value: unknown) => number | undefined;
/** So many readings are taken between two looks at the clock. */
const BLOCK = 1_024;
type Readings = Float64Array | Float32Array;

/**
 * A series in typed arrays of our own. `values` may be an array with `null` for no reading, or a typed array; on the wire a series
 * may be run-length coded in its place: `runs`, pairs of a value, or `null`, and how often it comes. A value that is none becomes
 * NaN; a run that is none, or an end beyond the year 9999, spoils the series, since nothing has its time any more.
 */
export async function readSeries(input: unknown, path: string, inspection: Inspection, read: ReadValue): Promise<Series | undefined> {
  const series = inspection.read(head, input, path);
  if (!series) return undefined;
  const {startsAt, stepSeconds, values, runs} = series;
  const readings = values == null && runs != null
    ? await readRuns(runs, `${path}.runs`, inspection, read)
    : await readValues(values, `${path}.values`, inspection, read);
  if (!readings) return undefined;
  if (startsAt.getTime() + readings.length * stepSeconds * 1000 > END_OF_TIME) {
    inspection.report(path, 'an end before the year 10000');
    return undefined;
  }
  return {startsAt, stepSeconds, values: readings};
}

async function readValues(input: unknown, path: string, inspection: Inspection, read: ReadValue): Promise<Readings | undefined> {
  const values = isList(input) ? input : undefined;
  const length = lengthKept(values?.length, path, inspection);
  if (!values || length === undefined) return undefined;
  const readings = values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  let wrong = 0;
  for (let index = 0; index < length; index += 1) {
    const reading = readOrGap(values[index], read);
    if (reading === undefined) wrong += 1;
    readings[index] = reading ?? NaN;
    if (index % BLOCK === 0 && inspection.pace.due()) await inspection.pace.rest();
  }
  if (wrong) inspection.report(`${path}[]`, 'a reading, or null', wrong);
  return readings;
}

async function readRuns(input: unknown, path: string, inspection: Inspection, read: ReadValue): Promise<Readings | undefined> {
  const runs = await inspection.list(input, path, READINGS, (run) => readRun(run, read) ?? BROKEN);
  if (!runs) return undefined;
  if (runs.includes(BROKEN)) {
    inspection.report(`${path}[]`, 'a pair: a reading or null, and how often it comes');
    return undefined;
  }
  const length = lengthKept(runs.reduce((sum, {times}) => sum + times, 0), path, inspection);
  if (length === undefined) return undefined;
  const readings = new Float64Array(length);
  let at = 0;
  let wrong = 0;
  for (const {reading, times} of runs) {
    readings.fill(reading ?? NaN, at, at + times);
    at += times;
    if (reading === undefined) wrong += times;
    if (inspection.pace.due()) await inspection.pace.rest();
  }
  if (wrong) inspection.report(`${path}[]`, 'a reading, or null', wrong);
  return readings;
}

interface Run { readonly reading: number | undefined; readonly times: number }
const BROKEN: Run = {reading: undefined, times: 0};

function readRun(run: unknown, read: ReadValue): Run | undefined {
  if (!Array.isArray(run)) return undefined;
  const [value, times] = run as readonly unknown[];
  return typeof times === 'number' && Number.isSafeInteger(times) && times > 0 ? {reading: readOrGap(value, read), times} : undefined;
}

/** NaN for no reading; undefined for nonsense. */
function readOrGap(value: unknown, read: ReadValue): number | undefined {
  return value == null || Number.isNaN(value) ? NaN : read(value);
}

/** How many of so many readings are kept; undefined where even these are too many for one answer. */
function lengthKept(length: unknown, path: string, inspection: Inspection): number | undefined {
  if (typeof length !== 'number') {
    inspection.report(path, 'a list of readings');
    return undefined;
  }
  if (length > READINGS) inspection.report(path, `at most ${READINGS} readings`);
  const kept = Math.min(length, READINGS);
  if (inspection.allowReadings(kept)) return kept;
  inspection.report(path, 'fewer readings in one answer');
  return undefined;
}

function isList(input: unknown): input is ArrayLike<unknown> {
  return Array.isArray(input) || (ArrayBuffer.isView(input) && !(input instanceof DataView));
}
