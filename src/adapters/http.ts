import {AdapterError, askedAgain, safeUrl, type AnalyticsAdapter, type CallOptions, type ReportQuery, type SessionQuery} from '../model/index.js';
import {Connection} from './http/connection.js';
import {isRecord} from './http/failure.js';
import {readReport} from './http/report.js';
import type {GetToken} from './http/token.js';
import {readChanges} from './http/watch.js';

export type {GetToken} from './http/token.js';

export interface HttpAdapterOptions {
  /** Root of the service: `https://rooms.example/v1`. `https`, or `http` of this machine or of the page's own host; no password, no query. */
  readonly baseUrl: string;
  /** The bearer token, sent as a header and nowhere else. Asked for once, and once more when the server refuses it. */
  readonly getToken?: GetToken | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Whether cookies go along; by default to the page's own origin only. */
  readonly credentials?: RequestCredentials | undefined;
  /** How long the server may be silent before it is given up as `timeout`, in seconds; default 30. */
  readonly timeoutSeconds?: number | undefined;
}

/**
 * Asks a server that keeps the contract of `openapi.yaml`. The promise is of an adapter with the methods that the server says it has; a
 * server that could not be asked for them is asked again by whoever waits anew. Answers are handed on as they came, but for what
 * is `null`: the port's guard reads them. Nothing is kept but the token and what the server can do.
 */
export function httpAdapter({
  baseUrl, getToken, fetch = (...call) => globalThis.fetch(...call), credentials = 'same-origin', timeoutSeconds = 30,
}: HttpAdapterOptions): Promise<AnalyticsAdapter> {
  const base = baseOf(baseUrl);
  return askedAgain(async () => {
    if (base === undefined) throw new AdapterError('unreachable', 'http: baseUrl is to be https, or http of this host, without password, query and fragment');
    const connection = new Connection({base, getToken, fetch, credentials, silenceSeconds: timeoutSeconds});
    const able: unknown = await connection.ask({method: 'discovery', path: ''});
    if (!isRecord(able) || able['contract'] !== 1 || !Array.isArray(able['methods'])) throw new AdapterError('malformed', 'http.discovery: malformed');
    const methods = Object.entries(allMethods(connection)).filter(([name]) => (able['methods'] as unknown[]).includes(name));
    return {name: 'http', capabilities: able['capabilities'], definitions: able['definitions'], ...Object.fromEntries(methods)} as AnalyticsAdapter;
  });
}

function baseOf(baseUrl: string): string | undefined {
  const safe = safeUrl(baseUrl);
  return safe === undefined || /[?#]/.test(safe) ? undefined : safe.replace(/\/+$/, '');
}

/** By POST goes what may name people, or makes the server do something. */
function allMethods(connection: Connection): Omit<Required<AnalyticsAdapter>, 'name' | 'capabilities' | 'definitions'> {
  const get = (method: AskedMethod, path: string) => (query: object, {signal}: CallOptions = {}) => connection.ask({method, path, query}, signal) as Promise<never>;
  const post = (method: AskedMethod, path: string, isAct = false) => (query: object, {signal}: CallOptions = {}) =>
    connection.ask({method, path, query, isPosted: true, isAct}, signal) as Promise<never>;
  return {
    getRoom: get('getRoom', 'room'),
    getSession: get('getSession', 'session'),
    getSessions: get('getSessions', 'sessions'),
    getOverview: get('getOverview', 'overview'),
    getTimeline: get('getTimeline', 'timeline'),
    getAttendees: post('getAttendees', 'attendees'),
    getEngagement: within('strips', post('getEngagement', 'engagement')),
    getInteractions: get('getInteractions', 'interactions'),
    getAnswers: post('getAnswers', 'answers'),
    getRecordings: get('getRecordings', 'recordings'),
    getRecordingViewers: post('getRecordingViewers', 'recording-viewers'),
    getCountries: get('getCountries', 'countries'),
    getDevices: get('getDevices', 'devices'),
    getSetAside: get('getSetAside', 'set-aside'),
    getEmailAddress: within('address', get('getEmailAddress', 'email-address')),
    requestEmailExport: post('requestEmailExport', 'email-export', true),
    getReport: (query: ReportQuery, {signal}: CallOptions = {}) => readReport(connection, query, signal),
    watch: (query: SessionQuery, {signal}: CallOptions = {}) => readChanges(connection, query, signal),
  };
}

type AskedMethod = Exclude<keyof AnalyticsAdapter, 'name' | 'capabilities' | 'definitions'>;
type Ask = (query: object, options?: CallOptions) => Promise<unknown>;

/** What the answer has under this name: an answer that is keyed by ids, or a bare text, comes in an object of its own. */
const within = (name: string, ask: Ask) => async (query: object, options?: CallOptions): Promise<never> => {
  const answer = await ask(query, options);
  if (!isRecord(answer)) throw new AdapterError('malformed', `http: ${name} is missing`);
  return answer[name] as never;
};
