import {AdapterError, Pace, type ActCounts, type Person, type RoomEvent, type RoomLog} from '../../model/index.js';
import {Aside, type AsideReason} from './aside.js';
import {EventColumns, HAND_DOWN, HAND_UP, KINDS, NOBODY, QUESTION, REACTION, SIGNAL} from './event-columns.js';
import {fieldsOf, instantOf, listOf, quantityOf, textOf} from './fields.js';
import {SIGNAL_BITS} from './levels.js';
import {LONGEST_SESSION_MILLISECONDS, type LogSession} from './log-sessions.js';

/** A log, read through once. */
export interface LogFacts {
  readonly sessions: ReadonlyMap<string, SessionFacts>;
  /** Those whom the log describes; others are known by their id only. */
  readonly people: ReadonlyMap<string, Person>;
  /** Newest instant of all, in milliseconds; -Infinity where nothing happened. */
  readonly newestAt: number;
  readonly aside: Aside;
}

export interface SessionFacts extends LogSession {
  readonly events: EventColumns;
  /** Ids of those whom the session's events name; the columns hold their index. */
  readonly people: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly reactionKinds: readonly string[];
  readonly counts: readonly ActCounts[];
  /** Interactions that its events tell of. */
  readonly interactionIds: ReadonlySet<string>;
  /** Milliseconds since the start: the session's end or, where it has none, its newest event; 0 or more. */
  readonly length: number;
}

/** Reads all events once, in slices. Rejects with `malformed` where the log throws something of its own. */
export async function readFacts(log: RoomLog, known: ReadonlyMap<string, LogSession>, signal: AbortSignal): Promise<LogFacts> {
  const pace = new Pace(signal);
  const reader = new FactsReader(known);
  try {
    for (const person of listOf(log.people)) {
      reader.addPerson(person);
      if (pace.due()) await pace.rest();
    }
    for await (const batch of log.events()) {
      signal.throwIfAborted();
      for (const event of batch) {
        reader.addEvent(event);
        if (pace.due()) await pace.rest();
      }
    }
    for (const counts of listOf(log.counts)) {
      reader.addCounts(counts);
      if (pace.due()) await pace.rest();
    }
  } catch (error) {
    if (signal.aborted || error instanceof AdapterError) throw error;
    throw new AdapterError('malformed', 'events: the log could not be read', {cause: error});
  }
  return reader.facts();
}

/** Beyond so many kinds of reactions in one session the rest is counted as `other`. */
const REACTION_KINDS = 200;

class SessionReader {
  readonly events = new EventColumns();
  readonly people: string[] = [];
  readonly indexOf = new Map<string, number>();
  readonly reactionKinds: string[] = [];
  readonly counts: ActCounts[] = [];
  readonly interactionIds = new Set<string>();
  readonly startsAt: number;
  /** Newest event of the live session, in milliseconds since its start. */
  newest = 0;
  readonly #kindOf = new Map<string, number>();
  readonly #asked = new Set<string>();
  readonly #pending = new Map<string, () => void>();

  constructor(readonly known: LogSession) {
    this.startsAt = known.session.startsAt.getTime();
  }

  person(id: string | undefined): number {
    if (id === undefined) return NOBODY;
    const index = this.indexOf.get(id);
    if (index !== undefined) return index;
    this.indexOf.set(id, this.people.length);
    return this.people.push(id) - 1;
  }

  reactionKind(kind: string): number {
    const known = this.#kindOf.get(kind);
    if (known !== undefined) return known;
    if (this.reactionKinds.length >= REACTION_KINDS - 1 && kind !== 'other') return this.reactionKind('other');
    this.#kindOf.set(kind, this.reactionKinds.length);
    return this.reactionKinds.push(kind) - 1;
  }

