import {ENGAGED, mergedLength} from '../../metrics/index.js';
import {Pace} from '../../model/index.js';
import type {AsideReason} from './aside.js';
import {groupByPerson, orderByTime} from './by-person.js';
import {
  ANSWER, DOWNLOAD, HAND_DOWN, HAND_UP, INTERACTION, JOIN, kindName, LEAVE, MESSAGE, MESSAGE_DELETE, MESSAGE_LIKE, PLAY, PLAYER_LOAD,
  QUESTION, REACTION, SIGNAL, THREAD,
} from './event-columns.js';
import type {Knowledge} from './knowledge.js';
import {exampleOf, type SessionFacts} from './log-facts.js';
import {PersonTrace} from './person-trace.js';
import {actKey} from './same-act.js';
import {readSeen} from './seen-parts.js';
import {type Act, SessionSweep} from './session-sweep.js';

/**
 * Follows everybody of a session through it, one after another, in slices. What is not sane is set aside here, where the session's
 * bounds and a person's order of events are known.
 */
export async function sweepSession(facts: SessionFacts, policy: Knowledge['policy'], signal: AbortSignal): Promise<SessionSweep> {
  const pace = new Pace(signal);
  const {order, offsets} = await groupByPerson(facts, pace);
  const sweep = new SessionSweep(facts, order, offsets);
  const follower = new Follower(sweep, new PersonTrace(facts.length, policy));
  for (let person = 0; person <= sweep.nobody; person++) {
    const rows = sweep.rowsOf(person);
    await orderByTime(rows, facts.events.at, pace);
    follower.begin(person);
    for (let i = 0; i < rows.length; i++) {
      follower.follow(rows, i);
      if (pace.due()) await pace.rest();
    }
    follower.end();
    if (pace.due()) await pace.rest();
  }
  await accumulate(sweep.presentAt, pace);
  await accumulate(sweep.engagedAt, pace);
  return sweep;
}

/** From changes at each step to what holds there. */
async function accumulate(changes: Int32Array, pace: Pace): Promise<void> {
  let sum = 0;
  for (let step = 0; step < changes.length; step++) {
    sum += changes[step] as number;
    changes[step] = sum;
    if (pace.due()) await pace.rest();
  }
}

/** Writes one person after another into the sweep. */
class Follower {
  #person = 0;
  #isNobody = false;
  /** What the person did at the instant `#toldAt`; kept only for instants of more than one event. */
  readonly #told = new Set<string>();
  #toldAt = NaN;

  constructor(private readonly sweep: SessionSweep, private readonly trace: PersonTrace) {}

  begin(person: number): void {
    this.#person = person;
    this.#isNobody = person === this.sweep.nobody;
    this.#toldAt = NaN;
    this.trace.begin();
  }

