/** Fields of a log that may hold anything: what is of the wrong kind is missing. */

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** An instant in milliseconds, or NaN. */
export const instantOf = (value: unknown): number => (value instanceof Date ? value.getTime() : NaN);

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