  /** A thread counts as a question once: where the question itself is not told, when it began to wait for an answer. */
  thread(event: RoomEvent, at: number, person: number): void {
    if (event.type === 'question') this.#asked.add(event.threadId);
    if (event.type !== 'thread' || event.state !== 'pending' || person === NOBODY || this.#pending.has(event.threadId)) return;
    this.#pending.set(event.threadId, () => this.events.keep(at, person, QUESTION, event));
  }

  facts(): SessionFacts {
    for (const [thread, ask] of this.#pending) if (!this.#asked.has(thread)) ask();
    this.#pending.clear();
    const {known, events, people, indexOf, reactionKinds, counts, interactionIds} = this;
    const endsAt = known.session.endsAt?.getTime();
    const length = endsAt === undefined ? Math.min(this.newest, LONGEST_SESSION_MILLISECONDS) : endsAt - this.startsAt;
    return {...known, events, people, indexOf, reactionKinds, counts, interactionIds, length};
  }
}

class FactsReader {
  readonly #sessions = new Map<string, SessionReader>();
  readonly #people = new Map<string, Person>();
  readonly #aside = new Aside();
  #newestAt = -Infinity;
  #current: SessionReader | undefined;

  constructor(known: ReadonlyMap<string, LogSession>) {
    for (const [id, session] of known) this.#sessions.set(id, new SessionReader(session));
  }

  addPerson(person: unknown): void {
    const id = textOf(fieldsOf(person)['id']);
    if (id === undefined) this.#aside.add('unknown-person', () => undefined);
    else if (this.#people.has(id)) this.#aside.add('duplicate', () => `person ${id}`);
    else this.#people.set(id, person as Person);
  }

  addCounts(item: unknown): void {
    const {sessionId, personId, chatMessages, talkSeconds} = fieldsOf(item);
    const session = this.#session(sessionId);
    const id = textOf(personId);
    if (!session || id === undefined) {
      this.#aside.add(session ? 'unknown-person' : 'unknown-session', () => 'counts');
      return;
    }
    session.person(id);
    session.counts.push({
      sessionId: session.known.session.id, personId: id, chatMessages: quantityOf(chatMessages), talkSeconds: quantityOf(talkSeconds),
    });
  }

  addEvent(event: RoomEvent): void {
    const reason = this.#take(event);
    if (reason) this.#aside.add(reason, () => exampleOf(event));
  }

  /** Writes the event down, or says why not. */
  #take(event: RoomEvent): AsideReason | undefined {
    const fields = fieldsOf(event);
    const session = this.#session(fields['sessionId']);
    if (!session) return 'unknown-session';
    const at = instantOf(fields['at']);
    if (Number.isNaN(at)) return 'bad-time';
    const id = textOf(fields['personId']);
    if (id === undefined && !NEEDS_NOBODY.has(fields['type'])) return KINDS.has(fields['type']) ? 'unknown-person' : 'bad-event';
    if (!this.#write(session, event, at - session.startsAt, id)) return 'bad-event';
    if (at > this.#newestAt) this.#newestAt = at;
    return undefined;
  }

  /** False where the event is not what its kind says. */
  #write(session: SessionReader, event: RoomEvent, at: number, id: string | undefined): boolean {
    const kind = KINDS.get(event.type);
    if (kind === undefined || !isWhole(event)) return false;
    const {events} = session;
    const person = session.person(id);
    switch (event.type) {
      case 'signal': events.push(at, person, SIGNAL, 2 * (SIGNAL_BITS.get(event.signal) ?? 0) + Number(event.on)); break;
      case 'reaction': events.push(at, person, REACTION, session.reactionKind(event.kind)); break;
      case 'hand': events.push(at, person, event.up ? HAND_UP : HAND_DOWN, 0); break;
      default: events.keep(at, person, kind, event);
    }
    if (event.type === 'question' || event.type === 'thread') session.thread(event, at, person);
    else if (event.type === 'answer' || event.type === 'interaction') session.interactionIds.add(event.interactionId);
    else if (event.type === 'play' || event.type === 'player-load') return true;
    if (at > session.newest) session.newest = at;
    return true;
  }

  #session(id: unknown): SessionReader | undefined {
    if (this.#current?.known.session.id === id) return this.#current;
    return (this.#current = typeof id === 'string' ? this.#sessions.get(id) : undefined);
  }

  facts(): LogFacts {
    const sessions = new Map(Array.from(this.#sessions, ([id, reader]) => [id, reader.facts()]));
    return {sessions, people: this.#people, newestAt: this.#newestAt, aside: this.#aside};
  }
}

/** Does an event say what it is about? Without that it says nothing. */
function isWhole(event: RoomEvent): boolean {
  switch (event.type) {
    case 'join': case 'leave': return true;
    case 'signal': return SIGNAL_BITS.has(event.signal) && typeof event.on === 'boolean';
    case 'reaction': return typeof event.kind === 'string';
    case 'hand': return typeof event.up === 'boolean';
    case 'message': case 'message-like': case 'message-delete': return textOf(event.messageId) !== undefined;
    case 'thread': case 'question': return textOf(event.threadId) !== undefined;
    case 'interaction': case 'answer': return textOf(event.interactionId) !== undefined;
    case 'download': return textOf(event.attachmentId) !== undefined;
    case 'player-load': case 'play': return textOf(event.recordingId) !== undefined;
  }
}

/** Events that may name no person: an anonymous answer, and what happened to a thing whoever did it. */
const NEEDS_NOBODY: ReadonlySet<unknown> = new Set<RoomEvent['type']>(
  ['answer', 'interaction', 'thread', 'message-like', 'message-delete', 'player-load', 'play']);

/** Says which event it was, without a word of what was said in it. */
export function exampleOf(event: unknown): string {
  const {type, sessionId, personId, at} = fieldsOf(event);
  const instant = instantOf(at);
  const when = Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
  return [textOf(type) ?? '?', textOf(sessionId), textOf(personId), when].filter((part) => part !== undefined).join(' ').slice(0, 200);
}
