import {unknownSessionOf} from '../adapter-facts.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {FaultLog} from '../../model/fault.js';
import {guardBatch} from '../../model/guard.js';
import {Pace} from '../../model/index.js';
import {faultText, type Subject} from '../subject.js';
import {aMoment, outcomeOf, told} from '../waiting.js';
import {aborted, isNotFound, isReason} from './every-method.js';

const SOON = 3_000;
const running = {needs: ['watch'], knowing: ['runningSessionId']} as const;

const watching = (subject: Subject, sessionId = subject.facts.runningSessionId ?? '', signal = new AbortController().signal) =>
  subject.call('watch', {sessionId}, {signal})[Symbol.asyncIterator]();

export const watchPromises: readonly AdapterPromise[] = [
  {
    id: 'watch/ended-session', needs: ['watch'],
    says: 'ends by itself where the session has ended',
    async* breaches(subject) {
      const changes = watching(subject, subject.facts.sessionId);
      const end = (async () => { while (!(await changes.next()).done); })();
      const outcome = await outcomeOf(end, subject.patience);
      if (outcome.ended !== 'answered') yield `it should end, but ${told(outcome)}`;
    },
  },
  {
    id: 'watch/changes', ...running,
    says: 'tells what has changed, in the words of the port, and when',
    async* breaches(subject) {
      const changes = watching(subject);
      const outcome = await outcomeOf(changes.next(), subject.patience);
      const log = new FaultLog('watch');
      if (outcome.ended === 'rejected') yield `it should tell a change, but ${told(outcome)}`;
      if (outcome.ended === 'answered' && !outcome.value.done) {
        const change: unknown = outcome.value.value;
        for await (const {changed} of guardBatch('watch', change, log, new Pace(undefined, undefined, 1))) {
          if (changed.length !== (change as {readonly changed: readonly unknown[]}).changed.length) yield 'changed names what the port does not know, or twice the same';
        }
        for (const fault of log) yield faultText(fault);
      }
      void changes.return?.(undefined)?.catch(() => {});
    },
  },
  {
    id: 'watch/left', ...running,
    says: 'a watcher who leaves (`return()`) after a change ends it',
    async* breaches(subject) {
      const changes = watching(subject);
      const first = await outcomeOf(changes.next(), subject.patience);
      if (first.ended !== 'answered' || first.value.done) return;
      if (!changes.return) {
        yield 'it has no return()';
        return;
      }
      const left = await outcomeOf(changes.return(undefined), SOON);
      if (left.ended !== 'answered') yield `return() should end it, but ${told(left)}`;
      const next = await outcomeOf(changes.next(), SOON);
      if (next.ended !== 'answered' || next.value.done !== true) yield 'it goes on after return()';
    },
  },
  {
    id: 'watch/aborted-before', ...running,
    says: "a signal that is aborted already makes its first step reject with the signal's reason",
    async* breaches(subject) {
      const {reason, signal} = aborted();
      const outcome = await outcomeOf((async () => watching(subject, undefined, signal).next())(), SOON);
      if (!isReason(outcome, reason)) yield `it should reject with the signal's reason, but ${told(outcome)}`;
    },
  },
  {
    id: 'watch/aborted-during', ...running,
    says: "a signal that aborts while it waits for a change makes it reject with the signal's reason",
    async* breaches(subject) {
      const controller = new AbortController();
      const reason = new Error('given up meanwhile');
      const changes = watching(subject, undefined, controller.signal);
      const outcome = outcomeOf((async () => { while (!(await changes.next()).done); })(), subject.patience);
      await aMoment(50);
      controller.abort(reason);
      const ended = await Promise.race([outcome, aMoment(SOON)]);
      if (ended === undefined) yield "it should reject with the signal's reason, but it goes on";
      else if (!isReason(ended, reason) && ended.ended !== 'answered') yield `it should reject with the signal's reason, but ${told(ended)}`;
    },
  },
  {
    id: 'watch/unknown-session', needs: ['watch'],
    says: 'of a session that does not exist its first step rejects with an AdapterError “not-found”',
    async* breaches(subject) {
      const outcome = await outcomeOf((async () => watching(subject, unknownSessionOf(subject.facts)).next())(), subject.patience);
      if (!isNotFound(outcome)) yield `it should reject with AdapterError “not-found”, but ${told(outcome)}`;
    },
  },
];
