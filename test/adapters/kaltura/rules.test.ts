import {expect} from '@open-wc/testing';
import {kalturaAdapter} from '../../../src/adapters/kaltura.js';
import {AdapterError, portOf, type Breakdown} from '../../../src/model/index.js';
import {cuePoint, documented, END, exception, KS, recorded, roomEntry, session, START, table, total} from './recorded.js';

const rejected = async (call: Promise<unknown>) => {
  const error = await call.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);
  expect(error).to.be.instanceOf(AdapterError);
  return error as AdapterError;
};
const page = {...session, page: 1, pageSize: 10};
const HOUR = START - 300;
type Call = Readonly<Record<string, unknown>>;
const isReport = (call: Call, type: string, action = 'getTable') => call['reportType'] === type && call['action'] === action;
/** A room with a recording that began 30 s into the session. */
const recording = {id: '1_rec00001', name: 'recording', createdAt: START + 30, duration: 60, objectType: 'KalturaMediaEntry'};
const withRecording = (call: Call) => call['action'] !== 'get' ? undefined
  : call['entryId'] === '1_rec00001' ? recording : call['entryId'] === '1_room0001' ? {...roomEntry, redirectEntryId: '1_rec00001'} : undefined;

describe('kalturaAdapter: rooms and sessions', () => {
  it('tells the room, and its past sessions by their own ids, newest first', async () => {
    const older = {...cuePoint, id: '1_cp00000', startTime: String(START - 90_000), endTime: String(END - 90_000)};
    const {adapter} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objects: [older, cuePoint, null, {id: 'no time'}, {...cuePoint, startTime: 'x'}], totalCount: 2} : undefined});
    expect(await adapter.getRoom({})).to.deep.equal({id: '1_room0001', name: '961 - Room Entry', supported: true});
    const {rows, next} = await adapter.getSessions({});
    expect(rows.map(({id}) => id)).to.deep.equal(['1_cp00001', '1_cp00000']);
    expect(next).to.equal(undefined);
    expect(rows[0]).to.deep.equal({id: '1_cp00001', roomId: '1_room0001', roomName: '961 - Room Entry', startsAt: new Date(START * 1000), endsAt: new Date(END * 1000), hostName: 'jordan'});
    expect(await adapter.getSession({sessionId: '1_cp00000'})).to.have.deep.property('startsAt', new Date((START - 90_000) * 1000));
  });

  it('asks for entry, schedule and sessions in one request, as the vendor does', async () => {
    const {adapter, asked, requests} = recorded();
    await adapter.getSessions({});
    expect(requests).to.deep.equal([{address: 'https://kaltura.example/api_v3/service/multirequest', calls: 3}]);
    expect(asked.map(({call}) => `${String(call['service'])}.${String(call['action'])}`)).to.deep.equal(['baseentry.get', 'schedule_scheduleevent.list', 'cuepoint_cuepoint.list']);
    expect(asked[2]?.call['filter']).to.include({cuePointTypeEqual: 'sessionCuePoint.Session', entryIdEqual: '1_room0001', orderBy: '-startTime'});
  });

  it('finds a session of another room by its id alone', async () => {
    const options = {entryId: undefined};
    const {rows} = await recorded({}, options).adapter.getSessions({roomId: '1_room0001'});
    expect(rows[0]?.id).to.equal('1_room0001:1_cp00001');
    expect(await recorded({}, options).adapter.getSession({sessionId: rows[0]!.id})).to.have.property('roomName', '961 - Room Entry');
  });

  it('takes a scheduled session by its own dates, with the entries that belong to it', async () => {
    const {adapter, reports} = recorded({api: (call) => {
      if (call['service'] === 'schedule_scheduleevent') return {objects: [{id: 77, startDate: START, endDate: END}, {id: 78, startDate: 4e9, endDate: 4e9 + 60}], totalCount: 2};
      if (call['entryId'] === '1_room0001') return {...roomEntry, broadcastEntryId: '1_live0001', redirectEntryId: '1_rec00001'};
      if (call['entryId'] === '1_live0001') return {objectType: 'KalturaLiveStreamEntry', redirectEntryId: '1_rec00002'};
      return withRecording(call);
    }});
    const {rows} = await adapter.getSessions({});
    expect(rows.map(({id}) => id), 'one that is to come is none yet').to.deep.equal(['77']);
    await adapter.getOverview({sessionId: '77'});
    expect(reports('60003')[0]?.reportInputFilter['entryIdIn']).to.equal('1_room0001|1_live0001');
    expect(reports('60002')[1]?.reportInputFilter['entryIdIn']).to.equal('1_room0001|1_live0001|1_rec00001|1_rec00002');
    expect(reports('60012')[0]?.reportInputFilter['entryIdIn']).to.equal('1_rec00001|1_rec00002');
  });

  it('has no session where there was none, and says so where it or its room is not there', async () => {
    const {adapter} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objectType: 'KalturaCuePointListResponse', totalCount: 0} : undefined});
    expect((await adapter.getSessions({})).rows).to.deep.equal([]);
    expect(await rejected(adapter.getOverview({sessionId: 'gone'}))).to.have.property('code', 'not-found');
    expect(await rejected(adapter.getSessions({roomId: '1_gone'}))).to.include({code: 'not-found', cause: 'ENTRY_ID_NOT_FOUND'});
    expect(await rejected(Promise.resolve().then(() => adapter.getSessions({roomId: '1_a|1_b'})))).to.have.property('code', 'not-found');
  });

  it('gives a recording to the session it is of, with its place in it', async () => {
    const later = {...cuePoint, id: '1_cp00009', startTime: START + 7200, endTime: START + 7300};
    const {adapter} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objects: [later, cuePoint], totalCount: 2} : withRecording(call)});
    expect(await adapter.getSession(session)).to.have.deep.property('recording', {id: '1_rec00001', startsAt: new Date((START + 30) * 1000), durationSeconds: 60});
    expect(await adapter.getSession({sessionId: '1_cp00009'})).not.to.have.property('recording');
    expect(await adapter.getRecordings({sessionId: '1_cp00009'})).to.deep.equal({recordings: []});
  });

  it('pages through its sessions, and narrows them to a time', async () => {
    const objects = Array.from({length: 7}, (_, index) => ({...cuePoint, id: `c${index}`, startTime: START - index * 86_400, endTime: END - index * 86_400}));
    const {adapter} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objects, totalCount: 7} : undefined});
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const {rows, next} = await adapter.getSessions({limit: 3, ...(cursor !== undefined && {cursor})});
      ids.push(...rows.map(({id}) => id));
      cursor = next;
    } while (cursor !== undefined);
    expect(ids).to.deep.equal(objects.map(({id}) => id));
    const narrowed = await adapter.getSessions({from: new Date((START - 2 * 86_400) * 1000), to: new Date(START * 1000)});
    expect(narrowed.rows.map(({id}) => id)).to.deep.equal(['c1', 'c2']);
  });
});

