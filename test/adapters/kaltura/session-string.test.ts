import {expect} from '@open-wc/testing';
import {AdapterError, type ReportId, type ReportQuery} from '../../../src/model/index.js';
import {exception, KS, recorded, session, type Asked, type Recorded} from './recorded.js';

const NEW = 'djJ8NEWCANARY';
const page = {...session, page: 1, pageSize: 10};
const report = (id: ReportId): ReportQuery => ({report: id, from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z'), timeZone: 'UTC'});
const refusal = exception('INVALID_KS', `Invalid KS "${KS}", Error "-1,INVALID_STR"`, {KSID: KS, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR'});
const rowsOf = async (rows: AsyncIterable<readonly unknown[]>) => {
  let count = 0;
  for await (const batch of rows) count += batch.length;
  return count;
};

/** A service that takes only the new session string, and a host that has it when it is asked for anew. */
function expired(different: Recorded = {}) {
  const asked: boolean[] = [];
  const isOld = ({ks}: Asked) => String(ks).includes(KS);
  const one = recorded({
    ...different,
    api: (call, about) => isOld(about) ? refusal : different.api?.(call, about),
    whole: (about) => !isOld(about) || about.address.endsWith('multirequest') ? undefined
      : about.address.includes('api_v3') ? Response.json(refusal) : new Response(`who is ${KS}?`, {status: 401}),
  }, {getKs: async ({refresh}) => {
    asked.push(refresh);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return refresh ? NEW : KS;
  }});
  return {...one, host: asked};
}

describe('kalturaAdapter: the session string', () => {
  it('is renewed once for ten calls that were refused with it', async () => {
    const {adapter, host} = expired();
    const answers = await Promise.all([
      adapter.getOverview(session), adapter.getTimeline(session), adapter.getAttendees(page), adapter.getEngagement({...session, attendeeIds: ['a']}), adapter.getInteractions(session),
      adapter.getRecordings(session), adapter.getRecordingViewers(page), adapter.getCountries(session), adapter.getDevices(session), adapter.getEmailAddress(session),
      rowsOf(adapter.getReport(report('room-data'))), rowsOf(adapter.getReport(report('polls-activity'))),
    ]);
    expect(answers).to.have.length(12);
    expect(host).to.deep.equal([false, true]);
    await adapter.getOverview(session);
    expect(host, 'and kept').to.have.length(2);
  });

  it('is renewed once where one call of several was refused, and all are asked again', async () => {
    const {adapter, host, requests} = recordedWith((call, about) => call['action'] === 'getTotal' && String(about.ks) === KS ? refusal : undefined);
    expect(await adapter.getDevices(session)).to.have.property('rows').with.length(3);
    expect(host).to.deep.equal([false, true]);
    expect(requests.map(({calls}) => calls)).to.deep.equal([3, 2, 2]);
  });

  it('is given up where the new one is refused, too', async () => {
    const {adapter, host} = recordedWith(() => refusal);
    expect(await adapter.getOverview(session).catch((error: unknown) => error)).to.include({code: 'unauthorized', cause: 'INVALID_KS'});
    expect(host).to.deep.equal([false, true]);
  });

  it('is asked for again later where the host had none', async () => {
    const fail = () => { throw new Error(`no luck with ${KS}`); };
    for (const none of [async () => Promise.resolve().then(fail), fail, () => undefined, async () => Promise.resolve(null), () => '']) {
      let times = 0;
      const {adapter} = recorded({}, {getKs: () => {
        times += 1;
        return times === 1 ? none() as string : `${KS}\n`;
      }});
      const error = await adapter.getOverview(session).catch((thrown: unknown) => thrown) as AdapterError;
      expect(error).to.be.instanceOf(AdapterError).and.to.have.property('code', 'unauthorized');
      expect(`${error.stack ?? ''}${String(error.cause)}`).not.to.include(KS);
      expect(await adapter.getOverview(session)).to.have.property('uniqueViewers');
    }
  });

  it('never stands in an address, and goes to the API in the body alone', async () => {
    const {adapter, asked} = recorded();
    await Promise.all([adapter.getOverview(session), adapter.getInteractions(session), rowsOf(adapter.getReport(report('attendees-data'))), rowsOf(adapter.getReport(report('chat-moderation')))]);
    await adapter.requestEmailExport({...session, descriptiveHeaders: true});
    for (const {address, headers} of asked) {
      expect(address).not.to.include(KS).and.not.to.include('?');
      if (address.includes('/api_v3')) expect(Object.keys(headers)).to.have.members(['Accept', 'Content-Type']);
    }
    const schemes = new Set(asked.map(({headers}) => headers['Authorization']).filter(Boolean));
    expect([...schemes]).to.have.members([`KS ${KS}`, `Bearer ${KS}`]);
  });

  it('is not sent to a log-in page, nor with cookies', async () => {
    let init: RequestInit = {};
    const {adapter} = recorded({whole: (_, sent) => {
      init = sent;
      return new Response(null, {status: 302, headers: {Location: 'https://login.example'}});
    }});
    expect(await adapter.getRoom({}).catch((error: unknown) => error)).to.have.property('code', 'unauthorized');
    expect(init).to.include({redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', method: 'POST'});
  });

  function recordedWith(api: NonNullable<Recorded['api']>) {
    const host: boolean[] = [];
    return {...recorded({api}, {getKs: ({refresh}) => {
      host.push(refresh);
      return refresh ? NEW : KS;
    }}), host};
  }
});

describe('kalturaAdapter: a service that is away or slow', () => {
  it('is asked again where reading is safe, and given up after three tries', async () => {
    let times = 0;
    const {adapter} = recorded({whole: () => times++ === 0 ? new Response('', {status: 503}) : undefined});
    expect(await adapter.getRoom({})).to.have.property('id');
    expect(times).to.equal(2);
    const away = recorded({whole: () => Promise.reject(new TypeError(`cannot fetch with ${KS}`))});
    const error = await away.adapter.getRoom({}).catch((thrown: unknown) => thrown) as AdapterError;
    expect(error.code).to.equal('unreachable');
    expect(error.cause).to.equal(undefined);
    expect(error.stack).not.to.include(KS);
    expect(away.requests).to.have.length(3);
  });

  it('is left to the reader where it asks to wait for long', async () => {
    const {adapter, requests} = recorded({whole: () => new Response('', {status: 429, headers: {'Retry-After': '120'}})});
    expect(await adapter.getRoom({}).catch((thrown: unknown) => thrown)).to.include({code: 'rate-limited', retryAfterSeconds: 120});
    expect(requests).to.have.length(1);
  });

  it('is not read without end where it sends nothing but blanks', async () => {
    let pieces = 0;
    const blanks = () => new ReadableStream<Uint8Array>({pull(to) {
      pieces += 1;
      if (pieces > 100) to.close();
      else to.enqueue(new Uint8Array(50_000).fill(32));
    }});
    const {adapter} = recorded({whole: ({address}) => address.endsWith('/getCsvFromStringParams') ? new Response(blanks()) : undefined});
    expect(await rowsOf(adapter.getReport(report('room-data'))).catch((thrown: unknown) => thrown)).to.have.property('code', 'malformed');
    expect(pieces).to.be.below(10);
  });

  it('times out where it is silent, in its answer, too', async () => {
    const options = {timeoutSeconds: 0.05};
    const silent = recorded({whole: () => new Promise<Response>(() => {})}, options);
    expect(await silent.adapter.getRoom({}).catch((thrown: unknown) => thrown)).to.have.property('code', 'timeout');
    const stalled = recorded({whole: () => new Response(new ReadableStream({start: (to) => to.enqueue(new TextEncoder().encode('[{"id"'))}))}, options);
    expect(await stalled.adapter.getRoom({}).catch((thrown: unknown) => thrown)).to.have.property('code', 'timeout');
    const host = recorded({}, {...options, getKs: () => new Promise<string>(() => {})});
    expect(await host.adapter.getRoom({}).catch((thrown: unknown) => thrown)).to.have.property('code').that.is.oneOf(['unauthorized', 'timeout']);
  });
});
