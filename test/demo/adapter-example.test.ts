import {expect} from '@open-wc/testing';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {describeAdapter, type AdapterFacts} from '../../src/testing/index.js';
import {adapterPromises} from '../../src/testing/promises/index.js';
import {kitRun} from '../testing/kit-run.js';

type Example = Readonly<Record<'firstTry' | 'smallest' | 'withSessions' | 'everybodyAtOnce' | 'withPeople' | 'withTimeline' | 'withReport', (root: string, fetch: unknown) => AnalyticsAdapter>>;
const address: string = '/demo/adapter-example.js';
const example = await import(address) as Example & {readonly service: typeof fetch};
const [guide, served] = await Promise.all(['/docs/write-an-adapter.md', address].map(async (one) => (await fetch(one)).text())) as [string, string];
const file = asWritten(served);

const create = (name: keyof Example) => () => example[name]('https://school.example', example.service);
const facts: AdapterFacts = {
  sessionId: 'week-3', emptySessionId: 'week-2', attendees: 12, searchFor: 'zoe',
  reports: {from: new Date('2026-01-01'), to: new Date('2027-01-01'), timeZone: 'UTC'},
};
const blocks = (language: string) => Array.from(guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, block]) => block!);

for (const name of ['smallest', 'withSessions', 'withPeople', 'withTimeline', 'withReport'] as const) describeAdapter(`example, ${name}`, create(name), facts);

describe('the guide for authors of adapters', () => {
  it('quotes the file, and all of its adapters', () => {
    const quoted = blocks('js').filter((block) => !/^(import|describeAdapter)\b/m.test(block));
    for (const block of quoted) for (const piece of block.trim().split(/\n\n+/)) expect(file).to.include(piece);
    for (const name of Object.keys(example)) if (name !== 'service') expect(quoted.join('\n'), name).to.match(new RegExp(`^export (function|const) ${name}\\b`, 'm'));
  });

  it('begins with twenty lines', () => {
    const lines = blocks('js').find((block) => block.includes('export function smallest'))!.trim().split('\n');
    expect(lines.filter((line) => line !== '').length).to.be.at.most(20);
  });

  it('shows what the kit says', async () => {
    const said = new Set<string>();
    for (const name of ['firstTry', 'everybodyAtOnce'] as const) {
      const {broken} = await kitRun(create(name), facts);
      for (const message of broken.values()) for (const line of message.split('\n')) said.add(plain(line));
    }
    const shown = blocks('text').flatMap((block) => block.split('\n')).map(plain).filter((line) => /^(Broken:|- )/.test(line));
    expect(shown.length).to.be.above(5);
    expect(shown.filter((line) => !said.has(line))).to.deep.equal([]);
    const {closing} = await kitRun(create('smallest'), {sessionId: 'week-3', emptySessionId: 'week-2'}, []);
    expect(blocks('text').join('')).to.include(`✔ ${closing}\n`);
  });

  it('counts what the kit asks of each step', async () => {
    const counts = await Promise.all((['smallest', 'withSessions', 'withPeople', 'withTimeline', 'withReport'] as const)
      .map(async (name) => [name, (await kitRun(create(name), facts)).kept.length - 1] as const));
    for (const [name, count] of counts) expect(guide).to.include(`| \`${name}\` | ${count} |`);
  });

  it('says of how many promises there are', () => {
    expect(guide).to.include(`${adapterPromises.length} promises`);
  });
});

/** Browsers have words of their own for what JavaScript throws. */
const plain = (line: string) => line.trim().replace(/^Error: /, '').replace(/(?<=TypeError: ).*/, '');

/** The server of the tests rewrites scripts, and says in their map how they were. */
function asWritten(script: string): string {
  const map = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(script)?.[1];
  if (map === undefined) return script;
  const {sourcesContent} = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(map), (letter) => letter.charCodeAt(0)))) as {sourcesContent: [string]};
  return sourcesContent[0];
}
