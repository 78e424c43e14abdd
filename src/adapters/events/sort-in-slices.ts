import type {Pace} from '../../model/index.js';

/** Sorts in place, stable, giving way whenever a slice is used up; for lists whose sorting in one go would be a long task. */
export async function sortInSlices(items: Uint32Array, compare: (a: number, b: number) => number, pace: Pace): Promise<void> {
  const {length} = items;
  let from = items;
  let to: Uint32Array = new Uint32Array(length);
  for (let width = 1; width < length; width *= 2) {
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
