import {kalturaAdapter, type KalturaAdapterOptions} from '../../../src/adapters/kaltura.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';

type Json = Readonly<Record<string, unknown>>;

/** One call as the service got it. */
export interface Asked {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ks: unknown;
  readonly call: Json;
}

/** Answers of the service's three parts, shaped like those it documents; a test says what is different. */
export interface Recorded {
  /** Of a call of the API. */
  readonly api?: (call: Json, asked: Asked) => unknown;
  /** Of anything: in place of all that. */
  readonly whole?: (asked: Asked, init: RequestInit) => Response | Promise<Response> | undefined;
  readonly polls?: unknown;
}

export const exception = (code: string, message: string = code, args: unknown = []) => ({code, message, objectType: 'KalturaAPIException', args});
export const table = (header: string, data: string, totalCount?: number) =>
  ({objectType: 'KalturaReportTable', header, data, totalCount: totalCount ?? data.split(';').filter(Boolean).length});
export const total = (header: string, data: string) => ({objectType: 'KalturaReportTotal', header, data});

/** 31 March 2026, 08:05 to 08:07 UTC: 11:05 in Jerusalem. */
export const START = Date.UTC(2026, 2, 31, 8, 5) / 1000;
export const END = START + 117;
const HOUR = START - 300;

export const cuePoint = {id: '1_cp00001', entryId: '1_room0001', startTime: START, endTime: END, duration: 117, name: '961', sessionOwner: 'jordan', userId: 'jordan', objectType: 'KalturaSessionCuePoint'};
export const roomEntry: Json = {id: '1_room0001', name: '961 - Room Entry', roomType: 1, objectType: 'KalturaRoomEntry'};

const totals: Readonly<Record<string, unknown>> = {
  60001: total('vod_avg_play_time|combined_live_avg_play_time|vod_live_avg_view_time', '|38.816666666666666|36.25'),
  60002: total('unique_vod_viewers|unique_combined_live_viewers|unique_vod_live_viewers', '0|214|214'),
  60003: total('combined_live_engaged_users_play_time_ratio|download_attachment_unique_users|count_download_attachment_clicked|unique_combined_live_viewers|reaction_clicked_unique_users|count_reaction_clicked', '0.4537|12|19|214|31|77'),
  70001: total('count_reaction_clicked|reaction_clicked_unique_users|count_cnc_group_message_sent|unique_users_sent_group_message|unique_users_answered_poll|unique_users_q_and_a_thread|q_and_a_threads_count|unique_users_sent_private_message|unique_logged_in_users', '77|31|340|58|120|9|14|4|198'),
  60010: total('live_view_time|count_reaction_clicked|count_raise_hand_clicked|combined_live_engaged_users_play_time_ratio|count_group_chat_messages_sent|count_poll_answered|count_q_and_a_threads|count_download_attachment_clicked', '44201|31|6|0.45|14|52|9|19'),
  60012: total('count_plays|sum_vod_view_period|vod_avg_play_time|count_loads|avg_completion_rate', '3|41.5|41.5|5|62.33'),
  60007: total('unique_vod_viewers|unique_combined_live_viewers', '24|153'),
  60006: total('unique_vod_viewers|unique_combined_live_viewers', '59|211'),
};
const tables: Readonly<Record<string, unknown>> = {
  60004: table('position|combined_live_view_period_count|combined_live_engaged_users_ratio|reaction_clap_clicked|reaction_heart_clicked|reaction_think_clicked|reaction_wow_clicked|reaction_smile_clicked',
    `${HOUR}|90|0.9|9|9|9|9|9;${START}|41|0.5853658536585366|2|0|0|0|1;${START + 60}|0|0|0|0|0|0|0;`),
  60005: table('entry_id|entry_name|count_plays|count_loads|sum_vod_view_period|unique_viewers|avg_completion_rate', '1_rec00001|961 (recording)|3|5|41.5|2|62.33;'),
  60006: table('device|unique_combined_live_viewers|unique_vod_viewers', 'Computer|180|50;Game console|31|9;UNKNOWN|2|0;'),
  60007: table('object_id|country|coordinates|unique_vod_viewers|unique_combined_live_viewers', 'US|United States|37.09/-95.71|20|120;IL|Israel||4|33;'),
  60010: table('user_id|user_name|email|title|company|country|role|industry|live_view_time|count_reaction_clicked|count_raise_hand_clicked|combined_live_engaged_users_play_time_ratio|count_group_chat_messages_sent|count_poll_answered|count_q_and_a_threads|count_download_attachment_clicked',
    'rchalmer|Roger Chalmer|rchalmer@example.edu|Lecturer|Example U|GB|Speaker|Education|44|0|0|0.45|34|3|1|0;Unknown|Unknown|||||||2.5|0|0|0|0|0|0|0;'),
  60011: table('position|user_engagement|count_viewers',
    `${HOUR}|TabFocusedMicMutedFullScreenOffCameraOffSoundOn|6;${START}|SoundOnTabFocused|2;${START}|TabNotFocusedMicMutedFullScreenOffCameraOffSoundOff|6;${START + 60}|Offline|0;`),
  60012: table('name|full_name|count_plays|sum_vod_view_period|vod_avg_play_time|count_loads|avg_completion_rate', 'hpatrick|Helen Patrick|3|41.5|41.5|5|62.33;'),
};

