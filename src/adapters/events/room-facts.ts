import {AdapterError, type Attendee, type RecordingViewer, type RoomLog, type SessionQuery, type SetAside} from '../../model/index.js';
import {type AttendeeIndex, attendeeIndex} from '../attendee-index.js';
import {Aside} from './aside.js';
import {type AttendeeList, listAttendees} from './attendees.js';
import {fieldsOf, listOf, quantityOf, textOf} from './fields.js';
import {type AnsweredInteraction, answeredInteractions} from './interactions.js';
import {KeptWork} from './kept-work.js';
import {type Knowledge, knowledgeOf} from './knowledge.js';
import {type LogFacts, readFacts, type SessionFacts} from './log-facts.js';
import {interactionsIn, type LogInteraction, readInteractions} from './log-interactions.js';
import {type LogSession, readSessions} from './log-sessions.js';
import {narrowedFacts} from './narrowed-facts.js';
import {recordingViewers} from './recordings.js';
import type {SessionSweep} from './session-sweep.js';
import {sweepSession} from './sweep-session.js';

/**
 * What is known of a log: read once at the first question that needs its events, each session followed through once at the first
 * question about it. All later questions start from here. Of some roles only, the answers to what was asked last are kept.
 */
export class RoomFacts {
  readonly knowledge: Knowledge;
  readonly sessions: ReadonlyMap<string, LogSession>;
  readonly #aside = new Aside();
  readonly #facts: KeptWork<LogFacts>;
  readonly #work = new Map<string, SessionWork>();
  readonly #interactions: ReadonlyMap<string, LogInteraction>;
  #narrowed: {readonly key: string; readonly work: SessionWork} | undefined;

  constructor(private readonly log: RoomLog) {
    this.knowledge = knowledgeOf(log);
    const sessions = (this.sessions = readSessions(log, this.#aside));
    this.#interactions = readInteractions(log);
    this.#facts = new KeptWork((signal) => readFacts(log, sessions, signal));
    for (const id of sessions.keys()) {
      this.#work.set(id, this.#workOn(async (signal) => found((await this.facts(signal)).sessions.get(id))));
    }
  }

  #workOn(read: (signal: AbortSignal) => Promise<SessionFacts>): SessionWork {
    const {knowledge} = this;
    const sweep = new KeptWork(async (signal) => sweepSession(await read(signal), knowledge.policy, signal));
    return {
      sweep,
      attendees: new KeptWork(async (signal) => {
        const list = await listAttendees(await sweep.ask(signal), (await this.facts(signal)).people, knowledge, signal);
        return {...list, index: attendeeIndex(list.rows)};
      }),
      interactions: new KeptWork(async (signal) => {
        const followed = await sweep.ask(signal);
        const own = interactionsIn(followed.facts, await this.facts(signal), this.#interactions);
        return answeredInteractions(followed, own, knowledge, signal);
      }),
      viewers: new Map(),
    };
  }

  #workFor({sessionId, roles = []}: Narrowed): SessionWork {
    const whole = found(this.#work.get(sessionId));
    if (roles.length === 0) return whole;
    const key = JSON.stringify([sessionId, [...new Set(roles)].sort()]);
    if (this.#narrowed?.key !== key) {
      this.#narrowed = {key, work: this.#workOn(async (signal) => {
        const {facts} = await whole.sweep.ask(signal);
        return narrowedFacts(facts, await whole.attendees.ask(signal), (await this.facts(signal)).people, roles, signal);
      })};
    }
    return this.#narrowed.work;
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

  async sweep(of: Narrowed, signal?: AbortSignal): Promise<SessionSweep> {
    return this.#workFor(of).sweep.ask(signal);
  }

  async attendees(of: Narrowed, signal?: AbortSignal): Promise<IndexedAttendees> {
    return this.#workFor(of).attendees.ask(signal);
  }

  async interactions(of: Narrowed, signal?: AbortSignal): Promise<ReadonlyMap<string, AnsweredInteraction>> {
    return this.#workFor(of).interactions.ask(signal);
  }

  /** Viewers of one recording, or of all; of the recording asked for last they are kept, for the next page. */
  async viewers(of: Narrowed, recordingId: string | undefined, signal?: AbortSignal): Promise<AttendeeIndex<RecordingViewer>> {
    const {viewers} = this.#workFor(of);
    let work = viewers.get(recordingId);
    if (!work) {
      work = new KeptWork(async (stop) => attendeeIndex(await recordingViewers(
        await this.sweep(of, stop), this.sessions, (await this.facts(stop)).people, recordingId, this.knowledge, stop)));
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
    for (const id of this.sessions.keys()) all.addAll((await this.sweep({sessionId: id}, signal)).aside.list());
    return all.list();
  }
}

/** A session, of some roles only where it says so. */
type Narrowed = Pick<SessionQuery, 'sessionId' | 'roles'>;

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
