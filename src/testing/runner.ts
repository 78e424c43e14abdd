/** Where tests are announced: Mocha, Jest, Vitest, Jasmine, `node:test`, or anything with these two. */
export interface Runner {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, test: (this: unknown) => Promise<void>, patienceMilliseconds?: number) => unknown;
}

/** The runner of this page or process. Throws where there is none: then it has to be handed over. */
export function runnerHere(): Runner {
  const {describe, it} = globalThis as unknown as Partial<Runner>;
  if (typeof describe === 'function' && typeof it === 'function') return {describe, it};
  throw new Error("describeAdapter found no describe and it: give them as its fourth argument, for instance those of 'node:test'.");
}

/** Tells Mocha, which takes no third argument, how long a test may take. */
export function allow(test: unknown, milliseconds: number): void {
  const {timeout} = (test ?? {}) as {readonly timeout?: unknown};
  if (typeof timeout === 'function') Reflect.apply(timeout, test, [milliseconds]);
}