describe('kalturaAdapter: rule 1, the delimiter and the names of columns', () => {
  it('asks every report for the bar, joins lists by it, and sends no empty buckets away', async () => {
    const {adapter, asked} = recorded({api: withRecording});
    await Promise.all([adapter.getOverview(session), adapter.getTimeline(session), adapter.getAttendees({...page, search: 'rog'}), adapter.getEngagement({...session, attendeeIds: ['a']}), adapter.getRecordings(session), adapter.getCountries(session), adapter.getDevices(session)]);
    const reports = asked.filter(({call}) => 'reportType' in call);
    expect(reports.length).to.be.above(15);
    for (const {call} of reports) {
      expect(call['responseOptions']).to.deep.equal({objectType: 'KalturaReportResponseOptions', delimiter: '|', skipEmptyDates: false});
      expect(call['reportInputFilter']).to.include({objectType: 'KalturaEndUserReportInputFilter', interval: 'days', searchInTags: true, searchInAdminTags: false});
      expect(JSON.stringify(call['reportInputFilter'])).not.to.include(',1_');
    }
  });

  it('reads columns by name, in any order and case, and leaves alone what it does not know', async () => {
    const {adapter} = recorded({api: (call) => isReport(call, '60010') ? table('Weather|COUNT_REACTION_CLICKED|live_view_time|user_name|user_id', 'rain|7|1.5|Ada|ada|more;', 1) : undefined});
    expect((await adapter.getAttendees(page)).rows[0]).to.include({id: 'ada', name: 'Ada', viewedSeconds: 90, reactions: 7, engagementRate: undefined});
    const devices = (order: boolean) => recorded({api: (call) => isReport(call, '60006') && order ? table('unique_vod_viewers|device|unique_combined_live_viewers', '50|Computer|180;9|Game console|31;0|UNKNOWN|2;') : undefined}).adapter.getDevices(session);
    expect(await devices(true)).to.deep.equal(await devices(false));
  });

  it('takes what is empty for unknown, never for 0', async () => {
    const {adapter} = recorded({api: (call) => isReport(call, '60010', 'getTotal') ? total('live_view_time|count_reaction_clicked', '|') : undefined});
    const {totals} = await adapter.getAttendees(page);
    expect(totals).to.include({viewedSeconds: undefined, reactions: undefined});
    const bare = recorded({api: (call) => call['action'] === 'getTotal' ? {objectType: 'KalturaReportTotal'} : call['action'] === 'getTable' ? {objectType: 'KalturaReportTable'} : undefined}).adapter;
    expect(await bare.getAttendees(page)).to.deep.include({rows: [], total: 0});
    expect(Object.values(await bare.getOverview(session)).every((figure) => figure === undefined)).to.equal(true);
    expect((await bare.getTimeline(session)).viewers.values).to.satisfy((values: Float64Array) => values.every(Number.isNaN));
    expect(await bare.getCountries(session)).to.deep.include({rows: []});
  });

  it('keeps a row of empty cells, and a name with quotes and line feeds', async () => {
    const {adapter} = recorded({api: (call) => isReport(call, '60010') ? table('user_id|user_name|live_view_time', '||;q|"Quo, te"\n second|1;', 2) : undefined});
    const {rows} = await adapter.getAttendees(page);
    expect(rows.map(({name}) => name)).to.deep.equal([undefined, '"Quo, te"\n second']);
  });

  it('never sends an id that the server would take for two', async () => {
    const {adapter, asked} = recorded({api: (call) => call['service'] === 'user' ? {objects: [{id: 'a|b'}, {id: 'c'}, {id: 4}]} : undefined});
    await adapter.getAttendees({...page, search: 'ada'});
    expect(asked.filter(({call}) => isReport(call, '60010')).map(({call}) => (call['reportInputFilter'] as Call)['userIds'])).to.deep.equal(['c']);
    expect(await adapter.getEngagement({...session, attendeeIds: ['a|b']})).to.have.property('size', 0);
  });
});

