import type {AskMethod} from '../../src/model/index.js';

/**
 * The port's contract, spelled out a second time and by other means than the guard, to hold the guard against. Returns what is
 * wrong with an answer; nothing is right.
 */
export function answerComplaints(method: AskMethod, answer: unknown): string[] {
  const complaints: string[] = [];
  const complain = (path: string, what: string) => void complaints.push(`${method} ${path}: ${what}`);
  contracts[method](answer, '', complain);
  return complaints;
}

type Complain = (path: string, what: string) => void;
type Check = (value: unknown, path: string, complain: Complain) => void;

const that = (what: string, holds: (value: unknown) => boolean): Check => (value, path, complain) => {
  if (!holds(value)) complain(path, `not ${what}`);
};
const between = (least: number, most: number) => (value: unknown) => typeof value === 'number' && value >= least && value <= most;
const isInstant = (value: unknown) =>
  value instanceof Date && value.getTime() >= 0 && value.getUTCFullYear() >= 1970 && value.getUTCFullYear() <= 9999;
const isTidy = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100_001 && !/[\u0000-\u0008\u000b-\u001f]/.test(value)
  && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

const id = that('an id', (value) => typeof value === 'string' && value !== '' && value.length <= 1_000);
const text = that('a text', isTidy);
const count = that('a count', (value) => Number.isInteger(value) && between(0, Number.MAX_SAFE_INTEGER)(value));
const duration = that('a duration', between(0, 3_162_240_000));
const sum = that('a sum of durations', between(0, 316_224_000_000_000));
const rate = that('a rate', between(0, 1));
const instant = that('an instant', isInstant);
const flag = that('a flag', (value) => value === true || value === false);
const among = (...words: string[]) => that(words.join('|'), (value) => words.includes(value as string));
const optional = (check: Check): Check => (value, path, complain) => {
  if (value !== undefined) check(value, path, complain);
};
const list = (check: Check, most: number): Check => (value, path, complain) => {
  if (!Array.isArray(value) || value.length > most) return complain(path, `not a list of at most ${String(most)}`);
  value.forEach((one: unknown, index) => check(one, `${path}[${String(index)}]`, complain));
};
const fields = (checks: Record<string, Check>): Check => (value, path, complain) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return complain(path, 'not an object');
  for (const key of Reflect.ownKeys(value)) if (!Object.hasOwn(checks, key)) complain(path, `has ${String(key)}`);
  for (const [key, check] of Object.entries(checks)) check((value as Record<string, unknown>)[key], `${path}.${key}`, complain);
};
const distinctIds = (check: Check): Check => (value, path, complain) => {
  check(value, path, complain);
  const ids = Array.isArray(value) ? value.map((one: {id?: unknown}) => one.id) : [];
  if (new Set(ids).size !== ids.length) complain(path, 'two with one id');
};
const all = (...checks: Check[]): Check => (value, path, complain) => {
  for (const check of checks) check(value, path, complain);
};

const series = (most: number) => all(
  fields({
    startsAt: instant,
    stepSeconds: that('a step', (value) => between(0, 3_162_240_000)(value) && value !== 0),
    values: that('readings', (value) => (value instanceof Float64Array || value instanceof Float32Array) && value.length <= 1_000_000
      && value.every((reading) => Number.isNaN(reading) || between(0, most)(reading))),
  }),
  that('before the year 10000', (value) => {
    const {startsAt, stepSeconds, values} = value as {startsAt: Date; stepSeconds: number; values: ArrayLike<number>};
    return isInstant(new Date(startsAt.getTime() + values.length * stepSeconds * 1000 - 1));
  }),
);
const keyed = (check: Check, most: number): Check => (value, path, complain) => {
  const map = value instanceof Map ? value as Map<unknown, unknown> : new Map<unknown, unknown>(Object.entries(Object(value) as object));
  if (map.size > most) complain(path, 'too many');
  if (!(value instanceof Map) && Object.getPrototypeOf(value) !== null) complain(path, 'inherits');
  for (const [key, one] of map) {
    id(key, `${path} key`, complain);
    check(one, `${path}{}`, complain);
  }
};

const session = fields({
  id, roomId: id, roomName: text, startsAt: instant, endsAt: optional(instant), live: optional(flag), hostName: optional(text),
  parentSessionId: optional(id),
  recording: optional(fields({
    id, startsAt: instant, durationSeconds: duration,
    url: optional(that('a safe address', (value) => typeof value === 'string' && /^https?:\/\/[^@/]*(\/|$)/.test(value))),
  })),
});
const sessionInOrder = all(session, that('ended after it started', (value) => {
  const {startsAt, endsAt} = value as {startsAt: Date; endsAt?: Date};
  return !endsAt || endsAt >= startsAt;
}));