  follow(rows: Uint32Array, i: number): void {
    const row = rows[i] as number;
    const {events, length} = this.sweep.facts;
    const at = events.at[row] as number;
    const kind = events.kind[row] as number;
    const outside = at < 0 || at > length;
    switch (kind) {
      case JOIN: case LEAVE: case SIGNAL:
        if (outside) this.#tell('outside-session', row);
        if (kind === JOIN) this.sweep.lastJoin[this.#person] = row;
        if (!this.trace.follow(events, row)) this.#tell(kind === JOIN ? 'duplicate' : 'leave-without-join', row);
        break;
      case MESSAGE_LIKE: case MESSAGE_DELETE: case THREAD: case HAND_DOWN: case INTERACTION:
        break;
      default:
        if (this.#toldTwice(rows, i)) this.#drop('duplicate', row);
        else if (kind === PLAY) this.#play(row);
        else if (kind === PLAYER_LOAD) this.sweep.allLoads += 1;
        else if (outside) this.#drop('outside-session', row);
        else if (this.#isNobody) this.sweep.anonymousAnswers += 1;
        else this.#act(kind, row, at);
    }
  }

  end(): void {
    if (this.#isNobody) return;
    const {sweep, trace} = this;
    const person = this.#person;
    trace.end();
    trace.visit(this.#visit);
    const {presence} = trace;
    if (presence.size > 0) {
      sweep.present[person] = 1;
      sweep.joinedAt[person] = presence.from[0] as number;
      if (!trace.stayed || sweep.facts.session.endsAt) sweep.leftAt[person] = presence.to[presence.size - 1] as number;
    } else if (sweep.acted(person)) {
      sweep.aside.add('activity-without-join', () => sweep.facts.people[person]);
    }
  }

  #act(kind: number, row: number, at: number): void {
    const {sweep} = this;
    const act = ACT_OF_KIND.get(kind);
    if (act) this.#add(sweep.acts[act], 1);
    if (kind === REACTION) {
      const counts = sweep.reactionCounts[sweep.facts.events.extra[row] as number] as Uint32Array;
      const step = Math.min(counts.length - 1, Math.floor(at / (sweep.reactionStepSeconds * 1000)));
      counts[step] = (counts[step] as number) + 1;
    }
    this.trace.follow(sweep.facts.events, row);
  }

  #play(row: number): void {
    const {sweep} = this;
    sweep.allPlays += 1;
    const {parts, bad} = readSeen(sweep.facts, sweep.facts.events.eventOf(row));
    if (bad) this.#tell('bad-time', row);
    if (this.#isNobody) return;
    this.#add(sweep.plays, 1);
    this.#add(sweep.seenSeconds, mergedLength(parts));
  }

  readonly #visit = (from: number, to: number, level: number): void => {
    const {sweep} = this;
    const step = sweep.stepSeconds * 1000;
    this.#add(sweep.viewedMilliseconds, to - from);
    between(sweep.presentAt, Math.ceil(from / step), Math.ceil(to / step));
    if (level < ENGAGED) return;
    this.#add(sweep.engagedMilliseconds, to - from);
    between(sweep.engagedAt, Math.ceil(from / step), Math.ceil(to / step));
  };

  #add(column: Float64Array | Uint32Array, amount: number): void {
    column[this.#person] = (column[this.#person] as number) + amount;
  }

  /** A person's act that equals another of the same instant is the same act told again. Answers of nobody may well be equal. */
  #toldTwice(rows: Uint32Array, i: number): boolean {
    if (this.#isNobody) return false;
    const {events} = this.sweep.facts;
    const at = events.at[rows[i] as number];
    if (at !== events.at[rows[i - 1] as number] && at !== events.at[rows[i + 1] as number]) return false;
    if (at !== this.#toldAt) this.#told.clear();
    this.#toldAt = at as number;
    const {size} = this.#told;
    return this.#told.add(actKey(this.sweep.facts, rows[i] as number)).size === size;
  }

  #drop(reason: AsideReason, row: number): void {
    this.sweep.dropped[row] = 1;
    this.#tell(reason, row);
  }

  #tell(reason: AsideReason, row: number): void {
    const {events, people, session} = this.sweep.facts;
    this.sweep.aside.add(reason, () => exampleOf({
      type: kindName(events.kind[row] as number), sessionId: session.id, personId: people[events.person[row] as number],
      at: new Date(session.startsAt.getTime() + (events.at[row] as number)),
    }));
  }
}

const ACT_OF_KIND: ReadonlyMap<number, Act> = new Map([
  [REACTION, 'reactions'], [MESSAGE, 'chatMessages'], [ANSWER, 'pollsAnswered'], [HAND_UP, 'raisedHands'], [QUESTION, 'questions'],
  [DOWNLOAD, 'downloads'],
]);

/** One more at every step from `first` up to `end`: written as changes, which `accumulate` sums. */
function between(changes: Int32Array, first: number, end: number): void {
  if (first < changes.length) changes[first] = (changes[first] as number) + 1;
  if (end < changes.length) changes[end] = (changes[end] as number) - 1;
}
