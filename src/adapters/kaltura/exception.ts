import {AdapterError, type AdapterErrorCode} from '../../model/index.js';
import {isRecord} from '../http/failure.js';

/** What Kaltura's own codes come to. One that is not listed is never repeated: it may be anything, a session string included. */
const codes: Readonly<Record<string, AdapterErrorCode>> = {
  INVALID_KS: 'unauthorized',
  MISSING_KS: 'unauthorized',
  SERVICE_FORBIDDEN: 'forbidden',
  ENTRY_ID_NOT_FOUND: 'not-found',
  SEARCH_TOO_GENERAL: 'too-general',
  DRUID_QUERY_TIMED_OUT: 'timeout',
  REPORT_NOT_FOUND: 'unsupported',
  MISSING_MANDATORY_PARAMETER: 'malformed',
  INVALID_REPORT_ITEMS_GROUP: 'malformed',
  INTERNAL_SERVERL_ERROR: 'unreachable', // spelt so
};

/**
 * The failure that an answer is, by its class: the status says nothing. `cause` is Kaltura's own code, for whoever looks into it; its
 * message stays behind, since it repeats the session string.
 */
export function exceptionIn(answer: unknown, call: string): AdapterError | undefined {
  if (!isRecord(answer) || answer['objectType'] !== 'KalturaAPIException') return undefined;
  const {code: own} = answer;
  if (typeof own !== 'string' || !Object.hasOwn(codes, own)) return new AdapterError('malformed', `${call}: refused`);
  const code = codes[own]!;
  return new AdapterError(code, `${call}: ${code} (${own})`, {cause: own});
}

/** The session string was refused, so that another may do. */
export const isRefusal = ({code, cause}: AdapterError) => code === 'unauthorized' && (cause === 'INVALID_KS' || cause === 401);
