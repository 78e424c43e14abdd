import {AdapterError, type CallOptions, type ReportId, type ReportQuery, type ReportRow} from '../../../src/model/index.js';
import {idsOf, type Mutation, type Sound} from './mutation.js';

type Batches = AsyncIterable<readonly ReportRow[]>;
type Ask = (query?: ReportQuery, options?: CallOptions) => Batches;

/** Reports in a way of their own. */
function reporting(does: string, breaks: string | readonly string[], answer: (ask: Ask, query: ReportQuery, options: CallOptions) => unknown): Mutation {
  const spoil = (sound: Sound): Sound => ({
    ...sound,
    getReport: (query, options = {}) => answer((other = query, otherOptions = options) => sound.getReport(other, otherOptions), query, options) as Batches,
  });
  return {does, breaks: idsOf('getReport', breaks), spoil};
}
const batch = (does: string, breaks: string | readonly string[], change: (rows: readonly ReportRow[], report: ReportId) => unknown) =>
  reporting(does, breaks, async function* (ask, {report}) {
    for await (const rows of ask()) yield change(rows, report);
  });
const without = (does: string, breaks: string, ...members: readonly (keyof ReportQuery)[]) =>
  reporting(does, breaks, (ask, query) => ask({...query, ...Object.fromEntries(members.map((member) => [member, undefined]))}));

const REPORTS: readonly ReportId[] =
  ['group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript', 'polls-activity', 'room-data', 'attendees-data'];
const everything = {from: new Date(0), to: new Date('2100-01-01T00:00:00Z')};

/** A stream that pays no heed to who leaves it. */
function endless(batches: Batches, more: object): object {
  const reading = batches[Symbol.asyncIterator]();
  return {[Symbol.asyncIterator]: () => ({next: () => reading.next(), ...more})};
}

export const ofReports: readonly Mutation[] = [
  ...REPORTS.flatMap((report) => [
    batch(`has lists in the cells of ${report}`, report, (rows, which) => (which === report ? rows.map((row) => ({...row, minutes: [1, 2]})) : rows)),
    batch(`gives rows of ${report} one by one`, report, (rows, which) => (which === report ? rows[0] : rows)),
  ]),
  {
    ...batch('has objects in the cells of the report that the sound one lacks', 'breakout-room-sessions', (rows) => rows.map((row) => ({...row, room: {id: 'r'}}))),
    spoil: (sound) => ({
      ...sound, capabilities: {...sound.capabilities, reports: [...REPORTS, 'breakout-room-sessions']},
      getReport: async function* () { yield [{room: {id: 'r'}}] as never; },
    }),
  },
  reporting('gives it whole, in one batch', 'batches', async function* () {
    yield Array.from({length: 10_001}, (_, n): ReportRow => ({sessionId: 's', userId: 'p0', minutes: n}));
  }),
  batch('has no rows', 'some', () => []),
  reporting('does not keep to a time', 'period', (ask, query) => ask({...query, ...everything})),
  without('does not narrow to sessions', 'sessions', 'sessionIds'),
  without('does not narrow to people', 'users', 'userIds'),
  reporting('has fewer rows the next time', 'same-again', (() => {
    let times = 0;
    return async function* (ask: Ask) {
      times += 1;
      const skipped = times % 2;
      for await (const rows of ask()) yield rows.slice(skipped);
    };
  })()),
  reporting('writes into the question', 'question-unchanged', (ask, query) => {
    Object.assign(query, {asked: true});
    return ask();
  }),
  reporting('adds to the sessions that were asked for', 'question-unchanged', (ask, query) => {
    (query.sessionIds as string[] | undefined)?.push('r');
    return ask();
  }),
  reporting('pays no heed to a signal that is aborted', 'aborted-before', (ask, query) => ask(query, {})),
  reporting('ends quietly where a signal is aborted', 'aborted-before', async function* (ask, _query, {signal}) {
    if (!signal?.aborted) yield* ask();
  }),
  reporting('pays no heed to a signal that aborts midway', 'aborted-midway', (ask, query, {signal}) => {
    signal?.throwIfAborted();
    return ask(query, {});
  }),
  reporting('rejects with an error of its own when the signal aborts', 'aborted-midway', async function* (ask, query, {signal}) {
    for await (const rows of ask(query, {})) {
      yield rows;
      if (signal?.aborted) throw new Error('aborted');
    }
  }),
  reporting('cannot be left', 'left', (ask) => endless(ask(), {})),
  reporting('goes on when it is left', 'left', (ask) => endless(ask(), {return: async () => ({done: true, value: undefined})})),
  reporting('fails when it is left', 'left', (ask) => endless(ask(), {return: async () => Promise.reject(new AdapterError('unreachable', 'lost'))})),
  reporting('has no rows of a report that it does not know', 'undeclared', async function* (ask, {report}) {
    if (REPORTS.includes(report)) yield* ask();
  }),
  reporting('takes a report that it does not know for a session that it does not find', 'undeclared', async function* (ask, {report}) {
    if (!REPORTS.includes(report)) throw new AdapterError('not-found', 'no such report');
    yield* ask();
  }),
];
