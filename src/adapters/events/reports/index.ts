import {AdapterError, Pace, type ReportId, type ReportQuery, type ReportRow, type RoomEvent} from '../../../model/index.js';
import type {Knowledge} from '../knowledge.js';
import type {RoomFacts} from '../room-facts.js';
import {attendeesData} from './attendees-data.js';
import {chatModeration} from './chat-moderation.js';
import {chatUserActivity} from './chat-user-activity.js';
import {pollsActivity} from './polls-activity.js';
import {type ReportScope, type RowGroups, scopeOf} from './scope.js';
import {breakoutSessions, roomData} from './session-data.js';
import {groupChat, moderatorTranscript} from './transcript.js';

interface LogReport {
  /** The log must record one of these. */
  readonly from: readonly RoomEvent['type'][];
  readonly rows: (scope: ReportScope) => RowGroups;
}

const REPORTS: ReadonlyMap<ReportId, LogReport> = new Map([
  ['group-chat-transcripts', {from: ['message'], rows: groupChat}],
  ['chat-moderation', {from: ['message', 'thread'], rows: chatModeration}],
  ['chat-user-activity', {from: ['message'], rows: chatUserActivity}],
  ['moderator-transcript', {from: ['message'], rows: moderatorTranscript}],
  ['polls-activity', {from: ['answer'], rows: pollsActivity}],
  ['room-data', {from: ['join'], rows: roomData}],
  ['attendees-data', {from: ['join'], rows: attendeesData}],
  ['breakout-room-sessions', {from: ['join'], rows: breakoutSessions}],
]);

/** The reports for which the log has the facts. */
export const reportsOf = ({knows}: Knowledge): ReportId[] =>
  [...REPORTS].flatMap(([id, {from}]) => (from.some(knows) ? [id] : []));

const BATCH_ROWS = 1000;

/** A report in batches of up to 1000 rows, made in slices as they are read. */
export async function* reportOf(room: RoomFacts, query: ReportQuery, signal: AbortSignal | undefined): AsyncIterable<readonly ReportRow[]> {
  const report = REPORTS.get(query.report);
  if (!report?.from.some(room.knowledge.knows)) throw new AdapterError('unsupported', 'events: the log has no facts for this report');
  const pace = new Pace(signal);
  let batch: ReportRow[] = [];
  for await (const rows of report.rows(scopeOf(room, query, signal))) {
    for (const row of rows) {
      batch.push(row);
      if (pace.due()) await pace.rest();
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      signal?.throwIfAborted();
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
