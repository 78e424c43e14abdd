import type {Interaction, SessionQuery, Source} from '../../model/index.js';

/** What was asked in the session, and how many people answered what. */
export const interactions: Source<SessionQuery, readonly Interaction[]> = {
  id: 'interactions',
  needs: 'getInteractions',
  ask: (port, query, options) => port.ask('getInteractions', query, options),
  isEmpty: ({length}) => length === 0,
};
