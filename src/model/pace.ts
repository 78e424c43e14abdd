/**
 * Cuts long work into slices, so that the page stays usable: no slice of ours reaches the 50 ms of a long task. Works that run in one
 * task, side by side or one after the other, share its slice, however many there are.
 *
 * ```ts
 * const pace = new Pace(signal);
 * for (const row of rows) { work(row); if (pace.due()) await pace.rest(); }
 * ```
 */
export class Pace {
  #countdown = 0;

  /** `sliceMilliseconds`: how long to work before giving way. `every`: ask the clock only once in so many calls of `due()`. */
  constructor(readonly signal?: AbortSignal, readonly sliceMilliseconds = 12, readonly every = 64) {
    signal?.throwIfAborted();
    taskBeganAt ??= beginTask();
  }

  /** Is this slice used up? Cheap enough for an inner loop. */
  due(): boolean {
    if (++this.#countdown < this.every) return false;
    this.#countdown = 0;
    taskBeganAt ??= beginTask();
    return performance.now() - taskBeganAt >= this.sliceMilliseconds;
  }

  /** Gives way to input and painting, then begins the next slice. Rejects with the signal's reason when aborted. */
  async rest(): Promise<void> {
    await giveWay();
    this.signal?.throwIfAborted();
    taskBeganAt = beginTask();
  }
}

/** When the task that runs now began to work at a pace; `undefined` where none has yet, as in the task of an event or a timer. */
let taskBeganAt: number | undefined;
let isToBeForgotten = false;

/** Now. What is remembered of this task is forgotten in one of the next. */
function beginTask(): number {
  if (!isToBeForgotten) {
    isToBeForgotten = true;
    void giveWay().then(() => {
      isToBeForgotten = false;
      taskBeganAt = undefined;
    });
  }
  return performance.now();
}

/** A new task, without the 4 ms that nested timers are held back. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