describe('kalturaAdapter: rule 2, units', () => {
  it('gives seconds for minutes and 0–1 for percent; ratios stay, at most 1', async () => {
    const {adapter} = recorded({api: (call) => isReport(call, '60003', 'getTotal') ? total('combined_live_engaged_users_play_time_ratio|unique_combined_live_viewers', '1.0004|3') : withRecording(call)});
    const overview = await adapter.getOverview(session);
    expect(overview.averageViewedSeconds).to.include({live: 2329});
    expect(overview.engagementRate).to.equal(1);
    const {totals, recordings, playsByDay} = await adapter.getRecordings(session);
    expect(totals).to.deep.equal({impressions: 5, plays: 3, viewedSeconds: 2490, averageCompletionRate: 0.6233});
    expect(recordings).to.deep.equal([{id: '1_rec00001', title: '961 (recording)', uniqueViewers: 2, impressions: 5, plays: 3, viewedSeconds: 2490, averageCompletionRate: 0.6233}]);
    expect(playsByDay).to.deep.equal([{day: '2026-03-31', plays: 2}, {day: '2026-04-01', plays: 1}]);
    expect((await adapter.getRecordingViewers(page)).rows[0]).to.deep.include({id: 'hpatrick', name: 'Helen Patrick', plays: 3, averageCompletionRate: 0.6233});
  });

  it('tells the people and the sums', async () => {
    const {rows, total: count, totals} = await recorded().adapter.getAttendees(page);
    expect(rows[0]).to.deep.equal({
      id: 'rchalmer', name: 'Roger Chalmer', email: 'rchalmer@example.edu', role: 'Speaker', title: 'Lecturer', company: 'Example U', industry: 'Education', country: 'GB',
      viewedSeconds: 2640, engagementRate: 0.45, reactions: 0, chatMessages: 34, pollsAnswered: 3, raisedHands: 0, questions: 1, downloads: 0,
    });
    expect(rows[1], 'anonymous').to.include({id: 'Unknown', name: undefined, viewedSeconds: 150});
    expect(count).to.equal(2);
    expect(totals).to.include({viewedSeconds: 2_652_060, engagementRate: 0.45, pollsAnswered: 52});
  });

  it('tells countries by code and devices by kind', async () => {
    const {adapter} = recorded({api: (call) => isReport(call, '60007') ? table('object_id|country|unique_combined_live_viewers', 'us|United States|120;|Somewhere|2;|Unknown|5;') : undefined});
    const rows = ({rows: all}: Breakdown) => all.map(({key, live, recording: seen}) => [key, live, seen]);
    expect(rows(await adapter.getCountries(session))).to.deep.equal([['US', 120, undefined], ['Somewhere', 2, undefined], [undefined, 5, undefined]]);
    const {adapter: both} = recorded({api: withRecording});
    const devices = await both.getDevices(session);
    expect(rows(devices)).to.deep.equal([['computer', 180, 50], ['console', 31, 9], [undefined, 2, 0]]);
    expect(devices.totals).to.deep.equal({live: 211, recording: 59});
  });
});

