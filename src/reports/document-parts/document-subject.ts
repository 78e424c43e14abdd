import type {AdapterError, Fault, Port, Session} from '../../model/index.js';

/** What a document is of. */
export interface DocumentSubject {
  readonly port: Port;
  readonly sessionId: string;
  /** Absent where the source tells nothing of the session itself. */
  readonly session?: Session | undefined;
  readonly roomName?: string | undefined;
  /** Figures of people of these roles only, wherever the source can tell them apart. */
  readonly roles?: readonly string[] | undefined;
}

export interface DocumentOptions {
  /** Ends the work: the blocks reject with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each kind of fault in an answer. */
  readonly onFault?: ((fault: Fault) => void) | undefined;
  /** Told of each page of a long list: rows of it that have been read, and how many there are where that is known. */
  readonly onRows?: ((rows: number, of: number | undefined) => void) | undefined;
  /** Told of each question that failed, and whose place a sentence takes. `subject`: what it was about, in the reader's words. */
  readonly onFailure?: ((error: AdapterError, subject: string) => void) | undefined;
  /** Default: now. */
  readonly madeAt?: Date | undefined;
}
