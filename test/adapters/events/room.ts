import {eventsAdapter} from '../../../src/adapters/events.js';
import type {AnalyticsAdapter, RoomEvent, RoomLog, Session} from '../../../src/model/index.js';

/** A room that is easily made: one session `s` that starts at eleven, and what happens in it, told in seconds. */

export const startsAt = new Date('2026-03-31T11:00:00Z');
export const at = (seconds: number) => new Date(startsAt.getTime() + Math.round(seconds * 1000));

/** What an event says beside who and when. */
type Told<Kind, Event = RoomEvent> = Event extends {readonly type: infer Kinds} ? (Kind extends Kinds ? Partial<Event> : never) : never;

/** An event of a person, or of nobody. */
export function happens<Kind extends RoomEvent['type']>(type: Kind, personId: string | undefined, seconds: number, more?: Told<Kind>): RoomEvent {
  return {type, personId, sessionId: 's', at: at(seconds), ...more} as unknown as RoomEvent;
}
export const join = (who: string, seconds: number, more: Told<'join'> = {}) => happens('join', who, seconds, more);
export const leave = (who: string, seconds: number, more: Told<'leave'> = {}) => happens('leave', who, seconds, more);
export const on = (who: string, seconds: number, signal: Extract<RoomEvent, {type: 'signal'}>['signal']) =>
  happens('signal', who, seconds, {signal, on: true});
export const off = (who: string, seconds: number, signal: Extract<RoomEvent, {type: 'signal'}>['signal']) =>
  happens('signal', who, seconds, {signal, on: false});
export const clap = (who: string, seconds: number) => happens('reaction', who, seconds, {kind: 'clap'});
export const says = (who: string, seconds: number, messageId: string, more: Told<'message'> = {}) =>
  happens('message', who, seconds, {messageId, text: messageId, ...more});

export interface RoomOptions extends Omit<Partial<RoomLog>, 'events' | 'sessions'> {
  /** Length of the session; `undefined`: it runs. Default: 600. */
  readonly seconds?: number | undefined;
  readonly session?: Partial<RoomLog['sessions'][number]>;
  readonly more?: RoomLog['sessions'];
}

export const session = (seconds: number | undefined, more: Partial<Session> = {}): Session =>
  ({id: 's', roomId: 'r', roomName: 'Physics', startsAt, endsAt: seconds === undefined ? undefined : at(seconds), ...more});

export function roomLog(events: readonly RoomEvent[], options: RoomOptions = {}): RoomLog {
  const {session: about = {}, more = [], ...rest} = options;
  return {
    room: {id: 'r', name: 'Physics'},
    people: ['ada', 'ben', 'cleo'].map((id) => ({id, name: id.replace(/^./, (first) => first.toUpperCase())})),
    signals: ['focus', 'sound', 'fullScreen', 'camera', 'stage'],
    ...rest,
    sessions: [session('seconds' in options ? options.seconds : 600, about), ...more],
    events: () => [events],
  };
}

/** The adapter over it, which has every method that such a log can answer. */
export const roomOf = (events: readonly RoomEvent[], options: RoomOptions = {}) =>
  eventsAdapter(roomLog(events, options)) as Required<AnalyticsAdapter>;

export const everyone = {sessionId: 's', page: 1, pageSize: 1_000} as const;

/** Viewed seconds by person. */
export async function viewed(adapter: Required<AnalyticsAdapter>): Promise<Record<string, number | undefined>> {
  const {rows} = await adapter.getAttendees(everyone);
  return Object.fromEntries(rows.map(({id, viewedSeconds}) => [id, viewedSeconds]));
}

/** Counts by reason. */
export async function asides(adapter: Required<AnalyticsAdapter>): Promise<Record<string, number>> {
  return Object.fromEntries((await adapter.getSetAside({})).map(({reason, count}) => [reason, count]));
}

export const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
