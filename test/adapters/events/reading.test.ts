import {expect} from '@open-wc/testing';
import {eventsAdapter} from '../../../src/adapters/events.js';
import {AdapterError, portOf, type AnalyticsAdapter, type AskMethod, type Fault, type RoomEvent, type RoomLog} from '../../../src/model/index.js';
import {at, clap, everyone, happens, join, leave, roomLog, says, startsAt} from './room.js';

const session = {sessionId: 's'};
const open = (log: RoomLog) => eventsAdapter(log) as Required<AnalyticsAdapter>;
const outcome = (answer: Promise<unknown>) => answer.then(() => 'answered', (reason: unknown) => reason);

/** As `roomLog`, counting how often its events are read. */
function counted(events: () => ReturnType<RoomLog['events']>) {
  const reads = {count: 0};
  const log: RoomLog = {...roomLog([]), events: () => {
    reads.count += 1;
    return events();
  }};
  return {log, reads};
}

describe('events: reading the log', () => {
  it('happens once, at the first question about what happened, however many ask', async () => {
    const {log, reads} = counted(() => [[join('ada', 0)]]);
    const room = open(log);
    await Promise.all([room.getSession(session), room.getSessions({}), room.getRoom({})]);
    expect(reads.count).to.equal(0);
    await Promise.all([room.getOverview(session), room.getTimeline(session), room.getAttendees(everyone), room.getSetAside({})]);
    await room.getDevices(session);
    expect(reads.count).to.equal(1);
  });

  it('takes batches that come over time', async () => {
    async function* batches(): AsyncGenerator<readonly RoomEvent[]> {
      yield [join('ada', 0)];
      await new Promise((resolve) => setTimeout(resolve));
      yield [];
      yield [leave('ada', 100)];
    }
    expect((await open({...roomLog([]), events: batches}).getAttendees(everyone)).totals?.viewedSeconds).to.equal(100);
  });

  it('is not spoilt for one who waits by another who leaves', async () => {
    const {log, reads} = counted(() => [Array.from({length: 50_000}, (_, i) => clap('ada', i / 100))]);
    const room = open(log);
    const leaving = new AbortController();
    const first = outcome(room.getOverview(session, {signal: leaving.signal}));
    const second = room.getAttendees(everyone);
    leaving.abort('left');
    expect(await first).to.equal('left');
    expect((await second).totals?.reactions).to.equal(50_000);
    expect(reads.count).to.equal(1);
  });

  it('stops when all have left, and begins anew with the next', async () => {
    let produced = 0;
    let closed = 0;
    const {log, reads} = counted(async function* () {
      try {
        for (let i = 0; i < 200; i++) {
          produced += 1;
          await new Promise((resolve) => setTimeout(resolve));
          yield [clap('ada', i)];
        }
      } finally {
        closed += 1;
      }
    });
    const room = open(log);
    const leaving = new AbortController();
    const first = outcome(room.getOverview(session, {signal: leaving.signal}));
    await new Promise((resolve) => setTimeout(resolve));
    leaving.abort('left');
    expect(await first).to.equal('left');
    expect((await room.getOverview(session)).reactions?.count).to.equal(200);
    expect(reads.count).to.equal(2);
    expect(closed, 'the first source was let go').to.equal(2);
    expect(produced).to.be.below(390);
  });

  it('fails as malformed where the log throws, and can be tried again', async () => {
    let broken = true;
    const {log} = counted(function* () {
      yield [join('ada', 0)];
      if (broken) throw new TypeError('disk');
    });
    const room = open(log);
    const failures = await Promise.all([outcome(room.getOverview(session)), outcome(room.getTimeline(session))]);
    for (const failure of failures) expect(failure).to.be.instanceOf(AdapterError).with.property('code', 'malformed');
    broken = false;
    expect((await room.getOverview(session)).uniqueViewers?.live).to.equal(1);
  });

  it('passes on the source’s own refusal', async () => {
    const {log} = counted(() => {
      throw new AdapterError('forbidden');
    });
    expect(await outcome(open(log).getOverview(session))).to.have.property('code', 'forbidden');
  });

  it('rejects with the reason of a signal that was aborted before', async () => {
    const room = open(roomLog([join('ada', 0)]));
    const signal = AbortSignal.abort('never');
    const questions = [room.getSession(session, {signal}), room.getSessions({}, {signal}), room.getOverview(session, {signal}),
      room.getAttendees(everyone, {signal})];
    expect(await Promise.all(questions.map(outcome))).to.deep.equal(['never', 'never', 'never', 'never']);
  });
});

