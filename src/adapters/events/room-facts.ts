import {AdapterError, type RoomLog, type SetAside} from '../../model/index.js';
import {type AttendeeIndex, attendeeIndex} from '../attendee-index.js';
import type {Attendee} from '../../model/index.js';
import {Aside} from './aside.js';
import {type AttendeeList, listAttendees} from './attendees.js';
import {listOf} from './fields.js';
import {type LogInteraction, readInteractions} from './interactions.js';
import {KeptWork} from './kept-work.js';
import {type Knowledge, knowledgeOf} from './knowledge.js';
import {type LogFacts, readFacts} from './log-facts.js';
import {type LogSession, readSessions} from './log-sessions.js';
import type {SessionSweep} from './session-sweep.js';
import {sweepSession} from './sweep-session.js';

/**
 * What is known of a log: read once at the first question that needs its events, each session followed through once at the first
 * question about it. All later questions start from here.
 */
export class RoomFacts {
  readonly knowledge: Knowledge;
  readonly sessions: ReadonlyMap<string, LogSession>;
  readonly interactions: ReadonlyMap<string, LogInteraction>;
  readonly #aside = new Aside();
  readonly #facts: KeptWork<LogFacts>;
  readonly #sweeps = new Map<string, KeptWork<SessionSweep>>();
  readonly #attendees = new Map<string, KeptWork<AttendeeList & {readonly index: AttendeeIndex<Attendee>}>>();

  constructor(private readonly log: RoomLog) {
    this.knowledge = knowledgeOf(log);
    this.sessions = readSessions(log, this.#aside);
    this.interactions = readInteractions(log);
    this.#facts = new KeptWork((signal) => readFacts(log, this.sessions, signal));
    for (const id of this.sessions.keys()) {
      const sweep = new KeptWork((signal) => this.#sweep(id, signal));
      this.#sweeps.set(id, sweep);
      this.#attendees.set(id, new KeptWork(async (signal) => {
        const list = await listAttendees(await sweep.ask(signal), (await this.facts(signal)).people, this.knowledge, signal);
        return {...list, index: attendeeIndex(list.rows)};
      }));
    }
  }

  session(id: string): LogSession {
    return found(this.sessions.get(id));
  }

  facts(signal?: AbortSignal): Promise<LogFacts> {
    return this.#facts.ask(signal);
  }

  sweep(sessionId: string, signal?: AbortSignal): Promise<SessionSweep> {
    return found(this.#sweeps.get(sessionId)).ask(signal);
  }

  attendees(sessionId: string, signal?: AbortSignal): Promise<AttendeeList & {readonly index: AttendeeIndex<Attendee>}> {
    return found(this.#attendees.get(sessionId)).ask(signal);
  }

  /** Sessions that broke out of this one, in order of time. */
  breakouts(sessionId: string): LogSession[] {
    return [...this.sessions.values()].filter(({session}) => session.parentSessionId === sessionId).reverse();
  }

  /** What the log's reader set aside, and what was set aside here, of all sessions. */
  async setAside(signal?: AbortSignal): Promise<SetAside[]> {
    const all = new Aside();
    all.addAll(listOf(this.log.setAside) as readonly SetAside[]);
    all.addAll(this.#aside.list());
    all.addAll((await this.facts(signal)).aside.list());
    for (const id of this.sessions.keys()) all.addAll((await this.sweep(id, signal)).aside.list());
    return all.list();
  }

  async #sweep(id: string, signal: AbortSignal): Promise<SessionSweep> {
    const {sessions} = await this.facts(signal);
    return sweepSession(found(sessions.get(id)), this.knowledge.policy, signal);
  }
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new AdapterError('not-found', 'events: no such session in this log');
  return thing;
}
