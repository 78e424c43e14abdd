import {AdapterError, type PortMethod} from '../../model/index.js';
import {Exchange} from './exchange.js';
import {asJson, errorInside, failureOf, isJson, isOfType} from './failure.js';
import {pause, waitBefore} from './pause.js';
import {TokenKeeper, type GetToken} from './token.js';

export interface ConnectionOptions {
  /** Without a slash at the end. */
  readonly base: string;
  readonly getToken: GetToken | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly credentials: RequestCredentials;
  readonly silenceSeconds: number;
}

export interface Question {
  /** For messages. */
  readonly method: PortMethod | 'discovery';
  readonly path: string;
  readonly query?: object | undefined;
  /** Asked by POST, in a body: what may name people stands in no address. */
  readonly isPosted?: boolean | undefined;
  /** What is done twice when it is asked twice. */
  readonly isAct?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const JSON_TYPE = 'application/json';
const TRIES = 3;

/** How questions reach the server: with a token, in time, and again where the first try may have failed by chance. */
export class Connection {
  readonly #tokens: TokenKeeper;

  constructor(readonly options: ConnectionOptions) {
    this.#tokens = new TokenKeeper(options.getToken, options.silenceSeconds);
  }

  /** An answer in JSON. */
  ask(question: Question, signal?: AbortSignal): Promise<unknown> {
    return again(question.isAct ? 1 : TRIES, signal, async () => {
      const {exchange, headers} = await this.#open(question, JSON_TYPE, signal);
      try {
        if (!isJson(headers)) throw exchange.fail('malformed', 'not JSON');
        const json = parsed(await exchange.text(), exchange);
        throwIf(errorInside(json, exchange));
        leaveOutNulls(json);
        return json;
      } finally {
        exchange.end();
      }
    });
  }

  /** An answer that comes bit by bit, of this type. End the exchange when it is read. */
  stream(question: Question, type: string, tries = TRIES, signal?: AbortSignal): Promise<Exchange> {
    return again(tries, signal, async () => {
      const {exchange, headers} = await this.#open(question, type, signal);
      if (isOfType(headers, new RegExp(`^${type}$`))) return exchange;
      const failure = isJson(headers) ? await exchange.text().then((text) => errorInside(parsed(text, exchange), exchange)).catch(only) : undefined;
      exchange.end();
      throw failure ?? exchange.fail('malformed', `not ${type}`);
    });
  }

  /** The server has begun to answer, and well. A token that is refused is changed once. */
  async #open(question: Question, accept: string, signal: AbortSignal | undefined): Promise<{exchange: Exchange; headers: Headers}> {
    for (let isLast = false; ; isLast = true) {
      const exchange = new Exchange(`http.${question.method}`, signal, this.options.silenceSeconds);
      let isOpen = false;
      try {
        const token = this.#tokens.current;
        const response = await this.#send(question, accept, await exchange.hear(token), exchange);
        if (response.status === 401 && !isLast && this.#tokens.renew(token)) continue;
        // A log-in page is led to, never an answer; a token is never sent on.
        if (response.type === 'opaqueredirect' || response.redirected || (response.status >= 300 && response.status < 400)) {
          throw exchange.fail('unauthorized', 'led elsewhere');
        }
        if (!response.ok) throw await failureOf(response, exchange);
        isOpen = true;
        return {exchange, headers: response.headers};
      } catch (thrown) {
        signal?.throwIfAborted();
        throw thrown instanceof AdapterError ? thrown : exchange.fail('malformed');
      } finally {
        if (!isOpen) exchange.end();
      }
    }
  }

  #send({path, query = {}, isPosted, headers}: Question, accept: string, token: string | undefined, exchange: Exchange): Promise<Response> {
    const {base, fetch, credentials} = this.options;
    const parameters = isPosted ? '' : parametersOf(query);
    return exchange.send(fetch, `${base}/${path}${parameters && `?${parameters}`}`, {
      method: isPosted ? 'POST' : 'GET',
      headers: {
        Accept: `${accept}, application/problem+json`,
        ...(isPosted && {'Content-Type': JSON_TYPE}),
        ...(token !== undefined && {Authorization: `Bearer ${token}`}),
        ...headers,
      },
      ...(isPosted && {body: JSON.stringify(query)}),
      credentials, redirect: 'manual', referrerPolicy: 'no-referrer', cache: 'no-store',
    });
  }
}

type Parameter = string | number | boolean | Date | undefined;

/** Members by name, lists as a name that comes several times. */
function parametersOf(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, Parameter | readonly Parameter[]][]) {
    for (const one of Array.isArray(value) ? value as readonly Parameter[] : [value as Parameter]) {
      if (one !== undefined) parameters.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  return parameters.toString();
}

async function again<Answer>(tries: number, signal: AbortSignal | undefined, attempt: () => Promise<Answer>): Promise<Answer> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const wait = failures < tries ? waitBefore(failures, thrown) : undefined;
      if (wait === undefined) throw thrown;
      await pause(wait, signal);
    }
  }
}

function parsed(text: string, exchange: Exchange): unknown {
  try {
    return asJson(text);
  } catch {
    throw exchange.fail('malformed', 'not JSON');
  }
}

/** No answer of the contract goes deeper. */
const DEEPEST = 8;

/** What is not known may be `null` on the way, and is absent in the port. In lists and among readings it has a meaning. */
function leaveOutNulls(json: unknown, depth = 0): void {
  if (typeof json !== 'object' || json === null || depth > DEEPEST) return;
  for (const [name, member] of Object.entries(json)) {
    if (member === null && !Array.isArray(json)) Reflect.deleteProperty(json, name);
    else if (name !== 'values' && name !== 'runs') leaveOutNulls(member, depth + 1);
  }
}

function throwIf(error: AdapterError | undefined): void {
  if (error) throw error;
}

const only = (thrown: unknown) => {
  if (!(thrown instanceof AdapterError)) throw thrown;
  return thrown;
};