/** What the documents show. */
export function documented(call: Json): unknown {
  const type = String(call['reportType']);
  switch (`${String(call['service']).toLowerCase()}.${String(call['action'])}`) {
    case 'baseentry.get': return call['entryId'] === '1_room0001' ? roomEntry : exception('ENTRY_ID_NOT_FOUND');
    case 'schedule_scheduleevent.list': return {objectType: 'KalturaScheduleEventListResponse', totalCount: 0, objects: []};
    case 'cuepoint_cuepoint.list': return {objectType: 'KalturaCuePointListResponse', totalCount: 1, objects: [cuePoint]};
    case 'user.list': return {objectType: 'KalturaUserListResponse', totalCount: 1, objects: [{id: 'rchalmer', fullName: 'Roger Chalmer'}]};
    case 'user.get': return {objectType: 'KalturaUser', id: 'jordan', email: 'jordan@example.edu'};
    case 'report.getTotal': return totals[type] ?? exception('INTERNAL_SERVERL_ERROR');
    case 'report.getTable': return tables[type] ?? exception('INTERNAL_SERVERL_ERROR');
    case 'report.getGraphs': return [{objectType: 'KalturaReportGraph', id: 'count_plays', data: '20260331|2;20260401|1;'}, {objectType: 'KalturaReportGraph', id: 'count_loads', data: '20260331|5;'}];
    case 'report.exportToCsv': return {objectType: 'KalturaReportExportResponse', referenceJobId: '987654321', reportEmail: 'jordan@example.edu'};
    default: return exception('INTERNAL_SERVERL_ERROR');
  }
}

export const polls = {analytics: [
  {pollId: 'p1', question: 'How many hackathons were hosted?', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 251, options: [{option: '2', nvoted: 100, isCorrect: false}, {option: '7', nvoted: 151, isCorrect: true}]},
  {pollId: 'p2', question: 'Rate this session', type: 'Poll', isAcceptingMultipleVotes: false, nvoted: 45, visualization: {type: 'rating scale', icon: 'Star'}, options: [{option: '5', nvoted: 40, isCorrect: false}, {option: '4', nvoted: 5, isCorrect: false}]},
  {pollId: 'p3', question: 'Any thoughts?', type: 'OpenAnswers', isAcceptingMultipleVotes: false, nvoted: 34, options: []},
  {pollId: 'p4', question: 'How was it?', type: 'Poll', isAcceptingMultipleVotes: true, nvoted: 9, visualization: {type: 'crowd vote'}, options: [{option: 'thumbs up', nvoted: 9}, {option: 'Thumbs down', nvoted: 3}]},
  {pollId: 'p5', question: 'Which?', type: 'Poll', isAcceptingMultipleVotes: true, nvoted: 4, options: [{option: 'A', nvoted: 4}, {option: 'B', nvoted: 3}]},
]};

