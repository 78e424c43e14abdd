import {AdapterError} from '../../src/model/index.js';
import type {
  Activity, AnalyticsAdapter, Attendee, AttendeesQuery, AttendeeTotals, Change, Interaction, OpenAnswer, ReportId, ReportRow, Series, Session, SessionQuery,
} from '../../src/model/index.js';
import type {AdapterFacts} from '../../src/testing/index.js';

const REPORTS: readonly ReportId[] =
  ['group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript', 'polls-activity', 'room-data', 'attendees-data'];

/**
 * A small room whose adapter keeps every promise: what mutations spoil. Answers are made anew for each question. It has all reports
 * but one, so that there is one to refuse; or those that are named.
 */
export function soundAdapter(reports: readonly ReportId[] = REPORTS): Required<AnalyticsAdapter> {
  const asked = (answer: (query: never) => unknown) => async (query: object, {signal}: {readonly signal?: AbortSignal} = {}): Promise<never> => {
    signal?.throwIfAborted();
    return Promise.resolve(answer(query as never) as never);
  };
  return {
    name: 'sound',
    capabilities: {
      search: 'contains', totals: 'exact', interactions: 'session', batchedEngagement: true, reactionIntervalSeconds: 1,
      byRole: ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'],
      reports,
    },
    definitions: {engagementRate: 'engagementRate.signals', countries: {text: 'Countries as people told them.', lang: 'en'}},
    getRoom: asked(({roomId}: {roomId?: string}) => {
      if (roomId !== undefined && roomId !== 'r') throw new AdapterError('not-found', 'sound: no such room');
      return {id: 'r', name: 'Biology'};
    }),
    getSession: asked(sessionOf),
    getSessions: asked(({roomId = 'r', from, to, limit = Infinity, cursor = '0', includeBreakouts = false}: {roomId?: string; from?: Date; to?: Date; limit?: number; cursor?: string; includeBreakouts?: boolean}) => {
      const wanted = sessions().filter((one) => roomId === one.roomId && (!from || one.startsAt >= from) && (!to || one.startsAt < to) && (includeBreakouts || !one.parentSessionId));
      const end = Number(cursor) + limit;
      return {rows: wanted.slice(Number(cursor), end), ...(end < wanted.length && {next: String(end)})};
    }),
    getOverview: asked((query: SessionQuery) => {
      const rows = peopleIn(query);
      const {viewedSeconds, engagementRate, ...sums} = totalsOf(rows);
      const people = (by: keyof typeof sums) => rows.filter((row) => (row[by] ?? 0) > 0).length;
      const activity = (by: keyof typeof sums, anonymous = 0): Activity => ({count: (sums[by] ?? 0) + (rows.length && anonymous), people: people(by), of: rows.length});
      const viewers = watchedIn(query).length;
      const both = Math.min(viewers, 4, rows.length);
      const live = rows.length;
      return {
        uniqueViewers: {all: live + viewers - both, live, ...(isRecorded(query) && {recording: viewers, both})},
        averageViewedSeconds: live ? {live: (viewedSeconds ?? 0) / live} : {},
        engagementRate,
        reactions: activity('reactions'), chatMessages: activity('chatMessages'), polls: activity('pollsAnswered', 3), questions: activity('questions'),
        downloads: activity('downloads'), raisedHands: activity('raisedHands'),
        ...(isRecorded(query) && {recordingPlays: sum(watchedIn(query).map(({plays}) => plays))}),
        asOf: new Date(),
      };
    }),
    getTimeline: asked((query: SessionQuery) => {
      const rows = peopleIn(query);
      const there = (minute: number) => rows.filter((_row, at) => minute > at % 5 && minute < 58).length;
      const readings = Array.from({length: MINUTES}, (_, minute) => there(minute));
      const claps = totalsOf(rows).reactions ?? 0;
      return {
        viewers: series(readings),
        engagementRate: series(readings.map((people) => (people ? 0.5 : NaN))),
        reactions: {clap: series(readings.map((_, minute) => (minute === 9 ? claps - Math.min(2, claps) : 0))), wow: series(readings.map((_, minute) => (minute === 10 ? Math.min(2, claps) : 0)))},
        markers: [{at: at(10), kind: 'interaction', label: 'Question'}],
      };
    }),
    getAttendees: asked((query: AttendeesQuery) => {
      const everyone = peopleIn({sessionId: query.sessionId});
      const found = listed(everyone, query);
      return {
        rows: found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize), total: found.length,
        totals: totalsOf(everyone), roles: [...new Set(everyone.flatMap(({role}) => role ?? []))],
      };
    }),
    getEngagement: asked(({sessionId, attendeeIds}: {sessionId: string; attendeeIds: readonly string[]}) => {
      const there = peopleIn({sessionId}).filter(({id, viewedSeconds = 0}) => attendeeIds.includes(id) && viewedSeconds > 0);
      const strip = (id: string) => series(Array.from({length: MINUTES}, (_, minute) => (minute < 3 ? NaN : ((minute + Number(id.slice(1))) % 5) / 4)));
      return new Map(there.map(({id}) => [id, strip(id)]));
    }),
    getInteractions: asked((query: SessionQuery) => interactionsIn(query)),
    getAnswers: asked(({interactionId, page, pageSize, search = '', ...query}: SessionQuery & {interactionId: string; page: number; pageSize: number; search?: string}) => {
      if (!interactionsIn(query).some(({id}) => id === interactionId)) throw new AdapterError('not-found', 'sound: no such question');
      const found = answersTo(interactionId).filter(({text}) => folded(text).includes(folded(search)));
      return {rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length};
    }),
    getRecordings: asked((query: SessionQuery) => {
      if (!isRecorded(query)) return {recordings: []};
      const watched = watchedIn(query);
      const plays = sum(watched.map((one) => one.plays));
      const second = Math.min(plays, 2);
      const rate = plays ? {averageCompletionRate: 0.5} : {};
      return {
        totals: {impressions: plays * 2, plays, viewedSeconds: plays * 100, ...rate},
        recordings: [
          {id: 'rec', title: 'Biology', uniqueViewers: watched.length, impressions: (plays - second) * 2, plays: plays - second, viewedSeconds: (plays - second) * 100, ...rate},
          {id: 'rec-2', title: '', uniqueViewers: Math.min(1, second), impressions: second * 2, plays: second, viewedSeconds: second * 100, ...rate},
          {id: 'rec-3', title: '', uniqueViewers: 0, impressions: 0, plays: 0, viewedSeconds: 0},
        ],
        playsByDay: plays ? [{day: '2026-05-04', plays: plays - 1}, {day: '2026-05-05', plays: 1}] : [],
        asOf: new Date(),
      };
    }),
    getRecordingViewers: asked(({page, pageSize, search = '', recordingId: _recordingId, ...query}: SessionQuery & {page: number; pageSize: number; search?: string; recordingId?: string}) => {
      const found = watchedIn(query).filter(({name}) => folded(name).includes(folded(search)));
      return {rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length};
    }),
    getCountries: asked((query: SessionQuery) => breakdown(query, ['FR', 'IL', undefined])),
    getDevices: asked((query: SessionQuery) => breakdown(query, ['computer', 'mobile'])),
    requestEmailExport: asked((query: SessionQuery) => (sessionOf(query), {sentTo: 'host@example.com', expiresAt: new Date()})),
    getEmailAddress: asked(() => 'host@example.com'),
    getSetAside: asked(() => [{reason: 'no-time', count: 2}]),
    getReport: async function* ({report, from, to, sessionIds, userIds}, {signal} = {}) {
      signal?.throwIfAborted();
      if (!reports.includes(report)) throw new AdapterError('unsupported', 'sound: no such report');
      const rows = (['s2', 's'] as const).flatMap((sessionId): ReportRow[] => {
        const {startsAt} = sessionOf({sessionId});
        if (startsAt < from || startsAt >= to || (sessionIds && !sessionIds.includes(sessionId))) return [];
        return ['p2', 'p0', 'p1'].filter((id) => !userIds || userIds.includes(id)).map((userId, n) => ({sessionId, userId, at: new Date(+startsAt + n), minutes: n, late: n > 1, note: undefined}));
      });
      for (let first = 0; first < rows.length; first += 2) {
        yield rows.slice(first, first + 2);
        signal?.throwIfAborted();
        await Promise.resolve();
      }
    },
    watch: async function* (query, {signal} = {}) {
      signal?.throwIfAborted();
      const {live} = sessionOf(query);
      while (live) {
        await pause(2, signal);
        yield {changed: ['overview', 'attendees'], at: new Date()} satisfies Change;
      }
    },
  };
}