describe('kalturaAdapter: rule 3, the hour, the windows and the real session', () => {
  it('asks from the full hour of UTC, in a zone of half hours too', async () => {
    const {adapter, reports} = recorded({}, {timeZone: 'Asia/Kolkata'});
    await adapter.getOverview(session);
    expect(reports('60003')[0]?.reportInputFilter).to.include({fromDate: HOUR, toDate: END, timeZoneOffset: -330});
  });

  it('never asks for an empty span, which would mean whole days', async () => {
    const {adapter, asked} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objects: [{...cuePoint, startTime: HOUR, endTime: HOUR}], totalCount: 1} : undefined});
    await Promise.all([adapter.getOverview(session), adapter.getTimeline(session), adapter.getAttendees(page)]);
    for (const {call} of asked.filter((one) => 'reportType' in one.call)) {
      const {fromDate, toDate} = call['reportInputFilter'] as {fromDate: number; toDate: number};
      expect(toDate).to.be.above(fromDate);
    }
  });

  it('leaves out what was before the session on the timeline, and tells no rate of nobody', async () => {
    const {viewers, engagementRate, reactions} = await recorded().adapter.getTimeline(session);
    expect(viewers).to.deep.include({startsAt: new Date(START * 1000), stepSeconds: 60});
    expect([...viewers.values as Float64Array]).to.deep.equal([41, 0]);
    expect([...engagementRate!.values as Float64Array]).to.deep.equal([0.5853658536585366, NaN]);
    expect(Object.keys(reactions!)).to.deep.equal(['clap', 'heart', 'think', 'wow', 'smile']);
    expect([...reactions!['clap']!.values as Float64Array]).to.deep.equal([2, 0]);
  });

  it('has a session of nine hours whole, from windows of at most 480 minutes', async () => {
    const end = START + 9 * 3600;
    const minute = (at: number) => (at / 60) % 97;
    const {adapter, reports, requests} = recorded({api: (call) => {
      if (call['service'] === 'cuepoint_cuepoint') return {objects: [{...cuePoint, endTime: end}], totalCount: 1};
      if (!isReport(call, '60004') && !isReport(call, '60011')) return undefined;
      const {fromDate, toDate} = call['reportInputFilter'] as {fromDate: number; toDate: number};
      const rows: string[] = [];
      // As the service does: a row a minute, both ends in it, cut to the page.
      for (let at = Math.round(fromDate / 60) * 60; at <= Math.round(toDate / 60) * 60; at += 60) {
        rows.push(isReport(call, '60004') ? `${at}|${at === toDate ? 0 : minute(at)}|0.5` : `${at}|${at === toDate ? 'Offline' : 'SoundOnTabFocused'}|1`);
      }
      return table(isReport(call, '60004') ? 'position|combined_live_view_period_count|combined_live_engaged_users_ratio' : 'position|user_engagement|count_viewers', rows.slice(0, 500).join(';') + ';', rows.length);
    }});
    const {viewers} = await adapter.getTimeline(session);
    expect(viewers.values).to.have.length(540);
    expect([...viewers.values as Float64Array]).to.deep.equal(Array.from({length: 540}, (_, index) => minute(START + index * 60)));
    const spans = reports('60004').map(({reportInputFilter}) => reportInputFilter as unknown as {fromDate: number; toDate: number});
    expect(spans.map(({fromDate, toDate}) => [fromDate, toDate])).to.deep.equal([[HOUR, HOUR + 28_800], [HOUR + 28_800, end]]);
    expect(requests.at(-1)?.calls, 'in one request').to.equal(2);
    const strip = (await adapter.getEngagement({...session, attendeeIds: ['ada']})).get('ada');
    expect([...strip!.values as Float64Array]).to.deep.equal(new Array(540).fill(0.75));
  });

  it('tells zeros of hours without anybody, among others with somebody; and gaps of minutes that did not come', async () => {
    const {adapter} = recorded({api: (call) => {
      if (call['service'] === 'cuepoint_cuepoint') return {objects: [{...cuePoint, startTime: HOUR, endTime: HOUR + 9 * 3600}], totalCount: 1};
      if (!isReport(call, '60004')) return undefined;
      return (call['reportInputFilter'] as Call)['fromDate'] === HOUR ? {objectType: 'KalturaReportTable'} : table('position|combined_live_view_period_count', `${HOUR + 28_800}|3;`, 60);
    }});
    const {values} = (await adapter.getTimeline(session)).viewers;
    expect([values[0], values[479], values[480], values[481]]).to.deep.equal([0, 0, 3, NaN]);
  });

  it('merges the states of one minute to the best, and ends the strip where the person left', async () => {
    const {adapter} = recorded();
    const strip = (await adapter.getEngagement({...session, attendeeIds: ['ada']})).get('ada');
    expect(strip).to.deep.include({startsAt: new Date(START * 1000), stepSeconds: 60});
    expect([...strip!.values as Float64Array]).to.deep.equal([0.75]);
    const away = recorded({api: (call) => isReport(call, '60011') ? table('position|user_engagement|count_viewers', `${START}|Offline|0;`) : undefined}).adapter;
    expect(await away.getEngagement({...session, attendeeIds: ['ada']})).to.have.property('size', 0);
  });
});

