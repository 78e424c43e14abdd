import {eventsAdapter} from '../../../src/adapters/events.js';
import {readRecording} from '../../../src/adapters/read-recording.js';
import {factsOf} from '../../testing/facts-of.js';
import {chat, end, event, join, leave, recording, status, talking} from './invented.js';
import {sampleFile} from './sample-file.js';
import {describeKept} from '../../testing/describe-kept.js';

const names = ['Ada Byron', 'Zoë Lang', 'Ada Nováková', 'Ben Ode', 'Émile Petit', 'Fay Weiss', 'Gil Bar', 'Hal Orr', 'Ida Roth', 'Jan Kos', 'Lea Blum', 'Max Otto'];
const invented = recording([
  ...names.map((name, n) => join(1 + n, `w_${n}`, name, {role: n % 5 ? 'VIEWER' : 'MODERATOR'})),
  ...names.flatMap((_name, n) => [talking(30 + n, `w_${n}`, true), talking(40 + n, `w_${n}`, false), ...(n % 3 ? [chat(60 + n, `w_${n}`, `Hello ${n}`)] : []), status(90 + n, `w_${n}`, 'emoji', 'raiseHand')]),
  event('PollStartedRecordEvent', 120, {pollId: 'poll-1', type: 'YN', question: 'Clear?', answers: '[{"id":0,"key":"Yes"},{"id":1,"key":"No"}]', secretPoll: 'false', userId: 'w_0'}),
  ...names.slice(1, 9).map((_name, n) => event('UserRespondedToPollRecordEvent', 125 + n, {pollId: 'poll-1', userId: `w_${n + 1}`, answerId: String(n % 2)})),
  ...names.slice(4).map((_name, n) => leave(300 + n * 10, `w_${n + 4}`)), end(600),
]);
const user = (n: number) => ({
  userKey: `u${n}`, extId: `u${n}`, name: names[n], isModerator: n % 5 === 0, isDialIn: false, answers: n % 2 ? {'poll-1': [n % 4 === 1 ? 'Yes' : 'No']} : {}, raiseHand: [], away: [], webcams: [],
  reactions: Array.from({length: n % 3}, (_, times) => ({name: 'clap', sentOn: START + 60_000 * (times + 1)})), talk: {totalTime: n * 1000, lastTalkStartedOn: 0}, totalOfMessages: n % 4,
  intIds: {[`w_${n}`]: {intId: `w_${n}`, sessions: [{registeredOn: START + n * 2000, leftOn: START + 500_000 + n * 1000}], userLeftFlag: true}},
});
const START = Date.UTC(2026, 8, 21, 14);
const dashboard = JSON.stringify({
  intId: 'meeting-1', extId: 'algebra-1', name: 'Algebra', createdOn: START, endedOn: START + 600_000,
  users: Object.fromEntries(names.map((_name, n) => [`u${n}`, user(n)])),
  polls: {'poll-1': {pollId: 'poll-1', type: 'CUSTOM', anonymous: false, question: 'Clear?', options: ['Yes', 'No'], start: START + 100_000}},
});

/** Recordings of real rooms lie outside the project: of those that are not there, nothing is asked. */
for (const [name, file] of [
  ['an invented recording', invented], ['an invented learning dashboard', dashboard],
  ['a class of 2019', await sampleFile('bigbluebutton/class-2019-events.xml')], ['a room with polls', await sampleFile('bigbluebutton/polls-2.5-events.xml')],
] as const) {
  if (file === undefined) continue;
  const {log} = await readRecording(file);
  describeKept(`BigBlueButton, ${name}`, () => eventsAdapter(log), await factsOf(eventsAdapter(log), log.sessions[0]!.id));
}
