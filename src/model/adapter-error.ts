import type {AdapterErrorCode} from './port.js';

export interface AdapterErrorOptions extends ErrorOptions {
  /** How long the source asks to wait before the next try, in seconds. */
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * How an adapter says no. The code is what a panel turns into a sentence; the message is for the developer's console and never
 * holds a token, a URL with a query, or a person's name.
 */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly retryAfterSeconds: number | undefined;

  constructor(readonly code: AdapterErrorCode, message: string = code, options: AdapterErrorOptions = {}) {
    super(message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
