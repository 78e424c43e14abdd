import type {AnalyticsAdapter, RoomLog} from '../../model/index.js';
import {definitionsOf} from './definitions.js';
import {overviewOf} from './overview.js';
import {RoomFacts} from './room-facts.js';
import {pageOfSessions, roomOf} from './sessions.js';
import {stripsOf} from './strips.js';
import {timelineOf} from './timeline.js';

/**
 * Answers the port from a room's event log, in memory: the reference for every definition. Each number is made by a formula of
 * `src/metrics`. The log is read through once, at the first question that needs its events; a log that could not be read is read
 * anew at the next. Nothing here takes the page's thread for longer than a slice.
 */
export function eventsAdapter(log: RoomLog): AnalyticsAdapter {
  const room = new RoomFacts(log);
  const {knowledge} = room;

  return {
    name: 'events',
    capabilities: {search: 'contains', totals: 'exact', interactions: 'session', batchedEngagement: true},
    definitions: definitionsOf(knowledge),

    async getRoom({roomId}, {signal} = {}) {
      signal?.throwIfAborted();
      return roomOf(log, room.sessions, roomId);
    },
    async getSession({sessionId}, {signal} = {}) {
      signal?.throwIfAborted();
      return room.session(sessionId).session;
    },
    async getSessions(query, {signal} = {}) {
      signal?.throwIfAborted();
      roomOf(log, room.sessions, query.roomId);
      return pageOfSessions(room.sessions.values(), query);
    },
    async getOverview({sessionId}, {signal} = {}) {
      const sweep = await room.sweep(sessionId, signal);
      const {newestAt} = await room.facts(signal);
      return overviewOf(sweep, await room.attendees(sessionId, signal), knowledge, newestAt, signal);
    },
    ...(knowledge.presence && {
      async getTimeline({sessionId}, {signal} = {}) {
        const sweep = await room.sweep(sessionId, signal);
        return timelineOf(sweep, [...room.interactions.values()], room.breakouts(sessionId), knowledge, signal);
      },
    } satisfies Partial<AnalyticsAdapter>),
    async getAttendees(query, {signal} = {}) {
      const {index, totals} = await room.attendees(query.sessionId, signal);
      return {...(await index.page(query, {signal})), totals};
    },
    ...(knowledge.policy && {
      async getEngagement({sessionId, attendeeIds}, {signal} = {}) {
        return stripsOf(await room.sweep(sessionId, signal), attendeeIds, knowledge.policy, signal);
      },
    } satisfies Partial<AnalyticsAdapter>),
    async getSetAside(_query, {signal} = {}) {
      return room.setAside(signal);
    },
  };
}
