import * as v from 'valibot';
import {AdapterError} from '../adapter-error.js';
import type {
  Activity, Attendee, AttendeeTotals, Audience, Interaction, OpenAnswer, Overview, RecordingNumbers, RecordingUsage, RecordingViewer, Room,
  Series, Session, Timeline,
} from '../facts.js';
import type {AnswerOf, AskMethod} from '../methods.js';
import type {EmailExport} from '../port.js';
import type {SetAside} from '../room-log.js';
import {
  count, cursor, day, flag, id, instant, label, link, maybe, maybeText, oneOf, rate, readAmount, readKey, readRate, record, seconds, summedSeconds,
  text, tidy, type Fields,
} from './fields.js';
import type {Inspection} from './inspection.js';
import {DAYS, INTERACTIONS, KINDS, MARKERS, OPTIONS, ROWS, SESSIONS} from './limits.js';
import type {Schema} from './mend.js';
import {isLanguageName} from './report-rows.js';
import {readSeries} from './series.js';

/** A member that is read further on, or not at all. */
const later = v.optional(v.unknown());

const room = record({id, name: label, supported: maybe(flag)} satisfies Fields<Room>);

const session = record({
  id,
  roomId: id,
  roomName: label,
  startsAt: instant,
  endsAt: maybe(instant),
  live: maybe(flag),
  hostName: maybeText,
  parentSessionId: maybe(id),
  recording: maybe(record({id, startsAt: instant, durationSeconds: seconds, url: maybe(link)})),
} satisfies Fields<Session>);

const sessions = record({rows: later, next: maybe(cursor)});

const audience = record({all: maybe(count), live: maybe(count), recording: maybe(count), both: maybe(count)} satisfies Fields<Audience>);
const audienceSeconds =
  record({all: maybe(seconds), live: maybe(seconds), recording: maybe(seconds), both: maybe(seconds)} satisfies Fields<Audience>);
const activity = record({count: maybe(count), people: maybe(count), of: maybe(count)} satisfies Fields<Activity>);

const overview = record({
  uniqueViewers: maybe(audience),
  averageViewedSeconds: maybe(audienceSeconds),
  engagementRate: maybe(rate),
  reactions: maybe(activity),
  chatMessages: maybe(activity),
  polls: maybe(activity),
  questions: maybe(activity),
  downloads: maybe(activity),
  raisedHands: maybe(activity),
  recordingPlays: maybe(count),
  asOf: maybe(instant),
} satisfies Fields<Overview>);

const timeline = record({
  viewers: later,
  engagementRate: later,
  reactions: later,
  markers: later,
  recording: maybe(record({startsAt: instant, endsAt: instant})),
});
type Marker = NonNullable<Timeline['markers']>[number];
const marker = record({
  at: instant,
  kind: v.nullish(oneOf(['interaction', 'breakout', 'recording', 'other']), 'other'),
  label,
} satisfies Fields<Marker>);

const figures = {
  viewedSeconds: maybe(summedSeconds),
  engagementRate: maybe(rate),
  reactions: maybe(count),
  chatMessages: maybe(count),
  pollsAnswered: maybe(count),
  raisedHands: maybe(count),
  questions: maybe(count),
  downloads: maybe(count),
} satisfies Fields<AttendeeTotals>;
const attendee = record({
  id,
  name: maybeText,
  email: maybeText,
  role: maybeText,
  title: maybeText,
  company: maybeText,
  industry: maybeText,
  country: maybeText,
  anonymousCount: maybe(count),
  joinedAt: maybe(instant),
  leftAt: maybe(instant),
  ...figures,
} satisfies Fields<Attendee>);
const attendees = record({rows: later, total: maybe(count), totals: maybe(record(figures)), roles: later});
const page = record({rows: later, total: maybe(count)});

const interaction = record({
  id,
  kind: v.nullish(oneOf(['poll', 'quiz', 'rating', 'open', 'crowd-vote', 'other']), 'other'),
  kindName: maybeText,
  question: maybeText,
  askedAt: maybe(instant),
  multipleAnswers: maybe(flag),
  anonymous: maybe(flag),
  participants: maybe(count),
  options: later,
} satisfies Record<keyof Interaction, unknown>);
/** The kind as the source has it. */
const ownKind = record({kind: later});
type Option = Interaction['options'][number];
const option = record({id, label, participants: maybe(count), correct: maybe(flag), icon: maybeText} satisfies Fields<Option>);
const openAnswer =
  record({text, at: maybe(instant), attendeeId: maybe(id), attendeeName: maybeText} satisfies Fields<OpenAnswer>);

