import {ANSWER, type EventColumns, HAND_UP, JOIN, LEAVE, MESSAGE, QUESTION, REACTION, SIGNAL} from './event-columns.js';
import {textOf} from './fields.js';
import {levelsByActivity, levelsBySignals, noLevels, type Levels} from './levels.js';
import type {Knowledge} from './knowledge.js';
import {StepFunction, Stretches} from './step-function.js';

/**
 * Follows one person through a session, event by event in order of time, and tells when the person was there and how engaged. Made
 * once, used for one person after another. Instants are milliseconds since the session's start.
 *
 * A connection is there from its join up to its leave; a join while it is open continues it. A leave that names no connection closes
 * the one without a name or, where there is none, all that are open; told twice it closes nothing more. What is still open closes with
 * the session. Connections overlap; together they are the person's presence, cut to the session. The signals of a person are one set,
 * whatever connection they come from, and go off when the last connection closes.
 */
export class PersonTrace {
  /** When the person was there, in order, overlaps merged. */
  readonly presence = new Stretches();
  /** Did the person stay to the end? */
  stayed = false;
  readonly #level = new StepFunction();
  readonly #levels: Levels;
  readonly #open = new Set<string | undefined>();
  #since = 0;
  /** When the connection without a name closed last. */
  #unnamedLeftAt = NaN;

  /** `length`: of the session, in milliseconds. */
  constructor(private readonly length: number, policy: Knowledge['policy']) {
    const levels = policy === 'signals' ? levelsBySignals : levelsByActivity;
    this.#levels = policy ? levels(this.#level) : noLevels;
  }

  begin(): void {
    this.presence.size = 0;
    this.#open.clear();
    this.#unnamedLeftAt = NaN;
    this.#levels.begin();
  }

  /** The person's next event. False where it says nothing: a join of what was open already, a leave of what was not. */
  follow(events: EventColumns, row: number): boolean {
    const at = events.at[row] as number;
    const extra = events.extra[row] as number;
    switch (events.kind[row]) {
      case JOIN: return this.#join(at, textOf(events.eventOf(row).connection));
      case LEAVE: return this.#leave(at, textOf(events.eventOf(row).connection));
      case SIGNAL: if (at <= this.length) this.#levels.signal(at, extra >> 1, (extra & 1) === 1); return true;
      case REACTION: case MESSAGE: case ANSWER: case HAND_UP: case QUESTION: this.#levels.act(at); return true;
      default: return true;
    }
  }

  end(): void {
    this.stayed = this.#open.size > 0;
    if (this.stayed) this.#wasThere(Math.max(this.length, this.#since));
    this.#levels.end(this.length);
  }

  /** Visits the person's presence in stretches of one engagement level; after `end()`. */
  visit(visit: (from: number, to: number, level: number) => void): void {
    this.#level.cut(this.presence, visit);
  }

  #join(at: number, connection: string | undefined): boolean {
    if (this.#open.has(connection)) return false;
    if (this.#open.size === 0) this.#since = at;
    this.#open.add(connection);
    return true;
  }

  #leave(at: number, connection: string | undefined): boolean {
    if (this.#open.delete(connection)) {
      if (connection === undefined) this.#unnamedLeftAt = at;
    } else if (connection !== undefined || this.#open.size === 0 || at === this.#unnamedLeftAt) {
      return false;
    } else this.#open.clear();
    if (this.#open.size === 0) {
      this.#wasThere(at);
      this.#levels.left(at);
    }
    return true;
  }

  /** Who joined and left at once was there for no time; who came and went wholly outside the session was not. */
  #wasThere(until: number): void {
    if (until < 0 || this.#since > this.length) return;
    this.presence.push(Math.max(0, this.#since), Math.min(until, this.length));
  }
}