/** The same, with the report that it lacks otherwise. */
export const soundWithAllReports = () => soundAdapter([...REPORTS, 'breakout-room-sessions']);

export const soundFacts: AdapterFacts = {
  sessionId: 's', roomId: 'r', emptySessionId: 'empty', runningSessionId: 'run', attendees: 25, searchFor: 'ranç', interactionId: 'q1', openInteractionId: 'q3',
  anonymousInteractionId: 'q4', recordingId: 'rec', reports: {from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'UTC'},
  secrets: ['canary-77'], sendsEmail: true, patienceSeconds: 2,
};

const MINUTES = 60;
const start = Date.UTC(2026, 4, 4, 9);
export const at = (minute: number) => new Date(start + minute * 60_000);
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const sessions = (): Session[] => [
  {id: 'run', roomId: 'r', roomName: 'Biology', startsAt: at(9_000), live: true},
  {id: 'group', roomId: 'r', roomName: 'Group 1', startsAt: at(20), endsAt: at(40), parentSessionId: 's'},
  {id: 's', roomId: 'r', roomName: 'Biology', startsAt: at(0), endsAt: at(MINUTES), hostName: 'Ada', recording: {id: 'rec', startsAt: at(0), durationSeconds: 3_600}},
  {id: 's2', roomId: 'r', roomName: 'Biology', startsAt: at(-9_000), endsAt: at(-8_940)},
  {id: 'empty', roomId: 'r', roomName: 'Biology', startsAt: at(-20_000), endsAt: at(-19_940)},
];

