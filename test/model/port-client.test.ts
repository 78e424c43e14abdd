import {expect} from '@open-wc/testing';
import {AdapterError, portOf, type AnalyticsAdapter, type Fault, type Overview, type SessionQuery} from '../../src/model/index.js';
import {deferred, type Deferred} from './deferred.js';

interface Call extends Deferred<Overview> { readonly query: SessionQuery; readonly signal: AbortSignal }

/** An adapter that answers when the test says so, whatever the signal says. */
function patientAdapter() {
  const calls: Call[] = [];
  const adapter: AnalyticsAdapter = {
    name: 'patient',
    getOverview(query, {signal} = {}) {
      const call = {...deferred<Overview>(), query, signal: signal!};
      calls.push(call);
      return call.promise;
    },
  };
  return {adapter, port: portOf(adapter), calls, last: () => calls[calls.length - 1]!};
}

const failureOf = (promise: Promise<unknown>) => promise.then(() => expect.fail('nothing failed'), (reason: unknown) => reason);
const s1 = {sessionId: 's1'};

describe('Asking a port', () => {
  it('is the same port for the same adapter, and another for another', () => {
    const {adapter, port} = patientAdapter();
    expect(portOf(adapter)).to.equal(port);
    expect(portOf({...adapter})).not.to.equal(port);
  });

  it('refuses an adapter that is no object', () => {
    for (const adapter of [undefined, null, 'http', 5]) expect(() => portOf(adapter as never)).to.throw(AdapterError);
  });

  it('refuses one that is still on its way, and says what to do', () => {
    for (const coming of [Promise.resolve({name: 'mine'}), {then: () => {}}]) expect(() => portOf(coming as never)).to.throw(AdapterError, 'await it');
  });

  it('asks the source once for two panels with the same question', async () => {
    const {port, calls, last} = patientAdapter();
    const answers = Promise.all([port.ask('getOverview', s1), port.ask('getOverview', {...s1})]);
    last().resolve({recordingPlays: 3});
    expect((await answers).map(({recordingPlays}) => recordingPlays)).to.deep.equal([3, 3]);
    expect(calls).to.have.length(1);
  });

  it('knows a question again whatever the order of its members, by the time of its dates, without the undefined ones', async () => {
    const asked: unknown[] = [];
    const port = portOf({name: 'once', getSessions: (query) => {
      asked.push(query);
      return Promise.resolve({rows: []});
    }});
    await Promise.all([
      port.ask('getSessions', {roomId: 'r', from: new Date(5), limit: 3}),
      port.ask('getSessions', {limit: 3, cursor: undefined, from: new Date(5), roomId: 'r'}),
    ]);
    expect(asked).to.have.length(1);
    await Promise.all([
      port.ask('getSessions', {roomId: 'r', from: new Date(5)}),
      port.ask('getSessions', {roomId: 'r', from: new Date(6)}),
    ]);
    expect(asked).to.have.length(3);
  });

  it('keeps nothing: the next question is asked again', async () => {
    const {port, calls, last} = patientAdapter();
    for (const recordingPlays of [1, 2]) {
      const answer = port.ask('getOverview', s1);
      last().resolve({recordingPlays});
      expect(await answer).to.deep.equal({recordingPlays});
    }
    expect(calls).to.have.length(2);
  });

  it('asks again after a failure', async () => {
    const {port, calls, last} = patientAdapter();
    const first = port.ask('getOverview', s1);
    last().reject(new AdapterError('unreachable'));
    expect(await failureOf(first)).to.have.property('code', 'unreachable');
    const second = port.ask('getOverview', s1);
    last().resolve({});
    await second;
    expect(calls).to.have.length(2);
  });

  it('asks anew when told to, and lets later panels join the new call', async () => {
    const {port, calls} = patientAdapter();
    const old = port.ask('getOverview', s1);
    const anew = port.ask('getOverview', s1, {fresh: true});
    const joined = port.ask('getOverview', s1);
    calls[0]!.resolve({recordingPlays: 1});
    await old;
    const joinedAfterTheOldAnswer = port.ask('getOverview', s1);
    calls[1]!.resolve({recordingPlays: 2});
    expect(await Promise.all([old, anew, joined, joinedAfterTheOldAnswer])).to.deep.equal([
      {recordingPlays: 1}, {recordingPlays: 2}, {recordingPlays: 2}, {recordingPlays: 2},
    ]);
    expect(calls).to.have.length(2);
  });

  it('says that a method is not there', async () => {
    const {port} = patientAdapter();
    expect(port.offers('getOverview')).to.equal(true);
    expect(port.offers('getDevices')).to.equal(false);
    expect(await failureOf(port.ask('getDevices', s1))).to.be.instanceOf(AdapterError).with.property('code', 'unsupported');
  });

  it('calls a method as the adapter’s own, so that an adapter may be a class', async () => {
    class Own implements AnalyticsAdapter {
      readonly name = 'own';
      readonly #plays = 7;
      async getOverview() {
        return {recordingPlays: this.#plays};
      }
    }
    expect(await portOf(new Own()).ask('getOverview', s1)).to.deep.equal({recordingPlays: 7});
  });

  it('takes an answer that is no promise', async () => {
    const port = portOf({name: 'hasty', getOverview: () => ({recordingPlays: 1})} as unknown as AnalyticsAdapter);
    expect(await port.ask('getOverview', s1)).to.deep.equal({recordingPlays: 1});
  });

  it('does not let an adapter change the question', async () => {
    const query = {sessionId: 's1', attendeeIds: ['a']};
    const port = portOf({name: 'meddler', getEngagement: (asked: {sessionId: string; attendeeIds: string[]}) => {
      asked.sessionId = 'other';
      asked.attendeeIds.push('b');
      return Promise.resolve(new Map());
    }});
    await port.ask('getEngagement', query);
    expect(query).to.deep.equal({sessionId: 's1', attendeeIds: ['a']});
  });

  it('bears an adapter that asks its own port the same question', async () => {
    const {adapter} = patientAdapter();
    const leave = new AbortController();
    const circular: AnalyticsAdapter = {...adapter, getOverview: (query) => portOf(circular).ask('getOverview', query)};
    const waiting = portOf(circular).ask('getOverview', s1, {signal: leave.signal});
    leave.abort(new Error('enough'));
    expect(await failureOf(waiting)).to.have.property('message', 'enough');
  });
});

describe('Leaving while an answer is awaited', () => {
  it('lets the one go at once with the reason, and the other wait on', async () => {
    const {port, last} = patientAdapter();
    const leave = new AbortController();
    const gone = port.ask('getOverview', s1, {signal: leave.signal});
    const stays = port.ask('getOverview', s1);
    const reason = new Error('the panel was closed');
    leave.abort(reason);
    expect(await failureOf(gone)).to.equal(reason);
    expect(last().signal.aborted).to.equal(false);
    last().resolve({recordingPlays: 4});
    expect(await stays).to.deep.equal({recordingPlays: 4});
  });

  it('ends the adapter’s call when the last one leaves, and asks anew for the next', async () => {
    const {port, calls} = patientAdapter();
    const leaves = [new AbortController(), new AbortController()];
    const asked = leaves.map(({signal}) => failureOf(port.ask('getOverview', s1, {signal})));
    leaves[0]!.abort();
    expect(calls[0]!.signal.aborted).to.equal(false);
    leaves[1]!.abort();
    expect(calls[0]!.signal.aborted).to.equal(true);
    const next = port.ask('getOverview', s1);
    expect(calls).to.have.length(2);
    calls[1]!.resolve({});
    await Promise.all([...asked, next]);
  });

  it('asks nothing when it was too late already', async () => {
    const {port, calls} = patientAdapter();
    const reason = new Error('gone');
    expect(await failureOf(port.ask('getOverview', s1, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
    expect(calls).to.have.length(0);
  });

  for (const [how, settle] of [
    ['answer', (call: Call) => { call.resolve({recordingPlays: 1}); }],
    ['failure', (call: Call) => { call.reject(new Error('late')); }],
  ] as const) {
    it(`drops a late ${how} without a sound`, async () => {
      const {port, last} = patientAdapter();
      const unheard: unknown[] = [];
      const hear = (event: PromiseRejectionEvent) => unheard.push(event.reason);
      addEventListener('unhandledrejection', hear);
      const leave = new AbortController();
      const gone = failureOf(port.ask('getOverview', s1, {signal: leave.signal}));
      leave.abort();
      await gone;
      settle(last());
      await new Promise<void>((resolve) => { // unhandled rejections are told after the microtasks of a task
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => { resolve(); };
        port2.postMessage(0);
      });
      removeEventListener('unhandledrejection', hear);
      expect(unheard).to.deep.equal([]);
    });
  }

  it('leaves no listener behind on a signal that lives on', async () => {
    const {port, last} = patientAdapter();
    const {signal} = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => { listening += 1; add(...args); };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => { listening -= 1; remove(...args); };
    for (let time = 0; time < 5; time += 1) {
      const answer = port.ask('getOverview', s1, {signal});
      last().resolve({});
      await answer;
    }
    expect(listening).to.equal(0);
  });
});

describe('What an adapter throws', () => {
  const thrown = (error: unknown) => failureOf(portOf({name: 'thrower', getOverview: () => Promise.reject(error as Error)}).ask('getOverview', s1));

  for (const [what, error, code] of [
    ['its own AdapterError', new AdapterError('forbidden', 'token=secret'), 'forbidden'],
    ['an AdapterError of another copy of the package', Object.assign(new Error('token=secret'), {name: 'AdapterError', code: 'rate-limited'}), 'rate-limited'],
    ['an AdapterError with a code that nobody knows', Object.assign(new Error(), {name: 'AdapterError', code: 'toString'}), 'malformed'],
    ['what fetch throws without a network', new TypeError('https://rooms.example/?token=secret'), 'unreachable'],
    ['a time-out', new DOMException('secret', 'TimeoutError'), 'timeout'],
    ['an abort that nobody here asked for', new DOMException('secret', 'AbortError'), 'timeout'],
    ['JSON that is none', new SyntaxError('secret'), 'malformed'],
    ['a string', 'secret', 'malformed'],
    ['nothing', undefined, 'malformed'],
  ] as const) {
    it(`is ${code} where it was ${what}, without its words`, async () => {
      const failure = await thrown(error) as AdapterError;
      expect(failure).to.be.instanceOf(AdapterError).with.property('code', code);
      expect(failure.message).to.equal(`thrower.getOverview: ${code}`);
      expect(failure.cause).to.equal(undefined);
    });
  }

  it('keeps how long to wait, if that can be', async () => {
    const waits = [30, 0, -1, NaN, Infinity, 1e9, '30'].map(async (retryAfterSeconds) =>
      (await thrown(new AdapterError('rate-limited', '', {retryAfterSeconds: retryAfterSeconds as number})) as AdapterError).retryAfterSeconds);
    expect(await Promise.all(waits)).to.deep.equal([30, 0, undefined, undefined, undefined, undefined, undefined]);
  });

  it('is caught where the method throws before it promises', async () => {
    const port = portOf({name: 'abrupt', getOverview: () => { throw new AdapterError('unauthorized'); }});
    expect(await failureOf(port.ask('getOverview', s1))).to.be.instanceOf(AdapterError).with.property('code', 'unauthorized');
  });
});

describe('Faults in an answer', () => {
  it('are told to each asker once, before its answer', async () => {
    const {port, last} = patientAdapter();
    const told: [string, Fault | 'answer'][] = [];
    const ask = async (who: string) => {
      await port.ask('getOverview', s1, {onFault: (fault) => told.push([who, fault])});
      told.push([who, 'answer']);
    };
    const both = Promise.all([ask('one'), ask('two')]);
    last().resolve({engagementRate: 7, recordingPlays: 'many', uniqueViewers: {all: -1}} as unknown as Overview);
    await both;
    for (const who of ['one', 'two']) {
      const mine = told.filter(([to]) => to === who).map(([, what]) => what);
      expect(mine.map((what) => (what === 'answer' ? what : what.path)))
        .to.deep.equal(['uniqueViewers.all', 'engagementRate', 'recordingPlays', 'answer']);
      expect(mine[1]).to.deep.equal({method: 'getOverview', path: 'engagementRate', expected: 'a rate from 0 to 1', count: 1});
    }
  });

  it('are not told to one who has left', async () => {
    const {port, last} = patientAdapter();
    const leave = new AbortController();
    const told: Fault[] = [];
    const gone = failureOf(port.ask('getOverview', s1, {signal: leave.signal, onFault: (fault) => told.push(fault)}));
    const stays = port.ask('getOverview', s1);
    leave.abort();
    last().resolve({engagementRate: 7});
    await Promise.all([gone, stays]);
    expect(told).to.deep.equal([]);
  });

  it('are told of an answer that is refused', async () => {
    const told: Fault[] = [];
    const port = portOf({name: 'empty', getTimeline: () => Promise.resolve({})} as unknown as AnalyticsAdapter);
    const failure = await failureOf(port.ask('getTimeline', s1, {onFault: (fault) => told.push(fault)}));
    expect(failure).to.have.property('code', 'malformed');
    expect(told.map(({path, expected}) => ({path, expected}))).to.deep.equal([{path: 'viewers', expected: 'an object'}]);
  });
});
