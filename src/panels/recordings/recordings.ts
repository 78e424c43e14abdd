import type {RecordingUsage, SessionQuery, Source} from '../../model/index.js';

/** How the recordings of the session have been watched, from its start until now. */
export const recordings: Source<SessionQuery, RecordingUsage> = {
  id: 'recordings',
  needs: 'getRecordings',
  ask: (port, query, options) => port.ask('getRecordings', query, options),
};