function sessionOf({sessionId}: SessionQuery): Session {
  const session = sessions().find(({id}) => id === sessionId);
  if (!session) throw new AdapterError('not-found', 'sound: no such session');
  return session;
}

const series = (values: readonly number[]): Series => ({startsAt: at(0), stepSeconds: 60, values: Float64Array.from(values)});

const names = [
  'Françoise Müller', 'Ada Byron', 'Élodie Petit', 'Bo Chen', 'Ada Byron', 'Zoé Lang', 'Ada Novak', 'Mary Shelley', 'Ivan Petrov', 'Nora Lund', 'Ole Berg',
  'Ines Costa', 'Hugo Weiss', 'Greta Holm', 'Felix Brand', 'Dora Klein', 'Carl Otto', 'Berta Roth', 'Anton Vogel', 'Yara Silva', 'Xenia Popova', 'Willem Bos',
];
/** Of the last three one has no name, one came for nothing, and of one nothing is known but the name. */
const people = (): Attendee[] => [
  ...names.map((name, n): Attendee => ({
    id: `p${n}`, name, email: `p${n}@example.com`, role: n % 6 ? 'viewer' : 'host', country: n % 2 ? 'FR' : 'IL', joinedAt: at(n % 5), leftAt: at(50 + (n % 9)),
    viewedSeconds: 3_000 - (n % 6) * 300, engagementRate: (n % 10) / 10,
    reactions: n % 4, chatMessages: n % 3, pollsAnswered: n % 2, raisedHands: n % 5, questions: n % 7, downloads: n % 8,
  })),
  {id: 'p90', role: 'viewer', viewedSeconds: 600, engagementRate: 0.5, reactions: 1},
  {id: 'p91', name: 'Ulla Nowak', role: 'viewer', viewedSeconds: 0},
  {id: 'p92', name: 'Theo Unbekannt'},
];
const peopleIn = ({sessionId, roles}: SessionQuery) =>
  sessionOf({sessionId}).id === 's' ? people().filter(({role = ''}) => !roles?.length || roles.includes(role)) : [];

