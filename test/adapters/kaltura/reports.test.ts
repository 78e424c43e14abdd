import {expect} from '@open-wc/testing';
import {assert, array, integer, property, string} from 'fast-check';
import {plainRows, quotedRows} from '../../../src/adapters/kaltura/delimited.js';
import {AdapterError, portOf, type AnalyticsAdapter, type ReportId, type ReportQuery, type ReportRow} from '../../../src/model/index.js';
import {exception, KS, recorded, type Recorded} from './recorded.js';

const march = (report: ReportId, more: Partial<ReportQuery> = {}): ReportQuery =>
  ({report, from: new Date('2026-02-28T18:30:00Z'), to: new Date('2026-03-31T18:30:00Z'), timeZone: 'Asia/Kolkata', ...more});

async function rowsOf(adapter: AnalyticsAdapter, query: ReportQuery): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for await (const batch of portOf(adapter).stream('getReport', query)) rows.push(...batch.map((row) => ({...row})));
  return rows;
}
const failure = async (different: Recorded, query: ReportQuery) => {
  const error = await rowsOf(recorded(different).adapter, query).then(() => expect.fail('it should reject'), (thrown: unknown) => thrown) as AdapterError;
  expect(error).to.be.instanceOf(AdapterError);
  expect(error.stack).not.to.include(KS);
  return error.code;
};

describe('kalturaAdapter: reports of the API', () => {
  it('tells the sessions of rooms in our own units and names', async () => {
    expect(await rowsOf(recorded().adapter, march('room-data'))).to.deep.equal([
      {roomId: '1_room0001', roomName: '961 - "Room" Entry', parent_entry_id: undefined, sessionId: '1_cp00001', startsAt: new Date(1_774_944_300_000), endsAt: new Date(1_774_944_417_000), hostId: 'jordan', uniqueUsers: 1, engagementRate: 1},
      {roomId: '1_room0002', roomName: 'Group A', parent_entry_id: '1_room0001', sessionId: '1_cp00002', startsAt: new Date(1_774_945_000_000), endsAt: new Date(1_774_946_200_000), hostId: 'jordan', uniqueUsers: 6, engagementRate: 0.71},
    ]);
  });

  it('asks by form, for the time to the second and the lists that were chosen', async () => {
    const {adapter, asked} = recorded();
    await rowsOf(adapter, march('attendees-data', {roomIds: ['1_a', '1_b'], userIds: ['ada'], sessionIds: ['1_cp00001', '1_a:1_cp00002'], virtualEventIds: ['5']}));
    expect(asked[0]?.address).to.equal('https://kaltura.example/api_v3/service/report/action/getCsvFromStringParams');
    expect(asked[0]?.call).to.deep.equal({
      ks: KS, format: '1', clientTag: 'room-analytics', id: '6001',
      params: 'from_date=1772303400;to_date=1774981799;entry_ids=1_a,1_b;user_ids=ada;cue_point_ids=1_cp00001,1_cp00002;virtual_event_ids=5',
    });
    await rowsOf(adapter, march('breakout-room-sessions'));
    expect(asked[1]?.call['params']).to.equal('fromDate=1772303400;toDate=1774981799;parentEntryIds=1_room0001');
    await rowsOf(adapter, march('room-data', {virtualEventIds: ['5']}));
    expect(asked[2]?.call['params'], 'an event has rooms of its own').to.equal('from_date=1772303400;to_date=1774981799;virtual_event_ids=5');
  });

  it('brings columns that it does not know, but none that would change an object', async () => {
    const [row] = await rowsOf(recorded().adapter, march('attendees-data'));
    expect(row).to.deep.equal({roomId: '1_room0001', sessionId: '1_cp00001', userId: 'ada', userName: 'Ada', userEmail: undefined, participationSeconds: 750, engagementRate: 0.5});
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
    expect((await rowsOf(recorded().adapter, march('breakout-room-sessions')))[0], 'of unknown unit').to.deep.equal({mainRoomId: '1_room0001', breakoutRoomId: '1_room0002', breakoutRoomName: 'Group A', duration: '20'});
  });

  it('knows a failure where a table was due', async () => {
    const csv = (text: string): Recorded => ({whole: ({address}) => address.includes('getCsv') ? new Response(text) : undefined});
    expect(await failure(csv(JSON.stringify(exception('REPORT_NOT_FOUND'))), march('room-data'))).to.equal('unsupported');
    expect(await failure(csv(JSON.stringify(exception('INVALID_KS', KS))), march('room-data'))).to.equal('unauthorized');
    expect(await failure(csv(` ${JSON.stringify({hello: 1})}`), march('room-data'))).to.equal('malformed');
    expect(await failure(csv('<html>log in</html>'), march('room-data'))).to.equal('malformed');
    expect(await rowsOf(recorded(csv('')).adapter, march('room-data'))).to.deep.equal([]);
    expect(await rowsOf(recorded(csv('\ufeffentry_id\n')).adapter, march('room-data'))).to.deep.equal([]);
    expect(await failure({}, march('room-data', {roomIds: ['1_a;id=4021']}))).to.equal('unsupported');
  });
});

