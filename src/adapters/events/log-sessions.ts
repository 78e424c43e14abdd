import type {RoomLog, Session} from '../../model/index.js';
import type {Aside} from './aside.js';
import {dateOf, fieldsOf, instantOf, listOf, quantityOf, textOf} from './fields.js';

/** No session is believed to be longer than a year, whatever its end or its newest event says. */
export const LONGEST_SESSION_MILLISECONDS = 366 * 86_400_000;

/** A session of the log that can be used: it has an id and a start, and no end before it or beyond a year. */
export interface LogSession {
  readonly session: Session;
  readonly hostId: string | undefined;
  readonly virtualEventId: string | undefined;
}

/** The log's sessions by id, newest first. */
export function readSessions(log: RoomLog, aside: Aside): ReadonlyMap<string, LogSession> {
  const room = {id: textOf(fieldsOf(log.room)['id']), name: textOf(fieldsOf(log.room)['name']) ?? ''};
  const sessions = new Map<string, LogSession>();
  for (const item of listOf(log.sessions)) {
    const fields = fieldsOf(item);
    const id = textOf(fields['id']);
    const startsAt = dateOf(fields['startsAt']);
    if (id === undefined || !startsAt || sessions.has(id)) {
      aside.add('bad-session', () => id);
      continue;
    }
    const endsAt = endOf(startsAt, fields['endsAt']);
    if (!endsAt && fields['endsAt'] !== undefined) aside.add('bad-time', () => `endsAt of ${id}`);
    const recording = readRecording(fields['recording']);
    sessions.set(id, {
      hostId: textOf(fields['hostId']),
      virtualEventId: textOf(fields['virtualEventId']),
      session: {
        id,
        roomId: textOf(fields['roomId']) ?? room.id ?? id,
        roomName: textOf(fields['roomName']) ?? room.name,
        startsAt,
        ...(endsAt && {endsAt}),
        ...(typeof fields['live'] === 'boolean' && {live: fields['live']}),
        ...optional('hostName', textOf(fields['hostName'])),
        ...optional('parentSessionId', textOf(fields['parentSessionId'])),
        ...(recording && {recording}),
      },
    });
  }
  return new Map([...sessions].sort(([, a], [, b]) => newestFirst(a.session, b.session)));
}

function endOf(startsAt: Date, value: unknown): Date | undefined {
  const endsAt = dateOf(value);
  const length = endsAt ? endsAt.getTime() - startsAt.getTime() : NaN;
  return length >= 0 && length <= LONGEST_SESSION_MILLISECONDS ? endsAt : undefined;
}

function newestFirst(a: Session, b: Session): number {
  return b.startsAt.getTime() - a.startsAt.getTime() || (a.id < b.id ? -1 : 1);
}

function readRecording(value: unknown): Session['recording'] {
  const fields = fieldsOf(value);
  const id = textOf(fields['id']);
  const startsAt = dateOf(fields['startsAt']);
  const durationSeconds = quantityOf(fields['durationSeconds']);
  if (id === undefined || !startsAt || durationSeconds === undefined) return undefined;
  if (Number.isNaN(instantOf(new Date(startsAt.getTime() + durationSeconds * 1000)))) return undefined;
  return {id, startsAt, durationSeconds, ...optional('url', textOf(fields['url']))};
}

const optional = <Key extends string>(key: Key, value: string | undefined): {[K in Key]?: string} =>
  (value === undefined ? {} : {[key]: value}) as {[K in Key]?: string};