const csv: Readonly<Record<string, string>> = {
  6000: '\ufeffentry_id,entry_name,parent_entry_id,cue_point_id,session_start_time,session_end_time,session_host_user_id,meeting_view_period_unique_users,meeting_engaged_play_time_ratio\n'
    + '1_room0001,961 - "Room" Entry,,1_cp00001,1774944300,1774944417,jordan,1,1\n1_room0002,Group A,1_room0001,1_cp00002,1774945000,1774946200,jordan,6,0.71\n',
  6001: '\ufeffentry_id,cue_point_id,user_id,user_name,user_email,meeting_view_time,meeting_engaged_play_time_ratio,__proto__\n1_room0001,1_cp00001,ada,Ada,,12.5,0.5,x\n',
  6002: '\ufeffparent_entry_id,entry_id,entry_name,duration\n1_room0001,1_room0002,Group A,20\n',
};
export const transcript = '\ufeffuserId,userFirstName,messageId,sentAt,message,likes,isDeleted,mood\r\nada,Ada,m1,2026-03-31T08:05:10Z,"Hi, ""all""\r\n=1+1",2,false,good\r\n';

/** A service that answers as documented but for what is different, and what it was asked. */
export function recorded(different: Recorded = {}, options: Partial<KalturaAdapterOptions> = {}) {
  const asked: Asked[] = [];
  const requests: {readonly address: string; readonly calls: number}[] = [];
  let polled = 0;
  const answer = (call: Json, one: Asked) => {
    const own = different.api?.(call, one);
    return own === undefined ? documented(call) : own;
  };
  const fetch = (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const address = input instanceof Request ? input.url : String(input);
    const headers = init.headers as Record<string, string>;
    const isForm = headers['Content-Type'] === 'application/x-www-form-urlencoded';
    const body = (isForm ? Object.fromEntries(new URLSearchParams(init.body as string)) : JSON.parse(init.body as string)) as Record<string, unknown>;
    const common: Asked = {address, headers, ks: body['ks'] ?? headers['Authorization'], call: body};
    const numbered = address.endsWith('/service/multirequest') ? Object.keys(body).filter((key) => /^\d+$/.test(key)).map((key) => body[key] as Json) : [body];
    const each = numbered.map((call) => ({...common, call}));
    asked.push(...each);
    requests.push({address, calls: each.length});
    const whole = await different.whole?.(common, init);
    if (whole) return whole;
    if (address.endsWith('/service/multirequest')) return Response.json(each.map((one) => answer(one.call, one)));
    if (address.endsWith('/getCsvFromStringParams')) return new Response(csv[body['id'] as string] ?? JSON.stringify(exception('REPORT_NOT_FOUND')), {headers: {'Content-Type': 'text/csv'}});
    if (address.endsWith('/polls/analytics')) return Response.json(different.polls ?? polls);
    if (address.endsWith('/report/generate')) return Response.json({sessionId: 'order'});
    if (address.endsWith('/report/serve')) return body['statusOnly'] ? Response.json({status: ['pending', 'in_progress', 'completed'][polled++] ?? 'completed'}) : new Response(transcript);
    return new Response('nowhere', {status: 404});
  }) as typeof globalThis.fetch;
  const adapter = kalturaAdapter({
    serviceUrl: 'https://kaltura.example', chatUrl: 'https://chat.example/', reportsUrl: 'https://reports.example', entryId: '1_room0001',
    getKs: () => KS, fetch, timeZone: 'Asia/Kolkata', pollSeconds: 0.001, ...options,
  }) as Required<AnalyticsAdapter>;
  return {adapter, fetch, asked, requests, reports: (type: string) => asked.filter(({call}) => call['reportType'] === type).map(({call}) => call as Json & {readonly reportInputFilter: Json})};
}

/** Must turn up nowhere but in a body, or in the header of the services beside the API. */
export const KS = 'djJ8MTIzNDU2fCANARY';
export const session = {sessionId: '1_cp00001'};
