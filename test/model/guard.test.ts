import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {portOf, type AdapterError, type AnswerOf, type AskMethod, type Fault} from '../../src/model/index.js';
import {soundAnswers} from './sound-answers.js';

/** What a panel gets when an adapter answers so, and the faults it hears of: `path: expected`, with `×n` above one. */
async function guarded<Name extends AskMethod>(method: Name, answer: unknown): Promise<{answer: AnswerOf<Name>; faults: string[]}> {
  const faults: string[] = [];
  const onFault = ({path, expected, count}: Fault) => faults.push(`${path}: ${expected}${count > 1 ? ` ×${String(count)}` : ''}`);
  const port = portOf({name: 'test', [method]: () => Promise.resolve(answer)});
  return {answer: await port.ask(method, {sessionId: 's'}, {onFault}), faults};
}

/** One attendee with these members. */
async function attendee(members: object) {
  const {answer, faults} = await guarded('getAttendees', {rows: [{id: 'a', ...members}]});
  return {row: answer.rows[0]!, faults};
}

const at = new Date('2026-05-04T09:00:00Z');
const viewers = {startsAt: at, stepSeconds: 60, values: [1]};
const valuesOf = async (series: object) => {
  const {answer, faults} = await guarded('getTimeline', {viewers: {startsAt: at, stepSeconds: 60, ...series}});
  return {values: answer.viewers.values, faults};
};
const failure = (method: AskMethod, answer: unknown) => guarded(method, answer).then(() => 'answered', (error: unknown) => (error as AdapterError).code);

describe('A field that is wrong', () => {
  it('is missing, and its neighbours stay', async () => {
    expect(await attendee({name: 'Ada', viewedSeconds: -5, reactions: '3', engagementRate: 0.5})).to.deep.equal({
      row: {id: 'a', name: 'Ada', engagementRate: 0.5},
      faults: ['rows[].viewedSeconds: seconds from 0, at most a century for each person', 'rows[].reactions: a count: a whole number from 0'],
    });
  });

  it('is told of once, however many rows have it', async () => {
    const rows = Array.from({length: 500}, (_, n) => ({id: String(n), reactions: 0.5}));
    const {answer, faults} = await guarded('getAttendees', {rows});
    expect(answer.rows).to.have.length(500);
    expect(faults).to.deep.equal(['rows[].reactions: a count: a whole number from 0 ×500']);
  });

  it('is not null: that is how JSON says missing', async () => {
    const {row, faults} = await attendee({name: null, viewedSeconds: null});
    expect([row.name, row.viewedSeconds, faults]).to.deep.equal([undefined, undefined, []]);
  });

  it('is not a member that nobody knows; that is left behind', async () => {
    expect(await attendee({shoeSize: 44})).to.deep.equal({row: {id: 'a'}, faults: []});
  });

  it('takes with it what cannot be without it, and no more', async () => {
    const session = {id: 's', roomId: 'r', roomName: 5, startsAt: at, recording: {id: '', startsAt: at, durationSeconds: 5}};
    const {answer, faults} = await guarded('getSession', session);
    expect(answer).to.deep.equal({id: 's', roomId: 'r', roomName: '', startsAt: at});
    expect(faults).to.deep.equal(['roomName: text', 'recording.id: an id: 1 to 1000 characters']);
    expect((await guarded('getSession', {...session, roomName: 'R', recording: {}})).answer).not.to.have.property('recording');
  });

  it('spoils the whole where nothing can be said without it', async () => {
    expect(await failure('getSession', {id: 's', roomId: 'r', roomName: 'R', startsAt: 'noon'})).to.equal('malformed');
    expect(await failure('getTimeline', {viewers: {startsAt: at, stepSeconds: 0, values: [1]}})).to.equal('malformed');
    for (const method of ['getRoom', 'getOverview', 'getAttendees', 'getInteractions', 'getEngagement'] as const) {
      expect(await failure(method, 'nothing')).to.equal('malformed');
    }
  });
});

