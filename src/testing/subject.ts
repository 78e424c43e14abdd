import {FaultLog, type Fault} from '../model/fault.js';
import {guardAnswer, guardBatch, guardCapabilities, type KnownCapabilities} from '../model/guard.js';
import {
  Pace, type AnalyticsAdapter, type AnswerOf, type AskMethod, type Attendee, type AttendeesQuery, type BatchOf, type CallOptions, type PortMethod,
  type QueryOf, type Session, type StreamMethod,
} from '../model/index.js';
import {patienceOf, type AdapterFacts} from './adapter-facts.js';
import {plainText} from './plain-text.js';
import {nameOf, outcomeOf} from './waiting.js';

/** What a method answered: as it came, as the port's guard reads it, and what the guard has against it. */
export interface Answered<Answer> {
  readonly raw: unknown;
  readonly answer: Answer;
  readonly faults: readonly Fault[];
}

/** A list as it stands on pages one after the other. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  /** What each page held. */
  readonly pages: readonly (readonly Row[])[];
  /** False where there were more pages than the kit turns. */
  readonly whole: boolean;
  readonly total: number | undefined;
  readonly faults: readonly Fault[];
}

/** A page of so many rows is what lists are read by; every source should bear it. */
const USUAL_PAGE = 500;
/** So many pages are turned at most. */
const PAGES = 60;

/** The adapter under test, and what it has said. Answers that several promises need are asked for once. */
export class Subject {
  readonly capabilities: KnownCapabilities;
  /** Every answer that was given, with what it said when it came. */
  readonly kept: {readonly method: string; readonly raw: unknown; readonly text: string}[] = [];
  /** Everything that was thrown. */
  readonly thrown: unknown[] = [];
  readonly #told = new Map<string, Promise<unknown>>();

  constructor(readonly adapter: AnalyticsAdapter, readonly facts: AdapterFacts) {
    this.capabilities = guardCapabilities(adapter.capabilities, (method) => this.offers(method));
  }

  get patience(): number {
    return patienceOf(this.facts);
  }

  offers(method: PortMethod): boolean {
    return typeof this.adapter[method] === 'function';
  }

  /** Calls a method as the page does. Notes what was thrown; a method that throws at once instead of rejecting does so here, too. */
  call<Name extends PortMethod>(method: Name, query: QueryOf<Name>, ...options: [options?: CallOptions]): ReturnType<NonNullable<AnalyticsAdapter[Name]>> {
    const answer = Reflect.apply(this.adapter[method] as (...call: unknown[]) => unknown, this.adapter, [query, ...options]) as
      ReturnType<NonNullable<AnalyticsAdapter[Name]>>;
    if (answer instanceof Promise) answer.catch((reason: unknown) => this.thrown.push(reason));
    return answer;
  }

  /** Asks anew. Throws where the method fails, is silent or answers what cannot be read. */
  async ask<Name extends AskMethod>(method: Name, query: QueryOf<Name>): Promise<Answered<AnswerOf<Name>>> {
    const outcome = await outcomeOf(this.call(method, query, {signal: new AbortController().signal}) as Promise<unknown>, this.patience);
    if (outcome.ended === 'never') throw new Error(`${method} did not answer within ${this.patience / 1000} seconds.`);
    if (outcome.ended === 'rejected') throw new Error(`${method} rejected with ${nameOf(outcome.reason)}`, {cause: outcome.reason});
    return this.read(method, outcome.value);
  }

  /** What an answer says, as the port's guard reads it. */
  async read<Name extends AskMethod>(method: Name, raw: unknown): Promise<Answered<AnswerOf<Name>>> {
    this.kept.push({method, raw, text: plainText(raw)});
    const log = new FaultLog(method);
    try {
      const answer = await guardAnswer(method, raw, log, new AbortController().signal);
      return {raw, answer, faults: [...log]};
    } catch {
      throw new Error([`${method} answered what is no such answer.`, ...[...log].map(faultText)].join('\n'));
    }
  }

