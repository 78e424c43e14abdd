/** A stretch from a first moment to the moment it ends, in any one unit. */
export type Stretch = readonly [from: number, to: number];

/**
 * The length that stretches cover together, what overlaps being counted once; in their own unit. A stretch that is not finite or
 * runs backwards covers nothing.
 */
export function mergedLength(stretches: Iterable<Stretch>): number {
  const ordered = [...stretches].filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to) && to > from);
  ordered.sort(([a], [b]) => a - b);
  let length = 0;
  let covered = -Infinity;
  for (const [from, to] of ordered) {
    if (to > covered) length += to - Math.max(from, covered);
    covered = Math.max(covered, to);
  }
  return length;
}
