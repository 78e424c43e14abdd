import type {PortMethod} from './methods.js';

/** One kind of nonsense in an answer: what was left out of it, and why. It never holds the value. */
export interface Fault {
  readonly method: PortMethod;
  /** Where, without numbers or names of the source: `rows[].viewedSeconds`; empty for the answer itself. */
  readonly path: string;
  /** What should have stood there, for a developer: "a count". */
  readonly expected: string;
  /** How many times in this answer. */
  readonly count: number;
}

/** The faults of one answer; the same fault in a thousand rows is one entry. */
export class FaultLog implements Iterable<Fault> {
  readonly #faults = new Map<string, Fault>();

  constructor(readonly method: PortMethod) {}

  add(path: string, expected: string, times = 1): void {
    const key = `${path} ${expected}`;
    const count = (this.#faults.get(key)?.count ?? 0) + times;
    this.#faults.set(key, {method: this.method, path, expected, count});
  }

  [Symbol.iterator](): Iterator<Fault> {
    return this.#faults.values();
  }
}
