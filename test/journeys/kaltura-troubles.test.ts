import {expect} from '@open-wc/testing';
import {loadWords} from '../../src/locale/index.js';
import {bringLateWords} from '../../src/locale/late-words.js';
import {AdapterError, portOf, type AnalyticsAdapter, type Cell, type ReportId, type ReportQuery, type ReportRow} from '../../src/model/index.js';
import {attendeesData} from '../../src/reports/attendees-data.js';
import {reports} from '../../src/reports/index.js';
import {streamCsv} from '../../src/reports/stream-csv.js';
import {Account} from './kaltura-account.js';
import {all, everything, panelNames, panelOf, pick, saidBy, standing, textOf, wholePage} from './whole-page.js';
import {tellAll} from './tell-all.js';

const session = {sessionId: '1_cphalf01'};
const asked = {from: new Date('2026-03-30T00:00:00Z'), to: new Date('2026-04-11T00:00:00Z'), timeZone: 'UTC', roomIds: ['1_room0001', '1_room0002'], mainRoomIds: ['1_room0001']};
const CANARY = 'djJ8canary4711';

async function rowsOf(adapter: AnalyticsAdapter, query: ReportQuery): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for await (const batch of adapter.getReport!(query)) rows.push(...batch);
  return rows;
}

describe('Reports and troubles of a room of Kaltura', function () {
  this.timeout(120_000);
  let account: Account;
  before(async () => { account = await Account.open(CANARY); });
  after(() => account.server.kill());
  beforeEach(() => account.mend());

  describe('each of the eight custom reports', () => {
    /** Kaltura's columns by ours, and what makes the one of the other. */
    const at = (value: Cell) => typeof value === 'number' ? new Date(value * 1000) : new Date(String(value));
    const spaced = (value: string) => value.replaceAll(',', ' ');
    const rooms = {entry_id: 'roomId', entry_name: 'roomName', cue_point_id: 'sessionId', session_start_time: 'startsAt', session_end_time: 'endsAt', session_host_user_id: 'hostId', meeting_engaged_play_time_ratio: 'engagementRate'};
    const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'room-data': {...rooms, meeting_view_period_unique_users: 'uniqueUsers'},
      'attendees-data': {...rooms, user_id: 'userId', user_name: 'userName', user_email: 'userEmail', meeting_view_time: 'participationSeconds'},
      'breakout-room-sessions': {...rooms, entry_id: 'breakoutRoomId', entry_name: 'breakoutRoomName', parent_entry_id: 'mainRoomId', parent_entry_name: 'mainRoomName'},
      'group-chat-transcripts': {isDeleted: 'deleted'},
      'moderator-transcript': {isDeleted: 'deleted'},
      'chat-moderation': {
        'lastActivity': 'lastActivityAt', 'pending': 'pendingThreads', 'owned': 'ownedThreads', 'resolved': 'resolvedThreads', 'done': 'doneThreads', 'user messages': 'userMessages', 'moderator messages': 'moderatorMessages',
        'moderators owning resolved threads': 'moderatorsOwningResolvedThreads', 'moderators owning unresolved threads': 'moderatorsOwningUnresolvedThreads',
      },
      'chat-user-activity': {id: 'userId', email: 'userEmail'},
      'polls-activity': {pollId: 'interactionId'},
    };
    const valued = (key: string, value: Cell, isQuoted: boolean): Cell => {
      if (value === undefined || value === '') return undefined;
      if (/At$/.test(key)) return at(value);
      if (key === 'participationSeconds') return Math.round(Number(value) * 60_000) / 1000;
      return typeof value === 'string' && !isQuoted ? spaced(value) : value;
    };
    /** Columns that only Kaltura knows come along as they are written. */
    const told = (value: Cell) => value instanceof Date ? value.toISOString() : value === undefined ? '' : String(value);

    for (const {id} of reports) {
      it(`${id} has every row of the account, in our names and units`, async () => {
        const truth = await account.server.ask<Record<ReportId, ReportRow[]>>({reports: {from: asked.from.getTime() / 1000, to: asked.to.getTime() / 1000 - 1}});
        const isQuoted = !['room-data', 'attendees-data', 'breakout-room-sessions'].includes(id);
        const expected = truth[id].map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => {
          const key = names[id]![name] ?? name;
          return [key, told(valued(key, value, isQuoted))] as const;
        })));
        const found = await rowsOf(account.adapter(), {...asked, report: id});
        expect(expected.length, 'rows').to.be.greaterThan(0);
        expect(found.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, told(value)] as const).filter(([, value]) => value !== ''))))
          .to.deep.equal(expected.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))));
      });
    }
  });

  it('leaves a file that says it is incomplete where the service dies in the middle of a report, and a whole one when it is back', async () => {
    bringLateWords();
    const words = await loadWords('en', 'UTC');
    const csv = async (told: (rows: number) => void = () => {}) => {
      const chunks: Uint8Array[] = [];
      const table = await attendeesData.open(portOf(account.adapter()), asked, words);
      const outcome = await streamCsv(table, new WritableStream({write: (chunk) => void chunks.push(chunk)}), {incomplete: (rows) => `incomplete after ${rows}`, onProgress: told});
      return {...outcome, text: await new Blob(chunks as Uint8Array<ArrayBuffer>[]).text()};
    };
    const whole = await csv();
    expect(whole.failure).to.equal(undefined);
    expect(whole.rows).to.be.greaterThan(30);
    await account.server.ask({faults: [{kind: 'stall', path: 'getCsvFromStringParams', bytes: 2000}]});
    let killed: Promise<void> | undefined;
    const cut = await csv(() => { killed ??= account.server.kill(); });
    await killed;
    expect(cut.failure).to.be.instanceOf(AdapterError).with.property('code', 'unreachable');
    expect(cut.rows).to.be.greaterThan(0).and.below(whole.rows);
    expect(cut.text).to.include(`incomplete after ${cut.rows}`);
    await account.server.restart();
    expect((await csv()).text).to.equal(whole.text);
  });

  it('fails where the service forgets an order as it dies, and gives the report when it is asked anew', async () => {
    const adapter = account.adapter();
    const query: ReportQuery = {...asked, report: 'group-chat-transcripts'};
    const whole = await rowsOf(adapter, query);
    await account.server.ask({faults: [{kind: 'stall', path: '/report/serve', bytes: 5}]});
    const rows = rowsOf(adapter, query).then(() => expect.fail('it should reject'), (error: unknown) => error);
    while (!(await account.asked()).some(({url}) => url.endsWith('/serve'))) { /* until it waits for the report */ }
    await account.server.kill();
    await account.server.restart();
    expect(await rows).to.be.instanceOf(AdapterError);
    expect(await rowsOf(adapter, query)).to.deep.equal(whole);
  });

  it('asks for a new session string once, for all panels that were refused, and shows the page', async () => {
    const told: boolean[] = [];
    const page = await wholePage(account.adapter({getKs: ({refresh}) => {
      told.push(refresh);
      return refresh ? 'second' : CANARY;
    }}));
    expect(told).to.deep.equal([false]);
    const said = (name: string) => saidBy(panelOf(page, name)).filter((text) => !/as of|Counted|Updated/.test(text));
    const before = panelNames.map(said);
    await account.server.ask({settings: {ks: 'second'}});
    await page.refresh();
    await standing(page);
    expect(told).to.deep.equal([false, true]);
    expect(panelNames.map(said)).to.deep.equal(before);
  });

  it('forgives one expired answer, and tells the reader to log in where the next string is no better', async () => {
    await account.server.ask({faults: [{kind: 'exception', code: 'INVALID_KS', reportType: '60002', times: 1}]});
    const adapter = account.adapter();
    expect(await adapter.getOverview(session)).to.have.property('uniqueViewers');
    await account.server.ask({faults: [{kind: 'exception', code: 'INVALID_KS'}]});
    expect(await adapter.getOverview(session).catch((error: unknown) => error)).to.have.property('code', 'unauthorized');
  });

  it('lets one panel fail in a sentence while the others stand, and mends it by Retry', async () => {
    for (const code of ['DRUID_QUERY_TIMED_OUT', 'SEARCH_TOO_GENERAL', 'SERVICE_FORBIDDEN', 'INTERNAL_SERVERL_ERROR']) {
      await account.server.ask({faults: [{kind: 'exception', code, reportType: '60006'}]});
      const page = await wholePage(account.adapter());
      expect(textOf(panelOf(page, 'countries').shadowRoot!), code).to.include('United States');
      const devices = panelOf(page, 'devices');
      expect(all(devices, '.message'), code).to.have.length(1);
      await account.server.ask({faults: []});
      const retry = all(devices, '.message button')[0];
      if (code !== 'SERVICE_FORBIDDEN') expect(retry, code).to.exist;
      retry?.click();
      await standing(page);
      if (retry) expect(textOf(devices.shadowRoot!), code).to.include('Computer');
      page.remove();
    }
  });

  it('lets the session string be seen nowhere: in no node, address, event, error, storage or line of the console', async () => {
    const seen: unknown[] = [];
    const own = {...console};
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = (...words: unknown[]) => void seen.push(...words);
    const dispatchEvent = Reflect.get(EventTarget.prototype, 'dispatchEvent');
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
      seen.push(event.type, ...Object.values(event) as unknown[], ...Object.values(Object.getOwnPropertyDescriptors(event)).map(({value}) => value as unknown));
      return dispatchEvent.call(this, event);
    };
    const hear = (event: Event) => seen.push((event as Partial<ErrorEvent>).message, (event as Partial<PromiseRejectionEvent>).reason);
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, hear);
    performance.clearResourceTimings();
    const failures: unknown[] = [];
    const texts: string[] = [];
    const look = (root: HTMLElement) => texts.push(...[root, ...everything(root)].flatMap((element) => [element.shadowRoot?.innerHTML ?? '', element.outerHTML, ...[...element.attributes].map(({value}) => value)]));
    try {
      let ks = CANARY;
      const adapter = account.adapter({getKs: () => ks, timeoutSeconds: 2});
      const page = await wholePage(adapter);
      await pick(page, '1_cplong01');
      all(panelOf(page, 'attendees'), '.disclose')[0]!.click();
      await standing(page);
      look(page);
      expect(texts.join('\n')).to.include('Jordan Ames');
      for (const {id} of reports) await rowsOf(adapter, {...asked, report: id});
      await adapter.requestEmailExport({...session, descriptiveHeaders: true});
      ks = `${CANARY}-refused`;
      for (const faults of [
        [], [{kind: 'exception', code: 'INVALID_KS'}], [{kind: 'exception', code: 'SERVICE_FORBIDDEN'}], [{kind: 'status', status: 500}], [{kind: 'status', status: 401}], [{kind: 'redirect'}],
        [{kind: 'html'}], [{kind: 'cut', bytes: 40}], [{kind: 'stall', bytes: 40}],
      ]) {
        await account.server.ask({faults});
        await page.refresh();
        await standing(page);
        look(page);
        for (const call of [adapter.getOverview(session), adapter.getInteractions(session), adapter.requestEmailExport({...session, descriptiveHeaders: true}),
          ...reports.slice(-4).map(({id}) => rowsOf(adapter, {...asked, report: id}))]) failures.push(await call.catch((error: unknown) => error));
      }
      const questions = await account.asked();
      expect(questions.some(({text}) => text.includes(CANARY)), 'it is sent').to.equal(true);
      const stored = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), document.cookie, document.title, location.href, JSON.stringify(history.state), JSON.stringify(await caches.keys()), JSON.stringify(await indexedDB.databases?.() ?? [])];
      texts.push(...questions.map(({url}) => url), ...performance.getEntriesByType('resource').map(({name}) => name), ...stored, document.documentElement.outerHTML, ...[...seen, ...failures, adapter].flatMap(tellAll));
      expect(failures.filter((one) => one instanceof AdapterError).length).to.be.greaterThan(30);
      expect(texts.filter((text) => text.includes('canary4711')).map((text) => text.slice(0, 200))).to.deep.equal([]);
    } finally {
      Object.assign(console, own);
      EventTarget.prototype.dispatchEvent = dispatchEvent;
      for (const type of ['error', 'unhandledrejection']) removeEventListener(type, hear);
    }
  });
});
