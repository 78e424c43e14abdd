import type {RecordingUsage, SessionQuery, Source} from '../../model/index.js';

/** How the recordings of the session have been watched, from its start until now. */
export const recordings: Source<SessionQuery, RecordingUsage> = {
  id: 'recordings',
  needs: 'getRecordings',
  ask: (port, query, options) => port.ask('getRecordings', query, options),
};

/** Does the source know of no recording at all? Then nothing is 0: there is nothing to be counted. */
export function hasNoRecording({recordings: list, totals, playsByDay}: RecordingUsage): boolean {
  const isTold = totals !== undefined && Object.values(totals).some((figure: number | undefined) => figure !== undefined);
  return list.length === 0 && !isTold && !playsByDay?.length;
}
