import type {Audience} from '../model/index.js';

/**
 * Unique viewers: distinct people who viewed the live session or a recording, a person being counted once; also split into live,
 * recording and both. People are told apart by id. A way of viewing that the source does not know is undefined, and `all` are
 * then those of the other; with neither known nothing is.
 */
export function uniqueViewers(live: ReadonlySet<string> | undefined, recording: ReadonlySet<string> | undefined): Audience {
  if (!live || !recording) return {all: (live ?? recording)?.size, live: live?.size, recording: recording?.size};
  let both = 0;
  for (const id of recording) if (live.has(id)) both++;
  return {all: live.size + recording.size - both, live: live.size, recording: recording.size, both};
}
