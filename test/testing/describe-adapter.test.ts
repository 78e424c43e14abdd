import {expect} from '@open-wc/testing';
import {askedAgain, type AnalyticsAdapter} from '../../src/model/index.js';
import {describeAdapter} from '../../src/testing/index.js';
import {adapterPromises} from '../../src/testing/promises/index.js';
import {headingOf} from '../../src/testing/adapter-promise.js';
import {kitRun} from './kit-run.js';
import {soundAdapter, soundFacts, soundWithAllReports} from './sound-adapter.js';

describe('the kit for authors of adapters', () => {
  it('finds no fault with a sound adapter, and checks every promise', async () => {
    const {kept, broken, closing} = await kitRun(soundAdapter, soundFacts);
    expect([...broken]).to.deep.equal([]);
    expect(kept.slice(0, -1)).to.deep.equal(adapterPromises.map(({id}) => id).filter((id) => id !== 'getReport/breakout-room-sessions'));
    expect(closing).to.equal('not offered: nothing');
  });

  it('asks for the report that makes all eight, and then has none to be refused', async () => {
    const reports = adapterPromises.map(({id}) => id).filter((id) => id.startsWith('getReport/'));
    const {kept, broken} = await kitRun(soundWithAllReports, soundFacts, reports);
    expect([...broken]).to.deep.equal([]);
    expect(kept).to.deep.equal(reports.filter((id) => id !== 'getReport/undeclared'));
  });

  it('has many promises, each with a sentence of its own', () => {
    const sentences = adapterPromises.map((promise) => `${headingOf(promise)}/${promise.says}`);
    expect(new Set(sentences).size).to.equal(sentences.length);
    expect(new Set(adapterPromises.map(({id}) => id)).size).to.equal(sentences.length);
    expect(sentences.length).to.be.above(60);
  });

  it('asks nothing of what is not offered, and lists it in one line', async () => {
    const {getSession, getOverview} = soundAdapter();
    const {kept, broken, closing} = await kitRun(() => ({name: 'small', getSession, getOverview}), {sessionId: 's'});
    expect([...broken]).to.deep.equal([]);
    expect(kept.slice(0, -1).filter((id) => !/^(the adapter|after all|getSession|getOverview)\//.test(id))).to.deep.equal([]);
    expect(closing).to.match(/^not offered: getRoom, getSessions, getTimeline, .*, watch; not checked for want of facts: emptySessionId, secrets$/);
  });

  it('says the same of an adapter that comes later, and of one that cannot be made yet', async () => {
    const {getSession} = soundAdapter();
    const small: AnalyticsAdapter = {name: 'small', getSession};
    let isReady = false;
    for (const create of [async () => small, () => askedAgain(async () => small), () => { if (!isReady) throw new Error('no server yet'); return small; }]) {
      isReady = false;
      const tests: [string, () => Promise<void>][] = [];
      describeAdapter('late', create, {sessionId: 'gone'}, {describe: (_title, body) => body(), it: (title, test) => tests.push([title, () => test.call(undefined)])});
      isReady = true;
      const results = await Promise.all(tests.map(async ([title, test]) => test().then(() => undefined, () => title)));
      expect(tests).to.have.length(adapterPromises.length + 1);
      expect(results.filter((title) => title !== undefined)).to.include('a session that has ended has an end, after its start, and is not live');
      expect(results.filter((title) => title !== undefined)).not.to.include('covers the session from its start to its end');
    }
  });

  it('tells an author in sentences what is wrong, and where', async () => {
    const sound = soundAdapter();
    const getOverview = async () => ({engagementRate: 75, uniqueViewers: {all: 3, live: 9}});
    const {broken} = await kitRun(() => ({...sound, getOverview}), soundFacts);
    expect(broken.get('getOverview/shape')).to.equal('Error: Broken: what it answers has the shape and the units of the port.\n  - engagementRate should be a rate from 0 to 1');
    expect(broken.get('getOverview/viewers')).to.include('all are 3, but live are 9');
    expect(broken.get('getOverview/unknown-session')).to.include('of the session “no-such-session” it should reject with AdapterError “not-found”, but it answered');
  });

  it('says that it found no runner', () => {
    const {describe: own} = globalThis;
    try {
      (globalThis as {describe?: unknown}).describe = undefined;
      expect(() => describeAdapter('x', soundAdapter, soundFacts)).to.throw('describeAdapter found no describe and it');
    } finally {
      globalThis.describe = own;
    }
  });
});
