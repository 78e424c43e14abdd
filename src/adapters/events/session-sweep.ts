import {reactionStep, timelineStep} from '../../metrics/index.js';
import {Aside} from './aside.js';
import type {SessionFacts} from './log-facts.js';

/** What people do that is counted, as columns of the table of attendees. */
export const ACTS = ['reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'questions', 'downloads'] as const;
export type Act = (typeof ACTS)[number];

/** What following everybody through a session told. Columns are by the person's index in `facts.people`. */
export class SessionSweep {
  /** 1 for a row of `facts.events` that was set aside. */
  readonly dropped: Uint8Array;

  /** 1 for a live viewer: someone who was there, if only for no measurable time. */
  readonly present: Uint8Array;
  readonly viewedMilliseconds: Float64Array;
  readonly engagedMilliseconds: Float64Array;
  /** Begin of the first presence and end of the last, in milliseconds since the start; NaN for one who never came, or is still here. */
  readonly joinedAt: Float64Array;
  readonly leftAt: Float64Array;
  /** Row of the newest join; -1 for none. */
  readonly lastJoin: Int32Array;
  /** How often each did what. */
  readonly acts: Readonly<Record<Act, Uint32Array>>;
  /** Answers that name nobody. */
  anonymousAnswers = 0;

  /** Plays of a recording by each, and the seconds seen in them. */
  readonly plays: Uint32Array;
  readonly seenSeconds: Float64Array;
  /** Plays, and loads of the player, by anybody or nobody. */
  allPlays = 0;
  allLoads = 0;

  /** People present, and engaged, at the instant that each step of the timeline begins. */
  readonly stepSeconds: number;
  readonly presentAt: Int32Array;
  readonly engagedAt: Int32Array;
  /** By kind of reaction, counts in steps of their own. */
  readonly reactionStepSeconds: number;
  readonly reactionCounts: readonly Uint32Array[];

  readonly aside = new Aside();

  /**
   * `order`: rows by person, each person's in order of time, from `offsets[person]` up to `offsets[person + 1]`; those of nobody last.
   */
  constructor(readonly facts: SessionFacts, readonly order: Uint32Array, readonly offsets: Uint32Array) {
    const people = facts.people.length;
    const seconds = facts.length / 1000;
    const zeros = () => new Uint32Array(people);
    this.dropped = new Uint8Array(facts.events.length);
    this.present = new Uint8Array(people);
    this.viewedMilliseconds = new Float64Array(people);
    this.engagedMilliseconds = new Float64Array(people);
    this.joinedAt = new Float64Array(people).fill(NaN);
    this.leftAt = new Float64Array(people).fill(NaN);
    this.lastJoin = new Int32Array(people).fill(-1);
    this.acts = Object.fromEntries(ACTS.map((act) => [act, zeros()])) as Record<Act, Uint32Array>;
    this.plays = zeros();
    this.seenSeconds = new Float64Array(people);
    this.stepSeconds = timelineStep(seconds);
    this.presentAt = new Int32Array(Math.ceil(seconds / this.stepSeconds));
    this.engagedAt = new Int32Array(this.presentAt.length);
    this.reactionStepSeconds = reactionStep(seconds);
    const reactionSteps = Math.max(1, Math.ceil(seconds / this.reactionStepSeconds));
    this.reactionCounts = facts.reactionKinds.map(() => new Uint32Array(reactionSteps));
  }

  /** Rows of one person, or of nobody as the person after the last, in order of time. */
  rowsOf(person: number): Uint32Array {
    return this.order.subarray(this.offsets[person], this.offsets[person + 1]);
  }

  get nobody(): number {
    return this.facts.people.length;
  }

  /** Did the person do anything in the live session? */
  acted(person: number): boolean {
    return ACTS.some((act) => (this.acts[act][person] as number) > 0);
  }
}
