import {expect} from '@open-wc/testing';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import type {AnalyticsAdapter, Attendee, AttendeePage, Interaction, Overview, ReportId, ReportRow, RoomLog, Series, Timeline} from '../../../src/model/index.js';
import {eventsOf} from './invented.js';
import {sampleFile} from './sample-file.js';

// Counted by another program, from the file and the definitions alone; docs/numbers-of-the-class.md tells how.
// Instants are milliseconds since 1970, durations milliseconds.

/** Names stay in the recording. */
const lettersOf = (name = '') => `${name.slice(0, 1)}${name.length}`;

const sessionId = '09628f80ec4d270762c8038232f149176d2f41dd-1552664944021';
const startsAt = 1_552_664_944_021;
const endsAt = 1_552_668_140_943;

/**
 * `letters`: first letter and length of the name. `stays`: times of presence, merged. `viewed`: their sum. `engaged`: the part of it in minutes at 0.5 or more.
 * `strip`, a sign a minute: `-` away, `.` 0, `+` 0.5, `#` 1.
 */
const people = [
  {id: 'gl-pmfhtsgaicpy', letters: 'P30', connections: 1, stays: 1, joinedAt: 1552664969705, leftAt: 1552668140943, viewed: 3171238, engaged: 2716922, messages: 3, answers: 0, talks: 318, talked: 1737464,
    strip: '.#++.......###########################################'},
  {id: 'w_yimyybtudnxe', letters: 'J13', connections: 1, stays: 2, joinedAt: 1552665147422, leftAt: 1552668140943, viewed: 2993173, engaged: 1276922, messages: 5, answers: 5, talks: 2, talked: 2719,
    strip: '---..........#+#++#++...#++............##+##++....#+#+'},
  {id: 'w_wkjhwgh0kcxq', letters: 'R13', connections: 1, stays: 3, joinedAt: 1552665362616, leftAt: 1552668109048, viewed: 2676437, engaged: 1828746, messages: 4, answers: 4, talks: 5, talked: 5931,
    strip: '------.#++..#++#++.#++..#++..##++...#++#++..#++...#+#-'},
  {id: 'w_u7t9t8j9vszd', letters: 'V15', connections: 1, stays: 3, joinedAt: 1552665546613, leftAt: 1552665639048, viewed: 88382, engaged: 0, messages: 0, answers: 0, talks: 0, talked: 0,
    strip: '----------..------------------------------------------'},
  {id: 'w_p9saz3c524v7', letters: 'J11', connections: 1, stays: 1, joinedAt: 1552665562598, leftAt: 1552668140943, viewed: 2578345, engaged: 1378345, messages: 4, answers: 5, talks: 1, talked: 1252,
    strip: '----------##++##++#++...#++............#++#++.....###+'},
  {id: 'w_erz4vigtsjuo', letters: 'V15', connections: 1, stays: 2, joinedAt: 1552665674392, leftAt: 1552668140943, viewed: 2463328, engaged: 840000, messages: 2, answers: 3, talks: 0, talked: 0,
    strip: '------------.#+#++.#++..#++...............#++.........'},
  {id: 'w_ucxs1xtwt71f', letters: 'K11', connections: 1, stays: 5, joinedAt: 1552665679500, leftAt: 1552668140943, viewed: 2206106, engaged: 434409, messages: 1, answers: 2, talks: 0, talked: 0,
    strip: '------------...#++...-.............-......#++.......#+'},
  {id: 'w_fleogsnnp3gl', letters: 'v15', connections: 1, stays: 1, joinedAt: 1552665725107, leftAt: 1552668129048, viewed: 2403941, engaged: 1743941, messages: 3, answers: 5, talks: 16, talked: 54287,
    strip: '-------------#+#+##++...#++...#++...#++#++####++..#+#+'},
  {id: 'w_n1btmv7d91wm', letters: 'D23', connections: 1, stays: 2, joinedAt: 1552665901732, leftAt: 1552668139048, viewed: 2196695, engaged: 1234406, messages: 6, answers: 4, talks: 15, talked: 24464,
    strip: '---------------.##++#++.#++.............##++#++..#####'},
  {id: 'gl-rkwcqpxjpykl', letters: 'P19', connections: 2, stays: 2, joinedAt: 1552666003149, leftAt: 1552668129054, viewed: 2119737, engaged: 1018865, messages: 5, answers: 3, talks: 0, talked: 0,
    strip: '-----------------.#+#++..#++...........#++#++.....#+#+'},
  {id: 'gl-mvjbefisdkcl', letters: 'A17', connections: 1, stays: 1, joinedAt: 1552666764723, leftAt: 1552668139049, viewed: 1374326, engaged: 1314326, messages: 5, answers: 2, talks: 26, talked: 107305,
    strip: '------------------------------##++#++.##++#++#++##++##'},
];

