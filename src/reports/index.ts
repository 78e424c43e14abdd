import {attendeesData} from './attendees-data.js';
import {breakoutRoomSessions} from './breakout-room-sessions.js';
import {chatModeration} from './chat-moderation.js';
import {chatTranscript} from './chat-transcript.js';
import {chatUserActivity} from './chat-user-activity.js';
import type {Report} from './define-report.js';
import {moderatorTranscript} from './moderator-transcript.js';
import {pollsActivity} from './polls-activity.js';
import {roomData} from './room-data.js';

export {writeCsv, type CsvOptions} from './csv.js';
export {csvForm, type CsvWishes} from './csv-form.js';
export type {Report, ReportColumn, ReportFilter, ReportTable} from './define-report.js';
export {fileName, reportFileName} from './file-name.js';
export {mostIds, readIds, type IdList} from './id-list.js';
export {SaveError, type SaveErrorCode} from './save-error.js';
export {saveFile, type SavedFile} from './save-file.js';
export {NothingArrived, reportsFile, writeReports, type ReportRun, type ReportsOrder, type SaveReportsOptions} from './save-reports.js';
export {streamCsv, type CsvOutcome, type StreamCsvOptions} from './stream-csv.js';
export {dayOf, instantsOf, isDay, lastDays, lastDaysUntil, lastDaysWith, type LastDays, type TimeFrame} from './time-frame.js';

/** All reports, in the order in which a reader is offered them. */
export const reports: readonly Report[] = [
  chatTranscript,
  chatModeration,
  chatUserActivity,
  moderatorTranscript,
  pollsActivity,
  roomData,
  attendeesData,
  breakoutRoomSessions,
];