describe('kalturaAdapter: rule 4, what fails inside an answer', () => {
  it('tells what came although one of the calls failed', async () => {
    const {adapter} = recorded({api: (call) => call['reportType'] === '70001' ? exception('SERVICE_FORBIDDEN') : undefined});
    const overview = await adapter.getOverview(session);
    expect(overview.uniqueViewers).to.include({all: 214});
    expect(overview.chatMessages).to.equal(undefined);
    expect(overview.reactions).to.deep.equal({count: 77, people: 31, of: 214});
    const missing = recorded({api: (call) => isReport(call, '60010', 'getTotal') ? null : undefined}).adapter;
    expect(await missing.getAttendees(page)).to.have.property('rows').with.length(2);
    expect(await missing.getAttendees(page)).not.to.have.property('totals');
  });

  it('fails where what matters failed', async () => {
    for (const [code, expected] of [
      ['SERVICE_FORBIDDEN', 'forbidden'], ['DRUID_QUERY_TIMED_OUT', 'timeout'], ['SEARCH_TOO_GENERAL', 'too-general'], ['INTERNAL_SERVERL_ERROR', 'unreachable'],
      ['MISSING_KS', 'unauthorized'], ['MISSING_MANDATORY_PARAMETER', 'malformed'], ['REPORT_NOT_FOUND', 'unsupported'],
    ]) {
      const {adapter} = recorded({api: (call) => isReport(call, '60002', 'getTotal') ? exception(code!, `no ${KS}`, {KSID: KS}) : undefined});
      const error = await rejected(adapter.getOverview(session));
      expect(error, code).to.include({code: expected, cause: code, message: `kaltura.getOverview: ${expected!} (${code!})`});
    }
    const {adapter} = recorded({api: (call) => isReport(call, '60002', 'getTotal') ? exception(KS, KS) : undefined});
    const error = await rejected(adapter.getOverview(session));
    expect(error.code).to.equal('malformed');
    expect(`${error.stack ?? ''}${JSON.stringify(error)}${String(error.cause)}`).not.to.include(KS);
  });

  it('numbers the calls from 1 without a gap, with everything in the body', async () => {
    let seen: Call = {};
    const {adapter} = recorded({whole: (asked) => { seen = asked.call; return undefined; }});
    await adapter.getDevices(session);
    expect(Object.keys(seen)).to.have.members(['1', '2', 'ks', 'format', 'apiVersion', 'clientTag']);
    expect(seen).to.include({ks: KS, format: 1});
  });
});

