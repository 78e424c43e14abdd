import {AdapterError, type AnalyticsAdapter, type Capabilities, type RoomLog} from '../../model/index.js';
import {definitionsOf} from './definitions.js';
import {openAnswers} from './open-answers.js';
import {overviewOf} from './overview.js';
import {breakdownBy} from './places.js';
import {usageOf} from './recordings.js';
import {reportOf, reportsOf} from './reports/index.js';
import {RoomFacts} from './room-facts.js';
import {pageOfSessions, roomOf} from './sessions.js';
import {stripsOf} from './strips.js';
import {timelineOf} from './timeline.js';

/**
 * Answers the port from a room's event log, in memory: the reference for every definition. Each number is made by a formula of
 * `src/metrics`. The log is read through once, at the first question that needs its events; a log that could not be read is read
 * anew at the next. What the log never records is a method or a figure that is not there. Nothing takes the page's thread for longer
 * than a slice. Throws `AdapterError` `malformed` where what stands around the events cannot be read at all.
 */
export function eventsAdapter(log: RoomLog): AnalyticsAdapter {
  const room = factsOf(log);
  const {knows, presence, policy} = room.knowledge;
  const methods: Methods = {
    ...sessionMethods(log, room),
    ...peopleMethods(room),
    ...(presence && timelineMethod(room)),
    ...(policy && stripsMethod(room)),
    ...((knows('answer') || knows('interaction')) && interactionsMethod(room)),
    ...(knows('answer') && answersMethod(room)),
    ...((knows('play') || knows('player-load')) && recordingsMethod(room)),
    ...(knows('play') && viewersMethod(room)),
    getReport: (query, {signal} = {}) => reportOf(room, query, signal),
    getSetAside: (_query, {signal} = {}) => room.setAside(signal),
  };
  return {
    name: 'events',
    capabilities: {
      search: 'contains', totals: 'exact', interactions: 'session', batchedEngagement: methods.getEngagement !== undefined, reports: reportsOf(room.knowledge),
      byRole: BY_ROLE.filter((method) => methods[method] !== undefined),
    },
    definitions: definitionsOf(room.knowledge),
    ...methods,
  };
}

function factsOf(log: RoomLog): RoomFacts {
  try {
    return new RoomFacts(log);
  } catch {
    throw new AdapterError('malformed', 'events: the log has no sessions, people or interactions that can be read'); // why may be told with what is nobody's business
  }
}

type Methods = Partial<AnalyticsAdapter>;

/** Figures and charts. */
const BY_ROLE: Capabilities['byRole'] = ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'];

const sessionMethods = (log: RoomLog, room: RoomFacts): Methods => ({
  async getRoom({roomId}, {signal} = {}) {
    signal?.throwIfAborted();
    return Promise.resolve(roomOf(log, room.sessions, roomId));
  },
  async getSession({sessionId}, {signal} = {}) {
    signal?.throwIfAborted();
    return Promise.resolve(room.session(sessionId).session);
  },
  async getSessions(query, {signal} = {}) {
    signal?.throwIfAborted();
    if (query.roomId !== undefined) roomOf(log, room.sessions, query.roomId);
    return Promise.resolve(pageOfSessions(room.sessions.values(), query));
  },
});

const peopleMethods = (room: RoomFacts): Methods => ({
  async getOverview(query, {signal} = {}) {
    const sweep = await room.sweep(query, signal);
    const {newestAt} = await room.facts(signal);
    return overviewOf(sweep, await room.attendees(query, signal), room.knowledge, newestAt, signal);
  },
  async getAttendees(query, {signal} = {}) {
    const {index, totals, roles} = await room.attendees({sessionId: query.sessionId}, signal);
    return {...(await index.page(query, {signal})), totals, roles};
  },
  async getCountries(query, {signal} = {}) {
    const sweep = await room.sweep(query, signal);
    return breakdownBy('country', sweep, (await room.facts(signal)).people, room.knowledge, signal);
  },
  async getDevices(query, {signal} = {}) {
    const sweep = await room.sweep(query, signal);
    return breakdownBy('device', sweep, (await room.facts(signal)).people, room.knowledge, signal);
  },
});

const timelineMethod = (room: RoomFacts): Methods => ({
  async getTimeline(query, {signal} = {}) {
    const sweep = await room.sweep(query, signal);
    const interactions = await room.interactions(query, signal);
    return timelineOf(sweep, interactions.values(), room.breakouts(query.sessionId), room.knowledge, signal);
  },
});

const stripsMethod = (room: RoomFacts): Methods => ({
  async getEngagement({sessionId, attendeeIds}, {signal} = {}) {
    return stripsOf(await room.sweep({sessionId}, signal), attendeeIds, room.knowledge.policy, signal);
  },
});

const interactionsMethod = (room: RoomFacts): Methods => ({
  async getInteractions(query, {signal} = {}) {
    return Array.from((await room.interactions(query, signal)).values(), ({interaction}) => interaction);
  },
});

const answersMethod = (room: RoomFacts): Methods => ({
  async getAnswers(query, {signal} = {}) {
    const answered = (await room.interactions(query, signal)).get(query.interactionId);
    if (!answered) throw new AdapterError('not-found', 'events: no such interaction in this session');
    return openAnswers(await room.sweep(query, signal), answered, (await room.facts(signal)).people, query, signal);
  },
});

const recordingsMethod = (room: RoomFacts): Methods => ({
  async getRecordings(query, {signal} = {}) {
    const sweep = await room.sweep(query, signal);
    return usageOf(sweep, room.sessions, room.knowledge, (await room.facts(signal)).newestAt, signal);
  },
});

const viewersMethod = (room: RoomFacts): Methods => ({
  async getRecordingViewers(query, {signal} = {}) {
    const viewers = await room.viewers(query, query.recordingId, signal);
    return viewers.page({page: query.page, pageSize: query.pageSize, search: query.search}, {signal});
  },
});
