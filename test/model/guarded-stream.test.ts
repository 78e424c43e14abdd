import {expect} from '@open-wc/testing';
import {AdapterError, portOf, type AnalyticsAdapter, type Fault, type Port, type ReportQuery, type ReportRow} from '../../src/model/index.js';
import {deferred} from './deferred.js';

const query: ReportQuery = {report: 'room-data', from: new Date(0), to: new Date(1), timeZone: 'UTC'};

/** A port whose adapter streams what `say` gives. */
function portThatStreams(say: (signal: AbortSignal) => unknown): Port {
  return portOf({name: 'river', getReport: (_query: ReportQuery, {signal}: {signal: AbortSignal}) => say(signal)} as unknown as AnalyticsAdapter);
}

async function allOf(port: Port, options = {}): Promise<readonly ReportRow[][]> {
  const batches: ReportRow[][] = [];
  for await (const rows of port.stream('getReport', query, options)) batches.push([...rows]);
  return batches;
}

const failureOf = (promise: Promise<unknown>) => promise.then(() => expect.fail('nothing failed'), (reason: unknown) => reason);

/** Yields one batch, then waits for ever; tells whether it was ended. */
function endless() {
  const state = {ended: false, signal: undefined as AbortSignal | undefined, waits: deferred<unknown>()};
  const port = portThatStreams((signal) => {
    state.signal = signal;
    let first = true;
    return {
      [Symbol.asyncIterator]() { return this; },
      next() {
        if (first) {
          first = false;
          return Promise.resolve({value: [{n: 1}], done: false});
        }
        state.waits.resolve(true);
        return new Promise(() => {});
      },
      return() {
        state.ended = true;
        return Promise.reject(new Error('no matter'));
      },
    };
  });
  return {port, state};
}

