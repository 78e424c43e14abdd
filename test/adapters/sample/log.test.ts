import {expect} from '@open-wc/testing';
import type {RoomEvent, RoomLog} from '../../../src/model/index.js';
import {sampleLog, type SampleOptions} from '../../../src/adapters/sample.js';

const eventsOf = (log: RoomLog): readonly RoomEvent[] => [...log.events() as Iterable<readonly RoomEvent[]>].flat();
const written = (options?: SampleOptions) => {
  const log = sampleLog(options);
  return JSON.stringify({...log, people: log.people, events: eventsOf(log)});
};
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
const broken = /\p{Surrogate}/u;

/** Acts after the session are those upon its recording. */
const isAfterwards = ({type}: RoomEvent) => type === 'play' || type === 'player-load';

const rooms: readonly (readonly [string, SampleOptions])[] = [
  ['the usual room', {}],
  ['a room of one', {attendees: 1}],
  ['a room of two', {attendees: 2}],
  ['a room of a minute', {minutes: 1}],
  ['a room of a day', {minutes: 1440}],
  ['a room with everything at once', {attendees: 700, minutes: 90, sessions: 6, breakouts: 20, seed: -7}],
  ['a hostile room', {hostile: true}],
  ['a room that still runs', {live: true}],
];

describe('the log of an invented room', () => {
  it('is the same to the byte for the same options, and another for another seed', () => {
    expect(written({seed: 5})).to.equal(written({seed: 5}));
    expect(written({seed: 5})).not.to.equal(written({seed: 6}));
  });

  it('tells the same story each time it is read', () => {
    const log = sampleLog({attendees: 80});
    expect(JSON.stringify(eventsOf(log))).to.equal(JSON.stringify(eventsOf(log)));
  });

  it('does not depend on today', () => {
    expect(sampleLog().sessions[0]!.startsAt.toISOString()).to.equal('2026-03-31T08:05:00.000Z');
  });

  it('changes nothing but the names when it turns hostile', () => {
    const shape = (options: SampleOptions) =>
      eventsOf(sampleLog(options)).map(({type, at}) => `${type} ${at.getTime()}`).join('\n');
    expect(shape({hostile: true}) === shape({})).to.equal(true);
  });

  for (const [name, options] of rooms) {
    describe(`of ${name}`, () => {
      const log = sampleLog(options);
      const events = eventsOf(log);
      const sessions = new Map(log.sessions.map((session) => [session.id, session]));

      it('has nothing happen outside its session', () => {
        for (const event of events) {
          const {startsAt, endsAt} = sessions.get(event.sessionId)!;
          expect(event.at.getTime(), event.type).to.be.at.least(startsAt.getTime());
          if (isAfterwards(event)) expect(event.at.getTime()).to.be.above(endsAt!.getTime());
          else if (endsAt) expect(event.at.getTime(), event.type).to.be.at.most(endsAt.getTime());
        }
      });

      it('names only people, sessions and questions that there are', () => {
        const people = new Set(log.people.map(({id}) => id));
        const questions = new Map(log.interactions!.map((interaction) => [interaction.id, interaction]));
        for (const event of events) {
          if (event.personId !== undefined) expect(people.has(event.personId), event.personId).to.equal(true);
          if (event.type === 'answer') {
            const options = questions.get(event.interactionId)!.options.map(({id}) => id);
            for (const id of event.optionIds ?? []) expect(options).to.include(id);
          }
        }
      });

      it('gives no id twice', () => {
        const ids = (list: readonly string[]) => expect(new Set(list).size).to.equal(list.length);
        ids(log.people.map(({id}) => id));
        ids(log.sessions.map(({id}) => id));
        ids(log.interactions!.map(({id}) => id));
        ids(events.flatMap((event) => event.type === 'message' ? [event.messageId] : []));
        ids(events.flatMap((event) => event.type === 'question' ? [event.threadId] : []));
      });

      it('replies to, likes and deletes only what had been written', () => {
        const messages = new Map<string, number>();
        for (const event of events) if (event.type === 'message') messages.set(event.messageId, event.at.getTime());
        for (const event of events) {
          const isUpon = event.type === 'message-like' || event.type === 'message-delete';
          const about = event.type === 'message' ? event.repliesTo : isUpon ? event.messageId : undefined;
          if (about !== undefined) expect(messages.get(about)).to.be.below(event.at.getTime());
        }
      });

      it('has people act only while they are there', () => {
        const stays = new Map<string, (readonly [from: number, to: number])[]>();
        const open = new Map<string, number>();
        const key = ({sessionId, personId}: RoomEvent) => JSON.stringify([sessionId, personId]);
        for (const event of events) {
          const tab = `${key(event)}${event.connection ?? ''}`;
          if (event.type === 'join') open.set(tab, event.at.getTime());
          if (event.type === 'leave') {
            expect(open.has(tab), 'joined before leaving').to.equal(true);
            stays.set(key(event), [...stays.get(key(event)) ?? [], [open.get(tab)!, event.at.getTime()]]);
            open.delete(tab);
          }
        }
        for (const [tab, from] of open) {
          const who = tab.slice(0, tab.indexOf(']') + 1);
          stays.set(who, [...stays.get(who) ?? [], [from, Infinity]]);
        }
        for (const event of events) {
          if (!['signal', 'reaction', 'answer', 'question', 'download', 'hand', 'message-like'].includes(event.type)) continue;
          const at = event.at.getTime();
          const there = (stays.get(key(event)) ?? []).some(([from, to]) => from <= at && at <= to);
          expect(there, `${event.type} of ${event.personId}`).to.equal(true);
        }
      });

      it('sees only parts of a recording that there are', () => {
        for (const event of events) {
          if (event.type !== 'play') continue;
          const {durationSeconds} = sessions.get(event.sessionId)!.recording!;
          for (const [from, to] of event.seen) {
            expect(from).to.be.at.least(0).and.below(to);
            expect(to).to.be.at.most(durationSeconds);
          }
        }
      });

      it('comes in batches of at most 4,096', () => {
        for (const batch of log.events() as Iterable<readonly RoomEvent[]>) expect(batch.length).to.be.at.most(4096);
      });
    });
  }

  it('of nobody has its sessions and no event', () => {
    const log = sampleLog({attendees: 0});
    expect(log.sessions.length).to.equal(3);
    expect(log.people).to.deep.equal([]);
    expect(log.interactions).to.deep.equal([]);
    expect(eventsOf(log)).to.deep.equal([]);
  });

  it('has well-formed texts, unless it is hostile', () => {
    const log = sampleLog();
    const all = texts([log.room, log.sessions, log.people, log.interactions, eventsOf(log)]);
    expect(all.filter((text) => broken.test(text))).to.deep.equal([]);
    expect(sampleLog({hostile: true}).people.some(({name}) => broken.test(name ?? ''))).to.equal(true);
  });

  it('has people of many scripts, some who share a name, some without one', () => {
    const {people} = sampleLog();
    const names = people.map(({name}) => name).filter((name) => name !== undefined);
    for (const script of ['Latin', 'Hebrew', 'Arabic', 'Cyrillic', 'Greek', 'Devanagari', 'Thai', 'Han', 'Hiragana', 'Hangul']) {
      expect(names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)), script).to.equal(true);
    }
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name)), 'emoji').to.equal(true);
    expect(new Set(names).size).to.be.below(names.length);
    expect(names.length).to.be.below(people.length);
  });

  it('has every role, and addresses that belong to nobody', () => {
    const {people} = sampleLog();
    expect([...new Set(people.map(({role}) => role))]).to.deep.equal(['host', 'moderator', 'speaker', 'viewer']);
    for (const {email} of people) if (email !== undefined) expect(email).to.match(/^[a-z0-9.]+@[a-z-]+\.example$/);
  });

  it('asks what was wanted, in that order', () => {
    const {interactions} = sampleLog({sessions: 1, interactions: ['open', 'poll-multiple', 'quiz', 'poll-multiple']});
    expect(interactions!.map(({kind, multipleAnswers}) => [kind, multipleAnswers])).to.deep.equal(
      [['open', false], ['poll', true], ['quiz', false], ['poll', true]]);
    expect(new Set(interactions!.map(({question}) => question)).size).to.equal(4);
    expect(interactions![2]!.options.filter(({correct}) => correct).length).to.equal(1);
    expect(sampleLog({interactions: []}).interactions).to.deep.equal([]);
  });

  it('has breakouts inside the newest session, with people who leave it meanwhile', () => {
    const log = sampleLog({breakouts: 3});
    const [newest] = log.sessions;
    const breakouts = log.sessions.filter(({parentSessionId}) => parentSessionId === newest!.id);
    expect(breakouts.length).to.equal(3);
    const joins = eventsOf(log).filter(({type}) => type === 'join');
    for (const {id, startsAt, endsAt} of breakouts) {
      expect(startsAt).to.be.above(newest!.startsAt);
      expect(endsAt!).to.be.below(newest!.endsAt!);
      expect(joins.filter(({sessionId}) => sessionId === id).length).to.be.above(5);
    }
  });

  it('has no recording and no plays where nothing was recorded', () => {
    const log = sampleLog({recording: false});
    expect(log.sessions.some(({recording}) => recording)).to.equal(false);
    expect(eventsOf(log).filter(isAfterwards)).to.deep.equal([]);
  });

  it('knows neither focus nor sound where signals are left out', () => {
    const log = sampleLog({signals: false});
    expect(log.signals).to.deep.equal(['camera', 'talk']);
    const told = eventsOf(log).flatMap((event) => event.type === 'signal' ? [event.signal] : []);
    expect([...new Set(told)].sort()).to.deep.equal(['camera', 'talk']);
  });

  it('has hostile names, texts and ids that are told apart', () => {
    const log = sampleLog({hostile: true});
    expect(log.people.map(({id}) => id)).to.include('__proto__');
    expect(log.people.map(({name}) => name)).to.include('<script>alert(1)</script>');
    expect(eventsOf(log).some((event) => event.type === 'message' && event.text?.startsWith('=HYPERLINK'))).to.equal(true);
  });

  it('of 100,000 people comes quickly, never held as a whole', function () {
    this.timeout(60_000);
    const log = sampleLog({attendees: 100_000});
    const started = performance.now();
    expect(log.people.length).to.equal(100_000);
    const named = performance.now();
    let count = 0;
    let longest = 0;
    let last = named;
    for (const batch of log.events() as Iterable<readonly RoomEvent[]>) {
      count += batch.length;
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    console.log(`sample: 100,000 people in ${Math.round(named - started)} ms, ${count} events in ${Math.round(last - named)} ms, `
      + `longest batch ${Math.round(longest)} ms`);
    expect(count).to.be.within(1_500_000, 3_000_000);
  });
});
