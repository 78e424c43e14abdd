import {AdapterError, type PortMethod, type Room, type Session, type SessionQuery, type SessionsQuery} from '../../model/index.js';
import {KeptWork} from '../events/kept-work.js';
import {isRecord} from '../http/failure.js';
import {pagerOf, MOST_ROWS} from './report-calls.js';
import {must, may, type Call, type KalturaService} from './service.js';
import {reportSpan, type Span} from './spans.js';
import {countIn, entryIdIn, momentIn, objectsIn, quantityIn, textIn} from './values.js';

/** A session with all that its reports are asked by. */
export interface KnownSession {
  readonly session: Session;
  /** Unix seconds; a session that runs ends now. */
  readonly start: number;
  readonly end: number;
  /** Entries that were watched live. */
  readonly live: readonly string[];
  /** Recordings of this session; none where there are none. */
  readonly recordings: readonly string[];
  /** It was scheduled: then nothing else happened in these entries. In a room one session follows another. */
  readonly isScheduled: boolean;
  /** From the full hour of the start to the end. */
  readonly span: Span;
}

interface KnownRoom {
  readonly room: Room;
  /** Newest first. */
  readonly sessions: readonly KnownSession[];
}

type Entry = Readonly<Record<string, unknown>>;
type Span1 = Pick<KnownSession, 'start' | 'end'>;

/** What a room is and which sessions it had is asked for anew after so long; sooner where somebody asks for just that. */
const KEPT_MILLISECONDS = 30_000;
const FRESH_MILLISECONDS = 3_000;
const ROOMS = 50;
/** Pages of sessions, of 500 each. */
const PAGES = 20;
/** A recording may seem to begin a little before its session. */
const EARLY_SECONDS = 60;

/**
 * The rooms that were asked for. Of the adapter's own room a session goes by Kaltura's id of it; of another by `room:session`, so that it
 * is found without asking around.
 */
export class Rooms {
  readonly #kept = new Map<string, {readonly at: number; readonly work: KeptWork<KnownRoom>}>();

  constructor(readonly service: KalturaService, readonly ownRoom: string | undefined) {}