describe('A row that is wrong', () => {
  it('is left out, and the others stay', async () => {
    const {answer, faults} = await guarded('getAttendees', {rows: [{name: 'Nobody'}, {id: 'a'}, 5, null, {id: 7}, [], {id: 'x'.repeat(1_001)}], total: 7});
    expect(answer).to.deep.equal({rows: [{id: 'a'}], total: 7});
    expect(faults).to.deep.equal(['rows[].id: present ×2', 'rows[]: an object ×2', 'rows[].id: an id: 1 to 1000 characters ×2']);
  });

  it('is left out where it throws when it is read', async () => {
    const trap = {get id() { throw new Error('secret'); }};
    expect(await guarded('getAttendees', {rows: [trap, {id: 'a'}]})).to.deep.equal({answer: {rows: [{id: 'a'}]}, faults: ['rows[]: readable']});
    expect(await failure('getAttendees', {get rows() { throw new Error('secret'); }})).to.equal('malformed');
  });

  it('is left out where another has its id', async () => {
    const {answer, faults} = await guarded('getAttendees', {rows: [{id: 'a', name: 'Ada'}, {id: 'a', name: 'Ben'}]});
    expect(answer.rows).to.deep.equal([{id: 'a', name: 'Ada'}]);
    expect(faults).to.deep.equal(['rows[].id: an id of its own']);
  });

  it('is cut off beyond what a page may hold', async () => {
    const {answer, faults} = await guarded('getSetAside', new Array(100_001).fill({reason: 'late', count: 1}));
    expect(answer).to.have.length(100_000);
    expect(faults).to.deep.equal([': at most 100000 members']);
  });
});

describe('A number', () => {
  it('of people or things is whole, from 0, and one that a computer can count to', async () => {
    for (const good of [0, 1, 2 ** 53 - 1]) expect((await attendee({reactions: good})).row.reactions).to.equal(good);
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53, 1e308, '1', 1n, true, [1], new Number(1)]) {
      expect((await attendee({reactions: bad})).row).to.deep.equal({id: 'a'});
    }
  });

  it('is never a negative zero, which would be written with a minus', async () => {
    const {row} = await attendee({reactions: -0, engagementRate: -0, viewedSeconds: -0});
    expect([row.reactions, row.engagementRate, row.viewedSeconds].every((value) => Object.is(value, 0))).to.equal(true);
  });

  it('of a rate lies between 0 and 1; a hair above is rounding, more is nonsense and not 100 %', async () => {
    for (const [said, heard] of [[0, 0], [0.5, 0.5], [1, 1], [1 + 1e-12, 1], [1.01, undefined], [45, undefined], [-0.01, undefined], [NaN, undefined]]) {
      expect((await attendee({engagementRate: said})).row.engagementRate).to.equal(heard);
    }
  });

  it('of seconds may be a fraction, and no longer than a century', async () => {
    const recording = (durationSeconds: unknown) => ({id: 's', roomId: 'r', roomName: 'R', startsAt: at, recording: {id: 'x', startsAt: at, durationSeconds}});
    expect((await guarded('getSession', recording(0.25))).answer.recording?.durationSeconds).to.equal(0.25);
    for (const bad of [-1, NaN, Infinity, 4e9]) expect((await guarded('getSession', recording(bad))).answer.recording).to.equal(undefined);
  });
});