describe('kalturaAdapter: rule 5, what is divided by what', () => {
  it('has two crowds: viewers, and those who logged in to the chat', async () => {
    const overview = await recorded().adapter.getOverview(session);
    expect(overview.reactions).to.deep.equal({count: 77, people: 31, of: 214});
    expect(overview.downloads).to.deep.equal({count: 19, people: 12, of: 214});
    expect(overview.chatMessages).to.deep.equal({count: 340, people: 58, of: 198});
    expect(overview.polls, 'how often is not known of this crowd').to.deep.equal({count: undefined, people: 120, of: 198});
    expect(overview.questions).to.deep.equal({count: 14, people: 9, of: 198});
    expect(overview.raisedHands).to.deep.equal({count: 6});
    const asked = recorded();
    await asked.adapter.getOverview(session);
    expect(asked.reports('70001')[0]?.reportInputFilter).to.include({contextIdIn: '1_room0001'}).and.not.to.have.property('entryIdIn');
  });

  it('keeps a crowd of nobody as it is, so that no share is made of it', async () => {
    const {adapter} = recorded({api: (call) => call['reportType'] === '70001' ? total('count_cnc_group_message_sent|unique_users_sent_group_message|unique_logged_in_users', '0|0|0') : undefined});
    expect((await adapter.getOverview(session)).chatMessages).to.deep.equal({count: 0, people: 0, of: 0});
  });

  it('does not know the chat of before it was counted', async () => {
    const at = Date.UTC(2024, 5, 1, 9) / 1000;
    const {adapter} = recorded({api: (call) => call['service'] === 'cuepoint_cuepoint' ? {objects: [{...cuePoint, startTime: at, endTime: at + 600}], totalCount: 1} : undefined});
    const overview = await adapter.getOverview(session);
    expect([overview.chatMessages, overview.polls, overview.questions]).to.deep.equal([undefined, undefined, undefined]);
    expect(overview.reactions).to.deep.equal({count: 77, people: 31, of: 214});
  });

  it('counts people once over live and recording, but only where nobody came live afterwards', async () => {
    const of = (data: string) => (call: Call) => isReport(call, '60002', 'getTotal') && String((call['reportInputFilter'] as Call)['entryIdIn']).includes('1_rec')
      ? total('unique_vod_viewers|unique_combined_live_viewers|unique_vod_live_viewers', data) : withRecording(call);
    const one = await recorded({api: of('61|214|243')}).adapter.getOverview(session);
    expect(one.uniqueViewers).to.deep.equal({all: 243, live: 214, recording: 61, both: 32});
    expect(one.recordingPlays).to.equal(3);
    expect(one.asOf).to.be.instanceOf(Date);
    const more = await recorded({api: of('61|300|340')}).adapter.getOverview(session);
    expect(more.uniqueViewers).to.deep.equal({all: undefined, live: 214, recording: 61});
  });
});

describe('kalturaAdapter: rule 6, interactions', () => {
  it('are those of the room, and say so', async () => {
    const {adapter, asked} = recorded();
    const all = await adapter.getInteractions(session);
    expect(asked.at(-1)).to.deep.include({address: 'https://chat.example/polls/analytics', call: {contextId: '1_room0001'}});
    expect(asked.at(-1)?.headers['Authorization']).to.equal(`KS ${KS}`);
    expect(adapter.capabilities.interactions).to.equal('room');
    expect(portOf(adapter).definition('interactionParticipants')).to.equal('interactionParticipants.of-room');
    expect(all.map(({kind, multipleAnswers, participants}) => [kind, multipleAnswers, participants])).to.deep.equal([
      ['quiz', false, 251], ['rating', false, 45], ['open', false, 34], ['crowd-vote', true, 9], ['poll', true, 4],
    ]);
    expect(all[0]?.options).to.deep.equal([{id: '0', label: '2', participants: 100, correct: false}, {id: '1', label: '7', participants: 151, correct: true}]);
    expect(all[1]?.options[0]).to.deep.equal({id: '0', label: '5', participants: 40, icon: '★'});
    expect(all[3]?.options.map(({icon}) => icon)).to.deep.equal(['👍', '👎']);
  });

  it('go by Kaltura\'s own word where they look like nothing that we know, unless one answer is right', async () => {
    const poll = {nvoted: 2, isAcceptingMultipleVotes: false, options: [{option: 'A', nvoted: 2}]};
    const {adapter} = recorded({polls: {analytics: [
      {...poll, pollId: 'a', type: 'Poll', visualization: {type: ' Word Cloud '}}, {...poll, pollId: 'b', type: 'OpenAnswers', visualization: {type: 'Sticky notes'}, options: []},
      {...poll, pollId: 'c', type: 'Poll', visualization: {type: 'Word Cloud'}, options: [{option: 'A', nvoted: 2, isCorrect: true}]},
      {...poll, pollId: 'd', type: 'Poll', visualization: {type: ' '}}, {...poll, pollId: 'e', type: 'Poll', visualization: {type: 7}},
    ]}});
    expect((await portOf(adapter).ask('getInteractions', session)).map(({kind, kindName}) => [kind, kindName])).to.deep.equal([
      ['other', 'Word Cloud'], ['open', undefined], ['quiz', undefined], ['poll', undefined], ['poll', undefined],
    ]);
  });

  it('are not offered without the service that knows them; no more are the reports of the chat', () => {
    const port = portOf(recorded({}, {chatUrl: undefined, reportsUrl: undefined}).adapter);
    expect(port.offers('getInteractions')).to.equal(false);
    expect(port.offers('getAnswers')).to.equal(false);
    expect(port.capabilities.reports).to.deep.equal(['room-data', 'attendees-data', 'breakout-room-sessions']);
  });
});

