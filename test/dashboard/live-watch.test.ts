import {expect, waitUntil} from '@open-wc/testing';
import fc from 'fast-check';
import type {ReactiveControllerHost} from 'lit';
import {LiveWatch, runs, type Part, type Watched} from '../../src/dashboard/live-watch.js';
import {retryDelay} from '../../src/dashboard/retry-delay.js';
import {AdapterError, portOf, type Session} from '../../src/model/index.js';
import {HandDriven, setHidden} from './hand-driven.js';

const until = (isSo: () => boolean) => waitUntil(isSo, undefined, {interval: 2, timeout: 8000});
const host: ReactiveControllerHost = {addController: () => {}, removeController: () => {}, requestUpdate: () => {}, updateComplete: Promise.resolve(true)};
const pace = {rest: 40, firstWait: 4, longestWait: 16, settled: 2000};

/** A watch over a source that the test drives, and what it has told. */
function watching({rest = pace.rest, settled = pace.settled} = {}) {
  const source = new HandDriven();
  const port = portOf({name: 'test', watch: source.watch});
  const told: (readonly Part[])[] = [];
  const failures: AdapterError[] = [];
  const page: {watched: Watched | undefined} = {watched: {port, sessionId: 's1'}};
  const live = new LiveWatch(host, {
    watched: () => page.watched, changed: (parts) => told.push(parts), failed: (error) => failures.push(error),
  }, {...pace, rest, settled});
  live.hostConnected();
  watches.push(live);
  return {source, told, failures, page, live};
}
const watches: LiveWatch[] = [];
afterEach(() => {
  for (const live of watches.splice(0)) live.hostDisconnected();
  setHidden(false);
});
const heard = (source: HandDriven) => until(() => source.isHeard);

describe('what changes in a session that runs', () => {
  it('is told at once, and what changes soon after is gathered', async () => {
    const {source, told, live} = watching({rest: 400});
    await heard(source);
    expect(live.state).to.equal('watching');
    source.tell('attendees');
    await until(() => told.length === 1);
    expect(live.readAt).to.be.an.instanceof(Date);
    for (let times = 0; times < 5; times += 1) source.tell('attendees', 'overview');
    source.tell('timeline');
    await until(() => told.length === 2);
    expect(told[0]).to.deep.equal(['attendees']);
    expect(told[1]).to.have.members(['attendees', 'overview', 'timeline']);
    source.tell('devices');
    await until(() => told.length === 3);
    expect(told[2]).to.deep.equal(['devices']);
  });

  it('is everything where the page was hidden meanwhile; nothing is heard while it is', async () => {
    const {source, told, live} = watching();
    await heard(source);
    setHidden(true);
    await until(() => source.closed === 1);
    expect(live.state).to.equal('off');
    expect(told).to.deep.equal([]);
    setHidden(false);
    await heard(source);
    expect(told).to.deep.equal([['session']]);
  });

  it('is not asked for where nothing runs, and of another session when that is shown', async () => {
    const {source, page, live, told} = watching();
    await heard(source);
    page.watched = {...page.watched!, sessionId: 's2'};
    live.hostUpdate();
    await until(() => source.sessions.length === 2);
    expect(source.sessions).to.deep.equal(['s1', 's2']);
    expect(told).to.deep.equal([]);
    page.watched = undefined;
    live.hostUpdate();
    await until(() => source.closed === source.opened);
    expect(live.state).to.equal('off');
  });

  it('was read at a time that is of this session alone, which holds while the page is hidden and after the end', async () => {
    const {source, page, live, told} = watching();
    await heard(source);
    source.tell('overview');
    await until(() => told.length === 1);
    const {readAt} = live;
    expect(readAt).to.be.an.instanceof(Date);
    setHidden(true);
    expect([live.state, live.readAt]).to.deep.equal(['off', readAt]);
    page.watched = {...page.watched!, isOver: true};
    live.hostUpdate();
    setHidden(false);
    expect([live.state, live.readAt]).to.deep.equal(['off', readAt]);
    page.watched = {...page.watched, sessionId: 's2'};
    live.hostUpdate();
    expect([live.state, live.readAt]).to.deep.equal(['off', undefined]);
  });

  it('is nonsense in part: what is known of it counts', async () => {
    const {source, told} = watching();
    await heard(source);
    source.tell('lunch' as 'overview', 'overview');
    await until(() => told.length === 1);
    expect(told).to.deep.equal([['overview']]);
  });
});