describe('An instant', () => {
  const heard = async (joinedAt: unknown) => (await attendee({joinedAt})).row.joinedAt?.toISOString();

  it('is a Date, or ISO 8601 with its zone', async () => {
    expect(await heard(at)).to.equal('2026-05-04T09:00:00.000Z');
    expect(await heard('2026-05-04T09:00Z')).to.equal('2026-05-04T09:00:00.000Z');
    expect(await heard('2026-05-04T11:00:00.123456+02:00')).to.equal('2026-05-04T09:00:00.123Z');
    expect(await heard('1970-01-01T00:00:00Z')).to.equal('1970-01-01T00:00:00.000Z');
    expect(await heard('9999-12-31T23:59:59.999Z')).to.equal('9999-12-31T23:59:59.999Z');
  });

  it('is nothing that could be read in two ways, or that no calendar has', async () => {
    for (const bad of [
      '2026-05-04T09:00:00', '2026-05-04', '05/04/2026', 'May 4, 2026', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-05-04T25:00:00Z',
      '+010000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', 1_777_885_200_000, 1_777_885_200, new Date(NaN), new Date(-1), new Date(8.64e15), {getTime: () => 5},
    ]) expect(await heard(bad), JSON.stringify(bad)).to.equal(undefined);
  });

  it('is a copy, which the adapter cannot move', async () => {
    const {row} = await attendee({joinedAt: at});
    expect(row.joinedAt).not.to.equal(at);
  });

  it('of an end does not lie before its start: then the end is unknown, and the session over all the same', async () => {
    const {answer, faults} = await guarded('getSessions', {rows: [{id: 's', roomId: 'r', roomName: 'R', startsAt: at, endsAt: new Date(0)}]});
    expect(answer.rows[0]).to.include({live: false, endsAt: undefined});
    const silent = await guarded('getSessions', {rows: [{id: 's', roomId: 'r', roomName: 'R', startsAt: at, endsAt: new Date(0), live: null}]});
    expect(silent.answer.rows[0]).to.include({live: false});
    expect(faults).to.deep.equal(['rows[].endsAt: not before startsAt']);
  });
});

describe('A recording on the timeline', () => {
  it('is missing where it ends before it starts', async () => {
    const {answer, faults} = await guarded('getTimeline', {viewers, recording: {startsAt: at, endsAt: new Date(0)}});
    expect(answer).to.have.all.keys('viewers');
    expect(faults).to.deep.equal(['recording.endsAt: not before startsAt']);
  });
});

describe('A kind of interaction', () => {
  const named = async (members: object) => {
    const {answer, faults} = await guarded('getInteractions', [{id: 'i', options: [], ...members}]);
    return {kind: answer[0]?.kind, name: answer[0]?.kindName, faults};
  };
  const unknown = '[].kind: poll, quiz, rating, open, crowd-vote, other';

  it('that is none of the port\'s goes by the source\'s own word, and is told of', async () => {
    expect(await named({kind: ' word\u0007-cloud '})).to.deep.equal({kind: 'other', name: 'word-cloud', faults: [unknown]});
    expect(await named({kind: 'word-cloud', kindName: 'Word cloud'})).to.deep.equal({kind: 'other', name: 'Word cloud', faults: [unknown]});
    expect(await named({kind: 'other', kindName: 'Word cloud'})).to.deep.equal({kind: 'other', name: 'Word cloud', faults: []});
  });

  it('has no name where the source has no word, or one that is none', async () => {
    for (const members of [{}, {kind: null}, {kind: 'other'}]) expect(await named(members)).to.deep.equal({kind: 'other', name: undefined, faults: []});
    for (const kind of [5, '', '  ', ['poll'], 'x'.repeat(1_001), 'x'.repeat(10_000_000)]) {
      expect(await named({kind})).to.deep.equal({kind: 'other', name: undefined, faults: [unknown]});
    }
  });

  it('that is one of the port\'s has no other name', async () => {
    expect(await named({kind: 'poll', kindName: 'Vote'})).to.deep.equal({kind: 'poll', name: undefined, faults: ['[].kindName: only with the kind "other"']});
  });
});

describe('A text', () => {
  it('has no control characters but tab and line feed, and no half characters', async () => {
    const {row, faults} = await attendee({name: 'A\0d\u0007a\tB\r\n\ud800C\udc00 👩‍🏫'});
    expect(row.name).to.equal('Ada\tB\n\ufffdC\ufffd 👩‍🏫');
    expect(faults).to.deep.equal([]);
  });

  it('is cut where it is too long to show, and the cut is marked and told', async () => {
    const {row, faults} = await attendee({name: 'x'.repeat(10_000_000), email: 'y'.repeat(100_000), title: '\0'.repeat(200_000)});
    expect([row.name?.length, row.name?.slice(-2), row.email?.length, row.title?.trim()]).to.deep.equal([100_001, 'x…', 100_000, '…']);
    expect(faults).to.deep.equal(['rows[].name: text of at most 100000 characters', 'rows[].title: text of at most 100000 characters']);
  });

  it('is never more than the limit, and well formed, whatever comes', async () => {
    await fc.assert(fc.asyncProperty(fc.string({unit: 'binary', maxLength: 50}), async (name) => {
      const heard = (await attendee({name})).row.name!;
      expect(() => encodeURIComponent(heard)).not.to.throw();
      expect(heard).not.to.match(/[\0-\x08\x0b-\x1f]/);
    }));
  });

  it('of an id is kept to the letter', async () => {
    const id = ' \u0001Ä\u202e<b>';
    expect((await guarded('getRoom', {id, name: 'R'})).answer.id).to.equal(id);
  });
});

