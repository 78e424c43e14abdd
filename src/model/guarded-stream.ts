import {AdapterError} from './adapter-error.js';
import {adapterFailure} from './adapter-failure.js';
import {FaultLog, type Fault} from './fault.js';
import {guardBatch} from './guard.js';
import type {BatchOf, StreamMethod} from './methods.js';
import {Pace} from './pace.js';

export interface StreamSource<Name extends StreamMethod> {
  readonly method: Name;
  /** Adapter and method, for the message of a failure. */
  readonly call: string;
  /** Asks the adapter; may throw. */
  open(signal: AbortSignal): unknown;
  readonly signal: AbortSignal | undefined;
  onFaults(faults: Iterable<Fault>): void;
}

/**
 * What an adapter streams, guarded batch by batch. The adapter is asked on the first `next()`. A promise of an iterable, a plain
 * array of batches and an iterator that never yields are borne; anything else is `malformed`.
 */
export function guardedStream<Name extends StreamMethod>(source: StreamSource<Name>): AsyncIterableIterator<BatchOf<Name>> {
  const left = new AbortController();
  const batches = readBatches(source, left);
  return {
    next: () => batches.next(),
    /** A generator alone would wait for a batch that may never come before it let anyone go. */
    return: () => {
      left.abort();
      return batches.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* readBatches<Name extends StreamMethod>(source: StreamSource<Name>, left: AbortController) {
  const {method, call, signal} = source;
  signal?.throwIfAborted();
  const ended = new AbortController();
  const end = () => ended.abort(signal?.reason);
  signal?.addEventListener('abort', end, {once: true});
  left.signal.addEventListener('abort', end, {once: true});
  let iterator: AnyIterator | undefined;
  try {
    const pace = new Pace(ended.signal, undefined, 1);
    iterator = iteratorOf(await beforeAbort(source.open(ended.signal), ended.signal));
    for (;;) {
      ended.signal.throwIfAborted();
      const result: unknown = await beforeAbort(iterator.next(), ended.signal);
      if (!isResult(result)) throw new AdapterError('malformed');
      if (result.done) {
        iterator = undefined;
        return;
      }
      const faults = new FaultLog(method);
      yield* guardBatch(method, result.value, faults, pace);
      source.onFaults(faults);
      if (pace.due()) await pace.rest();
    }
  } catch (thrown) {
    signal?.throwIfAborted();
    if (!left.signal.aborted) throw adapterFailure(thrown, call);
  } finally {
    signal?.removeEventListener('abort', end);
    ended.abort();
    if (iterator) close(iterator);
  }
}

type AnyIterator = Iterator<unknown> | AsyncIterator<unknown>;

function iteratorOf(answer: unknown): AnyIterator {
  if (typeof answer !== 'object' || answer === null) throw new AdapterError('malformed');
  const iterable = answer as Partial<AsyncIterable<unknown> & Iterable<unknown>>;
  const iterator = iterable[Symbol.asyncIterator]?.() ?? iterable[Symbol.iterator]?.();
  if (!iterator) throw new AdapterError('malformed');
  return iterator;
}

const isResult = (result: unknown): result is IteratorResult<unknown> => typeof result === 'object' && result !== null;

/** The value of a promise, unless the signal aborts first. */
function beforeAbort<Value>(value: Value, signal: AbortSignal): Promise<Awaited<Value>> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, {once: true});
    Promise.resolve(value).finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
  });
}

/** Tells an iterator that nobody listens any more. What it answers, and when, is of no interest. */
function close(iterator: AnyIterator): void {
  Promise.resolve(iterator).then((it) => it.return?.()).catch(() => {});
}
