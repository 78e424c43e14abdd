import type {AnalyticsAdapter, PortMethod} from '../model/index.js';
import {isKnown, patienceOf, type AdapterFacts} from './adapter-facts.js';
import {headingOf, type AdapterPromise} from './adapter-promise.js';
import {adapterPromises} from './promises/index.js';
import {METHODS} from './questions.js';
import {allow, runnerHere, type Runner} from './runner.js';
import {Subject} from './subject.js';

/** So many breaches of one promise are told. */
const TOLD = 10;

/**
 * Announces a test for each promise that an adapter makes by what it offers and declares: what of the port its answers keep to, that
 * they agree with one another, that lists can be paged, sorted and searched, that calls can be given up, that errors have codes.
 *
 * `create` makes the adapter; it is called once, at once where that works, so that only what is offered becomes a test. Where it gives
 * a promise, or throws since its server does not run yet, it is called with the first test, every promise is announced, and those that
 * the adapter turns out not to make are kept by themselves: the last test lists them.
 */
export function describeAdapter(
  name: string, create: () => AnalyticsAdapter | Promise<AnalyticsAdapter>, facts: AdapterFacts, {describe, it}: Runner = runnerHere(),
): void {
  const {early, coming} = createdAlready(create, facts);
  let subject: Subject | Promise<Subject> | undefined = early;
  const ready = async () => (subject ??= Promise.resolve(coming ?? create()).then((adapter) => new Subject(adapter, facts)));
  const patience = patienceOf(facts) * 4;
  const announce = (title: string, test: () => Promise<void>) => it(title, async function () {
    allow(this, patience);
    await test();
  }, patience);

  describe(`${name}: what an adapter promises`, () => {
    const promised = adapterPromises.filter((promise) => !early || whyNot(promise, early) === undefined);
    for (const heading of new Set(promised.map(headingOf))) {
      describe(heading, () => {
        for (const promise of promised) {
          if (headingOf(promise) === heading) announce(promise.says, async () => keep(promise, await ready()));
        }
      });
    }
    announce(early ? closing(early) : 'what is not offered, or cannot be checked, is listed', async () => {
      const line = closing(await ready());
      // eslint-disable-next-line no-console -- what the author of an adapter asked to be told
      if (!early) console.info(`${name}: ${line}`);
    });
  });
}

/** The adapter, or its promise; neither where it cannot be made yet. */
function createdAlready(
  create: () => AnalyticsAdapter | Promise<AnalyticsAdapter>, facts: AdapterFacts,
): {readonly early?: Subject; readonly coming?: Promise<AnalyticsAdapter>} {
  try {
    const adapter = create();
    if (!isPromise(adapter)) return {early: new Subject(adapter, facts)};
    // Whoever waits for it is told. A promise of another kind, as `httpAdapter` gives, asks its server only when somebody waits.
    if (adapter instanceof Promise) adapter.catch(() => {});
    return {coming: adapter};
  } catch {
    return {};
  }
}

const isPromise = (made: AnalyticsAdapter | Promise<AnalyticsAdapter>): made is Promise<AnalyticsAdapter> => typeof (made as Partial<Promise<unknown>>).then === 'function';

/** Rejects with the breaches of the promise, each a line; resolves where it is kept, or not made. */
export async function keep(promise: AdapterPromise, subject: Subject): Promise<void> {
  if (whyNot(promise, subject) !== undefined) return;
  const breaches: string[] = [];
  for await (const breach of promise.breaches(subject)) if (breaches.push(breach) > TOLD) break;
  if (breaches.length === 0) return;
  const lines = breaches.slice(0, TOLD).map((breach) => `  - ${breach}`);
  throw new Error([`Broken: ${promise.says}.`, ...lines, ...(breaches.length > TOLD ? ['  - and so on'] : [])].join('\n'));
}

type WhyNot = {readonly method: PortMethod} | {readonly fact: keyof AdapterFacts} | {readonly declared: false};

function whyNot({needs, knowing = [], where}: AdapterPromise, {adapter, facts, capabilities}: Subject): WhyNot | undefined {
  const method = needs.find((name) => typeof adapter[name] !== 'function');
  if (method) return {method};
  if (where && !where(capabilities)) return {declared: false};
  const fact = knowing.find((name) => !isKnown(facts[name]));
  return fact && {fact};
}

/** What the adapter does not offer, and what it offers but nobody could check. */
function closing(subject: Subject): string {
  const missing = METHODS.filter((method) => !subject.offers(method));
  const unchecked = new Set(adapterPromises.flatMap((promise) => {
    const why = whyNot(promise, subject);
    return why && 'fact' in why ? [why.fact] : [];
  }));
  const parts = [`not offered: ${missing.join(', ') || 'nothing'}`];
  if (unchecked.size > 0) parts.push(`not checked for want of facts: ${[...unchecked].join(', ')}`);
  return parts.join('; ');
}
