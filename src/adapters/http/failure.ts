import {AdapterError, type AdapterErrorCode} from '../../model/index.js';
import type {Exchange} from './exchange.js';

const codes: readonly string[] = [
  'unauthorized', 'forbidden', 'not-found', 'too-general', 'rate-limited', 'unreachable', 'timeout', 'malformed', 'unsupported',
] satisfies AdapterErrorCode[];

const byStatus: Readonly<Record<number, AdapterErrorCode>> = {
  401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 405: 'unsupported', 408: 'timeout', 410: 'not-found', 429: 'rate-limited',
  501: 'unsupported', 504: 'timeout',
};

/** Characters of a problem that are read. */
const LONGEST = 64_000;

/** What an answer that is no success says: by the code in its problem, else by its status. */
export async function failureOf(response: Response, exchange: Exchange): Promise<AdapterError> {
  const {status, headers} = response;
  const problem = isJson(headers) ? await exchange.text(LONGEST).then(asJson).catch(() => exchange.asker?.throwIfAborted()) : undefined;
  const code = codeIn(problem) ?? byStatus[status] ?? (status >= 500 ? 'unreachable' : 'malformed');
  return new AdapterError(code, `${exchange.call}: ${code} (${status})`, {retryAfterSeconds: secondsIn(headers.get('Retry-After'))});
}

/** An answer that says that it is none, whatever its status: no answer of the contract has a member `error` or `code` of its own. */
export function errorInside(json: unknown, exchange: Exchange): AdapterError | undefined {
  if (!isRecord(json)) return undefined;
  const code = codeIn(json) ?? codeIn(json['error']) ?? codeIn({code: json['error']}) ?? (Object.hasOwn(json, 'error') ? 'malformed' : undefined);
  return code && exchange.fail(code, `${code} in an answer`);
}

export function asJson(text: string): unknown {
  return JSON.parse(text);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJson = (headers: Headers) => isOfType(headers, /^application\/([\w.-]+\+)?json$/);

/** Of this media type, and in UTF-8. */
export function isOfType(headers: Headers, type: RegExp): boolean {
  const [given = '', ...parameters] = (headers.get('Content-Type') ?? '').toLowerCase().split(';').map((part) => part.trim());
  return type.test(given) && parameters.every((parameter) => !parameter.startsWith('charset') || /^charset\s*=\s*"?utf-?8"?$/.test(parameter));
}

function codeIn(problem: unknown): AdapterErrorCode | undefined {
  const code = isRecord(problem) ? problem['code'] : undefined;
  return typeof code === 'string' && codes.includes(code) ? code as AdapterErrorCode : undefined;
}

/** Seconds, or an HTTP date. */
function secondsIn(text: string | null): number | undefined {
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
