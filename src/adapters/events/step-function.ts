/** A value that changes at instants and holds in between; 0 before the first. Reused for one person after another. */
export class StepFunction {
  #size = 0;
  readonly #at: number[] = [];
  readonly #value: number[] = [];

  clear(): void {
    this.#size = 0;
  }

  /** From `at` on; instants never go back. A second value for an instant replaces the first. */
  push(at: number, value: number): void {
    if (this.#size > 0 && this.#at[this.#size - 1] === at) this.#size -= 1;
    if ((this.#size > 0 ? this.#value[this.#size - 1] : 0) === value) return;
    this.#at[this.#size] = at;
    this.#value[this.#size] = value;
    this.#size += 1;
  }

  /** Cuts stretches, in order and apart, where the value changes. */
  cut(stretches: Stretches, visit: (from: number, to: number, value: number) => void): void {
    let next = 0;
    let value = 0;
    for (let i = 0; i < stretches.size; i++) {
      let from = stretches.from[i] as number;
      const end = stretches.to[i] as number;
      for (; next < this.#size && (this.#at[next] as number) < end; next++) {
        const at = this.#at[next] as number;
        if (at > from) {
          visit(from, at, value);
          from = at;
        }
        value = this.#value[next] as number;
      }
      if (end > from) visit(from, end, value);
    }
  }
}

/** Stretches of time in order, none touching the inside of another. Reused for one person after another. */
export class Stretches {
  size = 0;
  readonly from: number[] = [];
  readonly to: number[] = [];

  push(from: number, to: number): void {
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.size += 1;
  }
}