const recordingNumbers = {
  impressions: maybe(count),
  plays: maybe(count),
  viewedSeconds: maybe(summedSeconds),
  averageCompletionRate: maybe(rate),
} satisfies Fields<RecordingNumbers>;
const recordings = record({totals: maybe(record(recordingNumbers)), recordings: later, playsByDay: later, asOf: maybe(instant)});
const recording = record({...recordingNumbers, id, title: label, uniqueViewers: maybe(count)} satisfies Fields<RecordingUsage['recordings'][number]>);
const playsOfDay = record({day, plays: count});
const recordingViewer = record({...recordingNumbers, id, name: maybeText} satisfies Fields<RecordingViewer>);

const liveAndRecording = {live: maybe(count), recording: maybe(count)};
const breakdown = record({rows: later, totals: maybe(record(liveAndRecording))});
const breakdownRow = record({key: maybeText, ...liveAndRecording});

const setAside = record({reason: text, count, example: maybeText} satisfies Fields<SetAside>);
const emailExport = record({sentTo: maybeText, expiresAt: maybe(instant)} satisfies Fields<EmailExport>);
/** Read apart from what may be missing: an address is an answer by itself. */
const emailAddress = maybeText;

type Read<Answer> = (answer: unknown, inspection: Inspection) => Answer | Promise<Answer>;

/** How each answer is read. What cannot be read at all throws `malformed`. */
export const readers: {readonly [Name in AskMethod]: Read<AnswerOf<Name>>} = {
  getRoom: (answer, inspection) => must(inspection.read(room, answer, '')),
  getSession: (answer, inspection) => must(readSession(answer, '', inspection)),
  async getSessions(answer, inspection) {
    const {rows, ...rest} = must(inspection.read(sessions, answer, ''));
    return {...rest, rows: must(await inspection.things(rows, 'rows', SESSIONS, (row, path) => readSession(row, path, inspection)))};
  },
  getOverview: (answer, inspection) => must(inspection.read(overview, answer, '')),
  async getTimeline(answer, inspection) {
    const {viewers, engagementRate, reactions, markers, ...rest} = must(inspection.read(timeline, answer, ''));
    return {
      ...inOrder(rest, inspection),
      viewers: must(await readSeries(viewers, 'viewers', inspection, readAmount)),
      ...await given('engagementRate', engagementRate, () => readSeries(engagementRate, 'engagementRate', inspection, readRate)),
      ...await given('reactions', reactions, () => readReactions(reactions, inspection)),
      ...await given('markers', markers, () => readList(markers, 'markers', MARKERS, marker, inspection)),
    };
  },
  async getAttendees(answer, inspection) {
    const {rows, roles, ...rest} = must(inspection.read(attendees, answer, ''));
    return {
      ...rest,
      rows: must(await readThings(rows, 'rows', ROWS, attendee, inspection)),
      ...await given('roles', roles, () => readList(roles, 'roles', KINDS, text, inspection)),
    };
  },
  getEngagement: async (answer, inspection) =>
    must(await inspection.map(answer, '', ROWS, (strip, path) => readSeries(strip, path, inspection, readRate))),
  getInteractions: async (answer, inspection) =>
    must(await inspection.things(answer, '', INTERACTIONS, (one, path) => readInteraction(one, path, inspection))),
  getAnswers: (answer, inspection) => readPage(answer, openAnswer, inspection),
  async getRecordings(answer, inspection) {
    const {recordings: rows, playsByDay, ...rest} = must(inspection.read(recordings, answer, ''));
    return {
      ...rest,
      recordings: must(await readThings(rows, 'recordings', ROWS, recording, inspection)),
      ...await given('playsByDay', playsByDay, () => readList(playsByDay, 'playsByDay', DAYS, playsOfDay, inspection)),
    };
  },
  getRecordingViewers: (answer, inspection) => readPage(answer, recordingViewer, inspection),
  getCountries: readBreakdown,
  getDevices: readBreakdown,
  requestEmailExport: (answer, inspection) => must(inspection.read(emailExport, answer, '')),
  getEmailAddress: (answer, inspection) => inspection.read(emailAddress, answer, ''),
  getSetAside: async (answer, inspection) => must(await readList(answer, '', ROWS, setAside, inspection)),
};