describe('kalturaAdapter: rule 7, what nobody waits for any more', () => {
  for (const [name, ask] of [
    ['getOverview', (one: ReturnType<typeof recorded>, signal: AbortSignal) => one.adapter.getOverview(session, {signal})],
    ['getInteractions', (one: ReturnType<typeof recorded>, signal: AbortSignal) => one.adapter.getInteractions(session, {signal})],
    ['getAttendees', (one: ReturnType<typeof recorded>, signal: AbortSignal) => one.adapter.getAttendees({...page, search: 'rog'}, {signal})],
  ] as const) {
    it(`${name} ends at once with the signal's reason, before, during and after`, async () => {
      const reason = new Error('left');
      const fails = (call: Promise<unknown>) => call.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);
      expect(await fails(ask(recorded(), AbortSignal.abort(reason)))).to.equal(reason);
      // The service never answers, and a fetch that heeds no signal.
      const silent = recorded({whole: () => new Promise<Response>(() => {})});
      const controller = new AbortController();
      const asking = fails(ask(silent, controller.signal));
      await new Promise((resolve) => setTimeout(resolve));
      controller.abort(reason);
      expect(await asking).to.equal(reason);
      const done = new AbortController();
      const answer = await ask(recorded(), done.signal);
      done.abort(reason);
      expect(answer).not.to.equal(undefined);
    });
  }

  it('stops the request itself', async () => {
    let signal: AbortSignal | null | undefined;
    const silent = recorded({whole: (_, init) => { signal = init.signal; return new Promise<Response>(() => {}); }});
    const controller = new AbortController();
    const asking = silent.adapter.getSessions({}, {signal: controller.signal}).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    await asking;
    expect(signal?.aborted).to.equal(true);
  });
});

