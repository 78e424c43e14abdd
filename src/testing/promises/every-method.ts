import type {AskMethod, KnownCapabilities, QueryOf} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {saysNobody} from '../emptiness.js';
import {plainText} from '../plain-text.js';
import {ASKED, neededFacts, questionTo} from '../questions.js';
import {faultText, type Subject} from '../subject.js';
import {unknownSessionOf} from '../adapter-facts.js';
import {aMoment, outcomeOf, told, type Outcome} from '../waiting.js';

type EmptyMethod = keyof typeof saysNobody;

/** Whose e-mail address it is does not depend on the session. */
const isAboutSession = (method: AskMethod) => !['getRoom', 'getSessions', 'getSetAside', 'getEmailAddress'].includes(method);
const ROLED = ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'] as const;
const isRoled = (method: AskMethod): method is typeof ROLED[number] => ROLED.some((one) => one === method);

/** A call that was given up has to be over after this. */
const SOON = 2_000;

function promisesOf(method: AskMethod): AdapterPromise[] {
  const common = {needs: [method], knowing: neededFacts[method] ?? []};
  const question = (subject: Subject) => questionTo(method, subject);
  const calls = async (subject: Subject, signal: AbortSignal) => {
    const query = await question(subject);
    return {query, call: () => Promise.resolve(subject.call(method, query, {signal}))};
  };
  return [
    {
      ...common, id: `${method}/shape`,
      says: 'what it answers has the shape and the units of the port',
      async* breaches(subject) {
        const {faults} = await subject.answerTo(method, await question(subject));
        for (const fault of faults) if (fault.expected !== OWN_ID) yield faultText(fault);
      },
    },
    {
      ...common, id: `${method}/same-again`,
      says: 'asked several times at once it answers the same each time',
      async* breaches(subject) {
        const query = await question(subject);
        const first = plainText((await subject.answerTo(method, query)).answer);
        const again = await Promise.all([1, 2, 3].map(() => subject.ask(method, query)));
        if (again.some(({answer}) => plainText(answer) !== first)) yield 'equal questions got different answers';
      },
    },
    {
      ...common, id: `${method}/question-unchanged`,
      says: 'it leaves the question as it is, also a frozen one',
      async* breaches(subject) {
        const query = await question(subject);
        const before = plainText(query);
        await subject.ask(method, query);
        if (plainText(query) !== before) yield 'the question was changed';
        const frozen = await outcomeOf(Promise.resolve(subject.call(method, deeplyFrozen(structuredClone(query)), Object.freeze({}))), subject.patience);
        if (frozen.ended !== 'answered') yield `a frozen question should be answered, but ${told(frozen)}`;
      },
    },
    {
      ...common, id: `${method}/aborted-before`,
      says: "a signal that is aborted already makes it reject with the signal's reason",
      async* breaches(subject) {
        const {reason, signal} = aborted();
        const outcome = await endOf(async () => (await calls(subject, signal)).call(), SOON);
        if (!isReason(outcome, reason)) yield `it should reject with the signal's reason, but ${told(outcome)}`;
      },
    },
    {
      ...common, id: `${method}/aborted-during`,
      says: "a signal that aborts while it is at work makes it reject with the signal's reason",
      async* breaches(subject) {
        for (const delay of [undefined, 0, 5]) {
          const controller = new AbortController();
          const reason = new Error('given up meanwhile');
          const {call} = await calls(subject, controller.signal);
          const ended = endOf(call, SOON * 2);
          if (delay !== undefined) await aMoment(delay);
          controller.abort(reason);
          // Who had the answer ready is free to hand it over.
          const atOnce = await Promise.race([ended, aMoment(0)]);
          if (atOnce?.ended === 'answered') continue;
          const outcome = await ended;
          if (!isReason(outcome, reason)) yield `given up ${delay === undefined ? 'at once' : `after ${delay} ms`} it should reject with the signal's reason, but ${told(outcome)}`;
        }
      },
    },
    {
      ...common, id: `${method}/aborted-after`,
      says: 'a signal that aborts when it has answered changes nothing',
      async* breaches(subject) {
        const controller = new AbortController();
        const {query, call} = await calls(subject, controller.signal);
        const raw = await call();
        const before = plainText(raw);
        controller.abort(new Error('too late'));
        await aMoment();
        if (plainText(raw) !== before) yield 'the answer was changed when the signal aborted later';
        const again = await outcomeOf(subject.ask(method, query), subject.patience);
        if (again.ended !== 'answered') yield `it should answer the next time, but ${told(again)}`;
        else if (plainText(again.value.answer) !== plainText((await subject.read(method, raw)).answer)) yield 'it answers differently the next time';
      },
    },
    {
      ...common, id: `${method}/aborted-alone`,
      says: 'giving up one call does not end another with the same question',
      async* breaches(subject) {
        const controller = new AbortController();
        const {query, call} = await calls(subject, controller.signal);
        const left = outcomeOf(call(), subject.patience);
        const other = outcomeOf(subject.ask(method, query), subject.patience);
        controller.abort(new Error('one of two has left'));
        await left;
        const outcome = await other;
        if (outcome.ended !== 'answered') yield `the call that nobody gave up should answer, but ${told(outcome)}`;
      },
    },
  ];
}

