import type {ReportId, ReportQuery, ReportRow} from '../../model/index.js';
import {AdapterError} from '../../model/index.js';
import {isRecord} from '../http/failure.js';
import {pause} from '../http/pause.js';
import type {Exchange} from '../http/exchange.js';
import {plainRows, quotedRows, rowsIn, type RowReader} from './delimited.js';
import {chatColumns, roomColumns} from './report-columns.js';
import {rowReader, type KnownColumns} from './report-cells.js';
import {ownSessionId} from './rooms.js';
import type {KalturaService, Post} from './service.js';
import {zoneOffset} from './zone-offset.js';

/** Reports of the API, by their numbers there. */
const numbers = {'room-data': 6000, 'attendees-data': 6001, 'breakout-room-sessions': 6002} as const satisfies Partial<Record<ReportId, number>>;
/** Reports of the service for the chat, by their names there. */
const names = {
  'group-chat-transcripts': 'groupChatTranscripts', 'chat-moderation': 'chatModeration', 'chat-user-activity': 'chatUserActivity',
  'moderator-transcript': 'moderatorTranscripts', 'polls-activity': 'pollsActivity',
} as const satisfies Partial<Record<ReportId, string>>;

export const roomReports = Object.keys(numbers) as (keyof typeof numbers)[];
export const chatReports = Object.keys(names) as (keyof typeof names)[];

export interface ReportSource {
  readonly service: KalturaService;
  readonly reportsUrl: string | undefined;
  /** The room whose rows come where none is named. */
  readonly ownRoom: string | undefined;
  readonly pollSeconds: number;
}

type Rows = AsyncGenerator<readonly ReportRow[]>;

/** The rows of a report, as they come. What the service cannot narrow is narrowed here, where its rows tell of whom they are. */
export async function* reportRows(source: ReportSource, query: ReportQuery, signal?: AbortSignal): Rows {
  const wanted = [['userId', query.userIds], ['sessionId', query.sessionIds?.map(ownSessionId)]] as const;
  const lists = wanted.filter(([, ids]) => ids?.length).map(([column, ids]) => [column, new Set<unknown>(ids)] as const);
  const isWanted = (row: ReportRow) => lists.every(([column, ids]) => row[column] === undefined || ids.has(row[column]));
  for await (const rows of allRows(source, query, signal)) {
    const found = lists.length === 0 ? rows : rows.filter(isWanted);
    if (found.length > 0) yield found;
  }
}

async function* allRows(source: ReportSource, query: ReportQuery, signal?: AbortSignal): Rows {
  const {report} = query;
  if (isIn(numbers, report)) yield* roomReport(source, numbers[report], report, query, signal);
  else if (isIn(names, report) && source.reportsUrl !== undefined) yield* chatReport(source, source.reportsUrl, names[report], query, signal);
  else throw new AdapterError('unsupported', 'kaltura.getReport: no such report');
}

const isIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key => Object.hasOwn(table, key);

// ── of the API: one text, where nothing is quoted ──

async function* roomReport({service, ownRoom}: ReportSource, number: number, report: keyof typeof numbers, query: ReportQuery, signal?: AbortSignal): Rows {
  const isBreakouts = report === 'breakout-room-sessions';
  const [from, to] = isBreakouts ? ['fromDate', 'toDate'] : ['from_date', 'to_date'];
  const rooms = isBreakouts ? query.mainRoomIds : query.roomIds;
  const params = parametersOf([
    [from, [String(Math.floor(query.from.getTime() / 1000))]],
    [to, [String(Math.ceil(query.to.getTime() / 1000) - 1)]], // both are in it
    [isBreakouts ? 'parentEntryIds' : 'entry_ids', roomsOf(rooms, query, ownRoom)],
    ...report === 'attendees-data' ? [['user_ids', query.userIds], ['cue_point_ids', query.sessionIds?.map(ownSessionId)]] as const : [],
    ['virtual_event_ids', query.virtualEventIds],
  ]);
  yield* readRows(service, {
    method: 'getReport', address: `${service.options.api}/service/report/action/getCsvFromStringParams`, type: 'application/x-www-form-urlencoded',
    body: (ks) => new URLSearchParams({ks, format: '1', clientTag: 'room-analytics', id: String(number), params}).toString(),
  }, plainRows, roomColumns[report], signal);
}

