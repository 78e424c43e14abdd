import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {AdapterError, portOf, type AnalyticsAdapter, type AskMethod, type Fault, type Port, type QueryOf} from '../../src/model/index.js';
import {answerComplaints} from './answer-complaints.js';
import {goneWrong, nonsense, SECRET, sprung} from './nonsense.js';
import {soundAnswers} from './sound-answers.js';

const methods = Object.keys(soundAnswers) as AskMethod[];

/** A port whose adapter gives this answer to whatever it is asked. */
function portThatSays(method: AskMethod, say: () => unknown): Port {
  return portOf({name: 'hostile', [method]: say});
}

/** Asks, and complains of whatever a panel should never see. */
async function askAndJudge(method: AskMethod, say: () => unknown): Promise<{complaints: string[]; faults: Fault[]; failed: boolean}> {
  const faults: Fault[] = [];
  const port = portThatSays(method, say);
  try {
    const answer: unknown = await port.ask(method, {sessionId: 's'}, {onFault: (fault) => faults.push(fault)});
    return {complaints: [...answerComplaints(method, answer), ...leaks(faults)], faults, failed: false};
  } catch (error) {
    const ours = error instanceof AdapterError && error.cause === undefined && !error.message.includes(SECRET);
    return {complaints: ours ? leaks(faults) : [`escaped: ${String(error)}`], faults, failed: true};
  }
}

const leaks = (faults: readonly Fault[]) => faults.filter(({path, expected, count}) =>
  !/^[\w.[\]{}]*$/.test(path) || (path + expected).includes(SECRET) || !(count > 0)).map((fault) => `leaks: ${JSON.stringify(fault)}`);

const languageAsItWas = () => {
  expect('polluted' in {}).to.equal(false);
  expect('polluted' in Object).to.equal(false);
};

describe('The guard, whatever an adapter says', function () {
  this.timeout(120_000);

  for (const method of methods) {
    it(`lets a sound answer of ${method} pass without a word`, async () => {
      const {complaints, faults, failed} = await askAndJudge(method, () => soundAnswers[method]);
      expect({complaints, faults, failed}).to.deep.equal({complaints: [], faults: [], failed: false});
    });

    it(`gives only what the port promises, or says malformed, when ${method} goes wrong`, async () => {
      let answered = 0;
      await fc.assert(fc.asyncProperty(fc.oneof({weight: 9, arbitrary: goneWrong(soundAnswers[method])}, {weight: 1, arbitrary: nonsense}), async (answer) => {
        const {complaints, failed} = await askAndJudge(method, () => sprung(answer));
        expect(complaints).to.deep.equal([]);
        if (!failed) answered += 1;
      }), {numRuns: 250});
      languageAsItWas();
      expect(answered).to.be.greaterThan(5); // a guard that refuses everything would not be judged
    });

    it(`survives whatever ${method} throws`, async () => {
      await fc.assert(fc.asyncProperty(nonsense, fc.boolean(), async (thrown, later) => {
        const {complaints, failed} = await askAndJudge(method, () => {
          const error = sprung(thrown) as Error;
          if (later) return Promise.reject(error);
          throw error;
        });
        expect({complaints, failed}).to.deep.equal({complaints: [], failed: true});
      }), {numRuns: 30});
    });
  }
});