describe('kalturaAdapter: reports about the chat', () => {
  it('orders one, waits until it is ready, and reads what was said whole', async () => {
    const {adapter, asked} = recorded();
    const rows = await rowsOf(adapter, march('group-chat-transcripts', {roomIds: ['1_room0001'], virtualEventIds: ['12345']}));
    expect(rows).to.deep.equal([{
      userId: 'ada', userFirstName: 'Ada', messageId: 'm1', sentAt: new Date('2026-03-31T08:05:10Z'), message: 'Hi, "all"\n=1+1', likes: 2, deleted: false, mood: 'good',
    }]);
    const calls = asked.map(({call}) => call);
    expect(calls[0]).to.deep.equal({reportName: 'groupChatTranscripts', reportParameters: {entries_ids: ['1_room0001'], virtual_event_ids: ['12345'], from_date_id: '2026-03-01', to_date_id: '2026-03-31'}});
    expect(calls.slice(1)).to.deep.equal([...new Array<object>(3).fill({sessionId: 'order', statusOnly: true}), {sessionId: 'order'}]);
  });

  it('fails where the report does, and stops waiting when it is told to', async () => {
    const status = (answer: unknown): Recorded => ({whole: ({address, call}) => address.endsWith('/serve') && call['statusOnly'] ? Response.json(answer) : undefined});
    expect(await failure(status({status: 'failed', error: KS}), march('polls-activity'))).to.equal('unreachable');
    expect(await failure(status([]), march('polls-activity'))).to.equal('unreachable');
    expect(await failure({whole: () => new Response('', {status: 403})}, march('polls-activity'))).to.equal('forbidden');
    expect(await failure({whole: ({address}) => address.endsWith('/generate') ? Response.json({}) : undefined}, march('polls-activity'))).to.equal('malformed');
    const controller = new AbortController();
    const reason = new Error('left');
    const waiting = recorded(status({status: 'pending'}), {pollSeconds: 3600}).adapter.getReport(march('chat-moderation'), {signal: controller.signal})[Symbol.asyncIterator]().next().catch((thrown: unknown) => thrown);
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort(reason);
    expect(await waiting).to.equal(reason);
  });

  it('are unsupported without their service', async () => {
    const {adapter} = recorded({}, {reportsUrl: undefined});
    expect(await rowsOf(adapter, march('chat-moderation')).catch((error: unknown) => error)).to.have.property('code', 'unsupported');
  });
});

describe('a table in quotes', () => {
  it('reads back whatever was written, however it was cut', () => {
    const write = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    assert(property(array(array(string({unit: 'binary', maxLength: 12}), {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 6}), integer({min: 1, max: 9}), (rows, size) => {
      const reader = quotedRows(() => new Error('too long'));
      const text = write(rows);
      const read: (readonly string[])[] = [];
      for (let at = 0; at < text.length; at += size) read.push(...reader.push(text.slice(at, at + size)));
      expect([...read, ...reader.rest()]).to.deep.equal(rows);
    }), {seed: 10, numRuns: 500});
  });

  it('reads cells without quotes, empty ones and an end without a line feed', () => {
    const reader = quotedRows(() => new Error('too long'));
    expect([...reader.push('a,b\n,\r\n\nc,"d"\n'), ...reader.push('e'), ...reader.rest()]).to.deep.equal([['a', 'b'], ['', ''], ['c', 'd'], ['e']]);
  });

  it('gives up where a row has no end', () => {
    const reader = quotedRows(() => new Error('too long'));
    expect(() => { for (let count = 0; count < 200; count += 1) reader.push(count === 0 ? '"' : 'x'.repeat(40_000)); }).to.throw('too long');
  });
});

describe('a table without quotes', () => {
  const read = (text: string, size = text.length) => {
    const reader = plainRows(() => new Error('too long'));
    const rows: (readonly string[])[] = [];
    for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
    return [...rows, ...reader.rest()];
  };

  it('keeps a row together whose values hold ends of lines, however it was cut', () => {
    for (const size of [1, 2, 5, 100]) {
      expect(read('id,name,mail\n1,Ann\nof Green\n\nGables,a@b\n2,"Bo,c@d\n', size)).to.deep.equal([['id', 'name', 'mail'], ['1', 'Ann\nof Green\n\nGables', 'a@b'], ['2', '"Bo', 'c@d']]);
    }
  });

  it('joins nothing that does not belong together', () => {
    expect(read('a,b,c\n1,2\n3,4,5\n\n6,7\n\n')).to.deep.equal([['a', 'b', 'c'], ['1', '2'], ['3', '4', '5'], ['6', '7']]);
    expect(read('a\n1\n2')).to.deep.equal([['a'], ['1'], ['2']]);
    expect(read('a,b\n1\n2,3')).to.deep.equal([['a', 'b'], ['1'], ['2', '3']]);
  });

  it('gives up where a row has no end', () => {
    const reader = plainRows(() => new Error('too long'));
    reader.push('a,b,c\n1,2\n');
    expect(() => { for (let count = 0; count < 200; count += 1) reader.push(`${'x'.repeat(40_000)}\n`); }).to.throw('too long');
  });
});
