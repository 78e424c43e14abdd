import type {AdapterError, AttendeePage, EngagementStrip} from '../../model/index.js';
import type {Inquiry} from '../document-parts/inquiry.js';

/** Where each strip is a call of its own: so many people at most, and so many calls at once. */
const mostSingle = 200;
const mostCalls = 4;

const none: ReadonlyMap<string, EngagementStrip> = new Map();

/** How people followed over the session, for the rows of a table. After a failure no more are asked for. */
export class Strips {
  /** Has the table a column of them? */
  readonly areAsked: boolean;
  /** Why there is none. */
  readonly why: string | undefined;
  #failure: AdapterError | undefined;

  constructor(readonly inquiry: Inquiry, {rows, total}: AttendeePage) {
    const {words, subject: {port}} = inquiry;
    const isOffered = port.offers('getEngagement');
    const isTooMany = !port.capabilities.batchedEngagement && (total === undefined ? rows.length >= mostSingle : total > mostSingle);
    this.areAsked = isOffered && !isTooMany;
    if (!isOffered) this.why = words.say('state.not-offered', {subject: words.say('strip.subject')});
    else if (isTooMany) this.why = words.say('document.strips-left-out', {count: mostSingle});
  }

  get failure(): AdapterError | undefined { return this.#failure; }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, EngagementStrip>> {
    if (!this.areAsked || this.#failure || ids.length === 0) return none;
    const {port} = this.inquiry.subject;
    return port.capabilities.batchedEngagement ? await this.#ask(ids) ?? none : this.#oneByOne(ids);
  }

  async #oneByOne(ids: readonly string[]): Promise<ReadonlyMap<string, EngagementStrip>> {
    const found = new Map<string, EngagementStrip>();
    const waiting = [...ids];
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && !this.#failure; id = waiting.shift()) {
        const strip = (await this.#ask([id]))?.get(id);
        if (strip) found.set(id, strip);
      }
    };
    await Promise.all(Array.from({length: mostCalls}, work));
    return found;
  }

  async #ask(attendeeIds: readonly string[]): Promise<ReadonlyMap<string, EngagementStrip> | undefined> {
    const {words, subject: {port, sessionId}, options: {signal, onFault}} = this.inquiry;
    try {
      return await port.ask('getEngagement', {sessionId, attendeeIds}, {signal, onFault});
    } catch (error) {
      const failure = this.inquiry.failureOf(error, words.say('strip.subject'));
      this.#failure ??= failure;
      return undefined;
    }
  }
}
