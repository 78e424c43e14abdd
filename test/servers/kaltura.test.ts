import {expect} from '@open-wc/testing';
import {startServer, type TestServer} from './test-server.js';

type Json = Record<string, unknown>;
interface Table { readonly header: string; readonly data: string; readonly totalCount: number; readonly code?: string }

const seconds = (iso: string) => Date.parse(iso) / 1000;
const half = {fromDate: seconds('2026-04-07T18:00:00Z'), toDate: seconds('2026-04-07T20:15:00Z')};
const long = {fromDate: seconds('2026-03-31T06:00:00Z'), toDate: seconds('2026-03-31T15:20:00Z')};

/** What the reference says of Kaltura's services; the sections are the reference's. */
describe('The Kaltura of the tests', function () {
  this.timeout(30_000);
  let server: TestServer;
  before(async () => { server = await startServer('kaltura', {ks: 'right'}); });
  after(() => server.kill());
  beforeEach(() => server.ask({faults: [], settings: {ks: 'right', emptyReports: [], noChatLogIns: false, strangeColumns: false, crowdOf: '', failingReports: false}}));

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}${path}`, {method: 'POST', headers: {'Content-Type': 'application/json', ...headers}, body: JSON.stringify(body)});
  const call = async <Answer = Table>(service: string, action: string, parameters: object = {}) =>
    await (await post(`/api_v3/service/${service}/action/${action}?format=1`, {ks: 'right', ...parameters})).json() as Answer;
  const filter = (more: object = {}) => ({objectType: 'KalturaEndUserReportInputFilter', entryIdIn: '1_room0001', ...half, ...more});
  const table = (reportType: number, more: object = {}, rest: object = {}) =>
    call('report', 'getTable', {reportType: String(reportType), reportInputFilter: filter(more), responseOptions: {delimiter: '|', skipEmptyDates: false}, ...rest});
  const rowsOf = ({data}: Table) => data.split(';').filter(Boolean).map((row) => row.split('|'));

  it('takes JSON and forms, by address and body, with or without null members (2)', async () => {
    const whole = await table(60010);
    const form = new URLSearchParams({
      'format': '1', 'ks': 'right', 'reportType': '60010', 'objectIds__null': '', 'responseOptions[delimiter]': '|', 'reportInputFilter[entryIdIn]': '1_room0001',
      'reportInputFilter[fromDate]': String(half.fromDate), 'reportInputFilter[toDate]': String(half.toDate),
    });
    const answer = await fetch(`${server.origin}/api_v3/service/report/action/getTable`, {method: 'POST', body: form});
    expect(await answer.json()).to.deep.equal(whole);
    expect(answer.headers.get('access-control-allow-origin')).to.equal(null); // the browser keeps that to itself
    const xml = await post('/api_v3/service/report/action/getTable', {ks: 'right', reportType: '60010'});
    expect((await xml.text()).slice(0, 5)).to.equal('<?xml');
  });

  it('counts the calls of a multirequest from 0 or 1, shares the session, stops at a gap, and lets one fail alone (2)', async () => {
    const get = (entryId: string) => ({service: 'baseentry', action: 'get', entryId});
    const many = async (calls: Json) => await (await post('/api_v3/service/multirequest', {format: 1, ks: 'right', ...calls})).json() as Json[];
    expect((await many({0: get('1_room0001'), 1: get('nothing'), 2: get('1_room0002')})).map(({id, code}) => id ?? code)).to.deep.equal(['1_room0001', 'ENTRY_ID_NOT_FOUND', '1_room0002']);
    expect(await many({1: get('1_room0001'), 2: get('1_room0001'), 4: get('1_room0001')})).to.have.length(2);
    expect((await many({1: {service: 'user', action: 'get'}, 2: {service: 'userRole', action: 'get', userRoleId: '{1:result:roleIds}'}}))[1]).to.include({id: 11});
  });

  it('says failures with status 200 and repeats the session string in them (4)', async () => {
    const answer = await post('/api_v3/service/user/action/get?format=1', {ks: 'wrong-one'});
    expect(answer.status).to.equal(200);
    expect(await answer.json()).to.deep.include({objectType: 'KalturaAPIException', code: 'INVALID_KS', message: 'Invalid KS "wrong-one", Error "-1,INVALID_STR"'});
    expect(await call<Json>('user', 'get', {ks: ''})).to.deep.include({code: 'MISSING_KS', args: []});
    expect(await table(4711)).to.include({code: 'INTERNAL_SERVERL_ERROR'});
    expect(await call<Json>('report', 'getCsvFromStringParams', {id: '9', params: ''})).to.include({code: 'REPORT_NOT_FOUND'});
  });

  it('parts cells and lists by the delimiter asked for, by a comma if none is, and makes blanks of it in cells (3.1, 3.2)', async () => {
    const comma = await call('report', 'getTable', {reportType: 60010, reportInputFilter: filter({entryIdIn: '1_room0001,1_room0002'})});
    expect(comma.header).to.match(/^user_id,user_name,/);
    expect(await table(60010, {entryIdIn: '1_room0001,1_room0002'})).to.include({data: '', totalCount: 0});
    expect((await table(60010, {entryIdIn: '1_room0001|1_room0002'})).totalCount).to.equal(28);
    const [, name] = rowsOf(await table(60010, {}, {pager: {pageSize: 500}})).find(([id]) => id!.startsWith('p'))!;
    expect(name).to.equal('Pat  "Pipe"   Com,ma O’Neil\nJunior');
  });

  it('leaves out what is null, and gives empty cells where nothing was counted (3.2)', async () => {
    expect(await table(60001)).to.deep.equal({objectType: 'KalturaReportTable'});
    await server.ask({settings: {emptyReports: [60002]}});
    expect(await call('report', 'getTotal', {reportType: 60002, reportInputFilter: filter(), responseOptions: {delimiter: '|'}})).to.include({data: '||'});
  });

  it('moves the columns of joined reports with the order, and keeps those of the attendees (3.2)', async () => {
    const header = async (report: number, order: string) => (await table(report, {}, {order})).header;
    expect(await header(60006, '-unique_combined_live_viewers')).to.equal('device|unique_combined_live_viewers|unique_vod_viewers');
    expect(await header(60006, '-unique_vod_viewers')).to.equal('device|unique_vod_viewers|unique_combined_live_viewers');
    expect(await header(60010, '-count_poll_answered')).to.equal(await header(60010, '-date_id'));
  });

  it('counts whole hours: two sessions in one are counted together (3.3)', async () => {
    const total = (from: string, to: string) => call('report', 'getTotal', {reportType: 60002, reportInputFilter: filter({fromDate: seconds(from), toDate: seconds(to)})});
    const [early, late] = await Promise.all([total('2026-04-02T10:00:00Z', '2026-04-02T10:25:00Z'), total('2026-04-02T10:00:00Z', '2026-04-02T10:55:00Z')]);
    expect(early).to.deep.equal(late);
    expect((await total('2026-04-02T10:05:00Z', '2026-04-02T10:55:00Z')).data).to.equal(',,');
  });

  it('gives pages, at most 500 rows, in the order asked for, and ignores an order it does not know (3.4)', async () => {
    const minutes = async (order: string, pageIndex = 1) => rowsOf(await table(60010, {}, {order, pager: {pageSize: 10, pageIndex}})).map((row) => Number(row[8]));
    const all = [...await minutes('-live_view_time'), ...await minutes('-live_view_time', 2), ...await minutes('-live_view_time', 3)];
    expect(all).to.have.length(28);
    expect(all).to.deep.equal([...all].sort((a, b) => b - a));
    expect((await minutes('+live_view_time'))[0]).to.equal(2.5);
    expect(await minutes('-nothing')).to.have.length(10);
  });

  it('fills the minutes, the end included, and cuts them off after 500 (6.4, 13)', async () => {
    const all = await table(60004, long, {pager: {pageSize: 500}});
    expect(all.totalCount).to.equal(561);
    const rows = rowsOf(all);
    expect([rows.length, Number(rows[0]![0]), rows[0]![1]]).to.deep.equal([500, long.fromDate, '0']);
    expect(rows.every(([position], index) => Number(position) === long.fromDate + 60 * index)).to.equal(true);
    const window = rowsOf(await table(60004, {...long, toDate: long.fromDate + 480 * 60}, {pager: {pageSize: 500}}));
    expect(window).to.have.length(481);
    await server.ask({settings: {emptyReports: [60004]}});
    expect(await table(60004)).to.include({data: '', totalCount: 0});
  });

  it('tells what somebody’s windows were in: several rows in a minute, one that says offline where there is none (6.6)', async () => {
    const rows = rowsOf(await table(60011, {userIds: 'ryo'}, {pager: {pageSize: 500}}));
    const of = (minute: number) => rows.filter(([position]) => Number(position) === seconds('2026-04-07T18:45:00Z') + minute * 60).map(([, state]) => state);
    expect(of(-1)).to.deep.equal(['Offline']);
    expect(of(10)).to.deep.equal(['SoundOnTabFocusedFullScreenOff']);
    expect(of(40)).to.have.members(['SoundOnTabFocusedFullScreenOff', 'TabNotFocusedMicMutedFullScreenOffCameraOffSoundOff']);
    expect(of(61)).to.have.length(1);
  });

  it('knows role and industry by the event only (6.5), names by their beginning, and at most 500 of them', async () => {
    const role = async (more: object) => rowsOf(await table(60010, more, {pager: {pageSize: 500}})).find(([id]) => id === 'jordan')![6];
    expect([await role({}), await role({virtualEventIdIn: '12345'})]).to.deep.equal(['', 'Host']);
    const found = async (text: string) => (await call<{objects: {id: string}[]}>('user', 'list', {filter: {firstNameOrLastNameStartsWith: text}, pager: {pageSize: 500, pageIndex: 0}})).objects;
    expect((await found('Men')).map(({id}) => id)).to.deep.equal(['anjali']);
    expect(await found('enon')).to.deep.equal([]);
    await server.ask({settings: {crowdOf: 'Sam'}});
    expect(await found('sam')).to.have.length(500);
  });

  it('has the days of recordings in the zone of the asker, half hours included, the empty ones if they are wanted (6.8)', async () => {
    const graph = async (timeZoneOffset: number, skipEmptyDates: boolean) => (await call<{id: string; data: string}[]>('report', 'getGraphs', {
      reportType: 60012, responseOptions: {delimiter: '|', skipEmptyDates}, reportInputFilter: filter({entryIdIn: '1_rec00001', toDate: seconds('2026-04-10T00:00:00Z'), timeZoneOffset, interval: 'days'}),
    })).find(({id}) => id === 'count_plays')!.data;
    expect(await graph(0, true)).to.equal('20260407|3;20260408|2;');
    expect(await graph(0, false)).to.equal('20260407|3;20260408|2;20260409|0;');
    expect(await graph(-330, true)).to.equal('20260407|1;20260408|4;'); // 18:30 in London is midnight in Delhi, but an hour is counted whole
  });

  it('gives sessions newest first, and those that are over only (5)', async () => {
    const list = (more: object) => call<{objects: Json[]}>('cuePoint_cuePoint', 'list', {filter: {orderBy: '-startTime', cuePointTypeEqual: 'sessionCuePoint.Session', entryIdEqual: '1_room0001', ...more}});
    expect((await list({})).objects.map(({id}) => id)).to.deep.equal(['1_cpzero01', '1_cphalf01', '1_cplate01', '1_cpearly1', '1_cplong01']);
    expect((await list({endTimeLessThanOrEqual: seconds('2026-04-01T00:00:00Z')})).objects).to.have.length(1);
    expect((await call<{objects: Json[]}>('schedule_scheduleEvent', 'list', {filter: {templateEntryIdEqual: '1_webinar1'}})).objects).to.have.length(1);
  });

  it('writes files without quotes: a comma is a blank, a line break stays (8.1)', async () => {
    const params = `from_date=${half.fromDate};to_date=${half.toDate}`;
    const bytes = await (await post('/api_v3/service/report/action/getCsvFromStringParams', {ks: 'right', id: '6001', params, excludedFields: 'user_email'})).arrayBuffer();
    expect([...new Uint8Array(bytes).subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const file = new TextDecoder().decode(bytes);
    expect(file.split('\n')[0]).to.equal('entry_id,cue_point_id,user_id,user_name,user_type,meeting_view_time,meeting_engaged_play_time_ratio');
    expect(file).to.include(',Pat; "Pipe" | Com ma O’Neil\nJunior,');
    expect(await call<Json>('report', 'getCsvFromStringParams', {id: '6002', params: 'from_date=1;to_date=2'})).to.include({code: 'INTERNAL_SERVERL_ERROR'});
  });

  it('wants another head for the polls and the slow reports, and lets the latter be waited for (6.7, 8.2)', async () => {
    expect((await post('/chat/polls/analytics', {contextId: '1_room0001'}, {authorization: 'Bearer right'})).status).to.equal(401);
    const polls = await (await post('/chat/polls/analytics', {contextId: '1_room0001'}, {authorization: 'KS right'})).json() as {analytics: Json[]};
    expect(polls.analytics).to.have.length(7);
    const ask = (act: string, body: object) => post(`/reports/api/v1/report/${act}`, body, {authorization: 'Bearer right'});
    const {sessionId} = await (await ask('generate', {reportName: 'groupChatTranscripts', reportParameters: {entries_ids: ['1_room0001'], from_date_id: '2026-04-07', to_date_id: '2026-04-07'}})).json() as {sessionId: string};
    const told: unknown[] = [];
    for (let time = 0; time < 3; time += 1) told.push((await (await ask('serve', {sessionId, statusOnly: true})).json() as Json).status);
    expect(told).to.deep.equal(['pending', 'in_progress', 'completed']);
    expect(await (await ask('serve', {sessionId})).text()).to.include('"שלום, ""everyone""\nsecond line"');
  });

  it('sends reports to the address of the session’s own user, and says which (7)', async () => {
    const item = {reportTitle: 'x', action: 1, reportType: '60013', filter: filter()};
    expect(await call<Json>('report', 'exportToCsv', {params: {reportsItemsGroup: 'Viewers Engagement', reportItems: [item]}})).to.include({reportEmail: 'jordan@example.edu'});
    expect(await call<Json>('report', 'exportToCsv', {params: {reportsItemsGroup: 'Viewers: all', reportItems: [item]}})).to.include({code: 'INVALID_REPORT_ITEMS_GROUP'});
    expect(await call<Json>('report', 'exportToCsv', {params: {reportsItemsGroup: 'Viewers'}})).to.include({code: 'MISSING_MANDATORY_PARAMETER'});
  });
});
