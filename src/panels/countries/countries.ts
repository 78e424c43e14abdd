import type {Breakdown, SessionQuery, Source} from '../../model/index.js';

/** Where people watched from: distinct people by country. */
export const countries: Source<SessionQuery, Breakdown> = {
  id: 'countries',
  needs: 'getCountries',
  ask: (port, query, options) => port.ask('getCountries', query, options),
  isEmpty: ({rows}) => rows.length === 0,
};