describe('events: a hostile log', () => {
  const questions = (room: Required<AnalyticsAdapter>) => {
    const port = portOf(room);
    const faults: Fault[] = [];
    const onFault = (fault: Fault) => faults.push(fault);
    const page = {page: 1, pageSize: 50};
    const ask = async (method: AskMethod, query: object) => port.offers(method) && port.ask(method, query, {onFault});
    return {faults, answers: () => Promise.all([
      ask('getSession', session), ask('getSessions', {}), ask('getOverview', session), ask('getTimeline', session),
      ask('getAttendees', {...session, ...page}),
      ask('getEngagement', {...session, attendeeIds: ['ada', '__proto__']}), ask('getInteractions', session), ask('getRecordings', session),
      ask('getRecordingViewers', {...session, ...page}), ask('getCountries', session), ask('getDevices', session), ask('getSetAside', {}),
    ])};
  };

  it('is answered without a fault by the guard, whatever its ids, names and numbers', async () => {
    const hostile = ['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '=1+1', '\u202egnp.exe'];
    const events = hostile.flatMap((id, i) => [
      join(id, i, {device: id, country: id, role: id, connection: id}), happens('reaction', id, i, {kind: id}),
      says(id, i, id, {text: 'x'.repeat(100_000), context: id, repliesTo: id}),
      happens('answer', id, i, {interactionId: id, optionIds: [id], text: id}), happens('download', id, i, {attachmentId: id}),
      happens('question', id, i, {threadId: id}),
      happens('play', id, i, {recordingId: id, seen: [[0, 1e308], [0, 5]]}), leave(id, i + 10, {connection: id}),
    ]);
    const {faults, answers} = questions(open(roomLog(events, {people: hostile.map((id) => ({id, name: id, email: id}))})));
    const [, , overview] = await answers();
    expect(overview).to.have.nested.property('uniqueViewers.live', hostile.length);
    expect(new Set(faults.map(({path, expected}) => `${path}: ${expected}`)), 'two kinds of reactions have names of an object')
      .to.deep.equal(new Set(['reactions{}: a kind of reaction']));
  });

  it('is survived without people, signals, interactions, or any sane field', async () => {
    const log = {
      room: null, sessions: [null, 5, {}, {id: 's', startsAt, roomId: 7, roomName: {},
        recording: {id: 'r', startsAt, durationSeconds: 1e308}, hostName: []}],
      people: [null, {id: 5}, {id: 'ada', name: 7, email: {}, role: []}],
      interactions: [null, {id: 'i', kind: 'dance', options: [null, {id: 'a'}, {}]}], unknown: 'join',
      setAside: [{reason: 5}], counts: [null, {sessionId: 's', personId: 'ada', chatMessages: -1, talkSeconds: '5'}],
      events: () => [[null, 5, {}, {type: 'join'}, {...join('ada', 0), device: 5, connection: {}}, {...says('ada', 1, 'm'), text: {}},
        {...clap('ada', 1), kind: 5},
        {...happens('answer', 'ada', 2), interactionId: 'i', optionIds: 'a', text: 7}, {...happens('play', 'ada', 9), recordingId: 'r', seen: 5},
        {...join('ben', 1e308)}, {...join('cleo', 5), at: new Date(8.64e15)}]],
    } as unknown as RoomLog;
    const {faults, answers} = questions(open(log));
    await answers();
    expect(faults).to.deep.equal([]);
    const bare = {room: {id: 'r', name: 'R'}, events: () => []} as unknown as RoomLog;
    expect((await open(bare).getSessions({})).rows).to.deep.equal([]);
    expect(await open(bare).getSetAside({})).to.deep.equal([]);
    expect(await outcome(open({...roomLog([]), events: undefined} as unknown as RoomLog).getOverview(session))).to.have.property('code', 'malformed');
  });

  it('takes only instants that are', async () => {
    const room = open(roomLog([join('ada', 0), {...leave('ada', 0), at: at(NaN)}, {...leave('ada', 0), at: 5 as unknown as Date}]));
    expect((await room.getAttendees(everyone)).totals?.viewedSeconds).to.equal(600);
  });
});
