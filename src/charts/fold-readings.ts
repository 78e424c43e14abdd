import type {Readings, Span} from './readings.js';

/**
 * A series as few points as a drawing of some width can show, column by column and without an object a point. Index `i` of each
 * array is the `i`th column that has a reading; only the first `count` are filled.
 */
export interface FoldedReadings {
  readonly count: number;
  /** From the left edge of the span, in the unit of its width; the first and last may lie outside. */
  readonly x: Float64Array;
  readonly first: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly last: Float64Array;
  readonly mean: Float64Array;
  /** 1 where the line comes from the column before, 0 where it begins anew after a gap. */
  readonly joined: Uint8Array;
  /** Half the width of one step. */
  readonly halfStep: number;
}

/**
 * Folds the readings of a span into columns of one unit of width: first, last, least and greatest of each, so that a line through
 * them covers what a line through all of them would (M4, Jugel et al., VLDB 2014). Where a step is wider than a column every
 * reading is a column of its own, at the middle of its step. One reading beyond either edge comes along, so that a line runs to
 * the edge. One pass, in time of the readings within.
 */
export function foldReadings({startsAt, stepSeconds, values}: Readings, {from, to}: Span, width: number): FoldedReadings {
  const scale = width / (to.getTime() - from.getTime());
  const step = stepSeconds * 1000 * scale;
  const middle = (startsAt.getTime() - from.getTime()) * scale + step / 2;
  const begin = Math.min(values.length, Math.max(0, Math.floor(-middle / step)));
  const end = Math.min(values.length, Math.max(begin, Math.ceil((width - middle) / step) + 1));
  const isDense = step < 1;
  const columns = isDense ? Math.min(end - begin, Math.ceil(width) + 4) : end - begin;
  const folded = {
    x: new Float64Array(columns), first: new Float64Array(columns), low: new Float64Array(columns), high: new Float64Array(columns),
    last: new Float64Array(columns), mean: new Float64Array(columns), joined: new Uint8Array(columns), halfStep: step / 2,
  };

  let count = 0;
  let isOpen = false; // was the reading before this one there?
  for (let index = begin, column = isDense ? Math.floor(middle + begin * step) : begin; index < end; column += 1) {
    const next = isDense ? Math.min(end, Math.ceil((column + 1 - middle) / step)) : index + 1;
    let readings = 0;
    let low = Infinity;
    let high = -Infinity;
    let last = NaN;
    let sum = 0;
    for (; index < next; index += 1) {
      const value = values[index]!;
      if (value !== value) {
        isOpen = false;
        continue;
      }
      if (readings === 0) {
        folded.first[count] = value;
        folded.joined[count] = isOpen ? 1 : 0;
      }
      if (value < low) low = value;
      if (value > high) high = value;
      last = value;
      sum += value;
      readings += 1;
      isOpen = true;
    }
    if (readings === 0) continue;
    folded.x[count] = isDense ? column + 0.5 : middle + column * step;
    folded.low[count] = low;
    folded.high[count] = high;
    folded.last[count] = last;
    folded.mean[count] = sum / readings;
    count += 1;
  }
  return {count, ...folded};
}
