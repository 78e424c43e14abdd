import type {SetAside} from '../../model/index.js';

/**
 * What the engine sets aside, each a key of `locale/` as `aside.<reason>`:
 *
 * - `bad-session`: a session without an id or a start, or one told twice; its events are `unknown-session`
 * - `bad-event`: an event of a kind that nobody knows, or without what its kind is about
 * - `bad-time`: an event whose time is no time; an end before its start, or more than a year after; a part of a recording that is none
 * - `unknown-session`: an event of a session that the log does not list, or of none
 * - `unknown-person`: an event that needs a person and names none
 * - `duplicate`: the same person told twice; the same act of a person told twice for one instant; a join of a connection that was open
 * - `leave-without-join`: a leave of a connection that was not open
 * - `outside-session`: before its start or after its end. A join, leave or signal counts from the start or up to the end; what people
 *   did there does not count
 * - `activity-without-join`: people who did something in a session that they never joined; they are listed with no time
 *
 * Events may come in any order, so being out of order is no fault.
 */
export type AsideReason =
  | 'bad-session' | 'bad-event' | 'bad-time' | 'unknown-session' | 'unknown-person' | 'duplicate'
  | 'leave-without-join' | 'outside-session' | 'activity-without-join';

/** Counts what was set aside by reason, with the first example of each. */
export class Aside {
  readonly #reasons = new Map<string, {count: number; example: string | undefined}>();

  /** `example` is asked only once a reason. */
  add(reason: AsideReason, example: () => string | undefined): void {
    const known = this.#reasons.get(reason);
    if (known) known.count += 1;
    else this.#reasons.set(reason, {count: 1, example: example()});
  }

  addAll(list: Iterable<SetAside>): void {
    for (const {reason, count, example} of list) {
      const known = this.#reasons.get(reason);
      if (known) known.count += count;
      else this.#reasons.set(reason, {count, example});
    }
  }

  list(): SetAside[] {
    return Array.from(this.#reasons, ([reason, {count, example}]) => ({reason, count, ...(example !== undefined && {example})}));
  }
}