describe('A series', () => {
  it('becomes numbers of our own, with NaN for no reading', async () => {
    const values = [1, null, 0, undefined, NaN, 2.5];
    const {values: heard, faults} = await valuesOf({values});
    expect(heard).to.be.instanceOf(Float64Array);
    expect([...Array.from(heard)]).to.deep.equal([1, NaN, 0, NaN, NaN, 2.5]);
    expect(faults).to.deep.equal([]);
  });

  it('may come as any array of numbers, and is a copy', async () => {
    for (const values of [Float64Array.of(1, 2), Float32Array.of(1, 2), Uint8Array.of(1, 2)]) {
      const heard = (await valuesOf({values})).values;
      values[0] = 9;
      expect(Array.from(heard)).to.deep.equal([1, 2]);
    }
  });

  it('may come run-length coded', async () => {
    expect(Array.from((await valuesOf({runs: [[1, 3], [null, 2], [0.5, 1]]})).values)).to.deep.equal([1, 1, 1, NaN, NaN, 0.5]);
  });

  it('has a gap where a value is nonsense', async () => {
    const {values, faults} = await valuesOf({values: [-1, Infinity, '1', 1e308, 3]});
    expect(Array.from(values)).to.deep.equal([NaN, NaN, NaN, NaN, 3]);
    expect(faults).to.deep.equal(['viewers.values[]: a reading, or null ×4']);
    expect((await valuesOf({runs: [[-1, 2], [3, 1]]}))).to.deep.equal({values: Float64Array.of(NaN, NaN, 3), faults: ['viewers.runs[]: a reading, or null ×2']});
  });

  it('of a rate has a gap above 1', async () => {
    const {answer} = await guarded('getTimeline', {viewers, engagementRate: {...viewers, values: [1, 1.5, 1 + 1e-12]}});
    expect(Array.from(answer.engagementRate!.values)).to.deep.equal([1, NaN, 1]);
  });

  it('is refused where its times cannot be known', async () => {
    for (const series of [{runs: [[1, 2], [1, -1]]}, {runs: [[1, 2], [1]]}, {runs: 5}, {values: 'abc'}, {values: [1], stepSeconds: -1}, {values: [1], startsAt: 0}, {}]) {
      expect(await failure('getTimeline', {viewers: {startsAt: at, stepSeconds: 60, ...series}})).to.equal('malformed');
    }
    expect(await failure('getTimeline', {viewers: {startsAt: at, stepSeconds: 3e9, values: new Array(1_000).fill(1)}})).to.equal('malformed');
  });

  it('is cut at a million readings; a few runs cannot fill the memory', async () => {
    const {values, faults} = await valuesOf({runs: [[1, 2 ** 52]]});
    expect(values).to.have.length(1_000_000);
    expect(faults).to.deep.equal(['viewers.runs: at most 1000000 readings']);
    const strips = Array.from({length: 40}, (_, n) => [String(n), {startsAt: at, stepSeconds: 1, runs: [[1, 1_000_000]]}]);
    const answer = await guarded('getEngagement', strips);
    expect(answer.answer.size).to.equal(20);
    expect(answer.faults).to.deep.equal(['{}.runs: fewer readings in one answer ×20']);
  });

  it('that is wrong and not needed is missing', async () => {
    const {answer} = await guarded('getTimeline', {viewers, engagementRate: 5, reactions: 'none', markers: 7});
    expect(answer).to.have.all.keys('viewers');
  });
});

