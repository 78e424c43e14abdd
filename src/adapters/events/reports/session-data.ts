import {engagementRate} from '../../../metrics/index.js';
import type {ReportScope, RowGroups, ScopedSession} from './scope.js';

/**
 * Each session of a room, breakouts apart: roomName, roomId, sessionId, startsAt, endsAt, hostId, hostName, uniqueUsers, engagementRate,
 * virtualEventId. Unique users are the distinct people who were there live.
 */
export async function* roomData(scope: ReportScope): RowGroups {
  for (const {session, hostId, virtualEventId} of scope.sessions) {
    if (session.parentSessionId !== undefined) continue;
    const {viewers, rate} = await audience(scope, session.id);
    yield [{
      roomName: session.roomName,
      roomId: session.roomId,
      sessionId: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      hostId,
      hostName: session.hostName,
      uniqueUsers: viewers,
      engagementRate: rate,
      virtualEventId,
    }];
  }
}

/**
 * Each breakout, those of one main room together: mainRoomName, mainRoomId, breakoutRoomName, breakoutRoomId, sessionId, hostId, hostName,
 * startsAt, endsAt, durationSeconds, participants, engagementRate. The host is who began it; a breakout that runs has no duration yet.
 * The main room of a breakout is not known where the log lacks its main session.
 */
export async function* breakoutSessions(scope: ReportScope): RowGroups {
  const byRoom = new Map<string, ScopedSession[]>();
  for (const breakout of scope.sessions) {
    if (breakout.session.parentSessionId === undefined) continue;
    const {roomId} = breakout.main.session;
    const others = byRoom.get(roomId);
    if (others) others.push(breakout);
    else byRoom.set(roomId, [breakout]);
  }
  for (const {session, main, hostId} of [...byRoom.values()].flat()) {
    const {viewers, rate} = await audience(scope, session.id);
    const known = main.session.id === session.id ? undefined : main.session;
    yield [{
      mainRoomName: known?.roomName,
      mainRoomId: known?.roomId,
      breakoutRoomName: session.roomName,
      breakoutRoomId: session.roomId,
      sessionId: session.id,
      hostId,
      hostName: session.hostName,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      durationSeconds: session.endsAt && (session.endsAt.getTime() - session.startsAt.getTime()) / 1000,
      participants: viewers,
      engagementRate: rate,
    }];
  }
}

/** Distinct people who were there live, and their engagement weighted by time. */
async function audience({room, signal}: ReportScope, sessionId: string): Promise<{viewers?: number; rate?: number}> {
  const {present, viewedMilliseconds, engagedMilliseconds} = await room.sweep({sessionId}, signal);
  return {
    viewers: room.knowledge.presence ? sum(present) : undefined,
    rate: room.knowledge.policy && engagementRate(sum(engagedMilliseconds), sum(viewedMilliseconds)),
  };
}

function sum(column: Float64Array | Uint8Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
