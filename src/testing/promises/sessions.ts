import type {Session, SessionsQuery} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {plainText} from '../plain-text.js';
import {questionTo} from '../questions.js';
import type {Subject} from '../subject.js';
import {outcomeOf, told} from '../waiting.js';
import {isNotFound, OWN_ID} from './every-method.js';

/** So many pages of sessions are turned, and so many sessions looked at one by one. */
const MOST = 40;

/** All sessions of the room, breakouts included. */
async function all(subject: Subject, more: SessionsQuery = {}): Promise<readonly Session[]> {
  return (await subject.tell('getSessions', {...await questionTo('getSessions', subject), ...more})).rows;
}

/** Sessions, so many at a time. */
async function inPages(subject: Subject, limit: number): Promise<{readonly rows: readonly Session[]; readonly sizes: readonly number[]; readonly ends: boolean}> {
  const rows: Session[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const {answer} = await subject.ask('getSessions', {...await questionTo('getSessions', subject), limit, ...(cursor !== undefined && {cursor})});
    rows.push(...answer.rows);
    sizes.push(answer.rows.length);
    cursor = answer.next;
  } while (cursor !== undefined && sizes.length < MOST);
  return {rows, sizes, ends: cursor === undefined};
}

const idsOf = (sessions: readonly Session[]) => sessions.map(({id}) => id);

export const sessionPromises: readonly AdapterPromise[] = [
  {
    id: 'getRoom/own-room', needs: ['getRoom'],
    says: 'answers the room that was asked for',
    async* breaches(subject) {
      const query = await questionTo('getRoom', subject);
      const room = await subject.tell('getRoom', query);
      if (query.roomId !== undefined && room.id !== query.roomId) yield `asked for “${query.roomId}” it told of “${room.id}”`;
    },
  },
  {
    id: 'getRoom/unknown-room', needs: ['getRoom'],
    says: 'of a room that does not exist it rejects with an AdapterError “not-found”',
    async* breaches(subject) {
      const outcome = await outcomeOf((async () => subject.call('getRoom', {roomId: 'no-such-room'}))(), subject.patience);
      if (!isNotFound(outcome)) yield `it should reject with AdapterError “not-found”, but ${told(outcome)}`;
    },
  },
  {
    id: 'getSession/own-session', needs: ['getSession'],
    says: 'answers the session that was asked for, in the room it belongs to',
    async* breaches(subject) {
      const {id, roomId} = await subject.tell('getSession', {sessionId: subject.facts.sessionId});
      if (id !== subject.facts.sessionId) yield `asked for “${subject.facts.sessionId}” it told of “${id}”`;
      if (subject.facts.roomId !== undefined && roomId !== subject.facts.roomId) yield `the session is said to be of the room “${roomId}”`;
    },
  },
  {
    id: 'getSession/ended', needs: ['getSession'],
    says: 'a session that has ended has an end, after its start, and is not live',
    async* breaches(subject) {
      const {startsAt, endsAt, live} = await subject.tell('getSession', {sessionId: subject.facts.sessionId});
      if (!endsAt) yield 'endsAt is missing';
      else if (endsAt < startsAt) yield 'endsAt lies before startsAt';
      if (live) yield 'the session is said to be live';
    },
  },
  {
    id: 'getSessions/has-session', needs: ['getSessions'],
    says: 'lists the session, with all sessions of its room',
    async* breaches(subject) {
      if (!idsOf(await all(subject)).includes(subject.facts.sessionId)) yield `“${subject.facts.sessionId}” is not in the list`;
    },
  },
  {
    id: 'getSessions/same-session', needs: ['getSessions', 'getSession'],
    says: 'tells of each session what getSession tells',
    async* breaches(subject) {
      for (const session of (await all(subject)).slice(0, MOST)) {
        const alone = await outcomeOf(subject.ask('getSession', {sessionId: session.id}), subject.patience);
        if (alone.ended !== 'answered') yield `getSession of “${session.id}”, which is in the list: ${told(alone)}`;
        else if (plainText(alone.value.answer) !== plainText(session)) yield `of “${session.id}” getSession tells something else`;
      }
    },
  },
  {
    id: 'getSessions/newest-first', needs: ['getSessions'],
    says: 'lists the newest session first',
    async* breaches(subject) {
      const rows = await all(subject);
      for (const [at, {id, startsAt}] of rows.entries()) if (at > 0 && rows[at - 1]!.startsAt < startsAt) yield `“${id}” comes after an older session`;
    },
  },
  {
    id: 'getSessions/unique', needs: ['getSessions'],
    says: 'lists each session once',
    async* breaches(subject) {
      const {faults} = await subject.answerTo('getSessions', await questionTo('getSessions', subject));
      if (faults.some(({expected}) => expected === OWN_ID)) yield 'two sessions have the same id';
    },
  },
  {
    id: 'getSessions/limit', needs: ['getSessions'],
    says: 'gives no more sessions at once than were asked for',
    async* breaches(subject) {
      for (const limit of [1, 2]) {
        const most = Math.max(...(await inPages(subject, limit)).sizes);
        if (most > limit) yield `asked for ${limit} it gave ${most}`;
      }
    },
  },
  {
    id: 'getSessions/cursor', needs: ['getSessions'],
    says: 'page after page comes to an end, with every session once and in the same order',
    async* breaches(subject) {
      const whole = idsOf(await all(subject));
      for (const limit of [1, 3]) {
        const {rows, ends} = await inPages(subject, limit);
        if (!ends && whole.length <= MOST * limit) yield `${limit} at a time, the pages do not come to an end`;
        const ids = idsOf(rows);
        if (ids.length !== new Set(ids).size) yield `${limit} at a time, a session came twice`;
        else if (plainText(ids) !== plainText(ends ? whole : whole.slice(0, ids.length))) yield `${limit} at a time, other sessions came than all at once, or in another order`;
      }
    },
  },
  {
    id: 'getSessions/from-to', needs: ['getSessions'],
    says: 'keeps to a time: `from` inclusive, `to` exclusive',
    async* breaches(subject) {
      const rows = await all(subject);
      const one = rows[Math.floor(rows.length / 2)];
      if (!one) return;
      const expected = [
        ['from the start of a session', {from: one.startsAt}, rows.filter(({startsAt}) => startsAt >= one.startsAt)],
        ['to the start of a session', {to: one.startsAt}, rows.filter(({startsAt}) => startsAt < one.startsAt)],
        ['in the year 1971', {from: new Date('1971-01-01T00:00:00Z'), to: new Date('1972-01-01T00:00:00Z')}, []],
      ] as const;
      for (const [when, period, wanted] of expected) {
        const {answer} = await subject.ask('getSessions', {...await questionTo('getSessions', subject), ...period});
        if (plainText(idsOf(answer.rows)) !== plainText(idsOf(wanted))) yield `${when}: there should be ${wanted.length} sessions, but there are ${answer.rows.length}, or others`;
      }
    },
  },
  {
    id: 'getSessions/breakouts', needs: ['getSessions'],
    says: 'leaves breakouts out unless they are asked for',
    async* breaches(subject) {
      const {roomId} = await questionTo('getSessions', subject);
      const {rows} = await subject.tell('getSessions', roomId === undefined ? {} : {roomId});
      const wanted = idsOf((await all(subject)).filter(({parentSessionId}) => parentSessionId === undefined));
      for (const {id, parentSessionId} of rows) if (parentSessionId !== undefined) yield `“${id}” is a breakout`;
      if (wanted.some((id) => !idsOf(rows).includes(id))) yield 'a session is missing that is no breakout';
    },
  },
];