describe('Streaming from a port', () => {
  it('hands on the batches as they come', async () => {
    const port = portThatStreams(async function* () {
      yield [{n: 1, name: 'Ada'}, {n: 2, name: undefined}];
      yield [];
      yield [{n: 3, name: 'Ben'}];
    });
    expect(await allOf(port)).to.deep.equal([[{n: 1, name: 'Ada'}, {n: 2, name: undefined}], [{n: 3, name: 'Ben'}]]);
  });

  it('bears a plain array of batches, rows that come alone, and a promise of a stream', async () => {
    expect(await allOf(portThatStreams(() => [[{n: 1}], [{n: 2}]]))).to.deep.equal([[{n: 1}], [{n: 2}]]);
    expect(await allOf(portThatStreams(() => [{n: 1}, {n: 2}]))).to.deep.equal([[{n: 1}], [{n: 2}]]);
    expect(await allOf(portThatStreams(() => Promise.resolve([[{n: 1}]])))).to.deep.equal([[{n: 1}]]);
  });

  it('asks nothing before the first row is wanted', () => {
    let asked = 0;
    const port = portThatStreams(() => { asked += 1; });
    port.stream('getReport', query);
    expect(asked).to.equal(0);
  });

  it('cuts a batch of very many rows in pieces and loses none', async () => {
    const batches = await allOf(portThatStreams(() => [Array.from({length: 12_001}, (_, n) => ({n}))]));
    expect(Math.max(...batches.map(({length}) => length))).to.be.at.most(5_000);
    expect(batches.flat().map(({n}) => n)).to.deep.equal(Array.from({length: 12_001}, (_, n) => n));
  });

  it('drops what is no row, no cell and no column, and says so for each batch', async () => {
    const faults: Fault[] = [];
    const bad = JSON.parse('{"ok":1,"__proto__":{"polluted":1},"constructor":2,"nested":{"a":1},"list":[1]}') as object;
    const batches = await allOf(portThatStreams(() => [[bad, 5, null], [{ok: NaN}]]), {onFault: (fault: Fault) => faults.push(fault)});
    expect(batches).to.deep.equal([[{ok: 1, nested: undefined, list: undefined}], [{ok: undefined}]]);
    expect(faults.map(({path, expected, count}) => `${path}: ${expected} ×${String(count)}`)).to.deep.equal([
      'rows[]{}: a name of a column ×2',
      'rows[]{}: text, a number, true or false, or a Date ×2',
      'rows[]: an object ×2',
      'rows[]{}: text, a number, true or false, or a Date ×1',
    ]);
    expect('toString' in batches[0]![0]!).to.equal(false);
  });

  it('ends the adapter’s work when the reader leaves early', async () => {
    const {port, state} = endless();
    for await (const rows of port.stream('getReport', query)) {
      expect(rows).to.deep.equal([{n: 1}]);
      break;
    }
    await Promise.resolve();
    expect(state.ended).to.equal(true);
    expect(state.signal!.aborted).to.equal(true);
  });

  it('lets go at once by return(), though the adapter never yields', async () => {
    const {port, state} = endless();
    const stream = port.stream('getReport', query);
    await stream.next();
    const waiting = stream.next();
    await state.waits.promise;
    expect(await stream.return!()).to.deep.equal({value: undefined, done: true});
    expect(await waiting).to.deep.equal({value: undefined, done: true});
    expect(state.ended).to.equal(true);
  });

  it('rejects with the signal’s reason at once, though the adapter never yields', async () => {
    const {port, state} = endless();
    const leave = new AbortController();
    const all = failureOf(allOf(port, {signal: leave.signal}));
    await state.waits.promise;
    const reason = new Error('cancelled');
    leave.abort(reason);
    expect(await all).to.equal(reason);
    expect(state.ended && state.signal!.aborted).to.equal(true);
  });

  it('asks for no further batch when it was left between two, and leaves no rejection unheard', async () => {
    let asked = 0;
    const leave = new AbortController();
    const port = portThatStreams((signal) => ({
      [Symbol.asyncIterator]() { return this; },
      next() {
        asked += 1;
        return signal.aborted ? Promise.reject(new Error('unheard')) : Promise.resolve({value: [{n: asked}], done: false});
      },
    }));
    const stream = port.stream('getReport', query, {signal: leave.signal});
    await stream.next();
    leave.abort(new Error('enough'));
    expect(await failureOf(stream.next())).to.have.property('message', 'enough');
    expect(asked).to.equal(1);
  });

  it('can be left while an adapter floods it without a pause', async () => {
    const leave = new AbortController();
    const port = portThatStreams(async function* () {
      for (;;) yield [];
    });
    setTimeout(() => { leave.abort(new Error('enough')); });
    expect(await failureOf(allOf(port, {signal: leave.signal}))).to.have.property('message', 'enough');
  });

  it('fails only as the port promises', async () => {
    const failures = [
      () => 5,
      () => 'text',
      () => ({}),
      () => ({[Symbol.asyncIterator]: () => ({next: () => 5})}),
      () => { throw new AdapterError('forbidden', 'token=secret'); },
      async function* () { yield [{n: 1}]; throw new TypeError('token=secret'); },
    ].map(async (say) => {
      const failure = await failureOf(allOf(portThatStreams(say)));
      expect(failure).to.be.instanceOf(AdapterError);
      return (failure as AdapterError).message;
    });
    expect(await Promise.all(failures)).to.deep.equal([
      'malformed', 'malformed', 'malformed', 'malformed', 'forbidden', 'unreachable',
    ].map((code) => `river.getReport: ${code}`));
    expect(await failureOf(portThatStreams(() => []).stream('watch', {sessionId: 's'}).next())).to.have.property('code', 'unsupported');
  });

  it('tells of changes, and leaves out the ones that it cannot read', async () => {
    const port = portOf({name: 'live', async *watch() {
      yield {changed: ['overview', 'weather'], at: '2026-05-04T09:00:00Z'};
      yield {changed: 'all', at: 5};
      yield {changed: ['attendees'], at: new Date(7)};
    }} as unknown as AnalyticsAdapter);
    const changes = [];
    for await (const change of port.stream('watch', {sessionId: 's'})) changes.push(change);
    expect(changes).to.deep.equal([
      {changed: ['overview'], at: new Date('2026-05-04T09:00:00Z')},
      {changed: ['attendees'], at: new Date(7)},
    ]);
  });
});
