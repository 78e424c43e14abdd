import {expect, waitUntil} from '@open-wc/testing';
import {httpAdapter} from '../../../src/adapters/http.js';
import {AdapterError, portOf, type Change, type Port} from '../../../src/model/index.js';
import {startServer, type TestServer} from '../../servers/test-server.js';

const session = {sessionId: 'demo'};
interface Asked { readonly path: string; readonly lastEventId?: string }

describe('httpAdapter, while a session runs', function () {
  this.timeout(60_000);
  let server: TestServer;
  let port: Port;
  const ended = new AbortController();
  beforeEach(async () => {
    server = await startServer('api', {rooms: {live: {attendees: 5, live: 100}}});
    port = portOf(await httpAdapter({baseUrl: `${server.origin}/live`, timeoutSeconds: 20}));
  });
  afterEach(() => server.kill());
  after(() => ended.abort());

  /** Everything that is told until the end. */
  function listen(signal?: AbortSignal) {
    const told: Change[] = [];
    const outcome = (async () => {
      for await (const change of port.stream('watch', session, {signal})) told.push(change);
      return 'ended';
    })().catch((error: unknown) => error);
    return {told, outcome};
  }
  const watches = async () => (await server.ask<Asked[]>('asked')).filter(({path}) => path === '/watch').map(({lastEventId}) => lastEventId ?? null);

  it('hears each change once, and the end', async () => {
    const {told, outcome} = listen();
    expect(await outcome).to.equal('ended');
    expect(told).to.have.length(20);
    expect(told.at(-1)?.changed).to.include('session');
    expect(told[0]?.at).to.be.instanceOf(Date);
    expect(await watches()).to.deep.equal([null]);
    expect(await server.ask('complaints')).to.deep.equal([]);
    const again = listen();
    expect(await again.outcome).to.equal('ended'); // what has ended runs no more
    expect(again.told).to.deep.equal([]);
  });

  it('misses nothing and hears nothing twice when the connection breaks', async () => {
    await server.ask({faults: [{kind: 'cut', path: '/watch', bytes: 700, times: 2}]});
    const {told, outcome} = listen();
    expect(await outcome).to.equal('ended');
    const times = told.map(({at}) => at.getTime());
    expect(times).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
    expect(told).to.have.length(20);
    const ids = await watches();
    expect(ids).to.have.length(3);
    expect(ids[0]).to.equal(null);
    expect(ids.slice(1).every((id) => /^[\w-]+\.\d+$/.test(id ?? ''))).to.equal(true);
  });

  it('takes it up after the last event that came whole', async () => {
    const change = 'event: change\ndata: {"changed": ["overview"], "at": "2026-05-04T09:00:00Z"}\n\n';
    const lastIds: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const request = new Request(url, init);
      if (!request.url.includes('/watch')) return globalThis.fetch(url, init);
      lastIds.push(request.headers.get('Last-Event-ID'));
      const text = lastIds.length === 1 ? `id: 1\n${change}id: 2\n` : `id: 2\n${change}event: end\n\n`;
      return new Response(text, {headers: {'Content-Type': 'text/event-stream'}});
    };
    port = portOf(await httpAdapter({baseUrl: `${server.origin}/live`, fetch}));
    const {told, outcome} = listen();
    expect(await outcome).to.equal('ended');
    expect(told).to.have.length(2);
    expect(lastIds).to.deep.equal([null, '1']);
  });

  it('goes on when the server is killed and comes back, and knows that anything may have changed', async () => {
    const {told, outcome} = listen();
    await waitUntil(() => told.length >= 3);
    await server.kill();
    await server.restart();
    const before = told.length;
    await waitUntil(() => told.length > before, 'hears again', {timeout: 15_000});
    expect(told[before]?.changed).to.deep.equal(['session']);
    const [first] = await watches();
    expect(first).to.match(/\.\d+$/);
    expect(await outcome).to.equal('ended');
  });

  it('says so when the server stays away', async () => {
    const {told, outcome} = listen();
    await waitUntil(() => told.length >= 1);
    await server.kill();
    const error = await outcome;
    expect(error).to.be.instanceOf(AdapterError).with.property('code', 'unreachable');
  });

  it('gives up a silent stream and takes it up again', async () => {
    port = portOf(await httpAdapter({baseUrl: `${server.origin}/live`, timeoutSeconds: 0.5}));
    await server.ask({faults: [{kind: 'stall', path: '/watch', bytes: 500, times: 1}]});
    const {told, outcome} = listen();
    expect(await outcome).to.equal('ended');
    expect(told).to.have.length(20);
  });

  it('ends for the server too when nobody listens any more', async () => {
    const left = new AbortController();
    const {told, outcome} = listen(left.signal);
    await waitUntil(() => told.length >= 2);
    const reason = new Error('the reader has left');
    left.abort(reason);
    expect(await outcome).to.equal(reason);
    for await (const change of port.stream('watch', session)) {
      expect(change.changed).to.include('overview');
      break;
    }
  });

  it('is told why by the stream', async () => {
    const stream = (text: string): typeof globalThis.fetch => async (url, init) => new Request(url).url.includes('/watch')
      ? Promise.resolve(new Response(text, {headers: {'Content-Type': 'text/event-stream'}})) : globalThis.fetch(url, init);
    const heard = async (text: string) => {
      port = portOf(await httpAdapter({baseUrl: `${server.origin}/live`, fetch: stream(text)}));
      const {told, outcome} = listen();
      const end = await outcome;
      return [told.length, end instanceof AdapterError ? end.code : end];
    };
    const change = 'data: {"changed": ["overview"],\ndata: "at": "2026-05-04T09:00:00Z"}';
    expect(await heard(`event: change\n${change}\n\nevent: error\ndata: {"code": "forbidden"}\n\n`)).to.deep.equal([1, 'forbidden']);
    expect(await heard(`\ufeff: hello\r\n\r\nid: 7\r${change.replace('\n', '\r')}\r\r\revent: weather\rdata: 1\r\revent: end\rdata\r\r`)).to.deep.equal([1, 'ended']);
    expect(await heard('event: change\ndata: {"changed"\n\n')).to.deep.equal([0, 'malformed']);
    expect(await heard('event: change\ndata: {"changed": 5}\n\nevent: end\n\n')).to.deep.equal([0, 'ended']);
  });
});
