/** Fields of a log that may hold anything: what is of the wrong kind is missing. */

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** An instant of the years 1970 to 9999, in milliseconds; NaN for anything else. */
export function instantOf(value: unknown): number {
  const time = value instanceof Date ? value.getTime() : NaN;
  return time >= 0 && time < END_OF_TIME ? time : NaN;
}
const END_OF_TIME = Date.UTC(10_000, 0, 1);

export const dateOf = (value: unknown): Date | undefined => (Number.isNaN(instantOf(value)) ? undefined : (value as Date));

/** A quantity of zero or more. */
export const quantityOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value < Infinity ? value : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts in a list. */
export const textsOf = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');

/** The fields of anything, none where it is no object. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
