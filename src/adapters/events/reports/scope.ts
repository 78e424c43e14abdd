import type {ReportQuery} from '../../../model/index.js';
import type {LogSession} from '../log-sessions.js';
import type {RoomFacts} from '../room-facts.js';

/** What a report is about: sessions that start within its time, oldest first, and people. */
export interface ReportScope {
  readonly room: RoomFacts;
  readonly sessions: readonly ScopedSession[];
  /** Only these people; undefined: everyone. */
  readonly users: ReadonlySet<string> | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface ScopedSession extends LogSession {
  /** The session that a breakout broke out of, where the log has it; else the session itself. */
  readonly main: LogSession;
}

/** Rows come in groups, so that a group may be made row by row while the reader waits for slices. */
export type RowGroups = AsyncIterable<Iterable<Readonly<Record<string, string | number | boolean | Date | undefined>>>>;

/**
 * Sessions start at `from` or later and before `to`. A list that is absent or empty asks for all. A breakout belongs to its own room, to
 * its main room, and to the virtual event of its main session where it names none.
 */
export function scopeOf(room: RoomFacts, query: ReportQuery, signal: AbortSignal | undefined): ReportScope {
  const {from, to} = query;
  const roomIds = wanted(query.roomIds);
  const mainRoomIds = wanted(query.mainRoomIds);
  const sessionIds = wanted(query.sessionIds);
  const virtualEventIds = wanted(query.virtualEventIds);
  const sessions = [...room.sessions.values()].reverse().flatMap((log): ScopedSession[] => {
    const {session} = log;
    const main = room.sessions.get(session.parentSessionId ?? '') ?? log;
    const isWanted = session.startsAt >= from && session.startsAt < to
      && (!roomIds || roomIds.has(session.roomId) || roomIds.has(main.session.roomId))
      && (!mainRoomIds || mainRoomIds.has(main.session.roomId))
      && (!sessionIds || sessionIds.has(session.id))
      && (!virtualEventIds || virtualEventIds.has(log.virtualEventId ?? main.virtualEventId ?? ''));
    return isWanted ? [{...log, main}] : [];
  });
  return {room, sessions, users: wanted(query.userIds), signal};
}

const wanted = (ids: readonly string[] | undefined): ReadonlySet<string> | undefined => (ids?.length ? new Set(ids) : undefined);
