import {AdapterError, type Attendee, type RecordingViewer, type RoomLog, type SetAside} from '../../model/index.js';
import {type AttendeeIndex, attendeeIndex} from '../attendee-index.js';
import {Aside} from './aside.js';
import {type AttendeeList, listAttendees} from './attendees.js';
import {fieldsOf, listOf, quantityOf, textOf} from './fields.js';
import {type AnsweredInteraction, answeredInteractions} from './interactions.js';
import {KeptWork} from './kept-work.js';
import {type Knowledge, knowledgeOf} from './knowledge.js';
import {type LogFacts, readFacts} from './log-facts.js';
import {interactionsIn, readInteractions} from './log-interactions.js';
import {type LogSession, readSessions} from './log-sessions.js';
import {recordingViewers} from './recordings.js';
import type {SessionSweep} from './session-sweep.js';
import {sweepSession} from './sweep-session.js';

/**
 * What is known of a log: read once at the first question that needs its events, each session followed through once at the first
 * question about it. All later questions start from here.
 */
export class RoomFacts {
  readonly knowledge: Knowledge;
  readonly sessions: ReadonlyMap<string, LogSession>;
  readonly #aside = new Aside();
  readonly #facts: KeptWork<LogFacts>;
  readonly #work = new Map<string, SessionWork>();

  constructor(private readonly log: RoomLog) {
    const knowledge = (this.knowledge = knowledgeOf(log));
    const sessions = (this.sessions = readSessions(log, this.#aside));
    const interactions = readInteractions(log);
    const all = (this.#facts = new KeptWork((signal) => readFacts(log, sessions, signal)));
    for (const id of sessions.keys()) {
      const sweep = new KeptWork(async (signal) => {
        const {sessions: read} = await all.ask(signal);
        return sweepSession(found(read.get(id)), knowledge.policy, signal);
      });
      this.#work.set(id, {
        sweep,
        attendees: new KeptWork(async (signal) => {
          const list = await listAttendees(await sweep.ask(signal), (await all.ask(signal)).people, knowledge, signal);
          return {...list, index: attendeeIndex(list.rows)};
        }),
        interactions: new KeptWork(async (signal) => {
          const followed = await sweep.ask(signal);
          const own = interactionsIn(followed.facts, await all.ask(signal), interactions);
          return answeredInteractions(followed, own, knowledge, signal);
        }),
        viewers: new Map(),
      });
    }
  }

  /** Rejects, as all that follows, with `not-found` for a session that the log does not list. */
  session(id: string): LogSession {
    return found(this.sessions.get(id));
  }

  /** Sessions that broke out of this one, in order of time. */
  breakouts(sessionId: string): LogSession[] {
    return [...this.sessions.values()].filter(({session}) => session.parentSessionId === sessionId).reverse();
  }

  facts(signal?: AbortSignal): Promise<LogFacts> {
    return this.#facts.ask(signal);
  }

  async sweep(sessionId: string, signal?: AbortSignal): Promise<SessionSweep> {
    return found(this.#work.get(sessionId)).sweep.ask(signal);
  }

  async attendees(sessionId: string, signal?: AbortSignal): Promise<IndexedAttendees> {
    return found(this.#work.get(sessionId)).attendees.ask(signal);
  }

  async interactions(sessionId: string, signal?: AbortSignal): Promise<ReadonlyMap<string, AnsweredInteraction>> {
    return found(this.#work.get(sessionId)).interactions.ask(signal);
  }

  /** Viewers of one recording, or of all; of the recording asked for last they are kept, for the next page. */
  async viewers(sessionId: string, recordingId: string | undefined, signal?: AbortSignal): Promise<AttendeeIndex<RecordingViewer>> {
    const {viewers} = found(this.#work.get(sessionId));
    let work = viewers.get(recordingId);
    if (!work) {
      work = new KeptWork(async (stop) => attendeeIndex(await recordingViewers(
        await this.sweep(sessionId, stop), this.sessions, (await this.facts(stop)).people, recordingId, this.knowledge, stop)));
      viewers.clear();
      viewers.set(recordingId, work);
    }
    return work.ask(signal);
  }

  /** What the log's reader set aside, and what was set aside here, of all sessions. */
  async setAside(signal?: AbortSignal): Promise<SetAside[]> {
    const all = new Aside();
    all.addAll(listOf(this.log.setAside).flatMap(readSetAside));
    all.addAll(this.#aside.list());
    all.addAll((await this.facts(signal)).aside.list());
    for (const id of this.sessions.keys()) all.addAll((await this.sweep(id, signal)).aside.list());
    return all.list();
  }
}

type IndexedAttendees = AttendeeList & {readonly index: AttendeeIndex<Attendee>};

interface SessionWork {
  readonly sweep: KeptWork<SessionSweep>;
  readonly attendees: KeptWork<IndexedAttendees>;
  readonly interactions: KeptWork<ReadonlyMap<string, AnsweredInteraction>>;
  readonly viewers: Map<string | undefined, KeptWork<AttendeeIndex<RecordingViewer>>>;
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new AdapterError('not-found', 'events: no such session in this log');
  return thing;
}

function readSetAside(value: unknown): SetAside[] {
  const fields = fieldsOf(value);
  const reason = textOf(fields['reason']);
  const count = quantityOf(fields['count']);
  const example = textOf(fields['example']);
  return reason === undefined || count === undefined ? [] : [{reason, count, ...(example !== undefined && {example})}];
}
