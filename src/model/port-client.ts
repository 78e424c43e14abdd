import {AdapterError} from './adapter-error.js';
import {adapterFailure} from './adapter-failure.js';
import {FaultLog, type Fault} from './fault.js';
import {guardAnswer, guardCapabilities, guardDefinitions, guardName, type Definition, type KnownCapabilities} from './guard.js';
import {guardedStream} from './guarded-stream.js';
import type {AnswerOf, AskMethod, BatchOf, PortMethod, QueryOf, StreamMethod} from './methods.js';
import type {AnalyticsAdapter, CallOptions, MetricId} from './port.js';
import {SharedCall} from './shared-call.js';

export interface StreamOptions {
  /** Ends the asker's wait at once, whether or not the adapter heeds it. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each kind of fault in an answer, once, before the answer comes; of a stream, after each batch. */
  readonly onFault?: ((fault: Fault) => void) | undefined;
}
export interface AskOptions extends StreamOptions {
  /** Asks the source anew although the same question is under way; later askers share the new call. */
  readonly fresh?: boolean | undefined;
}

/**
 * How the core asks an adapter. Every answer is guarded; whatever the adapter does, only an `AdapterError` or the reason of the
 * asker's own signal comes out.
 */
export interface Port {
  /** The adapter's short name, for messages. */
  readonly name: string;
  readonly capabilities: KnownCapabilities;
  /** Which wording of a metric's definition is true for this source; undefined: the usual one. */
  definition(metric: MetricId): Definition | undefined;
  /** False: the source cannot tell this, and `ask` would reject as `unsupported`. */
  offers(method: PortMethod): boolean;
  /** Equal questions under way are asked once; the call is aborted when its last asker has left. Nothing else is kept. */
  ask<Name extends AskMethod>(method: Name, query: QueryOf<Name>, options?: AskOptions): Promise<AnswerOf<Name>>;
  /** Leaving early (`return()`, or a `break` out of the loop) ends the adapter's work as the signal does. Not shared. */
  stream<Name extends StreamMethod>(method: Name, query: QueryOf<Name>, options?: StreamOptions): AsyncIterableIterator<BatchOf<Name>>;
}

const ports = new WeakMap<AnalyticsAdapter, Port>();

/** The one port of this adapter: whoever holds the same adapter shares its calls. Throws `malformed` where it is no object. */
export function portOf(adapter: AnalyticsAdapter): Port {
  const given: unknown = adapter;
  if (typeof given !== 'object' || given === null) throw new AdapterError('malformed', 'The adapter is not an object.');
  let port = ports.get(adapter);
  if (!port) ports.set(adapter, port = new PortClient(adapter));
  return port;
}

type Outcome<Answer> = {readonly faults: FaultLog} & ({readonly answer: Answer} | {readonly failure: AdapterError});

class PortClient implements Port {
  readonly name: string;
  readonly capabilities: KnownCapabilities;
  readonly #adapter: AnalyticsAdapter;
  readonly #definitions: ReadonlyMap<MetricId, Definition>;
  /** Calls under way, by question. */
  readonly #calls = new Map<string, SharedCall<Outcome<unknown>>>();

  constructor(adapter: AnalyticsAdapter) {
    this.#adapter = adapter;
    if (typeof this.#read('then') === 'function') throw new AdapterError('malformed', 'The adapter is a promise of one: await it.');
    this.name = guardName(this.#read('name'));
    this.capabilities = guardCapabilities(this.#read('capabilities'), (method) => this.offers(method));
    this.#definitions = guardDefinitions(this.#read('definitions'));
  }

  definition(metric: MetricId): Definition | undefined {
    return this.#definitions.get(metric);
  }

  offers(method: PortMethod): boolean {
    return typeof this.#read(method) === 'function';
  }

  async ask<Name extends AskMethod>(
    method: Name, query: QueryOf<Name>, {signal, fresh = false, onFault}: AskOptions = {},
  ): Promise<AnswerOf<Name>> {
    signal?.throwIfAborted();
    const outcome = await this.#callFor(method, query, fresh).join(signal);
    signal?.throwIfAborted();
    tell(outcome.faults, onFault);
    if ('failure' in outcome) throw outcome.failure;
    return outcome.answer as AnswerOf<Name>;
  }

  stream<Name extends StreamMethod>(
    method: Name, query: QueryOf<Name>, {signal, onFault}: StreamOptions = {},
  ): AsyncIterableIterator<BatchOf<Name>> {
    return guardedStream({
      method,
      call: `${this.name}.${method}`,
      open: (ended) => this.#invoke(method, query, ended),
      signal,
      onFaults: (faults) => tell(faults, onFault),
    });
  }

  #callFor<Name extends AskMethod>(method: Name, query: QueryOf<Name>, fresh: boolean): SharedCall<Outcome<unknown>> {
    const question = questionKey(method, query);
    const underWay = fresh ? undefined : this.#calls.get(question);
    if (underWay) return underWay;
    const call = new SharedCall<Outcome<unknown>>(() => {
      if (this.#calls.get(question) === call) this.#calls.delete(question);
    });
    this.#calls.set(question, call);
    call.start((signal) => this.#outcome(method, query, signal));
    return call;
  }

  async #outcome<Name extends AskMethod>(method: Name, query: QueryOf<Name>, signal: AbortSignal): Promise<Outcome<AnswerOf<Name>>> {
    const faults = new FaultLog(method);
    try {
      return {faults, answer: await guardAnswer(method, await this.#invoke(method, query, signal), faults, signal)};
    } catch (thrown) {
      return {faults, failure: adapterFailure(thrown, `${this.name}.${method}`)};
    }
  }

  /** Calls the adapter's method as its own. The adapter gets a copy of the question, so that it cannot change the asker's. */
  #invoke(method: PortMethod, query: object, signal: AbortSignal): unknown {
    const call = this.#read(method);
    if (typeof call !== 'function') throw new AdapterError('unsupported');
    return Reflect.apply(call, this.#adapter, [structuredClone(query), {signal} satisfies CallOptions]);
  }

  /** A member of the adapter; undefined where reading it throws. */
  #read(member: keyof AnalyticsAdapter | 'then'): unknown {
    try {
      return (this.#adapter as unknown as Record<string, unknown>)[member];
    } catch {
      return undefined;
    }
  }
}

/** The same text for equal questions: the order of members does not matter, nor members that are undefined. */
function questionKey(method: PortMethod, query: object): string {
  return method + JSON.stringify(query, (_name, value: unknown) => {
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

/** In tasks of their own, so that a listener that throws spoils no answer. */
function tell(faults: Iterable<Fault>, onFault: StreamOptions['onFault']): void {
  if (onFault) for (const fault of faults) queueMicrotask(() => onFault(fault));
}