function totalsOf(rows: readonly Attendee[]): AttendeeTotals {
  const of = (by: keyof AttendeeTotals) => sum(rows.map((row) => row[by] ?? 0));
  const viewedSeconds = of('viewedSeconds');
  const engaged = sum(rows.map((row) => (row.viewedSeconds ?? 0) * (row.engagementRate ?? 0)));
  return {
    viewedSeconds, ...(viewedSeconds && {engagementRate: engaged / viewedSeconds}), reactions: of('reactions'), chatMessages: of('chatMessages'),
    pollsAnswered: of('pollsAnswered'), raisedHands: of('raisedHands'), questions: of('questions'), downloads: of('downloads'),
  };
}

const collator = new Intl.Collator('en', {sensitivity: 'base'});
function listed(rows: readonly Attendee[], {search = '', roles, sort: {by, direction} = {by: 'viewedSeconds', direction: 'descending'}}: AttendeesQuery): Attendee[] {
  const compare = (a: string | number, b: string | number) => (typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b));
  const ordered = [...rows].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined) || (a.id < b.id ? -1 : 1);
    return compare(left, right) * (direction === 'ascending' ? 1 : -1) || (a.id < b.id ? -1 : 1);
  });
  const wanted = folded(search).trim();
  return ordered.filter(({name = '', role = ''}) => (wanted.length < 3 || folded(name).includes(wanted)) && (!roles?.length || roles.includes(role)));
}

function interactionsIn(query: SessionQuery): Interaction[] {
  if (sessionOf(query).id !== 's') return [];
  const any = peopleIn(query).length > 0 ? 1 : 0;
  const options = (...counts: number[]) => counts.map((count, n) => ({id: `o${n}`, label: `Option ${n}`, participants: count * any}));
  return [
    {id: 'q1', kind: 'poll', question: 'Which?', askedAt: at(5), multipleAnswers: false, participants: 9 * any, options: options(5, 3)},
    {id: 'q2', kind: 'quiz', question: 'Which ones?', askedAt: at(6), multipleAnswers: true, participants: 8 * any, options: options(6, 5)},
    {id: 'q3', kind: 'open', question: 'Why?', askedAt: at(7), anonymous: false, participants: 12 * any, options: []},
    {id: 'q4', kind: 'open', askedAt: at(8), anonymous: true, participants: 3 * any, options: []},
  ];
}

const answersTo = (interactionId: string): OpenAnswer[] => interactionId === 'q3'
  ? Array.from({length: 12}, (_, n) => ({text: n % 2 ? `Photosynthesis, number ${n}` : `Because ${n}`, at: at(n), attendeeId: `p${n}`, attendeeName: names[n]!}))
  : Array.from({length: 3}, (_, n) => ({text: `Nobody knows ${n}`, at: at(n)}));

const isRecorded = ({sessionId}: SessionQuery) => sessionOf({sessionId}).recording !== undefined;
const watchedIn = ({sessionId, roles}: SessionQuery) => isRecorded({sessionId}) && (!roles?.length || roles.includes('viewer'))
  ? Array.from({length: 9}, (_, n) => ({id: `p${n + 18}`, name: names[n]!, plays: 1 + Number(n < 5), viewedSeconds: 100}))
  : [];

function breakdown(query: SessionQuery, keys: readonly (string | undefined)[]) {
  const [live, recording] = [peopleIn(query).length, watchedIn(query).length];
  const recorded = isRecorded(query);
  return {
    rows: keys.map((key, n) => ({...(key !== undefined && {key}), live: live && live - n * 9, ...(recorded && {recording: recording && recording - n * 3})})),
    totals: {live, ...(recorded && {recording})},
  };
}

/** Rejects with the signal's reason when it aborts. */
async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, {once: true});
  });
}
