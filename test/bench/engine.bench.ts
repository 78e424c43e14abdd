import {eventsAdapter} from '../../src/adapters/events.js';
import type {RoomEvent, RoomLog} from '../../src/model/index.js';
import {inTurn, type Measured} from './measure.js';

const PEOPLE = 100_000;
const startsAt = Date.UTC(2026, 2, 31, 8);
const kinds: readonly ((at: Date, personId: string, index: number) => RoomEvent)[] = [
  (at, personId) => ({type: 'join', sessionId: 's', personId, at}),
  (at, personId) => ({type: 'signal', sessionId: 's', personId, at, signal: 'focus', on: true}),
  (at, personId, index) => ({type: 'message', sessionId: 's', personId, at, messageId: `m${index}`}),
  (at, personId) => ({type: 'reaction', sessionId: 's', personId, at, kind: 'like'}),
  (at, personId) => ({type: 'signal', sessionId: 's', personId, at, signal: 'focus', on: false}),
  (at, personId) => ({type: 'leave', sessionId: 's', personId, at}),
];

/** Each person comes, does something 18 times, and leaves: two million events in the order of time. */
function eventsOf(): RoomEvent[] {
  const events: RoomEvent[] = [];
  for (let step = 0; step < 20; step += 1) {
    for (let person = 0; person < PEOPLE; person += 1) {
      const kind = step === 0 ? 0 : step === 19 ? 5 : 1 + (step + person) % 4;
      events.push(kinds[kind]!(new Date(startsAt + step * 180_000 + person), `u${person}`, step * PEOPLE + person));
    }
  }
  return events;
}

/** Two million events of 100,000 people to overview, timeline and the first page, beside one plain loop that only adds up each person's time and messages. */
export default async function bench(): Promise<Measured[]> {
  const events = eventsOf();
  const log: RoomLog = {
    room: {id: 'r', name: 'Room'}, people: [], signals: ['focus'], sessions: [{id: 's', roomId: 'r', roomName: 'Room', startsAt: new Date(startsAt), endsAt: new Date(startsAt + 3_600_000)}],
    events: () => [events],
  };
  const {ours, loop} = await inTurn({
    async ours() {
      const adapter = eventsAdapter(log);
      const {uniqueViewers} = await adapter.getOverview!({sessionId: 's'});
      await adapter.getTimeline!({sessionId: 's'});
      await adapter.getAttendees!({sessionId: 's', page: 1, pageSize: 25});
      return uniqueViewers!.all!;
    },
    async loop() {
      const people = new Map<string, {since: number; seconds: number; messages: number}>();
      for (const {type, personId, at} of events) {
        let person = people.get(personId!);
        if (!person) people.set(personId!, person = {since: 0, seconds: 0, messages: 0});
        if (type === 'join') person.since = at.getTime();
        else if (type === 'leave') person.seconds += (at.getTime() - person.since) / 1000;
        else if (type === 'message') person.messages += 1;
      }
      return Promise.resolve(people.size);
    },
  }, 3);
  return [
    {what: 'time, of one plain loop', value: ours.milliseconds / loop.milliseconds, note: `${Math.round(ours.milliseconds)} ms, ${Math.round(loop.milliseconds)} ms for two sums`},
    {what: 'longest task', value: ours.longestTask, mark: 50, unit: 'ms', note: `the loop ${Math.round(loop.longestTask)} ms`},
  ];
}
