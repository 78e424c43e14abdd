import type {AnalyticsAdapter} from '../../src/model/index.js';
import {headingOf} from '../../src/testing/adapter-promise.js';
import {describeAdapter, type AdapterFacts} from '../../src/testing/index.js';
import {adapterPromises} from '../../src/testing/promises/index.js';

/** What the kit says of an adapter. */
export interface KitRun {
  /** Ids of the promises that became tests. */
  readonly kept: readonly string[];
  /** By the id of the promise: what its test threw. */
  readonly broken: ReadonlyMap<string, string>;
  /** The last test's title: what is not offered. */
  readonly closing: string;
}

/** Runs the kit as a runner would, one test after the other, without announcing any here; of some promises, only those tests. */
export async function kitRun(create: () => AnalyticsAdapter | Promise<AnalyticsAdapter>, facts: AdapterFacts, only?: readonly string[]): Promise<KitRun> {
  const tests: {readonly path: string; readonly test: () => Promise<void>}[] = [];
  const headings: string[] = [];
  describeAdapter('it', create, facts, {
    describe(title, body) {
      headings.push(title);
      body();
      headings.pop();
    },
    it(title, test) {
      tests.push({path: [...headings.slice(1), title].join('/'), test: () => test.call(undefined)});
    },
  });
  const idOf = new Map(adapterPromises.map((promise) => [`${headingOf(promise)}/${promise.says}`, promise.id]));
  const kept: string[] = [];
  const broken = new Map<string, string>();
  for (const {path, test} of tests) {
    const id = idOf.get(path) ?? path;
    if (only && !only.includes(id)) continue;
    try {
      await test();
      kept.push(id);
    } catch (error) {
      broken.set(id, String(error));
    }
  }
  return {kept, broken, closing: tests.at(-1)!.path};
}
