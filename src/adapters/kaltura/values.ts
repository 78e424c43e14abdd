import {isRecord} from '../http/failure.js';

/** Values of Kaltura's answers, which may be anything: numbers come as texts, too, and what is of the wrong kind is missing. */

const NUMBER = /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i;

/** From 0. */
export function quantityIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** How many: an estimate with a fraction is rounded. */
export function countIn(value: unknown): number | undefined {
  const quantity = quantityIn(value);
  return quantity === undefined || quantity > Number.MAX_SAFE_INTEGER ? undefined : Math.round(quantity);
}

/** Of decimal minutes, to the millisecond. */
export function secondsIn(value: unknown): number | undefined {
  const minutes = quantityIn(value);
  return minutes === undefined ? undefined : Math.round(minutes * 60_000) / 1000;
}

/** Of a ratio. Both sides are estimates, so it may come out above 1, which it cannot be. */
export function rateIn(value: unknown): number | undefined {
  const ratio = quantityIn(value);
  return ratio === undefined ? undefined : Math.min(ratio, 1);
}

/** Of a percentage from 0 to 100. */
export function rateInPercent(value: unknown): number | undefined {
  const percent = quantityIn(value);
  return percent === undefined ? undefined : Math.min(percent / 100, 1);
}

/** Unix seconds of the years 1970 to 9999. */
export function momentIn(value: unknown): number | undefined {
  const seconds = quantityIn(value);
  return seconds === undefined || seconds >= END_OF_TIME ? undefined : seconds;
}
const END_OF_TIME = Date.UTC(10_000, 0, 1) / 1000;

/** A text that says something. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

/** An id of an entry, as Kaltura makes them: nothing that would end a list. */
export const entryIdIn = (value: unknown): string | undefined => (typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : undefined);

/** The objects of a list, as `list` actions answer them. */
export function objectsIn(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  const objects = isRecord(answer) ? answer['objects'] : undefined;
  return Array.isArray(objects) ? objects.filter(isRecord) : [];
}
