import type {Readings, Span} from './readings.js';

/** An equal part of a span, and how much was counted in it. */
export interface CountedPart {
  readonly from: Date;
  readonly to: Date;
  readonly total: number;
}

/** The same, told apart by kind. */
export interface CountBin extends CountedPart {
  /** Where the counts lie within the span, 0–1: the middle of the counted moments. */
  readonly place: number;
  /** Those that occur, the most frequent first. */
  readonly kinds: readonly {readonly kind: string; readonly count: number}[];
  /** As full as either neighbour at the least, and half as full as the fullest. */
  readonly isPeak: boolean;
}

/** Splits a span into `bins` equal parts and adds up what was counted in each. A part without a count is `undefined`. */
export function binCounts(counts: ReadonlyMap<string, Readings>, {from, to}: Span, bins: number): readonly (CountBin | undefined)[] {
  const start = from.getTime();
  const length = (to.getTime() - start) / bins;
  const sums = [...counts].map(([kind, readings]) => ({kind, counts: sumByBin(readings, start, length, bins)}));
  const totals = new Float64Array(bins);
  const places = new Float64Array(bins);
  for (const {counts: {sum, place}} of sums) {
    for (let bin = 0; bin < bins; bin += 1) {
      totals[bin]! += sum[bin]!;
      places[bin]! += place[bin]!;
    }
  }
  const fullest = Math.max(...totals);
  return Array.from(totals, (total, bin) => total <= 0 ? undefined : {
    from: new Date(start + bin * length),
    to: new Date(start + (bin + 1) * length),
    place: places[bin]! / total / bins,
    total,
    kinds: sums.map(({kind, counts: {sum}}) => ({kind, count: sum[bin]!})).filter(({count}) => count > 0).sort((a, b) => b.count - a.count),
    isPeak: total >= fullest / 2 && total >= (totals[bin - 1] ?? 0) && total >= (totals[bin + 1] ?? 0),
  });
}

/** The part with the most counts, the first of such; `undefined` where nothing was counted. */
export function fullestPart(counts: ReadonlyMap<string, Readings>, {from, to}: Span, parts: number): CountedPart | undefined {
  const start = from.getTime();
  const length = (to.getTime() - start) / parts;
  const totals = new Float64Array(parts);
  for (const readings of counts.values()) sumByBin(readings, start, length, parts).sum.forEach((sum, part) => { totals[part]! += sum; });
  const fullest = totals.reduce((best, total, part) => total > totals[best]! ? part : best, 0);
  const total = totals[fullest]!;
  return total > 0 ? {from: new Date(start + fullest * length), to: new Date(start + (fullest + 1) * length), total} : undefined;
}

/** `place` is the sum of each count times its place, in bins. A reading belongs to the bin that the middle of its step is in. */
function sumByBin({startsAt, stepSeconds, values}: Readings, start: number, length: number, bins: number) {
  const sum = new Float64Array(bins);
  const place = new Float64Array(bins);
  const step = stepSeconds * 1000 / length;
  const middle = (startsAt.getTime() - start) / length + step / 2;
  const begin = Math.max(0, Math.ceil(-middle / step));
  const end = Math.min(values.length, Math.ceil((bins - middle) / step));
  for (let index = begin; index < end; index += 1) {
    const count = values[index]!;
    if (!(count > 0)) continue;
    const at = middle + index * step;
    sum[Math.floor(at)]! += count;
    place[Math.floor(at)]! += count * at;
  }
  return {sum, place};
}
