import {Pace} from '../../model/index.js';

/** So many are sorted in one go: some milliseconds, even where two names are compared by the rules of a language. */
const RUN = 512;

/** Sorts in place, stable, giving way whenever a slice is used up; for lists whose sorting in one go would be a long task. */
export async function sortInSlices(items: Uint32Array, compare: (a: number, b: number) => number, pace: Pace): Promise<void> {
  const {length} = items;
  const runs = new Pace(pace.signal, pace.sliceMilliseconds, 1);
  for (let start = 0; start < length; start += RUN) {
    items.subarray(start, start + RUN).sort(compare);
    if (runs.due()) await runs.rest();
  }
  if (length <= RUN) return;

  let from = items;
  let to: Uint32Array = new Uint32Array(length);
  for (let width = RUN; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      let left = start;
      let right = middle;
      for (let next = start; next < end; next++) {
        const takeLeft = right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
        to[next] = from[takeLeft ? left++ : right++] as number;
        if (pace.due()) await pace.rest();
      }
    }
    [from, to] = [to, from];
  }
  if (from !== items) items.set(from);
}
