import {expect} from '@open-wc/testing';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import type {AnalyticsAdapter, Interaction, RoomLog} from '../../../src/model/index.js';
import {eventsOf} from './invented.js';
import {sampleFile} from './sample-file.js';

// Counted by another program, from the file and the definitions alone; docs/numbers-of-the-class.md tells how.

const sessionId = '7b647dc3d3dfaa5262e4a01b8828639bb1d6c5c8-1684351990846';
const teacher = 'w_16m9fmtj4how';
const student = 'w_apxxcfz83qj6';

const polls = [
  {askedAt: 1684352053505, kind: 'poll', question: undefined, options: {True: 1, False: 0}},
  {askedAt: 1684352070039, kind: 'poll', question: undefined, options: {A: 0, B: 1, C: 0, D: 0}},
  {askedAt: 1684352080226, kind: 'poll', question: undefined, options: {Yes: 0, No: 0, Abstention: 1}},
  {askedAt: 1684352093819, kind: 'open', question: 'what is your name?', options: {}},
];

describe('a real BigBlueButton meeting of two minutes with published polls (needs the recording polls-2.5-events.xml)', () => {
  let log: RoomLog;
  let adapter: AnalyticsAdapter;
  let interactions: readonly Interaction[];

  before(async function () {
    const file = await sampleFile('bigbluebutton/polls-2.5-events.xml');
    if (!file) return this.skip();
    log = await readBigBlueButtonEvents(file);
    adapter = eventsAdapter(log);
    interactions = await adapter.getInteractions!({sessionId});
  });

  it('lasts from its creation to the moment when all were sent out', async () => {
    const session = await adapter.getSession!({sessionId});
    expect([session.startsAt.getTime(), session.endsAt?.getTime()]).to.deep.equal([1_684_351_990_846, 1_684_352_115_160]);
  });

  it('was recorded for 93.584 seconds', async () => {
    expect((await adapter.getSession!({sessionId})).recording?.durationSeconds).to.equal(93.584);
  });

  it('is sound: nothing is left aside', async () => {
    expect(await adapter.getSetAside!({})).to.deep.equal([]);
  });

  it('was viewed by two people who stayed to the end', async () => {
    const {rows} = await adapter.getAttendees!({sessionId, page: 1, pageSize: 10});
    expect(rows.map(({id, role, viewedSeconds, pollsAnswered}) => ({id, role, viewedSeconds, pollsAnswered}))).to.deep.equal([
      {id: teacher, role: 'moderator', viewedSeconds: 114.238, pollsAnswered: 0},
      {id: student, role: 'viewer', viewedSeconds: 84.024, pollsAnswered: 4},
    ]);
  });

  it('had one of them engaged, for 64.314 of 84.024 seconds', async () => {
    const {rows} = await adapter.getAttendees!({sessionId, page: 1, pageSize: 10});
    expect(rows[0]?.engagementRate).to.equal(0);
    expect(rows[1]?.engagementRate).to.be.closeTo(64_314 / 84_024, 1e-12);
  });

  for (const [index, poll] of polls.entries()) {
    it(`asked poll number ${index + 1}, which one person answered`, () => {
      expect(interactions[index]).to.include({kind: poll.kind, question: poll.question, anonymous: false, participants: 1});
      expect(interactions[index]?.askedAt?.getTime()).to.equal(poll.askedAt);
      expect(Object.fromEntries(interactions[index]?.options.map(({label, participants}) => [label, participants]) ?? [])).to.deep.equal(poll.options);
    });
  }

  it('tells what was answered in one\'s own words', async () => {
    const {rows} = await adapter.getAnswers!({sessionId, interactionId: interactions[3]!.id, page: 1, pageSize: 10});
    expect(rows.map(({text, attendeeId}) => ({text, attendeeId}))).to.deep.equal([{text: 'richard', attendeeId: student}]);
  });

  it('closed each poll once, though each was published and stopped', async () => {
    const closed = (await eventsOf(log)).filter((event) => event.type === 'interaction' && event.state === 'closed');
    expect(closed.map(({at}) => at.getTime())).to.deep.equal([1_684_352_057_463, 1_684_352_073_454, 1_684_352_083_503, 1_684_352_100_634]);
  });
});