/** All are asked without a question; the options are Yes and No. */
const polls = [
  {askedAt: 1552665888981, closedAt: 1552665906796, yes: ['w_yimyybtudnxe', 'w_fleogsnnp3gl', 'w_p9saz3c524v7', 'w_wkjhwgh0kcxq', 'w_ucxs1xtwt71f', 'w_erz4vigtsjuo'], no: []},
  {askedAt: 1552666421691, closedAt: 1552666434521, yes: ['w_n1btmv7d91wm', 'w_fleogsnnp3gl', 'w_yimyybtudnxe', 'w_erz4vigtsjuo', 'w_wkjhwgh0kcxq', 'w_p9saz3c524v7'], no: []},
  {askedAt: 1552667336280, closedAt: 1552667354861, yes: ['gl-rkwcqpxjpykl', 'w_fleogsnnp3gl', 'w_wkjhwgh0kcxq', 'w_p9saz3c524v7', 'gl-mvjbefisdkcl', 'w_yimyybtudnxe', 'w_n1btmv7d91wm'], no: []},
  {askedAt: 1552667462355, closedAt: 1552667472849, yes: ['w_n1btmv7d91wm', 'w_erz4vigtsjuo', 'w_ucxs1xtwt71f', 'gl-mvjbefisdkcl', 'w_fleogsnnp3gl', 'gl-rkwcqpxjpykl', 'w_yimyybtudnxe', 'w_p9saz3c524v7'], no: []},
  {askedAt: 1552667980092, closedAt: 1552667994084, yes: [], no: ['w_wkjhwgh0kcxq', 'w_p9saz3c524v7', 'w_n1btmv7d91wm', 'w_fleogsnnp3gl', 'w_yimyybtudnxe', 'gl-rkwcqpxjpykl']},
];

/** At so many seconds from the start: who was there, and how many of them were engaged. */
const moments = [
  {second: 30, present: 1, engaged: 0}, {second: 200, present: 1, engaged: 1}, {second: 1000, present: 8, engaged: 8}, {second: 1821, present: 10, engaged: 4},
  {second: 2500, present: 10, engaged: 8}, {second: 3000, present: 10, engaged: 8}, {second: 3196, present: 5, engaged: 4},
];
/** How many whole seconds of the session began with so many people: 26 with none, 178 with one, … */
const secondsWithPeople = [26, 178, 215, 184, 54, 80, 46, 186, 313, 731, 1184];

