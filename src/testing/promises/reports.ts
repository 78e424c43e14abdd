import type {ReportId, ReportQuery} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {plainText} from '../plain-text.js';
import {faultText, type Subject} from '../subject.js';
import {aMoment, outcomeOf, told} from '../waiting.js';
import {aborted, isReason} from './every-method.js';

const REPORTS: readonly ReportId[] = [
  'group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript', 'polls-activity', 'room-data', 'attendees-data',
  'breakout-room-sessions',
];
/** A batch of more rows keeps the page waiting. */
const BATCH = 10_000;
const SOON = 3_000;

const common = {needs: ['getReport'], knowing: ['reports']} as const;
const queryOf = ({facts}: Subject, report: ReportId, more: Partial<ReportQuery> = {}): ReportQuery =>
  ({report, ...facts.reports ?? {from: new Date(0), to: new Date(0), timeZone: 'UTC'}, ...more});
const hasAny: AdapterPromise['where'] = ({reports}) => reports.length > 0;
const rowsOf = async (subject: Subject, report: ReportId, more: Partial<ReportQuery> = {}) => (await subject.batches('getReport', queryOf(subject, report, more))).read.flat();

/** A stream as it is read by hand. */
const reading = (subject: Subject, report: ReportId, signal: AbortSignal) =>
  subject.call('getReport', queryOf(subject, report), {signal})[Symbol.asyncIterator]();