describe('a stream that breaks', () => {
  const gone = () => new AdapterError('unreachable');

  it('is opened again, says so once, and counts as mended with the first change: then everything is asked anew', async () => {
    const {source, told, failures, live} = watching();
    for (let times = 1; times <= 3; times += 1) {
      await until(() => source.opened === times && source.isHeard);
      source.fail(gone());
      await until(() => live.state === 'interrupted');
    }
    expect(failures.map(({code}) => code)).to.deep.equal(['unreachable']);
    await until(() => source.opened === 4 && source.isHeard);
    source.tell('attendees');
    await until(() => live.state === 'watching');
    expect(told[0]).to.deep.equal(['session']);
    await until(() => told.length === 2);
    expect(told[1]).to.deep.equal(['attendees']);
    source.fail(gone());
    await until(() => failures.length === 2);
  });

  it('counts as mended when it stays open, though nothing changes', async () => {
    const {source, told, live} = watching({settled: 150});
    await heard(source);
    source.fail(gone());
    await until(() => live.state === 'interrupted');
    await until(() => live.state === 'watching');
    expect(told).to.deep.equal([['session']]);
  });

  for (const code of ['unauthorized', 'forbidden', 'not-found', 'unsupported'] as const) {
    it(`is left alone where asking again does not help: ${code}`, async () => {
      const {source, failures, live} = watching();
      await heard(source);
      source.fail(new AdapterError(code));
      await until(() => live.state === 'stopped');
      expect(failures).to.have.length(1);
      live.hostUpdate();
      expect(source.opened).to.equal(1);
      live.restart();
      await until(() => source.opened === 2);
      expect(live.state).to.equal('watching');
    });
  }

  it('or ends: the session is asked for, and what goes on is heard again', async () => {
    const {source, told, live, failures} = watching();
    await heard(source);
    source.end();
    await until(() => source.opened === 2);
    expect(told[0]).to.deep.equal(['session']);
    expect(live.state).to.equal('watching');
    expect(failures).to.deep.equal([]);
  });

  it('waits twice as long before each try, never longer than the longest, and never as long as others', () => {
    const waits = {firstWait: 1000, longestWait: 60_000};
    expect([1, 2, 3, 4, 7, 8, 1000].map((tries) => retryDelay(tries, waits, 0))).to.deep.equal([1000, 2000, 4000, 8000, 60_000, 60_000, 60_000]);
    fc.assert(fc.property(fc.integer({min: 1, max: 2000}), fc.double({min: 0, max: 1, noNaN: true}), (tries, random) => {
      const longest = retryDelay(tries, waits, 0);
      expect(retryDelay(tries, waits, random)).to.be.within(longest / 2, longest);
    }));
  });
});

describe('an element that comes and goes', () => {
  it('leaves no stream behind, and hears nothing any more', async () => {
    const {source, live, told} = watching();
    for (let times = 0; times < 100; times += 1) {
      live.hostDisconnected();
      live.hostConnected();
    }
    await heard(source);
    live.hostDisconnected();
    await until(() => source.opened === source.closed);
    const {opened} = source;
    told.length = 0;
    source.tell('attendees');
    setHidden(true);
    setHidden(false);
    live.hostUpdate();
    expect(source.opened).to.equal(opened);
    expect(told).to.deep.equal([]);
    expect(live.state).to.equal('off');
  });
});

describe('a session', () => {
  it('runs as long as its source says so, or it has no end', () => {
    const session: Session = {id: 's', roomId: 'r', roomName: 'R', startsAt: new Date(0)};
    const endsAt = new Date(1000);
    expect([session, {...session, endsAt}, {...session, live: true, endsAt}, {...session, live: false}].map(runs)).to.deep.equal([true, false, true, false]);
  });
});
