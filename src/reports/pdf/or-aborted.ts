/** What comes, or the signal's reason as soon as it says so: whoever brings it may not listen to the signal, or never answer. */
export async function orAborted<Value>(coming: PromiseLike<Value> | Value, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return coming;
  signal.throwIfAborted();
  let leave: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([coming, aborted]);
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
}

/** The same things one by one, given up in the same way. */
export async function* eachOrAborted<Item>(items: AsyncIterable<Item> | Iterable<Item>, signal: AbortSignal | undefined): AsyncGenerator<Item, void, void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let isDone = false;
  try {
    for (;;) {
      const next = await orAborted(iterator.next(), signal);
      isDone = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } catch (error) {
    isDone ||= !signal?.aborted; // what has thrown has ended
    throw error;
  } finally {
    if (!isDone) void Promise.resolve(iterator.return?.()).catch(() => undefined); // it may never answer, so it is not waited for
  }
}
