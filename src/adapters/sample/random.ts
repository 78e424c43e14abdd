/**
 * Chance that can be repeated: mulberry32 by Tommy Ettinger (public domain), 32 bits of state. Good enough to invent a room with,
 * and cheap enough for a stream of its own for every person, so that people can be invented in any order.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** The stream that belongs to these whole numbers: the same numbers, the same stream; neighbours have nothing in common. */
  static of(seed: number, subject: Subject, first = 0, second = 0): Random {
    return new Random(stir(stir(stir(stir(0x9e3779b9, seed), subject), first), second));
  }

  /** From 0, inclusive, to 1, exclusive. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** From `low`, inclusive, to `high`, exclusive. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** `list` must not be empty. */
  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)]!;
  }

  /** A position in `weights`, each as likely as its weight; the weights need not add up to 1. */
  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    return at < 0 ? weights.length - 1 : at;
  }

  /** Waiting time of things that happen by chance: mean `mean`, never over eight times that. */
  wait(mean: number): number {
    return Math.min(-Math.log(1 - this.next()), 8) * mean;
  }
}

/** What a stream decides: changing how one is used leaves all others as they were. The numbers are arbitrary. */
export const Subject = {
  person: 1, session: 2, visit: 3, breakout: 4, answering: 5, attention: 6, stage: 7, gestures: 10, recordingOnly: 11, plays: 12,
  writing: 14, threads: 15, words: 16, choices: 17,
} as const;
export type Subject = (typeof Subject)[keyof typeof Subject];

/** One round of MurmurHash3's mixing. */
function stir(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
