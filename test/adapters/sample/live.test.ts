import {expect} from '@open-wc/testing';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {Change} from '../../../src/model/index.js';

const demo = {sessionId: 'demo'};

describe('a sample room that still runs', () => {
  it('has no end yet, nor a recording, and has run for as long as was said', async () => {
    const adapter = sampleAdapter({live: true, minutes: 45});
    const session = await adapter.getSession!(demo);
    expect(session.live).to.equal(true);
    expect(session.endsAt).to.equal(undefined);
    expect(session.recording).to.equal(undefined);
    const {viewers} = await adapter.getTimeline!(demo);
    expect(viewers.values.length * viewers.stepSeconds / 60).to.be.closeTo(45, 0.2);
  });

  it('says the same as a log, before anybody watches', async () => {
    const once = await sampleAdapter({live: true}).getOverview!(demo);
    expect(await sampleAdapter({live: true}).getOverview!(demo)).to.deep.equal(once);
  });

  it('goes on while somebody watches, and then ends', async () => {
    const adapter = sampleAdapter({live: 1, attendees: 40});
    const before = await adapter.getOverview!(demo);
    const changes: Change[] = [];
    for await (const change of adapter.watch!(demo)) changes.push(change);
    expect(changes.length).to.equal(20);
    expect(changes.map(({at}) => at.getTime())).to.deep.equal(changes.map(({at}) => at.getTime()).sort((a, b) => a - b));
    expect(changes.map(({changed}) => changed.includes('session')).lastIndexOf(false)).to.equal(18);
    const session = await adapter.getSession!(demo);
    expect([session.live, session.endsAt]).to.deep.equal([undefined, new Date('2026-03-31T09:25:00Z')]);
    expect((await adapter.getOverview!(demo)).averageViewedSeconds!.live!).to.be.above(before.averageViewedSeconds!.live!);
  });

  it('shows all who watch the same', async () => {
    const adapter = sampleAdapter({live: 1, attendees: 3});
    const watching = async () => {
      const instants: number[] = [];
      for await (const {at} of adapter.watch!(demo)) instants.push(at.getTime());
      return instants;
    };
    const [one, other] = await Promise.all([watching(), watching()]);
    expect(one.length).to.equal(20);
    expect(one).to.deep.equal(other);
  });

  it('stands still when nobody watches any more', async () => {
    const adapter = sampleAdapter({live: 1, attendees: 3});
    for await (const {at} of adapter.watch!(demo)) {
      expect(at).to.be.above(new Date('2026-03-31T09:05:00Z'));
      break;
    }
    const overview = await adapter.getOverview!(demo);
    for await (const tick of sampleAdapter({live: 1, attendees: 3}).watch!(demo)) expect(tick.changed).to.include('timeline');
    expect(await adapter.getOverview!(demo)).to.deep.equal(overview);
  });

  it('lets go of who leaves while waiting for a tick', async () => {
    const adapter = sampleAdapter({live: 600_000, attendees: 3});
    const ticks = adapter.watch!(demo)[Symbol.asyncIterator]();
    const waiting = ticks.next();
    await ticks.return!();
    expect(await waiting).to.deep.equal({done: true, value: undefined});

    const leaving = new AbortController();
    const next = adapter.watch!(demo, {signal: leaving.signal})[Symbol.asyncIterator]().next();
    leaving.abort('gone');
    expect(await next.catch((reason: unknown) => reason)).to.equal('gone');
  });

  it('never changes a session that has ended, and knows no other', async () => {
    const adapter = sampleAdapter({live: 1, attendees: 3});
    const ended = adapter.watch!({sessionId: 'demo-1'})[Symbol.asyncIterator]().next();
    expect(await ended).to.deep.equal({done: true, value: undefined});
    const nowhere = adapter.watch!({sessionId: 'nowhere'})[Symbol.asyncIterator]().next();
    expect(await nowhere.catch((reason: unknown) => reason)).to.include({code: 'not-found'});
  });
});
