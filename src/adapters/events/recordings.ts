import type {Knowledge} from './knowledge.js';
import type {SessionSweep} from './session-sweep.js';

/** Are figures of recordings known? Without a recording, or where plays are never recorded, they are not: and then not 0. */
export function recordingsKnown({facts, allPlays, allLoads}: SessionSweep, {knows}: Knowledge): boolean {
  return knows('play') && (facts.session.recording !== undefined || allPlays > 0 || allLoads > 0);
}
