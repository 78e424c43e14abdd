import {mergedLength, type Stretch} from './merged-length.js';

/**
 * Completion rate of one play, 0–1: the part of the recording that was seen / its length, a part seen twice being counted once.
 * Undefined where the recording has no known length. An average of it is a mean over plays.
 */
export function completionRate(seen: Iterable<Stretch>, durationSeconds: number | undefined): number | undefined {
  if (durationSeconds === undefined || !(durationSeconds > 0)) return undefined;
  const within = [...seen].map(([from, to]): Stretch => [Math.max(0, from), Math.min(to, durationSeconds)]);
  return mergedLength(within) / durationSeconds;
}