  async room(roomId: string | undefined, signal?: AbortSignal): Promise<Room> {
    return (await this.#known(roomId ?? this.ownRoom, signal, FRESH_MILLISECONDS)).room;
  }

  async sessions({roomId, from, to, limit, cursor}: SessionsQuery, signal?: AbortSignal): Promise<{readonly rows: readonly Session[]; readonly next?: string}> {
    const {sessions} = await this.#known(roomId ?? this.ownRoom, signal, FRESH_MILLISECONDS);
    const wanted = sessions.filter(({session: {startsAt}}) => (!from || startsAt >= from) && (!to || startsAt < to));
    const first = /^\d{1,9}$/.test(cursor ?? '0') ? Number(cursor ?? 0) : wanted.length;
    const end = first + Math.max(1, Math.floor(limit ?? MOST_ROWS));
    return {rows: wanted.slice(first, end).map(({session}) => session), ...(end < wanted.length && {next: String(end)})};
  }

  async session({sessionId}: SessionQuery, signal?: AbortSignal): Promise<KnownSession> {
    if (typeof (sessionId as unknown) !== 'string') throw new AdapterError('not-found', 'kaltura: no such session');
    const [roomId] = sessionId.includes(':') ? sessionId.split(':') : [this.ownRoom];
    const find = async (keptFor: number) => (await this.#known(roomId, signal, keptFor)).sessions.find(({session}) => session.id === sessionId);
    const found = await find(KEPT_MILLISECONDS) ?? await find(FRESH_MILLISECONDS); // it may be new
    if (!found) throw new AdapterError('not-found', 'kaltura: no such session');
    return found;
  }

  #known(roomId: string | undefined, signal: AbortSignal | undefined, keptFor: number): Promise<KnownRoom> {
    const id = entryIdIn(roomId);
    if (id === undefined) throw new AdapterError('not-found', 'kaltura: no room is named');
    let kept = this.#kept.get(id);
    if (!kept || kept.at + keptFor < Date.now()) {
      kept = {at: Date.now(), work: new KeptWork((stop) => readRoom(this.service, id, id === this.ownRoom ? '' : `${id}:`, stop))};
      this.#kept.delete(id);
      if (this.#kept.size >= ROOMS) this.#kept.clear();
      this.#kept.set(id, kept);
    }
    return kept.work.ask(signal);
  }
}

/** Kaltura's own id of a session. */
export const ownSessionId = (sessionId: string): string => sessionId.slice(sessionId.indexOf(':') + 1);

const METHOD = 'getSessions' satisfies PortMethod;

const getEntry = (entryId: string): Call => ({service: 'baseentry', action: 'get', entryId});

async function readRoom(service: KalturaService, roomId: string, prefix: string, signal: AbortSignal): Promise<KnownRoom> {
  const now = Math.floor(Date.now() / 1000);
  const cuePoints = (pageIndex: number): Call => ({
    service: 'cuepoint_cuepoint', action: 'list',
    filter: {objectType: 'KalturaSessionCuePointFilter', orderBy: '-startTime', cuePointTypeEqual: 'sessionCuePoint.Session', entryIdEqual: roomId, endTimeLessThanOrEqual: now},
    pager: pagerOf({pageSize: MOST_ROWS, pageIndex}),
  });
  const [first, events, points] = await service.ask(METHOD, [
    getEntry(roomId),
    {service: 'schedule_scheduleevent', action: 'list', filter: {objectType: 'KalturaEntryScheduleEventFilter', templateEntryIdEqual: roomId}, pager: pagerOf({pageSize: MOST_ROWS, pageIndex: 1})},
    cuePoints(1),
  ], {signal});
  const entry = must(first);
  if (!isRecord(entry)) throw new AdapterError('malformed', 'kaltura: not an entry');

  // An account may be without the plugin that schedules; what another try would mend is not taken for that.
  const isPassing = events?.failure && ['timeout', 'unreachable', 'rate-limited', 'unauthorized'].includes(events.failure.code);
  const scheduled = objectsIn(isPassing ? must(events) : may(events));
  const found = [...scheduled.length > 0 ? scheduled : objectsIn(must(points))];
  if (scheduled.length === 0) {
    const total = countIn((must(points) as Entry)['totalCount']) ?? 0;
    for (let page = 2; page <= PAGES && found.length === (page - 1) * MOST_ROWS && found.length < total; page += 1) {
      found.push(...objectsIn(must((await service.ask(METHOD, [cuePoints(page)], {signal}))[0])));
    }
  }
  const related = await readRelated(service, entry, scheduled, signal);
  const name = textIn(entry['name']) ?? '';
  const type = entry['objectType'];
  const room: Room = {id: roomId, name, ...(typeof type === 'string' && {supported: /^Kaltura(Room|Live)/.test(type)})};
  return {room, sessions: knownSessions({found, isScheduled: scheduled.length > 0, roomId, name, prefix, entry, related, now})};
}

/** Entries that belong to the room's: its broadcast, and recordings. What cannot be read is not known. */
async function readRelated(service: KalturaService, entry: Entry, scheduled: readonly Entry[], signal: AbortSignal): Promise<ReadonlyMap<string, Entry>> {
  const known = new Map<string, Entry>();
  const read = async (ids: readonly (string | undefined)[]) => {
    const wanted = [...new Set(ids.filter((id) => id !== undefined && !known.has(id)))] as string[];
    if (wanted.length === 0) return;
    const outcomes = await service.ask(METHOD, wanted.map(getEntry), {signal});
    for (const [index, id] of wanted.entries()) {
      const related = may(outcomes[index]);
      if (isRecord(related)) known.set(id, related);
    }
  };
  const broadcast = entryIdIn(entry['broadcastEntryId']);
  await read([broadcast, recordingOf(entry), ...scheduled.slice(0, 50).map(({sourceEntryId}) => entryIdIn(sourceEntryId))]);
  await read([recordingOf(known.get(broadcast ?? ''))]);
  return known;
}

/** What a live entry leads to when it is over, or the entry that its recording is kept in. */
const recordingOf = (entry: Entry | undefined): string | undefined => entryIdIn(entry?.['redirectEntryId']) ?? entryIdIn(entry?.['recordedEntryId']);

interface Material {
  /** Schedule events, or else cue points of sessions. */
  readonly found: readonly Entry[];
  readonly isScheduled: boolean;
  readonly roomId: string;
  readonly name: string;
  readonly prefix: string;
  readonly entry: Entry;
  readonly related: ReadonlyMap<string, Entry>;
  readonly now: number;
}

function knownSessions({found, isScheduled, roomId, name, prefix, entry, related, now}: Material): readonly KnownSession[] {
  const broadcast = entryIdIn(entry['broadcastEntryId']);
  const reference = textIn(entry['referenceId']);
  const second = broadcast ?? (/^d_\w{8}$/.test(reference ?? '') ? reference : undefined);
  const live = second === undefined || second === roomId ? [roomId] : [roomId, second];
  const recordings = [...new Set([recordingOf(entry), recordingOf(related.get(broadcast ?? ''))].filter((id) => id !== undefined))];

  const [startName, endName] = isScheduled ? ['startDate', 'endDate'] : ['startTime', 'endTime'];
  const ids = new Set<string>();
  const times = found.flatMap((thing) => {
    const start = momentIn(thing[startName]);
    const id = idIn(thing['id']);
    // One that has not begun is none yet.
    if (start === undefined || id === undefined || start > now || ids.size === ids.add(id).size) return [];
    const end = momentIn(thing[endName]);
    const known = end === undefined || end < start ? undefined : end;
    return [{thing, id, start, end: Math.min(known ?? now, now), isLive: (known ?? Infinity) > now}];
  }).sort((a, b) => b.start - a.start);

  return times.map(({thing, id, start, end, isLive}, index): KnownSession => {
    const source = entryIdIn(thing['sourceEntryId']);
    const own = source ? [source] : recordings.filter((recording) => isRecordingOf(index, times, momentIn(related.get(recording)?.['createdAt'])));
    const host = textIn(thing['sessionOwner']);
    const recording = own.map((one) => recordingPlace(one, related.get(one), {start, end}, isScheduled)).find((one) => one !== undefined);
    return {
      session: {
        id: prefix + id, roomId, roomName: name, startsAt: new Date(start * 1000),
        ...(isLive ? {live: true} : {endsAt: new Date(end * 1000)}),
        ...(host !== undefined && {hostName: host}),
        ...(recording && {recording}),
      },
      start, end, live, recordings: own, isScheduled, span: reportSpan(start, end),
    };
  });
}

/** A recording of the room is of the last session that had begun when it was made; of an unknown time it is of the newest. */
function isRecordingOf(index: number, newestFirst: readonly Span1[], createdAt: number | undefined): boolean {
  if (newestFirst.length === 1) return true;
  return index === (createdAt === undefined ? 0 : newestFirst.findIndex(({start}) => start - EARLY_SECONDS <= createdAt));
}

/** Where the recording lies on the session's time. What was recorded before, and is played as if it were live, begins with it. */
function recordingPlace(id: string, entry: Entry | undefined, {start, end}: Span1, isScheduled: boolean): Session['recording'] {
  const createdAt = momentIn(entry?.['createdAt']);
  const durationSeconds = quantityIn(entry?.['duration']);
  if (createdAt === undefined || durationSeconds === undefined || createdAt >= end) return undefined;
  const isEarly = createdAt < start;
  if (isEarly && !isScheduled && createdAt < start - EARLY_SECONDS) return undefined;
  return {id, startsAt: new Date((isEarly && isScheduled ? start : createdAt) * 1000), durationSeconds};
}

function idIn(value: unknown): string | undefined {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === 'string' && /^[\w-]{1,200}$/.test(id) ? id : undefined;
}
