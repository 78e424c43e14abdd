import {AdapterError, type AnswerOf, type AskMethod, type CallOptions, type Series} from '../../../src/model/index.js';
import {adapterPromises} from '../../../src/testing/promises/index.js';
import {ASKED} from '../../../src/testing/questions.js';
import {askedInstead, idsOf, type Mutation} from './mutation.js';

/** Another answer of the same shape. */
const others: {readonly [Name in AskMethod]: (answer: AnswerOf<Name>) => AnswerOf<Name>} = {
  getRoom: (room) => ({...room, name: 'Chemistry'}),
  getSession: (session) => ({...session, hostName: 'Bo'}),
  getSessions: ({rows}) => ({rows: rows.slice(1)}),
  getOverview: (overview) => ({...overview, engagementRate: 0.01}),
  getTimeline: (timeline) => ({...timeline, markers: []}),
  getAttendees: (page) => ({...page, rows: page.rows.slice(1)}),
  getEngagement: (strips) => new Map([...strips].slice(1)),
  getInteractions: (list) => list.slice(1),
  getAnswers: (page) => ({...page, rows: page.rows.slice(1)}),
  getRecordings: ({totals: _totals, ...usage}) => usage,
  getRecordingViewers: (page) => ({...page, rows: page.rows.slice(1)}),
  getCountries: ({rows}) => ({rows: rows.slice(1)}),
  getDevices: ({rows}) => ({rows: rows.slice(1)}),
  requestEmailExport: (sent) => ({...sent, sentTo: 'bo@example.com'}),
  getEmailAddress: () => 'bo@example.com',
  getSetAside: () => [],
};

const inHours = (series: Series) => ({...series, startsAt: +series.startsAt});
/** An answer in other units, or of another shape. */
const misshapen: {readonly [Name in AskMethod]: (answer: AnswerOf<Name>) => unknown} = {
  getRoom: (room) => ({...room, supported: 'yes'}),
  getSession: (session) => ({...session, endsAt: '2026-05-04T10:00:00'}),
  getSessions: ({rows}) => ({rows: rows.map((row) => ({...row, live: 'no'}))}),
  getOverview: (overview) => ({...overview, engagementRate: 75}),
  getTimeline: (timeline) => ({...timeline, engagementRate: inHours(timeline.engagementRate!)}),
  getAttendees: ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, viewedSeconds: '50 min'}))}),
  getEngagement: (strips) => new Map([...strips].map(([id, strip]) => [id, {...strip, values: Array.from(strip.values, (level) => level * 100)}])),
  getInteractions: (list) => list.map((one) => ({...one, kind: 'survey'})),
  getAnswers: ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, at: 'yesterday'}))}),
  getRecordings: (usage) => ({...usage, playsByDay: [{day: '4 May', plays: 3}]}),
  getRecordingViewers: ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, plays: 1.5}))}),
  getCountries: ({rows, ...told}) => ({...told, rows: rows.map((row) => ({...row, live: -1}))}),
  getDevices: ({rows, ...told}) => ({...told, rows: rows.map((row) => ({...row, live: 'many'}))}),
  requestEmailExport: (sent) => ({...sent, expiresAt: 'tomorrow'}),
  getEmailAddress: () => ({address: 'host@example.com'}),
  getSetAside: () => [{reason: 'no-time', count: 'two'}],
};

type Answer = (call: (query?: object, options?: CallOptions) => Promise<unknown>, query: Readonly<Record<string, unknown>>, options: CallOptions) => unknown;

