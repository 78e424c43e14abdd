/**
 * The port: what an adapter must be.
 *
 * Everywhere: durations in seconds, instants as `Date`, rates 0–1, counts as integers, ids opaque, languages BCP 47,
 * countries ISO 3166-1 alpha-2 in capitals. `undefined` means "not known", never 0. In a series `NaN` means "no reading".
 */

import type {
  AttendeePage, Breakdown, Interaction, OpenAnswer, Overview, Page, RecordingUsage, RecordingViewer, Room, Series, Session, Timeline,
} from './facts.js';
import type {AnswersQuery, AttendeesQuery, AttendeeSort, RecordingViewersQuery, RoomQuery, SessionQuery, SessionsQuery} from './queries.js';
import type {SetAside} from './room-log.js';

/** A plain object; every method is optional. What a source cannot answer is a method it lacks. */
export interface AnalyticsAdapter {
  /** Short, for messages: "kaltura". */
  readonly name: string;
  readonly capabilities?: Partial<Capabilities>;
  /** Which wording of a metric's definition is true for this source; texts live in `locale/`, foreign adapters bring their own. */
  readonly definitions?: Partial<Record<MetricId, DefinitionId | { readonly text: string; readonly lang: string }>>;

  getRoom?(query: RoomQuery, options?: CallOptions): Promise<Room>;
  getSession?(query: SessionQuery, options?: CallOptions): Promise<Session>;
  /** Newest first. Without `roomId`: the only room, or the newest of all. */
  getSessions?(query: SessionsQuery, options?: CallOptions): Promise<{ readonly rows: readonly Session[]; readonly next?: string }>;
  getOverview?(query: SessionQuery, options?: CallOptions): Promise<Overview>;
  getTimeline?(query: SessionQuery, options?: CallOptions): Promise<Timeline>;
  getAttendees?(query: AttendeesQuery, options?: CallOptions): Promise<AttendeePage>;
  /** Strips for the people asked; a person without readings is absent from the map. */
  getEngagement?(query: SessionQuery & { readonly attendeeIds: readonly string[] }, options?: CallOptions): Promise<ReadonlyMap<string, Series>>;
  getInteractions?(query: SessionQuery, options?: CallOptions): Promise<readonly Interaction[]>;
  getAnswers?(query: AnswersQuery, options?: CallOptions): Promise<Page<OpenAnswer>>;
  getRecordings?(query: SessionQuery, options?: CallOptions): Promise<RecordingUsage>;
  getRecordingViewers?(query: RecordingViewersQuery, options?: CallOptions): Promise<Page<RecordingViewer>>;
  getCountries?(query: SessionQuery, options?: CallOptions): Promise<Breakdown>;
  getDevices?(query: SessionQuery, options?: CallOptions): Promise<Breakdown>;
  /** Batches of rows keyed by machine column name; order of columns and labels belong to `src/reports`. */
  getReport?(query: ReportQuery, options?: CallOptions): AsyncIterable<readonly ReportRow[]>;
  requestEmailExport?(query: SessionQuery & { readonly descriptiveHeaders: boolean }, options?: CallOptions): Promise<EmailExport>;
  /** The address the e-mail would go to, so that the dialog can show it masked before confirming. */
  getEmailAddress?(query: SessionQuery, options?: CallOptions): Promise<string | undefined>;
  /** Ends when the session ends; the consumer ends it by `return()` or the signal. */
  watch?(query: SessionQuery, options?: CallOptions): AsyncIterable<Change>;
  /** What was left out while reading the source, and why: for a note under the page. */
  getSetAside?(query: RoomQuery, options?: CallOptions): Promise<readonly SetAside[]>;
}

export interface CallOptions { readonly signal?: AbortSignal }

export interface Capabilities {
  /** Columns the source can sort by; default: all. */
  readonly attendeeSorts: readonly AttendeeSort['by'][];
  readonly search: 'contains' | 'prefix' | 'none';
  /** 'estimated': sums of rows need not equal totals. */
  readonly totals: 'exact' | 'estimated';
  /** 'room': interactions cannot be told apart by session. */
  readonly interactions: 'session' | 'room';
  /** One call answers many people; without it strips are asked for on opening only, at most four at once. */
  readonly batchedEngagement: boolean;
  readonly reports: readonly ReportId[];
  /** What can be asked of some roles only, beside `getAttendees`; default: nothing. Interactions include their answers, recordings their viewers. */
  readonly byRole: readonly RoledMethod[];
  /** The source counts at most one reaction of a person in so many seconds; absent where there is no such limit. */
  readonly reactionIntervalSeconds: number;
}

/** Questions that may be narrowed to some roles. */
export type RoledMethod = 'getOverview' | 'getTimeline' | 'getInteractions' | 'getRecordings' | 'getCountries' | 'getDevices';

/**
 * `unauthorized`: log in again; `forbidden`: ask for the right; `not-found`: no such room or session; `too-general`: narrow the
 * search; `rate-limited`: wait; `unreachable`, `timeout`: try again; `malformed`: the source answered nonsense; `unsupported`:
 * the source cannot tell this of such a room.
 */
export type AdapterErrorCode =
  | 'unauthorized' | 'forbidden' | 'not-found' | 'too-general' | 'rate-limited'
  | 'unreachable' | 'timeout' | 'malformed' | 'unsupported';

// ── reports, e-mail, live ───────────────────────────────────────────────────────────────────────────────────────

export type ReportId =
  | 'group-chat-transcripts' | 'chat-moderation' | 'chat-user-activity' | 'moderator-transcript'
  | 'polls-activity' | 'room-data' | 'attendees-data' | 'breakout-room-sessions';
/** `from` inclusive, `to` exclusive. */
export interface ReportQuery {
  readonly report: ReportId;
  readonly from: Date; readonly to: Date; readonly timeZone: string;
  readonly roomIds?: readonly string[]; readonly mainRoomIds?: readonly string[];
  readonly sessionIds?: readonly string[]; readonly userIds?: readonly string[]; readonly virtualEventIds?: readonly string[];
}
export type Cell = string | number | boolean | Date | undefined;
export type ReportRow = Readonly<Record<string, Cell>>;
export interface EmailExport { readonly sentTo?: string; readonly expiresAt?: Date }
export interface Change {
  readonly changed: readonly ('session' | 'overview' | 'timeline' | 'attendees' | 'interactions' | 'recordings' | 'countries' | 'devices')[];
  readonly at: Date;
}

export type MetricId = 'uniqueViewers' | 'averageViewed' | 'engagementRate' | 'reactions' | 'chatMessages' | 'polls' | 'questions' | 'downloads'
  | 'raisedHands' | 'recordingPlays' | 'viewedSeconds' | 'liveViewers' | 'liveEngagement' | 'interactionParticipants' | 'answerShare' | 'impressions' | 'plays' | 'completionRate'
  | 'countries' | 'devices';
/** For instance 'engagementRate.signals', 'engagementRate.activity', 'chatMessages.of-chat-logins', 'totals.hour-rounded'. */
export type DefinitionId = string;
