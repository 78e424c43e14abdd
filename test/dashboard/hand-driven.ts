import type {AnalyticsAdapter, CallOptions, Change, SessionQuery} from '../../src/model/index.js';

type Told = Change['changed'] | Error | 'end';

/** A source of changes that tells what the test says, when it says it. */
export class HandDriven {
  /** Streams that were asked for, and those that were left or have ended. */
  opened = 0;
  closed = 0;
  readonly sessions: string[] = [];
  readonly #listeners = new Set<(told: Told) => void>();

  /** To every open stream. */
  tell(...changed: Change['changed']): void {
    this.#say(changed);
  }
  end(): void {
    this.#say('end');
  }
  fail(error: Error): void {
    this.#say(error);
  }

  readonly watch: NonNullable<AnalyticsAdapter['watch']> = ({sessionId}: SessionQuery, {signal}: CallOptions = {}) => {
    this.sessions.push(sessionId);
    return this.#stream(signal);
  };

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  async* #stream(signal: AbortSignal | undefined): AsyncGenerator<Change> {
    this.opened += 1;
    const told: Told[] = [];
    let wake = () => {};
    const listener = (news: Told) => {
      told.push(news);
      wake();
    };
    this.#listeners.add(listener);
    const leave = () => wake();
    signal?.addEventListener('abort', leave);
    try {
      for (;;) {
        if (told.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
        signal?.throwIfAborted();
        const news = told.shift();
        if (news === 'end') return;
        if (news instanceof Error) throw news;
        if (news) yield {changed: news, at: new Date()};
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', leave);
      this.closed += 1;
    }
  }

  #say(told: Told): void {
    for (const listener of [...this.#listeners]) listener(told);
  }
}

/** Makes the page look hidden, or visible again, to those who ask or listen. */
export function setHidden(isHidden: boolean): void {
  if (isHidden) Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}