const audienceOf = (check: Check) =>
  optional(fields({all: optional(check), live: optional(check), recording: optional(check), both: optional(check)}));
const activity = optional(fields({count: optional(count), people: optional(count), of: optional(count)}));
const figures = {
  viewedSeconds: optional(sum), engagementRate: optional(rate), reactions: optional(count), chatMessages: optional(count),
  pollsAnswered: optional(count), raisedHands: optional(count), questions: optional(count), downloads: optional(count),
};
const recordingNumbers = {
  impressions: optional(count), plays: optional(count), viewedSeconds: optional(sum), averageCompletionRate: optional(rate),
};
const page = (row: Check, more: Record<string, Check> = {}) => fields({rows: list(row, 100_000), total: optional(count), ...more});
const breakdown = fields({
  rows: list(fields({key: optional(text), live: optional(count), recording: optional(count)}), 100_000),
  totals: optional(fields({live: optional(count), recording: optional(count)})),
});

const contracts: Record<AskMethod, Check> = {
  getRoom: fields({id, name: text, supported: optional(flag)}),
  getSession: sessionInOrder,
  getSessions: fields({rows: distinctIds(list(sessionInOrder, 10_000)), next: optional(that('a cursor', (value) => typeof value === 'string' && value !== '' && value.length <= 100_000))}),
  getOverview: fields({
    uniqueViewers: audienceOf(count), averageViewedSeconds: audienceOf(duration), engagementRate: optional(rate),
    reactions: activity, chatMessages: activity, polls: activity, questions: activity, downloads: activity, raisedHands: activity,
    recordingPlays: optional(count), asOf: optional(instant),
  }),
  getTimeline: fields({
    viewers: series(Number.MAX_SAFE_INTEGER),
    engagementRate: optional(series(1)),
    reactions: optional(keyed(series(Number.MAX_SAFE_INTEGER), 200)),
    markers: optional(list(fields({at: instant, kind: among('interaction', 'breakout', 'recording', 'other'), label: text}), 10_000)),
    recording: optional(all(fields({startsAt: instant, endsAt: instant}), that('in order', (value) => {
      const {startsAt, endsAt} = value as {startsAt: Date; endsAt: Date};
      return endsAt >= startsAt;
    }))),
  }),
  getAttendees: fields({
    rows: distinctIds(list(fields({
      id, name: optional(text), email: optional(text), role: optional(text), title: optional(text), company: optional(text),
      industry: optional(text), country: optional(text), anonymousCount: optional(count), joinedAt: optional(instant),
      leftAt: optional(instant), ...figures,
    }), 100_000)),
    total: optional(count),
    totals: optional(fields(figures)),
    roles: optional(list(text, 200)),
  }),
  getEngagement: keyed(series(1), 100_000),
  getInteractions: distinctIds(list(all(that('named only where it is of another kind', (value) => {
    const {kind, kindName} = value as {kind: string; kindName?: string};
    return kind === 'other' || kindName === undefined;
  }), fields({
    id, kind: among('poll', 'quiz', 'rating', 'open', 'crowd-vote', 'other'), kindName: optional(text), question: optional(text), askedAt: optional(instant),
    multipleAnswers: optional(flag), anonymous: optional(flag), participants: optional(count),
    options: distinctIds(list(fields({
      id, label: text, participants: optional(count), correct: optional(flag), icon: optional(text),
    }), 10_000)),
  })), 5_000)),
  getAnswers: page(fields({text, at: optional(instant), attendeeId: optional(id), attendeeName: optional(text)})),
  getRecordings: fields({
    totals: optional(fields(recordingNumbers)),
    recordings: distinctIds(list(fields({...recordingNumbers, id, title: text, uniqueViewers: optional(count)}), 100_000)),
    playsByDay: optional(list(fields({
      day: that('a day', (value) => typeof value === 'string' && new Date(value).toISOString().slice(0, 10) === value), plays: count,
    }), 36_600)),
    asOf: optional(instant),
  }),
  getRecordingViewers: page(fields({...recordingNumbers, id, name: optional(text)})),
  getCountries: breakdown,
  getDevices: breakdown,
  requestEmailExport: fields({sentTo: optional(text), expiresAt: optional(instant)}),
  getEmailAddress: optional(text),
  getSetAside: list(fields({reason: text, count, example: optional(text)}), 100_000),
};
