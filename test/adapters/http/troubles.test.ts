import {expect} from '@open-wc/testing';
import {httpAdapter, type HttpAdapterOptions} from '../../../src/adapters/http.js';
import {AdapterError, portOf, type AnalyticsAdapter, type ReportQuery} from '../../../src/model/index.js';
import {loadWords} from '../../../src/locale/index.js';
import {bringLateWords} from '../../../src/locale/late-words.js';
import {chatTranscript} from '../../../src/reports/chat-transcript.js';
import {streamCsv} from '../../../src/reports/stream-csv.js';
import {startServer, type TestServer} from '../../servers/test-server.js';

interface Asked { readonly verb: string; readonly path: string; readonly url: string; readonly body?: object; readonly token?: string; readonly cookie?: string; readonly referrer?: string }

const session = {sessionId: 'demo'};
const report: ReportQuery = {report: 'group-chat-transcripts', from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'UTC'};

describe('httpAdapter, when something goes wrong on the way', function () {
  this.timeout(60_000);
  let server: TestServer;
  let adapter: Required<AnalyticsAdapter>;
  before(async () => { server = await startServer('api', {rooms: {sample: {attendees: 600}}}); });
  after(() => server.kill());
  beforeEach(async () => {
    await server.ask({faults: [], token: null});
    adapter = await open();
    await server.ask('asked');
  });

  const open = (options: Partial<HttpAdapterOptions> = {}) =>
    httpAdapter({baseUrl: `${server.origin}/sample`, timeoutSeconds: 1, ...options}) as Promise<Required<AnalyticsAdapter>>;
  const commit = (...faults: object[]) => server.ask({faults});
  const asked = async () => (await server.ask<Asked[]>('asked')).filter(({path}) => path !== '/');
  const failed = async (call: Promise<unknown>) => {
    const error = await call.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(AdapterError);
    expect((error as AdapterError).cause).to.equal(undefined);
    expect((error as AdapterError).message).to.match(/^http[\w.]*: [\w \-/()]+$/); // no address, no value
    return error as AdapterError;
  };
  const read = async (rows: AsyncIterable<readonly unknown[]>, told = {rows: 0}) => {
    for await (const batch of rows) told.rows += batch.length;
    return told.rows;
  };

  for (const [status, code, expected] of [
    [403, 'forbidden', 'forbidden'], [404, 'not-found', 'not-found'], [422, 'too-general', 'too-general'], [400, 'malformed', 'malformed'],
    [501, 'unsupported', 'unsupported'], [504, 'timeout', 'timeout'], [401, undefined, 'unauthorized'], [403, undefined, 'forbidden'],
    [404, undefined, 'not-found'], [418, undefined, 'malformed'], [403, 'nonsense', 'forbidden'],
  ] as const) {
    it(`takes ${status}${code ? ` with the code ${code}` : ''} for ${expected}, and asks once`, async () => {
      await commit({kind: 'status', status, code});
      expect((await failed(adapter.getOverview(session))).code).to.equal(expected);
      expect(await asked()).to.have.length(1);
    });
  }

  it('asks again, after a while, where the server was too busy or away', async () => {
    for (const fault of [{status: 429, code: 'rate-limited', retryAfter: 1}, {status: 503, retryAfter: 0}, {status: 502}]) {
      await commit({kind: 'status', times: 1, ...fault});
      const began = performance.now();
      expect(await adapter.getOverview(session)).to.have.property('uniqueViewers');
      if (fault.retryAfter === 1) expect(performance.now() - began).to.be.at.least(1000);
      expect(await asked()).to.have.length(2);
    }
    await commit({kind: 'cut', bytes: 100, times: 2});
    expect(await adapter.getTimeline(session)).to.have.property('viewers');
    expect(await asked()).to.have.length(3);
  });

  it('gives up after three tries, and at once where it would have to wait for long', async () => {
    await commit({kind: 'status', status: 503});
    expect((await failed(adapter.getOverview(session))).code).to.equal('unreachable');
    expect(await asked()).to.have.length(3);
    await commit({kind: 'status', status: 429, code: 'rate-limited', retryAfter: 120});
    expect(await failed(adapter.getOverview(session))).to.include({code: 'rate-limited', retryAfterSeconds: 120});
    expect(await asked()).to.have.length(1);
  });

  it('never asks twice for an e-mail', async () => {
    for (const fault of [{kind: 'status', status: 503, retryAfter: 0}, {kind: 'status', status: 429, retryAfter: 0}, {kind: 'cut', bytes: 1}]) {
      await commit(fault);
      await failed(adapter.requestEmailExport({...session, descriptiveHeaders: true}));
      expect(await asked()).to.have.length(1);
    }
  });

  it('gives up a server that falls silent, before the answer and within it', async () => {
    for (const fault of [{kind: 'silence'}, {kind: 'stall', bytes: 50}]) {
      await commit(fault);
      expect((await failed(adapter.getTimeline(session))).code).to.equal('timeout');
      expect((await failed(read(adapter.getReport(report)))).code).to.equal('timeout');
      expect(await asked()).to.have.length(2);
    }
  });

  it('waits for as long as it is told to, even for ever', async () => {
    for (const timeoutSeconds of [Infinity, 10_000_000]) {
      adapter = await open({timeoutSeconds, getToken: () => 'secret'});
      expect(await adapter.getOverview(session)).to.have.property('uniqueViewers');
    }
  });

  it('takes what leads elsewhere for a log-in page, and does not go there', async () => {
    adapter = await open({getToken: () => 'secret'});
    await commit({kind: 'redirect'});
    expect((await failed(adapter.getOverview(session))).code).to.equal('unauthorized');
    expect((await failed(read(adapter.getReport(report)))).code).to.equal('unauthorized');
    expect((await asked()).map(({url}) => url).filter((url) => url.includes('login'))).to.deep.equal([]);
  });

  it('leaves out what a service knows nothing of and says so, but for readings', async () => {
    const viewers = {startsAt: '2026-05-04T09:00:00Z', stepSeconds: 60, values: [1, null]};
    const answers = new Map<string, unknown>([
      ['/overview', {uniqueViewers: {live: 3, all: null}, engagementRate: null}], ['/timeline', {viewers, recording: null}],
      ['/interactions', [{id: 'a', kind: 'poll', question: null, options: [{id: '1', label: 'Yes', participants: null}]}]], ['/email-address', {address: null}],
    ]);
    adapter = await open({fetch: async (url, init) => {
      const answer = answers.get(new URL(new Request(url).url).pathname.replace('/sample', ''));
      return answer === undefined ? globalThis.fetch(url, init) : Response.json(answer);
    }});
    expect(await adapter.getOverview(session)).to.deep.equal({uniqueViewers: {live: 3}});
    expect(await adapter.getTimeline(session)).to.deep.equal({viewers});
    expect(await adapter.getInteractions(session)).to.deep.equal([{id: 'a', kind: 'poll', options: [{id: '1', label: 'Yes'}]}]);
    expect(await adapter.getEmailAddress(session)).to.equal(undefined);
  });

  it('takes a page in place of an answer for nonsense, and an error inside for what it says', async () => {
    await commit({kind: 'html'});
    expect((await failed(adapter.getOverview(session))).code).to.equal('malformed');
    expect((await failed(read(adapter.getReport(report)))).code).to.equal('malformed');
    await commit({kind: 'error-inside', code: 'forbidden'});
    expect((await failed(adapter.getOverview(session))).code).to.equal('forbidden');
    expect((await failed(read(adapter.getReport(report)))).code).to.equal('forbidden');
  });

  it('notices that a packed answer was cut off', async () => {
    await commit({kind: 'gzip-cut'});
    expect((await failed(adapter.getSessions({}))).code).to.be.oneOf(['malformed', 'unreachable']);
    expect((await failed(read(adapter.getReport(report)))).code).to.be.oneOf(['malformed', 'unreachable']);
  });

  describe('with a token', () => {
    /** The host's side: which tokens it was asked for. */
    function host(...tokens: (string | undefined | Error)[]) {
      const told: boolean[] = [];
      const getToken = async ({refresh}: {refresh: boolean}) => {
        told.push(refresh);
        const token = tokens[Math.min(told.length, tokens.length) - 1];
        if (token instanceof Error) throw token;
        return Promise.resolve(token);
      };
      return {told, getToken};
    }

    it('asks its host once for all questions, and once more for all that were refused', async () => {
      await server.ask({token: 'first'});
      const {told, getToken} = host('first', 'second');
      adapter = await open({getToken});
      await server.ask({token: 'second'});
      const answers = await Promise.all([
        adapter.getOverview(session), adapter.getTimeline(session), adapter.getAttendees({...session, page: 1, pageSize: 5}),
        adapter.getCountries(session), adapter.getDevices(session), read(adapter.getReport(report)), adapter.requestEmailExport({...session, descriptiveHeaders: false}),
      ]);
      expect(answers.every((answer) => answer !== undefined)).to.equal(true);
      expect(told).to.deep.equal([false, true]);
    });

    it('is told to log in again where the new token is refused too, where there is none, and where none comes', async () => {
      await server.ask({token: 'right'});
      for (const [tokens, times] of [[['wrong', 'wrong as well'], 2], [[undefined, undefined], 2], [[new Error('secret-in-a-message')], 1], [['new\nline'], 1]] as const) {
        const {told, getToken} = host(...tokens);
        expect((await failed(open({getToken}))).code).to.equal('unauthorized');
        expect(told).to.have.length(times);
      }
      expect((await failed(open({getToken: () => new Promise(() => {}), timeoutSeconds: 0.1}))).code).to.be.oneOf(['unauthorized', 'timeout']);
      expect((await failed(open())).code).to.equal('unauthorized');
    });

    it('comes back when the reader has logged in meanwhile', async () => {
      await server.ask({token: 'right'});
      const {getToken} = host('wrong', 'wrong', 'right');
      const coming = httpAdapter({baseUrl: `${server.origin}/sample`, getToken});
      expect((await failed(coming)).code).to.equal('unauthorized');
      expect(await (await coming).getOverview!(session)).to.have.property('uniqueViewers');
    });

    it('asks its host again where that threw at once when a new one was wanted', async () => {
      await server.ask({token: 'first'});
      let isAway = true;
      adapter = await open({getToken: ({refresh}) => {
        if (refresh && isAway) throw new Error('secret-in-a-message');
        return refresh ? 'second' : 'first';
      }});
      await server.ask({token: 'second'});
      expect((await failed(adapter.getOverview(session))).code).to.equal('unauthorized');
      isAway = false;
      expect(await adapter.getOverview(session)).to.have.property('uniqueViewers');
    });

    it('sends it without the blanks around it, and none where the host has null', async () => {
      for (const [given, sent] of [['first\n', 'Bearer first'], [null, undefined]] as const) {
        adapter = await open({getToken: () => given as string});
        await adapter.getOverview(session);
        expect((await asked()).map(({token}) => token)).to.deep.equal([sent]);
      }
    });

    it('puts it in no address, and sends neither cookie nor referrer', async () => {
      await server.ask({token: 'canary-4711'});
      adapter = await open({getToken: () => 'canary-4711'});
      await adapter.getOverview(session);
      await read(adapter.getReport(report));
      const questions = await asked();
      expect(questions.map(({token}) => token)).to.deep.equal(['Bearer canary-4711', 'Bearer canary-4711']);
      for (const {url, cookie, referrer, body} of questions) {
        expect(url + JSON.stringify(body ?? '')).not.to.include('canary');
        expect([cookie, referrer]).to.deep.equal([undefined, undefined]);
      }
    });
  });

  it('names people in no address', async () => {
    await adapter.getAttendees({...session, page: 1, pageSize: 5, search: 'Ada Byron'});
    await adapter.getEngagement({...session, attendeeIds: ['person-1']});
    await adapter.getRecordingViewers({...session, page: 1, pageSize: 5, search: 'Ada Byron'});
    await read(adapter.getReport({...report, userIds: ['person-1']}));
    for (const {url} of await asked()) expect(decodeURIComponent(url)).not.to.match(/Ada|person/);
  });

  it('asks nobody at an address that does not pass', async () => {
    const calls: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (...call) => {
      calls.push(call);
      return Promise.reject(new Error('no'));
    };
    for (const baseUrl of ['javascript:alert(1)', 'http://elsewhere.example/', 'https://me:pw@rooms.example/', 'https://rooms.example/?key=1', 'https://rooms.example/#x', 'data:,x', 'https://']) {
      expect((await httpAdapter({baseUrl, fetch}).then(() => expect.fail('it should reject'), (error: unknown) => error))).to.have.property('code', 'unreachable');
    }
    expect(calls).to.deep.equal([]);
  });

  describe('when its asker leaves', () => {
    const reason = new Error('the reader has left');

    it('asks nothing that was given up before', async () => {
      const signal = AbortSignal.abort(reason);
      expect(await adapter.getOverview(session, {signal}).catch((thrown: unknown) => thrown)).to.equal(reason);
      expect(await read(adapter.getReport(report, {signal})).catch((thrown: unknown) => thrown)).to.equal(reason);
      expect(await asked()).to.deep.equal([]);
    });

    it('stops waiting at once, for the head, for the rest, and for the next try', async () => {
      for (const fault of [{kind: 'silence'}, {kind: 'stall', bytes: 50}, {kind: 'status', status: 503, retryAfter: 9}]) {
        await commit();
        const slow = await open({timeoutSeconds: 30});
        await asked();
        await commit(fault);
        for (const call of [(signal: AbortSignal) => slow.getTimeline(session, {signal}), (signal: AbortSignal) => read(slow.getReport(report, {signal}))]) {
          const left = new AbortController();
          const result = call(left.signal).catch((thrown: unknown) => thrown);
          while ((await asked()).length === 0) { /* until the server has the question */ }
          const began = performance.now();
          left.abort(reason);
          expect(await result).to.equal(reason);
          expect(performance.now() - began).to.be.below(1000);
        }
      }
    });

    it('takes no harm from leaving afterwards', async () => {
      const left = new AbortController();
      const overview = await adapter.getOverview(session, left);
      expect(await read(adapter.getReport(report, left))).to.be.greaterThan(100);
      left.abort(reason);
      expect(overview).to.have.property('uniqueViewers');
    });
  });

  describe('a server that is killed in the middle of a report', () => {
    it('leaves a file that says it is incomplete, and after its return gives a whole one', async () => {
      bringLateWords();
      const words = await loadWords('en', 'UTC');
      const csv = async (told: (rows: number) => void) => {
        const chunks: Uint8Array[] = [];
        const table = await chatTranscript.open(portOf(adapter), report, words);
        const outcome = await streamCsv(table, new WritableStream({write: (chunk) => void chunks.push(chunk)}), {
          incomplete: (rows) => `incomplete after ${rows}`, onProgress: told,
        });
        return {...outcome, text: await new Blob(chunks as Uint8Array<ArrayBuffer>[]).text()};
      };
      adapter = await open({timeoutSeconds: 30});
      const whole = await csv(() => {});
      expect(whole.failure).to.equal(undefined);

      await commit({kind: 'stall', path: '/report', bytes: 20_000});
      let killed: Promise<void> | undefined;
      const cut = await csv(() => { killed ??= server.kill(); });
      await killed;
      expect(cut.failure).to.be.instanceOf(AdapterError).with.property('code', 'unreachable');
      expect(cut.rows).to.be.greaterThan(0).and.below(whole.rows);
      expect(cut.text.trimEnd().split('\n').at(-1)).to.match(new RegExp(`^"incomplete after ${cut.rows}",*$`));
      expect(whole.text.startsWith(cut.text.slice(0, cut.text.lastIndexOf('"incomplete')).trimEnd())).to.equal(true);
      expect((await failed(adapter.getOverview(session))).code).to.equal('unreachable');

      await server.restart();
      expect((await csv(() => {})).text).to.equal(whole.text);
    });
  });

  it('knows a report that a server ends too early, or miscounts', async () => {
    const lines = (text: string): typeof globalThis.fetch => async (url, init) => new Request(url, init).url.endsWith('/report')
      ? Promise.resolve(new Response(text, {headers: {'Content-Type': 'application/x-ndjson'}})) : globalThis.fetch(url, init);
    const told = async (text: string) => {
      const rows: unknown[] = [];
      const outcome = await open({fetch: lines(text)}).then(async (one) => {
        for await (const batch of one.getReport(report)) rows.push(...batch);
      }).then(() => 'whole', (error: unknown) => (error as AdapterError).code);
      return [rows.length, outcome];
    };
    expect(await told('{"a": 1}\n{"a": 2}\n{"end": true, "rows": 2}\n')).to.deep.equal([2, 'whole']);
    expect(await told('\ufeff{"a": 1}\r\n\r\n{"end": true, "rows": 1}')).to.deep.equal([1, 'whole']);
    expect(await told('{"end": true, "rows": 7}\n{"end": true, "rows": 1}\n')).to.deep.equal([1, 'whole']); // a row may look like an end
    expect(await told('{"end": true, "rows": 0}\n')).to.deep.equal([0, 'whole']);
    expect(await told('{"a": 1}\n{"a": 2}\n')).to.deep.equal([1, 'unreachable']);
    expect(await told('')).to.deep.equal([0, 'unreachable']);
    expect(await told('{"a": 1}\n{"a": ')).to.deep.equal([1, 'malformed']);
    expect(await told('{"a": 1}\n{"end": true, "rows": 2}\n')).to.deep.equal([1, 'malformed']);
    expect(await told('{"a": 1}\n{"end": false, "rows": 1, "code": "rate-limited"}\n')).to.deep.equal([1, 'rate-limited']);
    expect(await told('[1]\n{"end": true, "rows": 1}\n')).to.deep.equal([0, 'malformed']);
  });
});