describe('a real BigBlueButton class of 53 minutes (needs the recording class-2019-events.xml)', () => {
  let log: RoomLog;
  let adapter: AnalyticsAdapter;
  let overview: Overview;
  let page: AttendeePage;
  let timeline: Timeline;
  let interactions: readonly Interaction[];
  let strips: ReadonlyMap<string, Series>;

  before(async function () {
    const file = await sampleFile('bigbluebutton/class-2019-events.xml');
    if (!file) return this.skip();
    log = await readBigBlueButtonEvents(file);
    adapter = eventsAdapter(log);
    overview = await adapter.getOverview!({sessionId});
    page = await adapter.getAttendees!({sessionId, page: 1, pageSize: 50});
    timeline = await adapter.getTimeline!({sessionId});
    interactions = await adapter.getInteractions!({sessionId});
    strips = await adapter.getEngagement!({sessionId, attendeeIds: people.map(({id}) => id)});
  });

  const row = (id: string): Attendee => {
    const found = page.rows.filter((attendee) => attendee.id === id);
    expect(found).to.have.length(1);
    return found[0]!;
  };
  const report = async (id: ReportId): Promise<ReportRow[]> => {
    const rows: ReportRow[] = [];
    const span = {from: new Date(startsAt), to: new Date(endsAt + 1), timeZone: 'UTC'};
    for await (const batch of adapter.getReport!({report: id, ...span})) rows.push(...batch);
    return rows;
  };

  describe('the session', () => {
    it('is one session of the room', async () => {
      expect((await adapter.getSessions!({})).rows.map(({id}) => id)).to.deep.equal([sessionId]);
      expect(await adapter.getRoom!({})).to.deep.include({id: '9674767f4f064e72afb0944b24810cb2500a4977', name: 'Home Room'});
    });
    it('starts when the meeting was created', async () => {
      expect((await adapter.getSession!({sessionId})).startsAt.getTime()).to.equal(startsAt);
    });
    it('ends with the last event, which bears no wall clock', async () => {
      expect((await adapter.getSession!({sessionId})).endsAt?.getTime()).to.equal(endsAt);
    });
    it('was recorded for 2,331.715 seconds from 16:02:45.689 UTC', async () => {
      expect((await adapter.getSession!({sessionId})).recording).to.deep.equal({id: sessionId, startsAt: new Date(1_552_665_765_689), durationSeconds: 2331.715});
    });
    it('names the teacher as its host', async () => {
      expect(lettersOf((await adapter.getSession!({sessionId})).hostName)).to.equal('P30');
    });
    it('is sound: nothing is left aside', async () => {
      expect(await adapter.getSetAside!({})).to.deep.equal([]);
    });
    it('holds 23 joins under 12 connections, 18 leaves and 383 spans of talk', async () => {
      const events = await eventsOf(log);
      expect(events.filter(({type}) => type === 'join')).to.have.length(23);
      expect(new Set(events.filter(({type}) => type === 'join').map(({connection}) => connection)).size).to.equal(12);
      expect(events.filter(({type}) => type === 'leave')).to.have.length(18);
      expect(events.filter((event) => event.type === 'signal' && event.signal === 'talk' && event.on)).to.have.length(383);
    });
  });

  describe('the overview', () => {
    it('counts 11 unique viewers, all of them live', () => {
      expect(overview.uniqueViewers).to.deep.include({all: 11, live: 11});
    });
    it('averages 2,206.519 seconds', () => {
      expect(overview.averageViewedSeconds?.live).to.be.closeTo(24_271_708 / 11 / 1000, 1e-9);
    });
    it('finds 56.8 % of the viewed time engaged', () => {
      expect(overview.engagementRate).to.be.closeTo(13_786_882 / 24_271_708, 1e-12);
    });
    it('counts 38 messages of 10 people', () => {
      expect(overview.chatMessages).to.deep.equal({count: 38, people: 10, of: 11});
    });
    it('counts 33 answers of 9 people', () => {
      expect(overview.polls).to.deep.equal({count: 33, people: 9, of: 11});
    });
    it('counts no raised hand and no reaction, which BigBlueButton records', () => {
      expect(overview.raisedHands).to.deep.equal({count: 0, people: 0, of: 11});
      expect(overview.reactions).to.deep.equal({count: 0, people: 0, of: 11});
    });
    it('does not know of questions, downloads and plays, which it does not record', () => {
      expect(overview.questions).to.equal(undefined);
      expect(overview.downloads).to.equal(undefined);
      expect(overview.recordingPlays).to.equal(undefined);
      expect(adapter).not.to.have.property('getRecordings');
    });
  });

  describe('the attendees', () => {
    it('are 11, two of whom bear one name', () => {
      expect(page.total).to.equal(11);
      const ofOneName = page.rows.filter((one) => page.rows.some((other) => other.id !== one.id && other.name === one.name));
      expect(ofOneName.map(({id}) => id).sort()).to.deep.equal(['w_erz4vigtsjuo', 'w_u7t9t8j9vszd']);
    });
    it('viewed 24,271.708 seconds in all', () => {
      expect(page.totals?.viewedSeconds).to.be.closeTo(24_271.708, 1e-6);
    });
    it('stand in order of their time', () => {
      expect(page.rows.map(({id}) => id)).to.deep.equal([...people].sort((a, b) => b.viewed - a.viewed).map(({id}) => id));
    });
    for (const person of people) {
      describe(person.id, () => {
        it('has a name and a role', () => {
          expect(lettersOf(row(person.id).name)).to.equal(person.letters);
          expect(row(person.id).role).to.equal(person.id === 'gl-pmfhtsgaicpy' ? 'moderator' : 'viewer');
        });
        it(`viewed ${person.viewed / 1000} seconds in ${person.stays} stays`, () => {
          expect(row(person.id).viewedSeconds).to.be.closeTo(person.viewed / 1000, 1e-9);
        });
        it('came and went', () => {
          expect(row(person.id).joinedAt?.getTime()).to.equal(person.joinedAt);
          expect(row(person.id).leftAt?.getTime()).to.equal(person.leftAt);
        });
        it(`joined under ${person.connections} connections`, async () => {
          const joins = (await eventsOf(log)).filter(({type, personId}) => type === 'join' && personId === person.id);
          expect(new Set(joins.map(({connection}) => connection)).size).to.equal(person.connections);
        });
        it(`was engaged for ${person.engaged / 1000} seconds`, () => {
          expect(row(person.id).engagementRate).to.be.closeTo(person.engaged / person.viewed, 1e-12);
        });
        it(`wrote ${person.messages} messages and answered ${person.answers} polls`, () => {
          expect(row(person.id)).to.include({chatMessages: person.messages, pollsAnswered: person.answers, reactions: 0, raisedHands: 0});
        });
        it(`talked ${person.talks} times, ${person.talked / 1000} seconds in all`, async () => {
          const talk = (await eventsOf(log)).filter((event) => event.type === 'signal' && event.signal === 'talk' && event.personId === person.id);
          expect(talk.filter((event) => event.type === 'signal' && event.on)).to.have.length(person.talks);
          expect(talk.reduce((sum, event) => sum + (event.type === 'signal' && event.on ? -1 : 1) * event.at.getTime(), 0)).to.equal(person.talked);
        });
        it('has this strip', () => {
          const {values, stepSeconds, startsAt: from} = strips.get(person.id)!;
          expect({stepSeconds, from: from.getTime()}).to.deep.equal({stepSeconds: 60, from: startsAt});
          expect(Array.from(values, (level) => (Number.isNaN(level) ? '-' : level === 1 ? '#' : level === 0.5 ? '+' : level === 0 ? '.' : '?')).join('')).to.equal(person.strip);
        });
      });
    }
    it('had the camera on only in front of the teacher, for 2,395.412 seconds', async () => {
      const camera = (await eventsOf(log)).filter((event) => event.type === 'signal' && event.signal === 'camera');
      expect(camera.map(({personId}) => personId)).to.deep.equal(['gl-pmfhtsgaicpy', 'gl-pmfhtsgaicpy']);
      expect(camera[1]!.at.getTime() - camera[0]!.at.getTime()).to.equal(2_395_412);
    });
  });

  describe('the timeline', () => {
    it('has 3,197 steps of a second', () => {
      expect(timeline.viewers.values).to.have.length(3197);
      expect(timeline.viewers.stepSeconds).to.equal(1);
    });
    it('peaks at 10 people, first at second 1,821', () => {
      const values = Array.from(timeline.viewers.values);
      expect(Math.max(...values)).to.equal(10);
      expect(values.indexOf(10)).to.equal(1821);
    });
    it('has as many seconds with so many people', () => {
      const seconds = Array.from({length: 11}, () => 0);
      for (const present of Array.from(timeline.viewers.values)) seconds[present] = seconds[present]! + 1;
      expect(seconds).to.deep.equal(secondsWithPeople);
    });
    for (const {second, present, engaged} of moments) {
      it(`finds ${engaged} of ${present} engaged at second ${second}`, () => {
        expect(timeline.viewers.values[second]).to.equal(present);
        expect(timeline.engagementRate?.values[second]).to.be.closeTo(engaged / present, 1e-12);
      });
    }
    it('marks the five polls where they were asked', () => {
      expect(timeline.markers?.filter(({kind}) => kind === 'interaction').map(({at}) => at.getTime())).to.deep.equal(polls.map(({askedAt}) => askedAt));
    });
  });

  describe('the polls', () => {
    it('are five, in order, each without a question', () => {
      expect(interactions.map(({askedAt}) => askedAt?.getTime())).to.deep.equal(polls.map(({askedAt}) => askedAt));
      expect(interactions.map(({kind, question}) => [kind, question])).to.deep.equal(polls.map(() => ['poll', undefined]));
    });
    for (const [index, poll] of polls.entries()) {
      it(`number ${index + 1}: ${poll.yes.length} said Yes and ${poll.no.length} No`, () => {
        expect(interactions[index]?.options.map(({label, participants}) => [label, participants])).to.deep.equal([['Yes', poll.yes.length], ['No', poll.no.length]]);
        expect(interactions[index]?.participants).to.equal(poll.yes.length + poll.no.length);
      });
      it(`number ${index + 1}: who said what, in order`, async () => {
        const answers = (await eventsOf(log)).filter((event) => event.type === 'answer' && event.interactionId === interactions[index]?.id);
        const chose = (option: string) => answers.filter((event) => event.type === 'answer' && event.optionIds?.join() === option).map(({personId}) => personId);
        expect({yes: chose('0'), no: chose('1')}).to.deep.equal({yes: poll.yes, no: poll.no});
      });
      it(`number ${index + 1}: was closed`, async () => {
        const closed = (await eventsOf(log)).filter((event) => event.type === 'interaction' && event.state === 'closed' && event.interactionId === interactions[index]?.id);
        expect(closed.map(({at}) => at.getTime())).to.deep.equal([poll.closedAt]);
      });
    }
  });

  describe('the reports', () => {
    it('hold the 38 messages, the first and the last as they were written', async () => {
      const rows = await report('group-chat-transcripts');
      expect(rows).to.have.length(38);
      expect(rows[0]).to.include({message: 'Si', userId: 'w_wkjhwgh0kcxq'});
      expect(rows.at(-1)).to.include({message: 'chao'});
    });
    it('hold the 33 answers', async () => {
      expect(await report('polls-activity')).to.have.length(33);
    });
    it('hold the 11 attendees', async () => {
      expect(await report('attendees-data')).to.have.length(11);
    });
  });
});
