import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readBigBlueButtonDashboard} from '../../../src/adapters/bigbluebutton-dashboard.js';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {AdapterError, portOf, type RoomLog} from '../../../src/model/index.js';
import {goneWrong, SECRET, sprung} from '../../model/nonsense.js';
import {chat, createdAt, end, event, join, leave, meetingId, recording, status, talking} from './invented.js';
import {prototypes} from '../../model/prototypes.js';

const xml = recording([
  join(1, 'w_ada', 'Ada', {role: 'MODERATOR'}), join(2, 'w_bo', 'Bo'), talking(3, 'w_ada', true), chat(5, 'w_bo', SECRET), status(6, 'w_bo', 'raiseHand', 'true'),
  event('PollStartedRecordEvent', 7, {pollId: 'p', question: 'Which?', answers: '[{"id":0,"key":"A"},{"id":1,"key":"B"}]', type: 'CUSTOM'}),
  event('UserRespondedToPollRecordEvent', 8, {pollId: 'p', userId: 'w_bo', answerId: '0', answer: 'A'}), leave(40, 'w_bo'), end(60)]);

/** A text with a part lost, doubled, put elsewhere, or written over. */
const spoilt = fc.tuple(fc.nat(xml.length), fc.nat(80), fc.nat(xml.length), fc.oneof(
  fc.constant(''), fc.constantFrom('<', '>', '&', ']]>', '<!--', '<![CDATA[', '</recording>', '\0', '\ufeff', '\ud800', 'NaN', '9'.repeat(400), '__proto__', '<event>'), fc.string({maxLength: 20}),
)).map(([from, length, to, written]) => {
  const part = xml.slice(from, from + length);
  const rest = xml.slice(0, from) + written + xml.slice(from + length);
  return to % 3 === 0 ? rest : rest.slice(0, to) + part + rest.slice(to);
});

const seconds = (count: number) => createdAt + count * 1000;
const person = {
  name: 'Ada', extId: 'ada', isModerator: true, isDialIn: false, currentIntId: 'w_ada', intIds: {w_ada: {registeredOn: seconds(1), leftOn: 0, sessions: [{registeredOn: seconds(1), leftOn: seconds(50)}]}},
  answers: {p: ['A']}, talk: {totalTime: 4000, lastTalkStartedOn: 0}, reactions: [{name: SECRET, sentOn: seconds(5)}], emojis: [], raiseHand: [seconds(6)], away: [],
  webcams: [{startedOn: seconds(2), stoppedOn: seconds(9)}], totalOfMessages: 3, avatar: '', color: '',
};
const dashboard = {
  intId: meetingId, extId: 'algebra-1', name: 'Algebra', createdOn: createdAt, endedOn: seconds(60), users: {ada: person},
  polls: {p: {pollId: 'p', type: 'CUSTOM', anonymous: false, multiple: false, question: 'Which?', options: ['A', 'B'], anonymousAnswers: [], createdOn: seconds(7)}}, screenshares: [], presentationSlides: [],
};

/** Reads the file, asks what a page would ask, and says whether it could be read. */
async function tried(read: () => Promise<RoomLog>, messages: string[]): Promise<boolean> {
  try {
    const log = await read();
    const port = portOf(eventsAdapter(log));
    const sessionId = log.sessions[0]?.id ?? '';
    for (const method of ['getOverview', 'getInteractions', 'getCountries'] as const) if (port.offers(method)) await port.ask(method, {sessionId});
    await port.ask('getAttendees', {sessionId, page: 1, pageSize: 10});
    return true;
  } catch (thrown) {
    expect(thrown).to.be.instanceOf(AdapterError);
    messages.push(String(thrown));
    return false;
  }
}


async function harmless<File>(files: fc.Arbitrary<File>, read: (file: File) => Promise<RoomLog>): Promise<number> {
  const before = prototypes();
  const messages: string[] = [];
  let good = 0;
  for (const file of fc.sample(files, {numRuns: 10_000, seed: 27})) good += Number(await tried(() => read(file), messages));
  expect(messages.filter((text) => text.includes(SECRET))).to.deep.equal([]);
  expect(prototypes()).to.equal(before);
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  return good;
}

describe('files of BigBlueButton, whatever became of them', function () {
  this.timeout(240_000);

  it('10,000 spoilt events.xml are read as far as they make sense, or refused', async () => {
    expect(await harmless(spoilt, readBigBlueButtonEvents)).to.be.within(2_000, 9_999);
  });

  it('10,000 spoilt dashboards are read as far as they make sense, or refused', async () => {
    expect(await harmless(goneWrong(dashboard), (file) => readBigBlueButtonDashboard(sprung(file)))).to.be.within(2_000, 9_999);
  });
});