describe('The guard, whatever an adapter streams', function () {
  this.timeout(120_000);
  const query: QueryOf<'getReport'> = {report: 'room-data', from: new Date(0), to: new Date(1), timeZone: 'UTC'};
  const isCell = (cell: unknown) => cell === undefined || typeof cell === 'string' || typeof cell === 'boolean'
    || (typeof cell === 'number' && Number.isFinite(cell)) || (cell instanceof Date && cell.getTime() >= 0);

  it('gives only rows of plain cells that inherit nothing, or says malformed', async () => {
    const row = goneWrong({name: 'Ada', toString: 'x', minutes: 4, late: false, joinedAt: new Date(0), ['__proto__']: 'x', constructor: 5});
    const batches = fc.oneof(fc.array(fc.oneof(fc.array(fc.oneof(row, nonsense), {maxLength: 6}), nonsense), {maxLength: 5}), nonsense);
    await fc.assert(fc.asyncProperty(batches, fc.boolean(), async (plan, lazily) => {
      const said = sprung(plan);
      const stream = lazily && Array.isArray(plan) ? async function* () { yield* said as unknown[]; } : () => said;
      const port = portOf({name: 'hostile', getReport: stream} as unknown as AnalyticsAdapter);
      try {
        for await (const rows of port.stream('getReport', query)) {
          expect(rows).to.be.an('array').that.is.not.empty;
          for (const one of rows) {
            const inherited: unknown = Object.getPrototypeOf(one);
            expect([Reflect.ownKeys(inherited as object), Object.getPrototypeOf(inherited)]).to.deep.equal([[], null]);
            for (const key of Object.keys(one)) expect(['__proto__', 'constructor', 'prototype', ''].includes(key)).to.equal(false);
            expect(Object.values(one).every(isCell)).to.equal(true);
          }
        }
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error;
        expect(error.message).not.to.include(SECRET);
      }
    }), {numRuns: 300});
    languageAsItWas();
  });

  it('gives only changes with their time, or says malformed', async () => {
    const change = goneWrong({changed: ['overview', 'attendees'], at: new Date(5)});
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(change, nonsense), {maxLength: 6}), async (said) => {
      const port = portOf({name: 'hostile', watch: () => sprung(said)} as unknown as AnalyticsAdapter);
      for await (const {changed, at} of port.stream('watch', {sessionId: 's'})) {
        expect(Array.isArray(changed) && at instanceof Date && !Number.isNaN(at.getTime())).to.equal(true);
      }
    }), {numRuns: 200});
  });
});

describe('What an adapter says of itself', () => {
  it('is complete and true to the port, whatever it declares', () => {
    fc.assert(fc.property(nonsense, goneWrong({
      attendeeSorts: ['name'], search: 'prefix', totals: 'estimated', interactions: 'room', batchedEngagement: true, reports: ['room-data'],
      reactionIntervalSeconds: 20,
    }), goneWrong({polls: 'polls.own', plays: {text: 'Each time', lang: 'en'}}), (name, capabilities, definitions) => {
      const port = portOf({
        name: sprung(name), capabilities: sprung(capabilities), definitions: sprung(definitions), getReport: () => [],
      } as unknown as AnalyticsAdapter);
      expect(port.name).to.be.a('string').that.is.not.empty;
      expect(port.name.length).to.be.at.most(100);
      expect(['contains', 'prefix', 'none']).to.include(port.capabilities.search);
      expect(['exact', 'estimated']).to.include(port.capabilities.totals);
      expect(['session', 'room']).to.include(port.capabilities.interactions);
      expect(port.capabilities.batchedEngagement).to.equal(false); // it has no getEngagement
      expect(port.capabilities.attendeeSorts.every((sort) => typeof sort === 'string')).to.equal(true);
      expect(port.capabilities.reports.every((report) => typeof report === 'string')).to.equal(true);
      for (const metric of ['polls', 'plays'] as const) {
        const words = port.definition(metric);
        if (typeof words === 'object') expect(words).to.have.keys('text', 'lang');
        else expect(['undefined', 'string']).to.include(typeof words);
      }
    }), {numRuns: 300});
    languageAsItWas();
  });

  it('may be a trap: members that throw are not offered', async () => {
    const trap = new Proxy({}, {get() { throw new Error(SECRET); }, has() { throw new Error(SECRET); }});
    const port = portOf(trap as AnalyticsAdapter);
    expect(port.offers('getOverview')).to.equal(false);
    const error: unknown = await port.ask('getOverview', {sessionId: 's'}).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(AdapterError).with.property('code', 'unsupported');
  });
});
