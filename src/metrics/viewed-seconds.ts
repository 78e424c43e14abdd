import {mergedLength, type Stretch} from './merged-length.js';

/**
 * Viewed seconds: the time a person was in the live session, overlapping connections merged, exact to the millisecond. A connection
 * is there from its join up to, but not including, its leave. Takes instants in milliseconds.
 */
export function viewedSeconds(connections: Iterable<Stretch>): number {
  return mergedLength(connections) / 1000;
}
