import {askedAgain, safeUrl, type AnalyticsAdapter} from '../model/index.js';
import {warnOnce} from './warn-once.js';

/** One for each address, so that all elements of a page that name it share their questions. */
const adapters = new Map<string, Promise<AnalyticsAdapter>>();

/** The adapter for a service that keeps our HTTP contract. Its code is fetched, and the service asked what it has, with the first question. */
export function adapterAt(src: string): Promise<AnalyticsAdapter> {
  const safe = safeUrl(src);
  if (safe === undefined) warnOnce('src is no address that may be asked: https, or http of this page’s own host, without a password');
  const address = safe ?? src;
  let adapter = adapters.get(address);
  if (!adapter) {
    adapter = askedAgain(async () => (await import('../adapters/http.js')).httpAdapter({baseUrl: address}));
    adapters.set(address, adapter);
  }
  return adapter;
}