export const reportPromises: readonly AdapterPromise[] = [
  ...REPORTS.map((report): AdapterPromise => ({
    id: `getReport/${report}`, ...common, where: ({reports}) => reports.includes(report),
    says: `gives the report ${report} in batches: lists of rows with plain cells`,
    async* breaches(subject) {
      const {raw, faults} = await subject.batches('getReport', queryOf(subject, report));
      if (raw.some((batch) => !Array.isArray(batch))) yield 'a batch should be a list of rows';
      for (const fault of faults) yield faultText(fault);
    },
  })),
  {
    id: 'getReport/batches', ...common, where: hasAny,
    says: 'flows: no batch has more than 10,000 rows, however long the report is',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const most = Math.max(0, ...(await subject.batches('getReport', queryOf(subject, report))).raw.map((batch) => (Array.isArray(batch) ? batch.length : 1)));
        if (most > BATCH) yield `${report} has a batch of ${most} rows`;
      }
    },
  },
  {
    id: 'getReport/some', ...common, where: hasAny,
    says: 'has rows in a time in which there was a session',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) if ((await rowsOf(subject, report)).length > 0) return;
      yield 'no report has a row';
    },
  },
  {
    id: 'getReport/period', ...common, where: hasAny,
    says: 'has no rows from a time in which there was nothing',
    async* breaches(subject) {
      const nothing = {from: new Date('1971-01-01T00:00:00Z'), to: new Date('1971-01-08T00:00:00Z')};
      for (const report of subject.capabilities.reports) {
        const rows = await rowsOf(subject, report, nothing);
        if (rows.length > 0) yield `${report} has ${rows.length} rows of the year 1971`;
      }
    },
  },
  {
    id: 'getReport/sessions', ...common, where: hasAny,
    says: 'narrowed to a session, it has no rows of another',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const others = (await rowsOf(subject, report, {sessionIds: [subject.facts.sessionId]}))
          .filter(({sessionId, eventSessionId}) => [sessionId, eventSessionId].some((id) => id !== undefined && id !== subject.facts.sessionId));
        if (others.length > 0) yield `${report} has ${others.length} rows of other sessions`;
      }
    },
  },
  {
    id: 'getReport/users', ...common, where: hasAny, needs: ['getReport', 'getAttendees'],
    says: 'narrowed to a person, it has no rows of another',
    async* breaches(subject) {
      const id = (await subject.attendees()).rows[0]?.id;
      if (id === undefined) return;
      for (const report of subject.capabilities.reports) {
        const others = (await rowsOf(subject, report, {userIds: [id]})).filter(({userId}) => userId !== undefined && userId !== id);
        if (others.length > 0) yield `${report} has ${others.length} rows of other people`;
      }
    },
  },
  {
    id: 'getReport/same-again', ...common, where: hasAny,
    says: 'read twice at once it gives the same rows',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports.slice(0, 3)) {
        const [one, other] = await Promise.all([rowsOf(subject, report), rowsOf(subject, report)]);
        if (plainText(one) !== plainText(other)) yield `${report} gave other rows`;
      }
    },
  },
  {
    id: 'getReport/question-unchanged', ...common, where: hasAny,
    says: 'leaves the question as it is, also a frozen one',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const query = queryOf(subject, report, {sessionIds: [subject.facts.sessionId]});
        const before = plainText(query);
        await subject.batches('getReport', query);
        if (plainText(query) !== before) yield `${report}: the question was changed`;
        const frozen = Object.freeze({...query, sessionIds: Object.freeze([...query.sessionIds ?? []])});
        const outcome = await outcomeOf(subject.batches('getReport', frozen), subject.patience * 2);
        if (outcome.ended !== 'answered') yield `${report}: a frozen question should be answered, but ${told(outcome)}`;
      }
    },
  },
  {
    id: 'getReport/aborted-before', ...common, where: hasAny,
    says: "a signal that is aborted already makes its first step reject with the signal's reason",
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const {reason, signal} = aborted();
        const outcome = await outcomeOf((async () => reading(subject, report, signal).next())(), SOON);
        if (!isReason(outcome, reason)) yield `${report} should reject with the signal's reason, but ${told(outcome)}`;
      }
    },
  },
  {
    id: 'getReport/aborted-midway', ...common, where: hasAny,
    says: "a signal that aborts between two batches makes the next step reject with the signal's reason, if it is not the end",
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const controller = new AbortController();
        const reason = new Error('given up midway');
        const batches = reading(subject, report, controller.signal);
        const first = await outcomeOf(batches.next(), subject.patience * 2);
        if (first.ended === 'never') yield `${report} has no first batch`;
        if (first.ended !== 'answered' || first.value.done) continue;
        controller.abort(reason);
        const next = await outcomeOf(batches.next(), SOON);
        const isOver = next.ended === 'answered' && next.value.done === true;
        if (!isOver && !isReason(next, reason)) yield `${report} should reject with the signal's reason, but ${told(next)}`;
      }
    },
  },
  {
    id: 'getReport/left', ...common, where: hasAny,
    says: 'a reader who leaves (`return()`) ends it',
    async* breaches(subject) {
      for (const report of subject.capabilities.reports) {
        const batches = reading(subject, report, new AbortController().signal);
        await outcomeOf(batches.next(), subject.patience * 2);
        if (!batches.return) {
          yield `${report} has no return()`;
          continue;
        }
        const left = await outcomeOf(batches.return(undefined), SOON);
        if (left.ended !== 'answered') yield `${report}: return() should end it, but ${told(left)}`;
        await aMoment();
        const next = await outcomeOf(batches.next(), SOON);
        if (next.ended !== 'answered' || next.value.done !== true) yield `${report} goes on after return()`;
      }
    },
  },
  {
    id: 'getReport/undeclared', ...common, where: ({reports}) => reports.length > 0 && reports.length < REPORTS.length,
    says: 'rejects a report that it does not declare as “unsupported”',
    async* breaches(subject) {
      for (const report of REPORTS.filter((one) => !subject.capabilities.reports.includes(one))) {
        const outcome = await outcomeOf((async () => reading(subject, report, new AbortController().signal).next())(), subject.patience * 2);
        const code = outcome.ended === 'rejected' ? (outcome.reason as {readonly code?: unknown} | undefined)?.code : undefined;
        if (code !== 'unsupported') yield `${report} should reject with AdapterError “unsupported”, but ${told(outcome)}`;
      }
    },
  },
];
