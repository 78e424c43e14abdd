/**
 * How long to wait before a try, in milliseconds: twice as long for each one before it, and a random half of that less, so that the
 * readers of one source do not all come back at once. `tries`: the number of the try, from 1.
 */
export function retryDelay(tries: number, {firstWait, longestWait}: {readonly firstWait: number; readonly longestWait: number}, random = Math.random()): number {
  return Math.min(longestWait, firstWait * 2 ** (tries - 1)) * (1 - random / 2);
}

/** Waits, and tells whether it could: false as soon as the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
