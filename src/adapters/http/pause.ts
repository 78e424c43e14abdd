import {AdapterError} from '../../model/index.js';

/** A server that asks for more patience than this, in seconds, is left to the reader. */
const LONGEST_WAIT = 10;

/**
 * How long to wait before the next try, in milliseconds; undefined where another would be of no use. Doubled with each failure, and never
 * the same for all pages of a school, so that they do not come back together.
 */
export function waitBefore(failures: number, thrown: unknown): number | undefined {
  if (!(thrown instanceof AdapterError) || (thrown.code !== 'unreachable' && thrown.code !== 'rate-limited')) return undefined;
  const asked = thrown.retryAfterSeconds;
  if (asked !== undefined && asked > LONGEST_WAIT) return undefined;
  return asked === undefined ? Math.min(8_000, 250 * 2 ** failures) * (0.5 + Math.random() / 2) : asked * 1000 + 250 * Math.random();
}

/** Seconds as a timer takes them: what is longer than it can count would be over at once. */
export const timerOf = (seconds: number): number => Math.min(seconds * 1000, 2 ** 31 - 1);

/** Rejects at once with the signal's reason when it aborts. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', leave, {once: true});
  });
}
