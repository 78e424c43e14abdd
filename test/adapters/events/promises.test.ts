import {eventsAdapter} from '../../../src/adapters/events.js';
import type {RoomEvent, RoomLog} from '../../../src/model/index.js';
import type {AdapterFacts} from '../../../src/testing/index.js';
import {at, clap, happens, join, leave, off, on, roomLog, says, session} from './room.js';
import {describeKept} from '../../testing/describe-kept.js';

const NAMES = [
  'Ada Byron', 'Zoë Lang', 'Ada Nováková', 'Łukasz Nowak', 'Ben Ode', 'Çelik Aydın', 'Ada Byron', 'Dora Klein', 'Émile Petit', 'Fay Weiss', 'Gil Bar', 'Hal Orr',
  'Ida Roth', 'Jan Kos', 'Kay Long', 'Lea Blum', 'Max Otto', 'Ned Bly', 'Ola Berg', 'Pia Holm', 'Quirin Vogel', 'Rut Levi', 'Sam Eden', 'Τάσος Νάνος',
];
const COUNTRIES = ['FR', 'IL', 'DE', undefined];
const ids = NAMES.map((_name, n) => `p${n}`);
const people: RoomLog['people'] = [...ids.map((id, n) => ({id, name: NAMES[n]!, email: `${id}@example.com`, role: n % 6 ? 'viewer' : 'host'})), {id: 'nameless', role: 'viewer'}];

/** Ten minutes in which they come one after the other, do this and that, and some of them on two devices. */
const happening: RoomEvent[] = ids.flatMap((id, n): RoomEvent[] => [
  join(id, n * 7, {device: n % 2 ? 'mobile' : 'computer', connection: `${id}-1`, ...(COUNTRIES[n % 4] && {country: COUNTRIES[n % 4]!})}), on(id, n * 7 + 1, 'focus'), on(id, n * 7 + 2, 'sound'),
  ...(n % 3 ? [] : [off(id, n * 7 + 90, 'focus'), join(id, n * 7 + 100, {connection: `${id}-2`, device: 'tablet'})]),
  ...Array.from({length: n % 4}, (_, times) => clap(id, 300 + n * 3 + times)),
  ...Array.from({length: n % 3}, (_, times) => says(id, 200 + n + times * 30, `m-${id}-${times}`, {text: `Hello ${times}`})),
  ...(n % 5 ? [] : [happens('hand', id, 250 + n, {up: true}), happens('hand', id, 270 + n, {up: false}), happens('download', id, 280 + n, {attachmentId: 'notes'})]),
  ...(n % 7 ? [] : [happens('question', id, 310 + n, {threadId: `t-${id}`, text: 'Why?'})]),
  ...(n % 2 ? [happens('answer', id, 320 + n, {interactionId: 'which', optionIds: [n % 4 === 1 ? 'a' : 'b']})] : []),
  ...(n % 3 === 1 ? [happens('answer', id, 340 + n, {interactionId: 'why', text: `Because of photosynthesis ${n}`})] : []),
  ...(n % 3 === 2 ? [happens('answer', id, 360 + n, {interactionId: 'secretly', text: `I would rather not say ${n}`})] : []),
  ...(n % 4 === 3 ? [happens('play', id, 90_000 + n * 60, {recordingId: 'rec', seen: [[0, 200 + n]], device: 'computer', ...(COUNTRIES[n % 4] && {country: COUNTRIES[n % 4]!})})] : []),
  ...(n % 5 ? [leave(id, 500 + n * 3)] : []),
]);
const asked: NonNullable<RoomLog['interactions']> = [
  {id: 'which', kind: 'poll', question: 'Which?', multipleAnswers: false, options: [{id: 'a', label: 'This'}, {id: 'b', label: 'That'}]},
  {id: 'why', kind: 'open', question: 'Why?', anonymous: false, options: []},
  {id: 'secretly', kind: 'open', question: 'And in truth?', anonymous: true, options: []},
];
const opened = asked.map(({id}, n) => happens('interaction', undefined, 315 + n, {interactionId: id, state: 'opened'}));
const recording = {id: 'rec', startsAt: at(0), durationSeconds: 600};
const more: RoomLog['sessions'] = [
  session(600, {id: 'nobody', startsAt: at(-700_000), endsAt: at(-699_000)}),
  session(600, {id: 'group', startsAt: at(100), endsAt: at(400), parentSessionId: 's'}),
  {...session(undefined, {id: 'running', startsAt: at(700_000), live: true})},
];
const log = roomLog([...opened, ...happening, join('nameless', 30), leave('nameless', 90), {...join('p1', 700_010), sessionId: 'running'}], {people, interactions: asked, session: {recording}, more});
const facts: AdapterFacts = {
  sessionId: 's', roomId: 'r', emptySessionId: 'nobody', runningSessionId: 'running', attendees: 25, searchFor: 'celik', interactionId: 'which',
  openInteractionId: 'why', anonymousInteractionId: 'secretly', recordingId: 'rec',
  reports: {from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'Asia/Jerusalem'},
};

describeKept('eventsAdapter', () => eventsAdapter(log), facts);
describeKept('eventsAdapter of a log without signals', () => eventsAdapter({...log, signals: []}), facts);
describeKept('eventsAdapter of a log that knows of joining and leaving only', () => eventsAdapter({
  ...log, interactions: [], signals: [], unknown: ['reaction', 'message', 'hand', 'answer', 'interaction', 'question', 'download', 'play', 'player-load', 'thread'],
  events: () => [happening.filter(({type}) => type === 'join' || type === 'leave')],
}), {sessionId: 's', roomId: 'r', emptySessionId: 'nobody', reports: facts.reports});