/** `from_date=…;entry_ids=…`. A value that would begin another parameter cannot be asked for. */
function parametersOf(lists: readonly (readonly [name: string, values: readonly string[] | undefined])[]): string {
  return lists.filter(([, values]) => values?.length).map(([name, values = []]) => {
    if (values.some((value) => /[;,]/.test(value))) throw new AdapterError('unsupported', 'kaltura.getReport: an id that cannot be asked for');
    return `${name}=${values.join(',')}`;
  }).join(';');
}

/** Where nothing is chosen it is the adapter's room; an event has rooms of its own. */
function roomsOf(chosen: readonly string[] | undefined, {virtualEventIds}: ReportQuery, ownRoom: string | undefined): readonly string[] | undefined {
  if (chosen?.length) return chosen;
  return ownRoom === undefined || virtualEventIds?.length ? undefined : [ownRoom];
}

// ── of the service for the chat: ordered, waited for, fetched ──

/** A report that is not ready after so long is given up. */
const PATIENCE_MILLISECONDS = 15 * 60_000;

async function* chatReport({service, ownRoom, pollSeconds}: ReportSource, reportsUrl: string, name: string, query: ReportQuery, signal?: AbortSignal): Rows {
  const post = (path: string, body: object): Post => ({
    method: 'getReport', address: `${reportsUrl}/api/v1/report/${path}`, type: 'application/json', body: () => JSON.stringify(body), authorization: (ks) => `Bearer ${ks}`,
  });
  const rooms = roomsOf(query.roomIds, query, ownRoom);
  const sessionId = await service.json({...post('generate', {
    reportName: name,
    reportParameters: {
      ...(rooms && {entries_ids: rooms}),
      ...(query.virtualEventIds?.length && {virtual_event_ids: query.virtualEventIds}),
      from_date_id: dayOf(query.from, query.timeZone), to_date_id: dayOf(new Date(query.to.getTime() - 1), query.timeZone), // both are in it
    },
  }), isAct: true}, (answer) => {
    const id = isRecord(answer) ? answer['sessionId'] : undefined;
    if (typeof id !== 'string' || id === '') throw new AdapterError('malformed', 'kaltura.getReport: no order');
    return id;
  }, signal);

  const patience = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const status = await service.json(post('serve', {sessionId, statusOnly: true}), (answer) => isRecord(answer) ? answer['status'] : undefined, signal);
    if (status === 'completed') break;
    if (status !== 'pending' && status !== 'in_progress') throw new AdapterError('unreachable', 'kaltura.getReport: the report failed');
    if (Date.now() > patience) throw new AdapterError('timeout', 'kaltura.getReport: the report is not ready');
    await pause(pollSeconds * 1000, signal);
  }
  yield* readRows(service, post('serve', {sessionId}), quotedRows, chatColumns, signal);
}

function dayOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() - zoneOffset(at, timeZone) * 60_000).toISOString().slice(0, 10);
}

// ── both ──

async function* readRows(
  service: KalturaService, post: Post, readerOf: (overflow: () => Error) => RowReader, known: KnownColumns, signal: AbortSignal | undefined,
): Rows {
  const {exchange, pieces, first} = await service.text(post, signal);
  try {
    let read: ReturnType<typeof rowReader> | undefined;
    for await (const rows of rowsIn(pieces, first, readerOf(overflowOf(exchange)), signal)) {
      const [header, ...rest] = read ? [undefined, ...rows] : rows;
      read ??= rowReader(header ?? [], known);
      if (rest.length > 0) yield rest.map((cells) => read!(cells as readonly string[]));
    }
  } finally {
    exchange.end();
  }
}

const overflowOf = (exchange: Exchange) => () => exchange.fail('malformed', 'not a table');
