import type {Breakdown, SessionQuery, Source} from '../../model/index.js';

/** On what people watched: distinct people by device. */
export const devices: Source<SessionQuery, Breakdown> = {
  id: 'devices',
  needs: 'getDevices',
  ask: (port, query, options) => port.ask('getDevices', query, options),
  isEmpty: ({rows}) => rows.length === 0,
};
