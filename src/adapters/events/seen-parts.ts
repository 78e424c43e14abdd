import type {RoomEvent, Session} from '../../model/index.js';
import type {Stretch} from '../../metrics/index.js';
import {listOf} from './fields.js';

/** Longer recordings than a year are not believed. */
const LONGEST_SECONDS = 31_622_400;

/**
 * The parts of the recording that a play saw, in seconds of it, cut to its length where the session knows it. `bad`: some of what
 * the event says is no part of a recording; that is left out.
 */
export function readSeen({session}: {readonly session: Session}, event: RoomEvent): {parts: readonly Stretch[]; bad: boolean} {
  if (event.type !== 'play') return {parts: [], bad: true};
  const {recording} = session;
  const length = recording?.id === event.recordingId ? recording.durationSeconds : LONGEST_SECONDS;
  const parts: Stretch[] = [];
  let bad = !Array.isArray(event.seen);
  for (const part of listOf(event.seen)) {
    const [from, to] = listOf(part);
    if (typeof from === 'number' && typeof to === 'number' && from >= 0 && to >= from && to <= LONGEST_SECONDS) {
      if (from < length) parts.push([from, Math.min(to, length)]);
    } else bad = true;
  }
  return {parts, bad};
}