describe('kalturaAdapter: people', () => {
  it('are searched by the beginning of a name, and then sorted and paged as ever', async () => {
    const {adapter, asked, reports} = recorded();
    await adapter.getAttendees({...page, page: 2, search: '  rog ', sort: {by: 'reactions', direction: 'ascending'}});
    const search = asked.find(({call}) => call['service'] === 'user');
    expect(search?.call['filter']).to.deep.equal({objectType: 'KalturaUserFilter', firstNameOrLastNameStartsWith: 'rog'});
    const [found, sums] = reports('60010');
    expect(found).to.deep.include({order: '+count_reaction_clicked', pager: {objectType: 'KalturaFilterPager', pageSize: 10, pageIndex: 2}});
    expect(found?.reportInputFilter).to.include({userIds: 'rchalmer'});
    expect(sums?.reportInputFilter, 'sums are of everyone').not.to.have.property('userIds');
    expect(adapter.capabilities.search).to.equal('prefix');
  });

  it('are all there where fewer than three letters are sought; nobody where nobody is called so', async () => {
    const {adapter, asked} = recorded();
    await adapter.getAttendees({...page, search: ' ro '});
    expect(asked.some(({call}) => call['service'] === 'user')).to.equal(false);
    const none = recorded({api: (call) => call['service'] === 'user' ? {objects: [], totalCount: 0} : undefined});
    expect(await none.adapter.getAttendees({...page, search: 'xyz'})).to.deep.include({rows: [], total: 0}).and.to.have.property('totals');
    expect(none.asked.some(({call}) => isReport(call, '60010')), 'without asking the report').to.equal(false);
  });

  it('are too many where 500 are called so', async () => {
    const {adapter} = recorded({api: (call) => call['service'] === 'user' ? {objects: Array.from({length: 500}, (_, id) => ({id: `u${id}`}))} : undefined});
    expect(await rejected(adapter.getAttendees({...page, search: 'ann'}))).to.have.property('code', 'too-general');
  });

  it('sort only by what the service was seen to sort by', async () => {
    const {adapter, reports} = recorded();
    expect(adapter.capabilities.attendeeSorts).to.deep.equal(['viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'engagementRate']);
    await adapter.getAttendees({...page, sort: {by: 'name', direction: 'ascending'}});
    expect(reports('60010')[0]?.['order']).to.equal('-live_view_time');
  });

  it('have their role where the event is known', async () => {
    const {adapter, reports} = recorded({}, {virtualEventId: '12345'});
    await adapter.getAttendees({...page, roles: ['Speaker', 'Host']});
    expect(reports('60010')[0]?.reportInputFilter).to.include({virtualEventIdIn: '12345', roleIn: 'Speaker|Host'});
  });

  /** A service with so many people that says there are `said`. */
  const crowd = (count: number, said = count) => recorded({api: (call) => {
    if (!isReport(call, '60010')) return undefined;
    const {pageSize, pageIndex} = call['pager'] as {pageSize: number; pageIndex: number};
    const size = Math.min(pageSize, 500);
    const ids = Array.from({length: count}, (_, index) => `u${index}`).slice((pageIndex - 1) * size, pageIndex * size);
    return table('user_id|live_view_time', ids.map((id) => `${id}|1;`).join(''), said);
  }});

  it('come on pages of any size, each once', async () => {
    for (const pageSize of [7, 100, 500, 700, 1300, 100_000]) {
      const {adapter} = crowd(1234);
      const ids: string[] = [];
      for (let number = 1; ids.length < 1234 && number < 300; number += 1) {
        const {rows, total: count} = await adapter.getAttendees({...session, page: number, pageSize});
        expect(rows.length).to.be.at.most(pageSize);
        expect(count).to.equal(1234);
        ids.push(...rows.map(({id}) => id));
      }
      expect(ids, `pages of ${pageSize}`).to.deep.equal(Array.from({length: 1234}, (_, index) => `u${index}`));
    }
  });

  it('are not lost where the service says that there are fewer', async () => {
    const {adapter} = crowd(25, 10);
    expect((await adapter.getAttendees({...session, page: 1, pageSize: 10})).total, 'no end in sight').to.equal(undefined);
    expect((await adapter.getAttendees({...session, page: 3, pageSize: 10}))).to.have.property('total', 25);
    expect((await crowd(20).adapter.getAttendees({...session, page: 2, pageSize: 10})).total).to.equal(20);
  });
});

describe('kalturaAdapter: a report by e-mail', () => {
  it('is of the session that is shown, and goes to whom the session string belongs', async () => {
    const {adapter, asked} = recorded({}, {exportLinkBase: 'https://lms.example/report?id='});
    expect(await adapter.getEmailAddress(session)).to.equal('jordan@example.edu');
    const before = Date.now();
    const {sentTo, expiresAt} = await adapter.requestEmailExport({...session, descriptiveHeaders: true});
    expect(sentTo).to.equal('jordan@example.edu');
    expect(expiresAt!.getTime() - before).to.be.within(604_800_000, 604_860_000);
    const {params} = asked.at(-1)!.call as {params: Call & {reportItems: Call[]}};
    expect(params).to.deep.include({objectType: 'KalturaReportExportParams', timeZoneOffset: -330, reportsItemsGroup: 'Viewers Engagement', baseUrl: 'https%3A%2F%2Flms.example%2Freport%3Fid%3D'});
    expect(params.reportItems[0]).to.deep.include({action: 1, reportType: '60013', order: '-live_view_time'});
    expect(params.reportItems[0]?.['filter']).to.include({fromDate: HOUR, toDate: END, entryIdIn: '1_room0001'});
    expect(params.reportItems[0]?.['responseOptions']).to.include({useFriendlyHeadersNames: true});
  });

  it('is asked for once, whatever becomes of it', async () => {
    const {adapter, asked} = recorded({whole: (one) => JSON.stringify(one.call).includes('exportToCsv') ? new Response('', {status: 503}) : undefined});
    expect(await rejected(adapter.requestEmailExport({...session, descriptiveHeaders: false}))).to.have.property('code', 'unreachable');
    expect(asked.filter(({call}) => call['action'] === 'exportToCsv')).to.have.length(1);
  });
});

describe('kalturaAdapter: where it is asked', () => {
  it('refuses addresses that a session string must not go to', () => {
    for (const serviceUrl of ['http://kaltura.example', 'https://user:secret@kaltura.example', 'https://kaltura.example/?ks=1', 'javascript:alert(1)', '']) {
      expect(() => kalturaAdapter({serviceUrl, getKs: () => KS}), serviceUrl).to.throw(AdapterError).and.not.to.match(/secret/);
    }
  });

  it('takes the root with and without its path', async () => {
    for (const serviceUrl of ['https://kaltura.example/', 'https://kaltura.example/api_v3', 'https://kaltura.example/api_v3/']) {
      const {adapter, requests} = recorded({}, {serviceUrl});
      await adapter.getRoom({});
      expect(requests[0]?.address).to.equal('https://kaltura.example/api_v3/service/multirequest');
    }
  });

  it('asks once for what all panels need: the room and its sessions', async () => {
    const {adapter, asked} = recorded();
    await Promise.all([adapter.getOverview(session), adapter.getTimeline(session), adapter.getAttendees(page), adapter.getDevices(session)]);
    expect(asked.filter(({call}) => call['service'] === 'cuepoint_cuepoint')).to.have.length(1);
    expect(documented({service: 'user', action: 'get'})).to.be.an('object');
  });
});
