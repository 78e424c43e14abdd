/**
 * A promise of what may fail to come: begun when somebody first waits for it, and begun anew by whoever waits after it has failed. So a
 * source that was away when the page was opened is found by Retry.
 */
export function askedAgain<Value>(ask: () => Promise<Value>): Promise<Value> {
  let asking: Promise<Value> | undefined;
  const current = () => asking ??= ask().catch((reason: unknown) => {
    asking = undefined;
    throw reason;
  });
  return {
    then: (came, failed) => current().then(came, failed),
    catch: (failed) => current().catch(failed),
    finally: (settled) => current().finally(settled),
    [Symbol.toStringTag]: 'Promise',
  };
}
