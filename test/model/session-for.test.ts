import {expect} from '@open-wc/testing';
import {AdapterError, portOf, sessionFor, type AnalyticsAdapter, type Session, type SessionsQuery} from '../../src/model/index.js';

const hour = (h: number) => new Date(Date.UTC(2026, 4, 4, h));
const session = (id: string, from: number, to?: number, more: Partial<Session> = {}): Session =>
  ({id, roomId: 'r', roomName: 'Algebra', startsAt: hour(from), ...(to === undefined ? {} : {endsAt: hour(to)}), ...more});

/** A source whose list of sessions comes in these pages. */
function source(pages: readonly (readonly Session[])[], more: Partial<AnalyticsAdapter> = {}) {
  const asked: SessionsQuery[] = [];
  const port = portOf({
    name: 'rooms',
    getSessions(query) {
      asked.push(query);
      const page = Number(query.cursor ?? 0);
      return Promise.resolve({rows: pages[page] ?? [], ...(page + 1 < pages.length ? {next: String(page + 1)} : {})});
    },
    ...more,
  });
  return {port, asked};
}

const chosen = async (...sessions: Session[]) => (await sessionFor(source([sessions]).port, {roomId: 'r'}))?.id;

describe('The session that is meant', () => {
  it('is the newest that has ended, though another runs, whatever order the source gives', async () => {
    expect(await chosen(session('old', 1, 2), session('new', 5, 6), session('runs', 8))).to.equal('new');
  });

  it('is not one that lasted no time', async () => {
    expect(await chosen(session('empty', 9, 9), session('real', 3, 4))).to.equal('real');
  });

  it('is the one that runs where none has ended', async () => {
    expect(await chosen(session('empty', 9, 9), session('runs', 8))).to.equal('runs');
    expect(await chosen(session('empty', 9, 9), session('runs', 8, 10, {live: true}))).to.equal('runs');
  });

  it('is the newest where there is nothing better', async () => {
    expect(await chosen(session('a', 1, 1), session('b', 2, 2))).to.equal('b');
  });

  it('is unknown in a room that never met', async () => {
    expect(await chosen()).to.equal(undefined);
  });

  it('is looked for on later pages', async () => {
    const {port, asked} = source([[session('empty', 9, 9)], [session('real', 3, 4)], [session('older', 1, 2)]]);
    expect((await sessionFor(port, {roomId: 'r'}))?.id).to.equal('real');
    expect(asked).to.deep.equal([{roomId: 'r'}, {roomId: 'r', cursor: '1'}].map((query) => ({includeBreakouts: undefined, cursor: undefined, ...query})));
  });

  it('is asked for by its id where the source can, and its refusal comes through', async () => {
    const {port, asked} = source([], {getSession: ({sessionId}) => sessionId === 's' ? Promise.resolve(session('s', 1, 2)) : Promise.reject(new AdapterError('not-found'))});
    expect((await sessionFor(port, {sessionId: 's', roomId: 'r'}))?.id).to.equal('s');
    expect(await sessionFor(port, {sessionId: 'x'}).catch((error: unknown) => error)).to.have.property('code', 'not-found');
    expect(asked).to.have.length(0);
  });

  it('is found in the list, breakouts too, where the source cannot be asked by id', async () => {
    const {port, asked} = source([[session('a', 3, 4)], [session('b', 1, 1)]]);
    expect((await sessionFor(port, {sessionId: 'b'}))?.id).to.equal('b');
    expect(asked.every(({includeBreakouts}) => includeBreakouts)).to.equal(true);
    expect(await sessionFor(port, {sessionId: 'x'}).catch((error: unknown) => error)).to.be.instanceOf(AdapterError).with.property('code', 'not-found');
  });

  it('is left open where the source knows no sessions', async () => {
    const port = portOf({name: 'none'});
    expect(await sessionFor(port, {sessionId: 's'})).to.equal(undefined);
    expect(await sessionFor(port, {})).to.equal(undefined);
  });

  it('is asked for once by panels that ask together', async () => {
    const {port, asked} = source([[session('a', 1, 2)]]);
    await Promise.all([sessionFor(port, {roomId: 'r'}), sessionFor(port, {roomId: 'r'})]);
    expect(asked).to.have.length(1);
  });

  it('is not looked for without end where a source turns in circles', async () => {
    let asked = 0;
    const port = portOf({name: 'circle', getSessions: () => Promise.resolve({rows: [], next: String((asked += 1) % 2)})});
    expect(await sessionFor(port, {roomId: 'r'})).to.equal(undefined);
    expect(asked).to.be.at.most(50);
  });

  it('is waited for no longer than the signal says', async () => {
    const port = portOf({name: 'slow', getSessions: () => new Promise(() => {})});
    const leave = new AbortController();
    const waiting = sessionFor(port, {roomId: 'r'}, {signal: leave.signal}).catch((error: unknown) => error);
    const reason = new Error('gone');
    leave.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});
