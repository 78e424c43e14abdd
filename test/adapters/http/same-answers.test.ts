import {expect} from '@open-wc/testing';
import {httpAdapter} from '../../../src/adapters/http.js';
import {sampleAdapter, type SampleOptions} from '../../../src/adapters/sample.js';
import {portOf, type AskMethod, type Port, type QueryOf, type ReportId, type ReportRow} from '../../../src/model/index.js';
import {startServer, type TestServer} from '../../servers/test-server.js';

const sample: SampleOptions = {attendees: 40, seed: 7};
const bare: SampleOptions = {attendees: 12, seed: 3, signals: false, recording: false, hostile: true, partial: ['getDevices', 'getEmailAddress', 'getReport']};
const session = {sessionId: 'demo'};
const page = {page: 1, pageSize: 10};

/** Questions to every method that is answered once, in all ways that matter on the way. */
const questions: {readonly [Name in AskMethod]: readonly QueryOf<Name>[]} = {
  getRoom: [{}, {roomId: 'room'}],
  getSession: [session, {sessionId: 'demo-1'}, {sessionId: '../../%2e%2e?roles=host#x'}],
  getSessions: [{}, {limit: 1, includeBreakouts: true}, {limit: 1, cursor: '1'}, {from: new Date('2026-03-20T00:00:00Z'), to: new Date('2026-03-31T09:00:00+02:00')}, {cursor: 'of another source'}],
  getOverview: [session, {...session, roles: ['host', 'moderator']}, {sessionId: 'demo-breakout-1'}],
  getTimeline: [session, {...session, roles: ['viewer']}],
  getAttendees: [
    {...session, ...page}, {...session, page: 2, pageSize: 7, sort: {by: 'name', direction: 'ascending'}, locale: 'de'},
    {...session, ...page, search: 'ada', roles: ['host', 'viewer']}, {...session, ...page, search: '\u05d0\u05d1\u05d2 & ="'},
  ],
  getEngagement: [{...session, attendeeIds: ['p0', 'p3', 'nobody']}, {...session, attendeeIds: []}],
  getInteractions: [session, {...session, roles: ['viewer']}],
  getAnswers: [{...session, ...page, interactionId: 'demo-q5'}, {...session, ...page, interactionId: 'nothing'}],
  getRecordings: [session],
  getRecordingViewers: [{...session, ...page}, {...session, ...page, recordingId: 'demo-recording', search: 'ada'}],
  getCountries: [session],
  getDevices: [session, {...session, roles: ['nobody']}],
  requestEmailExport: [{...session, descriptiveHeaders: true}],
  getEmailAddress: [session],
  getSetAside: [{}],
};
const reports: readonly ReportId[] = [
  'group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript', 'polls-activity', 'room-data', 'attendees-data', 'breakout-room-sessions',
];

/** Both numbers of a series are the same, whatever array holds them. */
const plain = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (value instanceof Date) return value;
  if (value instanceof Map) return [...value].map(plain).sort();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, plain(member)]));
};

async function outcome(port: Port, method: AskMethod, query: object): Promise<unknown> {
  const faults: unknown[] = [];
  const answer = await port.ask(method, query as never, {onFault: (fault) => faults.push(fault)})
    .catch((error: unknown) => ({failed: (error as {code: string}).code}));
  return plain({answer, faults});
}

async function rowsOf(port: Port, report: ReportId): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  const query: QueryOf<'getReport'> = {report, from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'Asia/Jerusalem', sessionIds: ['demo', 'demo-1']};
  for await (const batch of port.stream('getReport', query)) rows.push(...batch);
  return rows;
}

describe('httpAdapter, over a real connection', function () {
  this.timeout(60_000);
  let server: TestServer;
  before(async () => { server = await startServer('api', {rooms: {sample, 'a room': bare}}); });
  after(() => server.kill());

  for (const [name, options, room] of [['a room that knows everything', sample, 'sample'], ['a room that knows little', bare, 'a%20room']] as const) {
    describe(`of ${name}`, () => {
      let there: Port;
      const here = portOf(sampleAdapter(options));
      before(async () => { there = portOf(await httpAdapter({baseUrl: `${server.origin}/${room}/`})); });

      it('offers the same, says the same of itself', () => {
        for (const method of [...Object.keys(questions), 'getReport', 'watch'] as AskMethod[]) expect(there.offers(method), method).to.equal(here.offers(method));
        expect(there.capabilities).to.deep.equal(here.capabilities);
        for (const metric of ['engagementRate', 'uniqueViewers', 'chatMessages'] as const) expect(there.definition(metric)).to.deep.equal(here.definition(metric));
      });

      for (const [method, queries] of Object.entries(questions) as [AskMethod, readonly object[]][]) {
        it(`answers ${method} as the source itself`, async () => {
          for (const query of queries) expect(await outcome(there, method, query), JSON.stringify(query)).to.deep.equal(await outcome(here, method, query));
        });
      }

      for (const report of reports) {
        it(`brings the rows of ${report} as the source itself`, async () => {
          if (!here.offers('getReport')) return;
          const rows = await rowsOf(here, report);
          expect((await rowsOf(there, report)).map(plain)).to.deep.equal(rows.map(plain));
          if (report === 'group-chat-transcripts') expect(rows[0]?.['sentAt']).to.be.instanceOf(Date);
        });
      }
    });
  }

  it('says that there is no such session, and no such room', async () => {
    const there = portOf(await httpAdapter({baseUrl: `${server.origin}/sample`}));
    expect(await there.ask('getOverview', {sessionId: 'gone'}).catch((error: unknown) => error)).to.have.property('code', 'not-found');
    expect(await httpAdapter({baseUrl: `${server.origin}/nowhere`}).catch((error: unknown) => error)).to.have.property('code', 'not-found');
  });

  it('asks and is answered as the contract says, which is sound itself', async () => {
    expect(await server.ask('fault in the contract')).to.equal(null);
    expect(await server.ask('complaints')).to.deep.equal([]);
  });

  it('would notice what is not as the contract says', async () => {
    const judge = (exchange: object) => server.ask<string[]>({judge: {verb: 'GET', path: '/overview', query: {sessionId: 's'}, status: 200, type: 'application/json', text: '{}', ...exchange}});
    expect(await judge({})).to.deep.equal([]);
    for (const wrong of [
      {query: {}}, {query: {sessionId: 's', personId: 'p'}}, {text: '{"engagementRate": 1.5}'}, {text: '{"uniqueViewers": {"all": -1}}'}, {text: '[]'}, {type: 'text/html'},
      {path: '/overviews'}, {status: 500, type: 'application/problem+json', text: '{"code": "broken"}'},
      {verb: 'POST', path: '/attendees', query: {}, body: {sessionId: 's', page: 0, pageSize: 10}, text: '{"rows": []}'},
      {verb: 'POST', path: '/engagement', query: {}, body: {sessionId: 's', attendeeIds: []}, text: '{"strips": {"a": {"startsAt": "2026-01-01T00:00:00Z", "stepSeconds": 1, "runs": [[1.5, 2]]}}}'},
      {verb: 'POST', path: '/report', query: {}, body: {report: 'room-data', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', timeZone: 'UTC'}, type: 'application/x-ndjson', text: '{"a": 1}\n'},
      {path: '/watch', type: 'text/event-stream', text: 'event: change\ndata: {"changed": ["weather"], "at": "2026-01-01T00:00:00Z"}\n\n'},
    ]) expect(await judge(wrong), JSON.stringify(wrong)).not.to.deep.equal([]);
  });
});
