import {expect} from '@open-wc/testing';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {AdapterErrorCode, ReportQuery} from '../../../src/model/index.js';

const demo = {sessionId: 'demo'};
const report: ReportQuery = {report: 'room-data', from: new Date('2026-01-01'), to: new Date('2027-01-01'), timeZone: 'UTC'};

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'answered', (reason: unknown) => reason);
const first = (stream: AsyncIterable<unknown>) => stream[Symbol.asyncIterator]().next();
/** Whether another room, asked later, answered first. */
const isPending = async (promise: Promise<unknown>) => {
  const other = sampleAdapter().getOverview!(demo).then(() => true);
  return await Promise.race([promise.then(() => false), other]);
};

describe('a sample room that is slow', () => {
  it('answers right, but not before its time', async () => {
    const started = performance.now();
    const session = await sampleAdapter({slow: 60}).getSession!(demo);
    expect(performance.now() - started).to.be.at.least(55);
    expect(session.id).to.equal('demo');
  });

  it('is given up on at once', async () => {
    const leaving = new AbortController();
    const answer = failure(sampleAdapter({slow: 600_000}).getSession!(demo, {signal: leaving.signal}));
    leaving.abort('gone');
    expect(await answer).to.equal('gone');
  });
});

describe('a sample room that is endless', () => {
  it('never answers, until it is given up on', async () => {
    const leaving = new AbortController();
    const adapter = sampleAdapter({endless: true});
    const answers = [
      adapter.getOverview!(demo, {signal: leaving.signal}), first(adapter.getReport!(report, {signal: leaving.signal})),
    ].map(failure);
    for (const answer of answers) expect(await isPending(answer)).to.equal(true);
    leaving.abort('gone');
    expect(await Promise.all(answers)).to.deep.equal(['gone', 'gone']);
  });

  it('lets go of a reader who leaves a stream while waiting', async () => {
    const rows = sampleAdapter({endless: true}).getReport!(report)[Symbol.asyncIterator]();
    const waiting = rows.next();
    await rows.return!();
    expect(await waiting).to.deep.equal({done: true, value: undefined});
  });

  it('does not begin for who is gone already', async () => {
    const answer = sampleAdapter({endless: true}).getOverview!(demo, {signal: AbortSignal.abort('gone')});
    expect(await failure(answer)).to.equal('gone');
  });
});

describe('a sample room that is failing', () => {
  it('always fails, as unreachable or as it was told', async () => {
    for (const [failing, code] of [[true, 'unreachable'], ['forbidden', 'forbidden'], ['too-general', 'too-general']] as const) {
      const adapter = sampleAdapter({failing: failing as true | AdapterErrorCode});
      for (let time = 0; time < 2; time++) {
        expect(await failure(adapter.getOverview!(demo))).to.deep.include({name: 'AdapterError', code});
        expect(await failure(first(adapter.getReport!(report)))).to.deep.include({name: 'AdapterError', code});
      }
    }
  });

  it('fails once in every method, then works', async () => {
    const adapter = sampleAdapter({failing: 'once', attendees: 5});
    const asks = [() => adapter.getOverview!(demo), () => adapter.getSession!(demo), () => first(adapter.getReport!(report))];
    for (const ask of asks) {
      expect(await failure(ask())).to.deep.include({name: 'AdapterError', code: 'unreachable'});
      expect(await failure(ask())).to.equal('answered');
    }
  });
});

describe('a sample room that is partial', () => {
  it('lacks the methods it was told to lack', () => {
    const adapter = sampleAdapter({partial: ['getTimeline', 'getReport']});
    expect(adapter).not.to.have.any.keys('getTimeline', 'getReport');
    expect(adapter).to.include.keys('getOverview', 'getAttendees');
  });
});
