import {AdapterError, type PortMethod} from '../../model/index.js';
import {Exchange} from '../http/exchange.js';
import {asJson, failureOf} from '../http/failure.js';
import {pause, waitBefore} from '../http/pause.js';
import {TokenKeeper, type GetToken} from '../http/token.js';
import {exceptionIn, isRefusal} from './exception.js';

/** The session string. `refresh`: the one given last was refused, so a new one is wanted. */
export type GetKs = (options: {readonly refresh: boolean}) => string | Promise<string>;

export interface ServiceOptions {
  /** With `/api_v3`, without a slash at the end. */
  readonly api: string;
  readonly getKs: GetToken;
  readonly fetch: typeof globalThis.fetch;
  readonly silenceSeconds: number;
}

/** One call of the API: `{service: 'report', action: 'getTable', …}`. */
export interface Call {
  readonly service: string;
  readonly action: string;
  readonly [parameter: string]: unknown;
}

/** The answer to one call of several, or why there is none. */
export type Outcome = {readonly answer: unknown; readonly failure?: undefined} | {readonly failure: AdapterError};

/** A request by POST, since no session string stands in an address. */
export interface Post {
  /** For messages. */
  readonly method: PortMethod;
  readonly address: string;
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: (ks: string) => string;
  /** Only for the services beside the API: the API lets no browser send more. */
  readonly authorization?: ((ks: string) => string) | undefined;
  /** What is done twice when it is asked twice. */
  readonly isAct?: boolean | undefined;
}

const TRIES = 3;
/** Characters of an answer in JSON: a page has at most 500 rows. */
const LONGEST = 16_000_000;
/** The version of the API whose names are used here. */
const VERSION = '22.18.0';

/** How calls reach Kaltura: several in one request, with a session string that is renewed once for all who were refused with it. */
export class KalturaService {
  readonly #keeper: TokenKeeper;

  constructor(readonly options: ServiceOptions) {
    // A host without a session has none yet: it is asked again the next time.
    this.#keeper = new TokenKeeper(async (asked) => (await options.getKs(asked)) ?? '', options.silenceSeconds);
  }

  /** The calls in one request; what came of each, in their order. Rejects where nothing came at all. */
  async ask(method: PortMethod, calls: readonly Call[], {signal, isAct}: {readonly signal?: AbortSignal | undefined; readonly isAct?: boolean} = {}): Promise<readonly Outcome[]> {
    const call = `kaltura.${method}`;
    // The server stops at the first number that is missing.
    const numbered = Object.fromEntries(calls.map((one, index) => [String(index + 1), one]));
    const post: Post = {
      method, isAct, address: `${this.options.api}/service/multirequest`, type: 'application/json',
      body: (ks) => JSON.stringify({...numbered, ks, format: 1, apiVersion: VERSION, clientTag: 'room-analytics'}),
    };
    return this.json(post, (answers) => {
      if (!Array.isArray(answers)) throw new AdapterError('malformed', `${call}: no list of answers`);
      return calls.map((_, index): Outcome => {
        const answer: unknown = answers[index];
        const failure = exceptionIn(answer, call) ?? (answer == null ? new AdapterError('malformed', `${call}: an answer is missing`) : undefined);
        if (failure && isRefusal(failure)) throw failure;
        return failure ? {failure} : {answer};
      });
    }, signal);
  }

