import {aTimeout, expect} from '@open-wc/testing';
import type {ReactiveController} from 'lit';
import {PagedRows, type PagedNews} from '../../src/elements/paged-rows.js';
import {AdapterError, portOf, type CallOptions, type Page, type RecordingViewer, type RecordingViewersQuery} from '../../src/model/index.js';
import {deferred, type Deferred} from '../model/deferred.js';

interface Call extends Deferred<Page<RecordingViewer>> { readonly query: RecordingViewersQuery; readonly signal: AbortSignal | undefined }

/** A list over a source that answers when the test says so. */
function setUp() {
  const calls: Call[] = [];
  const news: string[] = [];
  const port = portOf({name: 'test', getRecordingViewers: (query: RecordingViewersQuery, {signal}: CallOptions = {}) => {
    const call = {...deferred<Page<RecordingViewer>>(), query, signal};
    calls.push(call);
    return call.promise;
  }});
  const tell: PagedNews<'getRecordingViewers'> = {
    came: (now, before) => void news.push(`${now.asked.page} after ${before?.asked.page ?? 'none'}`), failed: ({code}) => void news.push(code), onFault: () => {},
  };
  const host = {addController: (_: ReactiveController) => {}, removeController: () => {}, requestUpdate: () => {}, updateComplete: Promise.resolve(true)};
  const rows = new PagedRows(host, 'getRecordingViewers', tell);
  const want = (page: number, of = 'all') => rows.want({port, of, query: {sessionId: 's', page, pageSize: 10}});
  return {rows, want, calls, news};
}

const someone = (id: string) => ({rows: [{id}], total: 20});

describe('a list that comes a page at a time', () => {
  it('keeps its page until the next has come', async () => {
    const {rows, want, calls, news} = setUp();
    want(1);
    await aTimeout(0);
    calls[0]!.resolve(someone('a'));
    await aTimeout(0);
    want(2);
    expect([rows.page?.rows[0]?.id, rows.isLoading]).to.deep.equal(['a', true]);
    await aTimeout(0);
    calls[1]!.resolve(someone('b'));
    await aTimeout(0);
    expect([rows.page?.rows[0]?.id, rows.isLoading]).to.deep.equal(['b', false]);
    expect(news).to.deep.equal(['1 after none', '2 after 1']);
  });

  it('asks the same only once', async () => {
    const {want, calls} = setUp();
    want(1);
    want(1);
    await aTimeout(0);
    expect(calls).to.have.length(1);
  });

  it('shows the page that was asked for last, whatever comes last', async () => {
    const {rows, want, calls} = setUp();
    want(1);
    await aTimeout(0);
    want(2);
    await aTimeout(0);
    calls[1]!.resolve(someone('b'));
    await aTimeout(0);
    calls[0]!.resolve(someone('a'));
    await aTimeout(0);
    expect(calls[0]!.signal?.aborted).to.equal(true);
    expect(rows.page?.rows[0]?.id).to.equal('b');
  });

  it('keeps nothing of another list, nor when it is left', async () => {
    const {rows, want, calls} = setUp();
    want(1);
    await aTimeout(0);
    calls[0]!.resolve(someone('a'));
    await aTimeout(0);
    want(1, 'another');
    want(2, 'another');
    expect(rows.page).to.equal(undefined);
    rows.leave();
    await aTimeout(0);
    expect(calls.slice(1).every(({signal}) => signal?.aborted)).to.equal(true);
    expect([rows.page, rows.error, rows.isLoading]).to.deep.equal([undefined, undefined, false]);
  });

  it('says why a page did not come, and asks again', async () => {
    const {rows, want, calls, news} = setUp();
    want(1);
    await aTimeout(0);
    calls[0]!.reject(new AdapterError('timeout'));
    await aTimeout(0);
    expect([rows.error?.code, rows.isLoading]).to.deep.equal(['timeout', false]);
    rows.again();
    await aTimeout(0);
    calls[1]!.resolve(someone('a'));
    await aTimeout(0);
    expect([rows.error, rows.page?.rows.length]).to.deep.equal([undefined, 1]);
    expect(news).to.deep.equal(['timeout', '1 after none']);
  });
});