describe('A map', () => {
  it('of strips may be a Map, pairs or an object', async () => {
    const strip = {startsAt: at, stepSeconds: 1, values: [1]};
    for (const said of [new Map([['a', strip]]), [['a', strip]], {a: strip}]) {
      expect([...(await guarded('getEngagement', said)).answer.keys()]).to.deep.equal(['a']);
    }
    const {answer, faults} = await guarded('getEngagement', [['a', strip], 5, ['b', 5], [7, strip], ['', strip]]);
    expect([...answer.keys()]).to.deep.equal(['a']);
    expect(faults).to.deep.equal(['{}: a key: 1 to 1000 characters ×3', '{}: an object']);
  });

  it('of reactions inherits nothing and holds no name of the language', async () => {
    const said = JSON.parse(`{"__proto__": ${JSON.stringify(viewers)}, "constructor": ${JSON.stringify(viewers)}, "clap": ${JSON.stringify(viewers)}}`) as object;
    const {answer, faults} = await guarded('getTimeline', {viewers, reactions: said});
    expect(Object.keys(answer.reactions!)).to.deep.equal(['clap']);
    expect(Object.getPrototypeOf(answer.reactions)).to.equal(null);
    expect(faults).to.deep.equal(['reactions{}: a kind of reaction ×2']);
  });

  it('of reactions has at most 200 kinds', async () => {
    const {answer, faults} = await guarded('getTimeline', {viewers, reactions: Object.fromEntries(Array.from({length: 300}, (_, n) => [`k${String(n)}`, viewers]))});
    expect(Object.keys(answer.reactions!)).to.have.length(200);
    expect(faults).to.deep.equal(['reactions: at most 200 entries']);
  });

  it('does not go on for ever', async () => {
    const forEver = {*[Symbol.iterator]() { for (let n = 0; ; n += 1) yield [String(n), 5]; }};
    expect((await guarded('getEngagement', forEver)).answer.size).to.equal(0);
  });
});

describe('What an adapter gave', () => {
  it('is not changed', async () => {
    for (const method of Object.keys(soundAnswers) as AskMethod[]) {
      const frozen = deepFrozen(structuredClone(soundAnswers[method]));
      expect((await guarded(method, frozen)).faults, method).to.deep.equal([]);
    }
  });

  it('is read in slices: a page of 100,000 people leaves time for others, and so does a day by the second', async () => {
    const rows = Array.from({length: 100_000}, (_, n) => ({id: String(n), name: `Person ${String(n)}`, viewedSeconds: n, reactions: -1}));
    const dayAndMore = Array.from({length: 1_000_000}, (_, n) => n % 7);
    for (const ask of [() => guarded('getAttendees', {rows}), () => guarded('getTimeline', {viewers: {...viewers, values: dayAndMore}})]) {
      let turns = 0;
      let done = false;
      const others = () => {
        turns += 1;
        if (!done) setTimeout(others);
      };
      setTimeout(others);
      await ask();
      done = true;
      expect(turns).to.be.greaterThan(0);
    }
  });

  it('is read no further when nobody waits any more', async () => {
    const leave = new AbortController();
    let read = 0;
    const rows = Array.from({length: 100_000}, (_, n) => ({get id() { read += 1; return String(n); }}));
    const port = portOf({name: 'test', getAttendees: () => Promise.resolve({rows})});
    setTimeout(() => { leave.abort(new Error('gone')); });
    const failed = await port.ask('getAttendees', {sessionId: 's', page: 1, pageSize: 100_000}, {signal: leave.signal}).catch((error: unknown) => error);
    expect(failed).to.have.property('message', 'gone');
    const readWhenLeft = read;
    await new Promise((resolve) => setTimeout(resolve));
    expect(read).to.equal(readWhenLeft);
  });
});

function deepFrozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const member of value instanceof Map ? value.values() : Object.values(value)) deepFrozen(member);
  return Object.freeze(value);
}
