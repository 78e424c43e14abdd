import {adapterFailure} from '../model/adapter-failure.js';
import {AdapterError, type AnalyticsAdapter} from '../model/index.js';

/** The adapter a promise brings; `unreachable` where it brings none, unless it says why. A promise that never settles is left when the signal says so. */
export function arrived(adapter: AnalyticsAdapter | Promise<AnalyticsAdapter>, signal: AbortSignal): Promise<AnalyticsAdapter> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
    Promise.resolve(adapter).then(resolve, (reason: unknown) => reject(failureOf(reason)));
  });
}

function failureOf(reason: unknown): AdapterError {
  const isOurs = reason instanceof Error && reason.name === 'AdapterError';
  return isOurs ? adapterFailure(reason, 'adapter') : new AdapterError('unreachable', 'the adapter did not come', {cause: reason});
}
