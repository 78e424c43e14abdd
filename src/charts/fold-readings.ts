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
  const columns = isDense ? Math.min(end - begin, Math.ceil(width) + 3) : end - begin;
  const folded = {
    x: new Float64Array(columns), first: new Float64Array(columns), low: new Float64Array(columns), high: new Float64Array(columns),
    last: new Float64Array(columns), mean: new Float64Array(columns), joined: new Uint8Array(columns), halfStep: step / 2,
  };

  let current = -1;
  let column = NaN;
  let isOpen = false;
  let low = NaN;
  let high = NaN;
  let last = NaN;
  let sum = 0;
  let readings = 0;
  const close = () => {
    if (current < 0) return;
    folded.low[current] = low;
    folded.high[current] = high;
    folded.last[current] = last;
    folded.mean[current] = sum / readings;
  };
  for (let index = begin; index < end; index += 1) {
    const value = values[index] ?? NaN;
    if (value !== value) {
      isOpen = false;
      continue;
    }
    const here = isDense ? Math.floor(middle + index * step) : index;
    if (here !== column) {
      close();
      current += 1;
      column = here;
      folded.x[current] = isDense ? here + 0.5 : middle + index * step;
      folded.first[current] = value;
      folded.joined[current] = isOpen ? 1 : 0;
      low = high = value;
      sum = readings = 0;
    } else if (value < low) low = value;
    else if (value > high) high = value;
    last = value;
    sum += value;
    readings += 1;
    isOpen = true;
  }
  close();
  return {count: current + 1, ...folded};
}
