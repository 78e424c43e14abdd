import {expect} from '@open-wc/testing';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {describeAdapter, type AdapterFacts} from '../../src/testing/index.js';

/** As `describeAdapter`; and as many promises are asked as the guide for authors says of this adapter. */
export function describeKept(name: string, create: () => AnalyticsAdapter, facts: AdapterFacts): void {
  let count = 0;
  const {describe, it} = globalThis;
  describeAdapter(name, create, facts, {
    describe,
    it(title, test) {
      count += 1;
      return it(title, test);
    },
  });
  it(`${name}: as many promises as the guide says`, async () => {
    const guide = await (await fetch('/docs/write-an-adapter.md')).text();
    const rows = guide.split('\n').filter((line) => line.startsWith(`| ${name} | `));
    expect(rows).to.deep.equal([`| ${name} | ${count - 1} |`]); // the last test is no promise but a list
  });
}
