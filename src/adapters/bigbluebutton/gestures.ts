import type {Acts} from './acts.js';
import {reactionKind} from './reaction-kind.js';

/**
 * Hands and reactions. Up to 2.6 both are values of one setting, `emojiStatus`: a hand is up from `raiseHand` until any other
 * value. Later there are two settings, `raiseHand` (true, false) and `reactionEmoji` (a sign, then `none` when it fades).
 */
export class Gestures {
  readonly #raised = new Set<string>();

  constructor(private readonly acts: Acts) {}

  emojiStatus(userId: string, value: string, at: number): void {
    this.hand(value === 'raiseHand', userId, at);
    this.reaction(userId, value, at);
  }

  hand(up: boolean, userId: string, at: number): void {
    if (this.#raised.has(userId) === up) return;
    if (up) this.#raised.add(userId);
    else this.#raised.delete(userId);
    this.acts.add(userId, at, {type: 'hand', up});
  }

  reaction(userId: string, value: string, at: number): void {
    const kind = reactionKind(value);
    if (kind !== undefined) this.acts.add(userId, at, {type: 'reaction', kind});
  }
}
