import type {Words} from '../../locale/index.js';
import {AdapterError, type AnswerOf, type AskMethod, type AskOptions, type QueryOf, type RoledMethod} from '../../model/index.js';
import {errorSentence} from '../../telling/error-sentence.js';
import type {DocumentOptions, DocumentSubject} from './document-subject.js';

/** An answer, or the sentence that stands in its place. `roles`: of whom alone it is; absent: of everyone. */
export type Told<Answer> = {readonly answer: Answer; readonly roles: readonly string[] | undefined} | {readonly sentence: string};

export type PagedMethod = 'getAttendees' | 'getAnswers' | 'getRecordingViewers';
type Row<Name extends PagedMethod> = AnswerOf<Name>['rows'][number];

/** How an abundance of rows is asked for: sources take a page of so many. */
const pageSize = 200;

/** Asks a source for what a document tells. What is not offered or fails becomes a sentence, and the next question is asked. */
export class Inquiry {
  #answers = 0;
  #failure: AdapterError | undefined;

  constructor(readonly subject: DocumentSubject, readonly words: Words, readonly options: DocumentOptions) {}

  /** `subject`: what it is about, in the reader's words. Rejects with the reason of the signal alone. */
  async ask<Name extends Exclude<AskMethod, 'getAttendees'> & RoledMethod>(method: Name, subject: string): Promise<Told<AnswerOf<Name>>> {
    const {port, sessionId} = this.subject;
    const roles = this.#roles !== undefined && port.capabilities.byRole.includes(method) ? this.#roles : undefined;
    const query = {sessionId, ...(roles && {roles})} as QueryOf<Name>;
    return this.#told(method, subject, roles, () => port.ask(method, query, this.#asking));
  }

  /** The first page of a list, from which `rest` goes on. */
  async first<Name extends PagedMethod>(method: Name, subject: string, query: Omit<QueryOf<Name>, 'page' | 'pageSize' | 'sessionId'>): Promise<Told<AnswerOf<Name>>> {
    return this.#told(method, subject, undefined, () => this.#page(method, query, 1));
  }

  /**
   * The rows of a list from its first page on, a page at a time; after the last page comes, where a page failed, the sentence that
   * says so. A source that gives no total, or a wrong one, is asked until it has no more.
   */
  async *rest<Name extends PagedMethod>(
    method: Name, subject: string, firstPage: AnswerOf<Name>, query: Omit<QueryOf<Name>, 'page' | 'pageSize' | 'sessionId'>, failed: (error: AdapterError, rows: number) => void,
  ): AsyncGenerator<readonly Row<Name>[]> {
    let page: AnswerOf<Name> = firstPage;
    let rows = 0;
    for (let number = 2; page.rows.length > 0; number += 1) {
      const before = page;
      this.options.onRows?.(rows, page.total);
      yield page.rows;
      rows += page.rows.length;
      if (page.total !== undefined && rows >= page.total) return;
      try {
        page = await this.#page(method, query, number);
      } catch (error) {
        return failed(this.failureOf(error, subject), rows);
      }
      if (isSame(page.rows, before.rows)) return; // a source without pages gives the same rows for each
    }
  }

  /** Rejects with why, where nothing at all was answered but something failed: then there is nothing to file. */
  conclude(): void {
    if (this.#answers === 0 && this.#failure) throw this.#failure;
  }

  async #told<Name extends AskMethod>(
    method: Name, subject: string, roles: readonly string[] | undefined, ask: () => Promise<AnswerOf<Name>>,
  ): Promise<Told<AnswerOf<Name>>> {
    this.options.signal?.throwIfAborted();
    if (!this.subject.port.offers(method)) return {sentence: this.words.say('state.not-offered', {subject})};
    try {
      const answer = await ask();
      this.#answers += 1;
      return {answer, roles};
    } catch (error) {
      const failure = this.failureOf(error, subject);
      this.#failure ??= failure;
      return {sentence: errorSentence(failure, this.words, subject, this.subject)};
    }
  }

  #page<Name extends PagedMethod>(method: Name, query: object, page: number): Promise<AnswerOf<Name>> {
    const {port, sessionId} = this.subject;
    return port.ask(method, {...query, sessionId, page, pageSize}, this.#asking);
  }

  /** Why a question failed; rejects where it was aborted, which is no failure of the source. */
  failureOf(error: unknown, subject: string): AdapterError {
    this.options.signal?.throwIfAborted();
    const failure = error instanceof AdapterError ? error : new AdapterError('malformed');
    this.options.onFailure?.(failure, subject);
    return failure;
  }

  get #roles(): readonly string[] | undefined {
    const {roles} = this.subject;
    return roles && roles.length > 0 ? roles : undefined;
  }

  get #asking(): AskOptions {
    const {signal, onFault} = this.options;
    return {signal, onFault};
  }
}

function isSame(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && JSON.stringify(one[0]) === JSON.stringify(other[0]);
}
