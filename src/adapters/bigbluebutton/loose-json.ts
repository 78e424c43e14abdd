import {AdapterError} from '../../model/index.js';

/** The entries of an object from outside; none where it is no object. Never looked up by a name from outside. */
export function entriesOf(value: unknown): [key: string, value: unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** The fields of an object from outside, by name; none where it is no object. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(entriesOf(value));
}

/** A list, or the empty list where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A count or a length: a number that is finite and not negative. */
export function quantityOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;
}

/** Throws `malformed` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AdapterError('malformed', 'bigbluebutton: the data of the learning dashboard is not JSON', {cause});
  }
}
