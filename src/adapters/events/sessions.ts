import {AdapterError, type Room, type RoomLog, type Session, type SessionsQuery} from '../../model/index.js';
import {fieldsOf, textOf} from './fields.js';
import type {LogSession} from './log-sessions.js';

/** The log's room, or that of one of its sessions: a breakout may have a room of its own. */
export function roomOf(log: RoomLog, sessions: ReadonlyMap<string, LogSession>, roomId: string | undefined): Room {
  const {id: given, name, supported} = fieldsOf(log.room);
  const id = textOf(given);
  if (id !== undefined && (roomId === undefined || roomId === id)) {
    return {id, name: textOf(name) ?? '', ...(typeof supported === 'boolean' && {supported})};
  }
  for (const {session} of sessions.values()) if (session.roomId === roomId) return {id: roomId, name: session.roomName};
  throw new AdapterError('not-found', 'events: no such room in this log');
}

/**
 * A page of sessions, newest first: those that start at `from` or later and before `to`, without breakouts unless asked for, all of
 * them without a limit. A cursor is the number of sessions before the page.
 */
export function pageOfSessions(
  sessions: Iterable<LogSession>, {roomId, from, to, limit, cursor, includeBreakouts = false}: SessionsQuery,
): {readonly rows: readonly Session[]; readonly next?: string} {
  const rows: Session[] = [];
  for (const {session} of sessions) {
    if (roomId !== undefined && session.roomId !== roomId) continue;
    if (session.parentSessionId !== undefined && !includeBreakouts) continue;
    if ((from && session.startsAt < from) || (to && session.startsAt >= to)) continue;
    rows.push(session);
  }
  const first = cursor === undefined ? 0 : Number(cursor);
  if (!(first >= 0)) throw new AdapterError('malformed', 'events: this cursor is of another source');
  const end = limit !== undefined && limit >= 1 ? first + Math.floor(limit) : rows.length;
  return {rows: rows.slice(first, end), ...(end < rows.length && {next: String(end)})};
}
