/** Ticks while anyone waits for it, and stands still otherwise. */
export class LiveClock {
  /** How often it has ticked. */
  ticks = 0;
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly milliseconds: number) {}

  /** The next tick, the same for all who wait; rejects with the signal's reason when aborted before. */
  next(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return void reject(signal.reason);
      const leave = () => {
        this.#waiting.delete(arrive);
        if (this.#waiting.size === 0) this.#stop();
        reject(signal!.reason);
      };
      const arrive = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, {once: true});
      this.#waiting.add(arrive);
      this.#timer ??= setTimeout(() => this.#tick(), this.milliseconds);
    });
  }

  #tick(): void {
    const arrived = [...this.#waiting];
    this.#stop();
    this.#waiting.clear();
    this.ticks++;
    for (const arrive of arrived) arrive();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
