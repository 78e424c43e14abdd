import {expect, waitUntil} from '@open-wc/testing';
import type {AnalyticsAdapter, Change} from '../../src/model/index.js';

interface Told { readonly event: string; readonly id?: string; readonly data?: Partial<Change> & {readonly code?: string} }
interface Watching { join(query: {sessionId: string}, lastId: string | undefined, tell: (event: Told) => void): () => void }

const address: string = '/demo/server/watching.mjs';
const {Watching} = await import(address) as {readonly Watching: new (adapter: AnalyticsAdapter, options?: {patience: number}) => Watching};
const query = {sessionId: 's'};
const change: Change = {changed: ['overview'], at: new Date('2026-05-04T09:00:00Z')};

describe('the reference server, of a session that runs', () => {
  /** Tells so many changes, then waits until nobody listens, and fails. */
  function source(changes: number) {
    const signals: AbortSignal[] = [];
    const adapter: AnalyticsAdapter = {name: 'live', async *watch(_query, {signal} = {}) {
      signals.push(signal!);
      for (let n = 0; n < changes; n += 1) yield change;
      await new Promise((_, reject) => { signal!.addEventListener('abort', () => reject(signal!.reason as Error)); });
    }};
    return {adapter, signals};
  }

  it('begins anew for who comes after all have left, and knows no ids of before', async () => {
    const {adapter, signals} = source(3);
    const watching = new Watching(adapter, {patience: 0});
    const [first, second, third]: [Told[], Told[], Told[]] = [[], [], []];
    const leave = watching.join(query, undefined, (event) => first.push(event));
    await waitUntil(() => first.length === 3, 'all changes', {timeout: 10_000});
    leave();
    await waitUntil(() => signals[0]!.aborted, 'the source is left', {timeout: 10_000});
    watching.join(query, undefined, (event) => second.push(event));
    await waitUntil(() => second.length === 3, 'all changes again', {timeout: 10_000});
    expect(signals).to.have.length(2);
    expect(second.map(({event}) => event)).to.deep.equal(['change', 'change', 'change']);
    watching.join(query, first[0]!.id, (event) => third.push(event));
    expect(third.map(({data}) => data?.changed)).to.deep.equal([['session']]);
  });

  it('tells what was missed by the last id, and a failure only to those who were there', async () => {
    let fail = (_reason: Error): void => {};
    let times = 0;
    const watching = new Watching({name: 'live', async *watch() {
      times += 1;
      yield change;
      await new Promise((_, reject) => { fail = reject; });
    }});
    const [first, second]: [Told[], Told[]] = [[], []];
    watching.join(query, undefined, (event) => first.push(event));
    await waitUntil(() => first.length === 1, 'a change', {timeout: 10_000});
    watching.join(query, first[0]!.id, (event) => second.push(event))();
    expect(second).to.deep.equal([]);
    fail(Object.assign(new Error('gone'), {code: 'unreachable'}));
    await waitUntil(() => first.length === 2, 'the failure', {timeout: 10_000});
    expect(first[1]).to.have.nested.property('data.code', 'unreachable');
    watching.join(query, first[0]!.id, (event) => second.push(event));
    expect(second.map(({event, data}) => [event, data?.changed])).to.deep.equal([['change', ['session']]]);
    await waitUntil(() => second.length === 2, 'is listened to again', {timeout: 10_000});
    expect(times).to.equal(2);
  });
});
