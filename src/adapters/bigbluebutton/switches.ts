import type {Acts} from './acts.js';

/**
 * A signal that several things can keep on at once: a person's camera is on while any of their streams runs. Only changes
 * become acts, so that one on and one off enclose each span.
 */
export class Switches {
  readonly #on = new Map<string, Set<string>>();

  constructor(private readonly acts: Acts, private readonly signal: 'talk' | 'camera') {}

  turn(on: boolean, userId: string, source: string, at: number): void {
    const sources = this.#on.get(userId) ?? new Set();
    this.#on.set(userId, sources);
    const before = sources.size > 0;
    if (on) sources.add(source);
    else sources.delete(source);
    if (before !== sources.size > 0) this.acts.add(userId, at, {type: 'signal', signal: this.signal, on});
  }

  /** Whatever kept it on: the person is gone. */
  release(userId: string, at: number): void {
    if (this.#on.get(userId)?.size) this.acts.add(userId, at, {type: 'signal', signal: this.signal, on: false});
    this.#on.delete(userId);
  }
}