/** What the guard says of the second of two with the same id: a promise of its own where that matters. */
export const OWN_ID = 'an id of its own';

function unknownSession(method: AskMethod): AdapterPromise {
  return {
    id: `${method}/unknown-session`, needs: [method], knowing: neededFacts[method] ?? [],
    says: 'of a session that does not exist it rejects with an AdapterError “not-found”',
    async* breaches(subject) {
      for (const sessionId of [unknownSessionOf(subject.facts), '__proto__', 'constructor']) {
        const query = await questionTo(method, subject, sessionId);
        const outcome = await endOf(() => Promise.resolve(subject.call(method, query, {})), subject.patience);
        if (!isNotFound(outcome)) yield `of the session “${sessionId}” it should reject with AdapterError “not-found”, but ${told(outcome)}`;
      }
    },
  };
}

export function isNotFound(outcome: Outcome): boolean {
  if (outcome.ended !== 'rejected' || !(outcome.reason instanceof Error)) return false;
  return outcome.reason.name === 'AdapterError' && (outcome.reason as {readonly code?: unknown}).code === 'not-found';
}

function emptySession(method: EmptyMethod): AdapterPromise {
  return {
    id: `${method}/empty-session`, needs: [method], knowing: ['emptySessionId'],
    // What is counted for the whole room has votes of other sessions in it.
    ...method === 'getInteractions' && {where: ({interactions}: KnownCapabilities) => interactions === 'session'},
    says: 'of a session without people it answers that there is nobody, and leaves averages and rates unknown',
    async* breaches(subject) {
      yield* nobody(method, subject, await questionTo(method, subject, subject.facts.emptySessionId ?? ''));
    },
  };
}

function nobodysRole(method: typeof ROLED[number]): AdapterPromise {
  return {
    id: `${method}/role-of-nobody`, needs: [method], where: ({byRole}) => byRole.includes(method),
    says: 'narrowed to a role that nobody has, it answers that there is nobody',
    async* breaches(subject) {
      yield* nobody(method, subject, {sessionId: subject.facts.sessionId, roles: ['a role that nobody has']});
    },
  };
}

async function* nobody(method: EmptyMethod, subject: Subject, query: object): AsyncGenerator<string> {
  const {answer} = await subject.ask(method, query as QueryOf<typeof method>);
  yield* saysNobody[method](answer as never);
}

/** What is thrown at once, instead of as a rejection, is a rejection too; a promise of its own speaks of that. */
async function endOf(call: () => Promise<unknown>, milliseconds: number): Promise<Outcome> {
  return outcomeOf((async () => call())(), milliseconds);
}

export function aborted(): {readonly reason: Error; readonly signal: AbortSignal} {
  const reason = new Error('given up before');
  return {reason, signal: AbortSignal.abort(reason)};
}

export const isReason = (outcome: Outcome, reason: Error) => outcome.ended === 'rejected' && outcome.reason === reason;

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  for (const member of Object.values(value)) deeplyFrozen(member);
  return Object.freeze(value);
}

/** What all methods promise that are answered once. */
export const promisesOfEveryMethod: readonly AdapterPromise[] = ASKED.flatMap((method) => [
  ...promisesOf(method),
  ...isAboutSession(method) ? [unknownSession(method)] : [],
  ...method in saysNobody ? [emptySession(method as EmptyMethod), ...isRoled(method) ? [nobodysRole(method)] : []] : [],
]);
