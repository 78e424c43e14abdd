/** A series as a chart sees it: reading `i` holds for one step from `startsAt + i × stepSeconds`; `NaN` where nothing was read. */
export interface Readings {
  readonly startsAt: Date;
  readonly stepSeconds: number;
  readonly values: ArrayLike<number>;
}

/** A stretch of time, from an instant to a later one. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The reading that holds at an instant; `NaN` outside of the series and where nothing was read. */
export function readingAt({startsAt, stepSeconds, values}: Readings, at: Date): number {
  return values[Math.floor((at.getTime() - startsAt.getTime()) / (stepSeconds * 1000))] ?? NaN;
}

/**
 * The height of the drawn line at an instant: between the middles of two steps it goes straight from one to the other; beside a gap
 * it is level.
 */
export function lineAt({startsAt, stepSeconds, values}: Readings, at: Date): number {
  const steps = (at.getTime() - startsAt.getTime()) / (stepSeconds * 1000);
  const holds = values[Math.floor(steps)] ?? NaN;
  const before = Math.floor(steps - 0.5);
  const [one = NaN, next = NaN] = [values[before], values[before + 1]];
  const between = one + (next - one) * (steps - 0.5 - before);
  return Number.isNaN(holds) || Number.isNaN(between) ? holds : between;
}

/** When the last step that was read is over; `undefined` where nothing was read. */
export function endOfReadings({startsAt, stepSeconds, values}: Readings): Date | undefined {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    if (Number.isFinite(values[index])) return new Date(startsAt.getTime() + (index + 1) * stepSeconds * 1000);
  }
  return undefined;
}

/** The readings whose step lies in a span, wholly or in part. Shares the memory of a typed array. */
export function readingsWithin({startsAt, stepSeconds, values}: Readings, {from, to}: Span): Readings {
  const step = stepSeconds * 1000;
  const place = (at: Date) => (at.getTime() - startsAt.getTime()) / step;
  const first = Math.min(values.length, Math.max(0, Math.floor(place(from))));
  const end = Math.min(values.length, Math.max(first, Math.ceil(place(to))));
  return {
    startsAt: new Date(startsAt.getTime() + first * step),
    stepSeconds,
    values: ArrayBuffer.isView(values) ? (values as Float64Array).subarray(first, end) : Array.prototype.slice.call(values, first, end) as number[],
  };
}
