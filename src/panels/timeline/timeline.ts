import type {SessionQuery, Source, Timeline} from '../../model/index.js';

/** Who was there and how closely they followed, moment by moment; and what happened when. */
export const timeline: Source<SessionQuery, Timeline> = {
  id: 'timeline',
  needs: 'getTimeline',
  ask: (port, {sessionId, roles}, options) => port.ask('getTimeline', {sessionId, ...(roles && {roles})}, options),
  isEmpty: ({viewers, engagementRate, reactions = {}, markers = []}) =>
    markers.length === 0 && [viewers, engagementRate, ...Object.values(reactions)].every((series) => !series || !hasReading(series.values)),
};

function hasReading(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index += 1) if (Number.isFinite(values[index])) return true;
  return false;
}
