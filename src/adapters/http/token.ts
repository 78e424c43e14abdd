import {AdapterError} from '../../model/index.js';
import {timerOf} from './pause.js';

/** `refresh`: the one given last was refused, so a new one is wanted. Undefined: go without. */
export type GetToken = (options: {readonly refresh: boolean}) => string | undefined | Promise<string | undefined>;

/** What may stand in a header. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** The token that questions carry: asked for once, and once anew for all who were refused with it. */
export class TokenKeeper {
  #token: Promise<string | undefined> | undefined;

  constructor(readonly getToken: GetToken | undefined, readonly patienceSeconds: number) {}

  /** Rejects as `unauthorized` where the host has none. */
  get current(): Promise<string | undefined> {
    return this.#token ??= this.#ask(false);
  }

  /** This token was refused. False: there is no other. */
  renew(refused: Promise<string | undefined>): boolean {
    if (!this.getToken) return false;
    if (this.#token === refused) this.#token = this.#ask(true);
    return true;
  }

  async #ask(refresh: boolean): Promise<string | undefined> {
    let tired: ReturnType<typeof setTimeout> | undefined;
    try {
      const never = new Promise<never>((_, reject) => {
        tired = setTimeout(reject, timerOf(this.patienceSeconds));
      });
      // Asked a moment later: what throws at once would be over before it is known here as the question under way.
      const asked = Promise.resolve().then(() => this.getToken?.({refresh}));
      const token = (await Promise.race([asked, never]))?.trim();
      if (token === undefined || SENDABLE.test(token)) return token;
    } catch {
      // Why the host has no token may hold one.
    } finally {
      clearTimeout(tired);
    }
    this.#token = undefined;
    throw new AdapterError('unauthorized', 'http: getToken gave no token');
  }
}