  /** An answer in JSON, as it is read. */
  json<Answer>(post: Post, read: (answer: unknown) => Answer, signal?: AbortSignal): Promise<Answer> {
    return this.#again(post, signal, async (exchange) => {
      try {
        const text = await exchange.text(LONGEST);
        const answer = parsed(text, exchange);
        const failure = exceptionIn(answer, exchange.call);
        if (failure) throw failure;
        return read(answer);
      } finally {
        exchange.end();
      }
    });
  }

  /** A text that comes bit by bit. What begins like JSON and says that it is a failure rejects. End the exchange when it is read. */
  text(post: Post, signal?: AbortSignal): Promise<{readonly exchange: Exchange; readonly pieces: AsyncIterator<string>; readonly first: string}> {
    return this.#again(post, signal, async (exchange) => {
      const pieces = exchange.pieces();
      let first = '';
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
        first += next.value;
        if (first.trim() !== '') break;
        if (first.length > SHORT) throw exchange.fail('malformed', 'not a table');
      }
      if (/^\s*\{/.test(first)) {
        for (let next = await pieces.next(); !next.done && first.length < SHORT; next = await pieces.next()) first += next.value;
        const failure = exceptionIn(jsonOrNothing(first), exchange.call);
        throw failure ?? exchange.fail('malformed', 'not a table');
      }
      if (/^\s*</.test(first)) throw exchange.fail('malformed', 'not a table');
      return {exchange, pieces, first};
    });
  }

  async #again<Answer>(post: Post, signal: AbortSignal | undefined, read: (exchange: Exchange) => Promise<Answer>): Promise<Answer> {
    const tries = post.isAct ? 1 : TRIES;
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.#withKs(post, signal, read);
      } catch (thrown) {
        const wait = failures < tries ? waitBefore(failures, thrown) : undefined;
        if (wait === undefined) throw thrown;
        await pause(wait, signal);
      }
    }
  }

  /** The exchange is ended where it fails. */
  async #withKs<Answer>(post: Post, signal: AbortSignal | undefined, read: (exchange: Exchange) => Promise<Answer>): Promise<Answer> {
    for (let isLast = false; ; isLast = true) {
      const exchange = new Exchange(`kaltura.${post.method}`, signal, this.options.silenceSeconds);
      const asked = this.#keeper.current;
      try {
        const ks = await exchange.hear(asked.catch(() => { throw exchange.fail('unauthorized', 'getKs gave no session'); }));
        if (ks === undefined) throw exchange.fail('unauthorized', 'getKs gave no session');
        await this.#send(post, ks, exchange);
        return await read(exchange);
      } catch (thrown) {
        exchange.end();
        signal?.throwIfAborted();
        const failure = thrown instanceof AdapterError ? thrown : exchange.fail('malformed');
        if (isLast || !isRefusal(failure) || !this.#keeper.renew(asked)) throw failure;
      }
    }
  }

  async #send({address, type, body, authorization}: Post, ks: string, exchange: Exchange): Promise<void> {
    const response = await exchange.send(this.options.fetch, address, {
      method: 'POST',
      headers: {'Accept': 'application/json', 'Content-Type': type, ...(authorization && {Authorization: authorization(ks)})},
      body: body(ks),
      credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer', cache: 'no-store',
    });
    // A log-in page is led to, never an answer; a session string is never sent on.
    if (response.type === 'opaqueredirect' || response.redirected || (response.status >= 300 && response.status < 400)) {
      throw exchange.fail('unauthorized', 'led elsewhere');
    }
    if (response.status === 401) throw new AdapterError('unauthorized', `${exchange.call}: unauthorized (401)`, {cause: 401});
    if (!response.ok) throw await failureOf(response, exchange);
  }
}

/** Characters of a failure that are read. */
const SHORT = 64_000;

function parsed(text: string, exchange: Exchange): unknown {
  try {
    return asJson(text);
  } catch {
    throw exchange.fail('malformed', 'not JSON');
  }
}

function jsonOrNothing(text: string): unknown {
  try {
    return asJson(text);
  } catch {
    return undefined;
  }
}

/** The answer; throws where there is none. */
export function must(outcome: Outcome | undefined): unknown {
  if (!outcome) throw new AdapterError('malformed', 'kaltura: an answer is missing');
  if (outcome.failure) throw outcome.failure;
  return outcome.answer;
}

/** The answer, or nothing: for what the rest does without. */
export const may = (outcome: Outcome | undefined): unknown => outcome?.failure ? undefined : outcome?.answer;