function must<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined) throw new AdapterError('malformed');
  return answer;
}

/** A member by its name, where the source gave it and it could be read. */
async function given<Name extends string, Fact>(
  name: Name, input: unknown, read: () => Promise<Fact | undefined>,
): Promise<{[Key in Name]?: Fact}> {
  const fact = input == null ? undefined : await read();
  return (fact === undefined ? {} : {[name]: fact}) as {[Key in Name]?: Fact};
}

function readList<Fact>(input: unknown, path: string, most: number, schema: Schema<Fact>, inspection: Inspection): Promise<Fact[] | undefined> {
  return inspection.list(input, path, most, (member, memberPath) => inspection.read(schema, member, memberPath));
}

function readThings<Fact extends {readonly id: string}>(
  input: unknown, path: string, most: number, schema: Schema<Fact>, inspection: Inspection,
): Promise<Fact[] | undefined> {
  return inspection.things(input, path, most, (member, memberPath) => inspection.read(schema, member, memberPath));
}

async function readPage<Row>(answer: unknown, row: Schema<Row>, inspection: Inspection): Promise<{rows: Row[]; total?: number | undefined}> {
  const {rows, ...rest} = must(inspection.read(page, answer, ''));
  return {...rest, rows: must(await readList(rows, 'rows', ROWS, row, inspection))};
}

async function readBreakdown(answer: unknown, inspection: Inspection) {
  const {rows, ...rest} = must(inspection.read(breakdown, answer, ''));
  return {...rest, rows: must(await readList(rows, 'rows', ROWS, breakdownRow, inspection))};
}

/** An end before the start is not known; still the source said that the session has ended. */
function readSession(input: unknown, path: string, inspection: Inspection): Session | undefined {
  const read: Session | undefined = inspection.read(session, input, path);
  if (!read?.endsAt || read.endsAt >= read.startsAt) return read;
  inspection.report(`${path}.endsAt`, 'not before startsAt');
  return {...read, live: read.live ?? false, endsAt: undefined};
}

/** A recording that ends before it starts is not shown on the timeline. */
function inOrder(rest: Pick<Timeline, 'recording'>, inspection: Inspection): Pick<Timeline, 'recording'> {
  if (!rest.recording || rest.recording.endsAt >= rest.recording.startsAt) return rest;
  inspection.report('recording.endsAt', 'not before startsAt');
  return {};
}

async function readInteraction(input: unknown, path: string, inspection: Inspection): Promise<Interaction | undefined> {
  const read = inspection.read(interaction, input, path);
  if (!read) return undefined;
  const options = read.options == null ? [] : await readThings(read.options, `${path}.options`, OPTIONS, option, inspection);
  return {...read, ...nameOfKind(read, input, path, inspection), options: options ?? []};
}

/** A kind that is none of the port's goes by the source's own word; one that is has no other name. */
function nameOfKind({kind, kindName}: Pick<Interaction, 'kind' | 'kindName'>, input: unknown, path: string, inspection: Inspection): Pick<Interaction, 'kindName'> {
  if (!kindName?.trim()) {
    const word = kind === 'other' ? inspection.read(ownKind, input, path)?.kind : undefined;
    return typeof word === 'string' && word !== kind ? {kindName: readKey(tidy(word).trim())} : {kindName: undefined};
  }
  if (kind === 'other') return {};
  inspection.report(`${path}.kindName`, 'only with the kind "other"');
  return {kindName: undefined};
}

/** An object that inherits nothing: kinds are the source's own words. */
async function readReactions(input: unknown, inspection: Inspection): Promise<Timeline['reactions']> {
  const series = await inspection.map(input, 'reactions', KINDS, (one, path) => readSeries(one, path, inspection, readAmount));
  if (!series) return undefined;
  const byKind = Object.create(null) as Record<string, Series>;
  for (const [kind, one] of series) {
    if (isLanguageName(kind)) inspection.report('reactions{}', 'a kind of reaction');
    else byKind[kind] = one;
  }
  return byKind;
}
