/** Builds recordings and learning dashboards in the shape of BigBlueButton's, of meetings that never were. */
import type {RoomEvent, RoomLog} from '../../../src/model/index.js';

/** When the invented meeting was created: 2026-09-21 14:00 UTC. */
export const createdAt = Date.UTC(2026, 8, 21, 14);
export const meetingId = `6f0c5e-${createdAt}`;
/** What the server's monotonic clock showed then. */
export const monotonicAtCreation = 7_000_000;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export type Fields = Readonly<Record<string, string>>;

/** An event so many seconds after the creation. A field `undefined` in `without` is left out. */
export function event(name: string, seconds: number, fields: Fields = {}, without?: 'utc' | 'timestamp'): string {
  const milliseconds = Math.round(seconds * 1000);
  const timestamp = without === 'timestamp' ? '' : ` timestamp="${monotonicAtCreation + milliseconds}"`;
  const all = without === 'utc' ? fields : {timestampUTC: String(createdAt + milliseconds), ...fields};
  const inside = Object.entries(all).map(([field, value]) => (value === '' ? `    <${field}/>\n` : `    <${field}>${escaped(value)}</${field}>\n`));
  return `  <event${timestamp} module="ANY" eventname="${name}">\n${inside.join('')}  </event>\n`;
}

export const join = (seconds: number, userId: string, name: string, about: Fields = {}) =>
  event('ParticipantJoinEvent', seconds, {userId, externalUserId: userId, name, role: 'VIEWER', ...about});
export const leave = (seconds: number, userId: string) => event('ParticipantLeftEvent', seconds, {userId});
export const status = (seconds: number, userId: string, setting: string, value: string) =>
  event('ParticipantStatusChangeEvent', seconds, {userId, status: setting, value});
export const talking = (seconds: number, participant: string, on: boolean) => event('ParticipantTalkingEvent', seconds, {participant, talking: String(on)});
export const chat = (seconds: number, senderId: string, message: string, about: Fields = {}) =>
  event('PublicChatEvent', seconds, {senderId, message, ...about});
export const cursor = (seconds: number) => event('WhiteboardCursorMoveEvent', seconds, {userId: 'w_nobody', xOffset: '1', yOffset: '2'});
export const end = (seconds: number) => event('EndAndKickAllEvent', seconds);

/** A whole file; `head` stands in for the elements before the events. */
export function recording(events: readonly string[], head = ordinaryHead): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<recording meeting_id="${meetingId}" bbb_version="2.7.0">\n${head}${events.join('')}</recording>\n`;
}
const ordinaryHead = `  <meeting id="${meetingId}" externalId="algebra-1" name="Algebra" breakout="false"/>
  <metadata isBreakout="false" meetingId="algebra-1" meetingName="Algebra I"/>\n`;

/** All events of a log. */
export async function eventsOf(log: RoomLog): Promise<RoomEvent[]> {
  const events: RoomEvent[] = [];
  for await (const batch of log.events()) events.push(...batch);
  return events;
}

/** The events of one kind, as `[second, person, …what is asked]`, in order of time. */
export async function told<Type extends RoomEvent['type']>(log: RoomLog, type: Type, ...what: (keyof Extract<RoomEvent, {type: Type}>)[]): Promise<unknown[][]> {
  const events = (await eventsOf(log)).filter((item): item is Extract<RoomEvent, {type: Type}> => item.type === type);
  return events
    .map((item) => [(item.at.getTime() - createdAt) / 1000, item.personId, ...what.map((field) => item[field])])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}
