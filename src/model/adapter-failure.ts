import {AdapterError} from './adapter-error.js';
import type {AdapterErrorCode} from './port.js';

const CODES: Readonly<Record<AdapterErrorCode, true>> = {
  'unauthorized': true, 'forbidden': true, 'not-found': true, 'too-general': true, 'rate-limited': true,
  'unreachable': true, 'timeout': true, 'malformed': true, 'unsupported': true,
};
const LONGEST_WAIT_SECONDS = 86_400;

/**
 * What an adapter threw, as an `AdapterError` of ours. `call` names the adapter and the method. The adapter's own message and
 * cause stay behind: they may hold a token, and the code says all that a panel tells.
 *
 * An `AdapterError`, of this copy of the package or another, keeps its code; a code that the port does not know is `malformed`.
 * A foreign error is `timeout` where it is named `TimeoutError`, or `AbortError`, since nobody else aborted; `unreachable` where
 * it is a `TypeError`, which is how `fetch` says it got no answer, or a `NetworkError`; anything else is `malformed`.
 */
export function adapterFailure(thrown: unknown, call: string): AdapterError {
  const {name, code, retryAfterSeconds} = readError(thrown);
  const known = name === 'AdapterError' ? knownCode(code) : foreignCode(name);
  return new AdapterError(known, `${call}: ${known}`, {retryAfterSeconds: knownWait(retryAfterSeconds)});
}

/** Reads with care: what was thrown may be anything, even an object whose getters throw. */
function readError(thrown: unknown): {name?: unknown; code?: unknown; retryAfterSeconds?: unknown} {
  try {
    const {name, code, retryAfterSeconds} = Object(thrown) as AdapterError;
    return {name, code, retryAfterSeconds};
  } catch {
    return {};
  }
}

function knownCode(code: unknown): AdapterErrorCode {
  return typeof code === 'string' && Object.hasOwn(CODES, code) ? (code as AdapterErrorCode) : 'malformed';
}

function foreignCode(name: unknown): AdapterErrorCode {
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return name === 'TypeError' || name === 'NetworkError' ? 'unreachable' : 'malformed';
}

function knownWait(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS ? seconds : undefined;
}
