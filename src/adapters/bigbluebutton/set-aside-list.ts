import type {SetAside} from '../../model/index.js';

/**
 * Why something in a file was left out: a key of `locale/` after `aside.`.
 *
 * - `cut-off`: the file stops before its end;
 * - `bad-event`: an entry is damaged or lacks what it needs;
 * - `bad-time`: a time is missing, or far from all the others;
 * - `bad-options`: the options of a poll cannot be read;
 * - `unknown-user`: somebody did something who is nowhere said to have come.
 */
export type AsideReason = 'cut-off' | 'bad-event' | 'bad-time' | 'bad-options' | 'unknown-user';

/** Counts what is left out, by reason, with the first case as the example. Examples hold ids and kinds, never names or texts. */
export class SetAsideList {
  readonly #byReason = new Map<AsideReason, {count: number; readonly example: string | undefined}>();

  add(reason: AsideReason, example?: string): void {
    const known = this.#byReason.get(reason);
    if (known) known.count++;
    else this.#byReason.set(reason, {count: 1, example});
  }

  toArray(): SetAside[] {
    return [...this.#byReason].map(([reason, found]) => ({reason, ...found}));
  }
}