function of(method: AskMethod): Mutation[] {
  /** `begin` makes what an adapter remembers from one call to the next. */
  const remembering = (does: string, breaks: string, begin: () => Answer): Mutation =>
    ({does, breaks: idsOf(method, breaks), spoil: (sound) => ({...sound, ...askedInstead(sound, method, begin() as never)})});
  const asking = (does: string, breaks: string, answer: Answer) => remembering(does, breaks, () => answer);
  const other = others[method] as (answer: unknown) => unknown;
  const wrong = misshapen[method] as (answer: unknown) => unknown;
  const isThere = ({id}: {readonly id: string}) => id.startsWith(`${method}/`);
  const promised = new Set(adapterPromises.filter(isThere).map(({id}) => id.slice(method.length + 1)));

  const all = [
    asking('answers in other units', 'shape', async (call) => wrong(await call())),
    remembering('answers otherwise the third time', 'same-again', () => {
      let times = 0;
      return async (call) => {
        times += 1;
        return times < 3 ? call() : other(await call());
      };
    }),
    remembering('mixes up calls that wait at the same time', 'same-again', () => {
      let waiting = 0;
      return async (call) => {
        waiting += 1;
        const answer = waiting > 2 ? other(await call()) : await call();
        await aWhile(1);
        waiting -= 1;
        return answer;
      };
    }),
    asking('writes into the question', 'question-unchanged', (call, query) => {
      Object.assign(query, {asked: true});
      return call();
    }),
    asking('writes into the question, and puts up with frozen ones no more than that', 'question-unchanged', async (call, query) => {
      if (Object.isFrozen(query)) throw new AdapterError('malformed', 'frozen');
      return call();
    }),
    asking('pays no heed to a signal that is aborted', 'aborted-before', (call, query) => call(query, {})),
    asking('rejects with an error of its own where a signal is aborted', 'aborted-before', async (call, _query, {signal}) => {
      if (signal?.aborted) throw new AdapterError('unreachable', 'aborted');
      return call();
    }),
    asking('pays no heed to a signal that aborts', 'aborted-during', async (call, query, {signal}) => {
      signal?.throwIfAborted();
      await aWhile(40);
      return call(query, {});
    }),
    asking('rejects with an error of its own when the signal aborts', 'aborted-during', async (call, query, {signal}) => {
      await aWhile(40, signal).catch(() => { throw new AdapterError('unreachable', 'aborted'); });
      return call(query, {});
    }),
    remembering('answers no more when one signal has aborted', 'aborted-after', () => {
      const closed = new AbortController();
      return async (call, _query, {signal}) => {
        if (closed.signal.aborted) throw new AdapterError('unreachable', 'closed');
        signal?.addEventListener('abort', () => closed.abort());
        return call();
      };
    }),
    remembering('answers otherwise when one signal has aborted', 'aborted-after', () => {
      const closed = new AbortController();
      return async (call, _query, {signal}) => {
        signal?.addEventListener('abort', () => closed.abort());
        return closed.signal.aborted ? other(await call()) : call();
      };
    }),
    asking('empties what it has answered when the signal aborts later', method === 'getEmailAddress' ? 'none' : 'aborted-after', async (call, _query, {signal}) => {
      const answer = await call() as Record<string, unknown>;
      signal?.addEventListener('abort', () => {
        if (answer instanceof Map) answer.clear();
        else if (Array.isArray(answer)) answer.length = 0;
        else Object.assign(answer, {asked: 'given up'});
      });
      return answer;
    }),
    remembering('shares one call among all who ask, and ends it when one leaves', 'aborted-alone', () => {
      let shared: Promise<unknown> | undefined;
      return async (call, query, {signal}) => {
        shared ??= aWhile(5, signal).then(() => call(query, {})).finally(() => { shared = undefined; });
        return shared;
      };
    }),
    asking('takes an unknown session for the one it knows', 'unknown-session', (call, query) => call().catch(() => call({...query, sessionId: 's'}))),
    asking('finds sessions among what objects inherit', 'unknown-session', (call, query) => (String(query['sessionId']) in {} ? call({...query, sessionId: 's'}) : call())),
    asking('rejects an unknown session as “malformed”', 'unknown-session', (call) => call().catch(() => { throw new AdapterError('malformed', 'what?'); })),
    asking('rejects an unknown session with an error of its own', 'unknown-session', (call) => call().catch(() => { throw Object.assign(new Error('what?'), {code: 'not-found'}); })),
    asking('tells of another session where nobody came', 'empty-session', (call, query) => call({...query, sessionId: 's'})),
    asking('tells of all roles where one was asked for', 'role-of-nobody', (call, {roles: _roles, ...query}) => call(query)),
  ];
  return all.filter(({breaks}) => breaks.every((id) => promised.has(id.slice(method.length + 1))));
}

/** Waits, and rejects with the reason of the signal when it aborts. */
async function aWhile(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

/** What can go wrong with every method that is answered once. */
export const ofEveryMethod: readonly Mutation[] = ASKED.flatMap(of);