  /** Asks, or takes the answer to the same question asked before. */
  async answerTo<Name extends AskMethod>(method: Name, query: QueryOf<Name>): Promise<Answered<AnswerOf<Name>>> {
    return this.#once([method, query], () => this.ask(method, query));
  }

  async tell<Name extends AskMethod>(method: Name, query: QueryOf<Name>): Promise<AnswerOf<Name>> {
    return (await this.answerTo(method, query)).answer;
  }

  /** The batches of a stream as they are read, and what there is against them. */
  async batches<Name extends StreamMethod>(method: Name, query: QueryOf<Name>): Promise<{raw: unknown[]; read: BatchOf<Name>[]; faults: Fault[]}> {
    const log = new FaultLog(method);
    const raw: unknown[] = [];
    const read: BatchOf<Name>[] = [];
    const all = async () => {
      for await (const batch of this.call(method, query, {signal: new AbortController().signal}) as AsyncIterable<unknown>) {
        raw.push(batch);
        this.kept.push({method, raw: batch, text: plainText(batch)});
        for await (const piece of guardBatch(method, batch, log, new Pace(undefined, undefined, 1))) read.push(piece);
      }
    };
    const outcome = await outcomeOf(all(), this.patience * 2);
    if (outcome.ended === 'never') throw new Error(`${method} did not end within ${this.patience / 500} seconds.`);
    if (outcome.ended === 'rejected') {
      this.thrown.push(outcome.reason);
      throw new Error(`${method} rejected with ${nameOf(outcome.reason)}`, {cause: outcome.reason});
    }
    return {raw, read, faults: [...log]};
  }

  /** The session of the facts, where the source tells of sessions. */
  async session(): Promise<Session | undefined> {
    const {sessionId} = this.facts;
    if (this.offers('getSession')) return this.tell('getSession', {sessionId});
    if (!this.offers('getSessions')) return undefined;
    return (await this.tell('getSessions', {includeBreakouts: true})).rows.find(({id}) => id === sessionId);
  }

  /** Attendees, page after page; asked once where the page is of the usual size. */
  attendees(query: Partial<AttendeesQuery> = {}, pageSize = USUAL_PAGE, pages = PAGES): Promise<Listing<Attendee>> {
    const asked = {sessionId: this.facts.sessionId, ...query};
    const read = () => this.listing('getAttendees', asked, pageSize, pages);
    return pageSize === USUAL_PAGE ? this.#once(['attendees', asked], read) : read();
  }

  /** A list, page after page, to the last or until enough were turned. */
  async listing<Name extends 'getAttendees' | 'getAnswers' | 'getRecordingViewers'>(
    method: Name, query: Omit<QueryOf<Name>, 'page' | 'pageSize'>, pageSize = USUAL_PAGE, most = PAGES,
  ): Promise<Listing<AnswerOf<Name>['rows'][number]>> {
    const pages: AnswerOf<Name>['rows'][number][][] = [];
    const faults: Fault[] = [];
    let total: number | undefined;
    let whole = false;
    let seen = 0;
    while (!whole && pages.length < most) {
      const {answer, faults: more} = await this.ask(method, {...query, page: pages.length + 1, pageSize});
      pages.push([...answer.rows]);
      faults.push(...more);
      seen += answer.rows.length;
      total = answer.total;
      whole = answer.rows.length === 0 || (total === undefined ? answer.rows.length < pageSize : seen >= total);
    }
    return {rows: pages.flat(), pages, whole, total, faults};
  }

  #once<Answer>(question: unknown, ask: () => Promise<Answer>): Promise<Answer> {
    const key = plainText(question);
    let answer = this.#told.get(key) as Promise<Answer> | undefined;
    if (!answer) this.#told.set(key, answer = ask());
    return answer;
  }
}

/** “rows[].viewedSeconds should be seconds from 0 (3 times)”. */
export const faultText = ({path, expected, count}: Fault): string =>
  `${path || 'the answer'} should be ${expected}${count > 1 ? ` (${count} times)` : ''}`;
