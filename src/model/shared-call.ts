/**
 * One call under way and all who wait for it. Each asker may leave; when the last has left, the call is aborted and its late
 * answer falls on deaf ears.
 */
export class SharedCall<Answer> {
  readonly #controller = new AbortController();
  readonly #onEnd: () => void;
  readonly #answer: Promise<Answer>;
  #settle!: (answer: Promise<Answer>) => void;
  #askers = 0;

  /** `onEnd`: nobody should join any more, since the call has settled or was abandoned. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#answer = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#answer.then(onEnd, onEnd);
  }

  /** Begins. Apart from the constructor, so that the call can be found and joined by whatever it sets off. */
  start(call: (signal: AbortSignal) => Promise<Answer>): void {
    this.#settle(call(this.#controller.signal));
  }

  /** Waits with the others. Rejects with the signal's reason at once when it aborts, whatever the call does. */
  join(signal?: AbortSignal): Promise<Answer> {
    this.#askers += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason);
        this.#askers -= 1;
        if (this.#askers === 0) this.#abandon();
      };
      const stay = () => signal?.removeEventListener('abort', leave);
      signal?.addEventListener('abort', leave, {once: true});
      this.#answer.finally(stay).then(resolve, reject);
    });
  }

  #abandon(): void {
    this.#onEnd();
    this.#controller.abort(new DOMException('Nobody waits for this answer any more.', 'AbortError'));
  }
}
