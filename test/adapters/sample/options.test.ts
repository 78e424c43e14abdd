import {expect} from '@open-wc/testing';
import {sampleLog, type SampleOptions} from '../../../src/adapters/sample.js';

/** What the console was told meanwhile. */
function warnings(during: () => void): readonly string[] {
  const heard: string[] = [];
  const {warn} = console;
  console.warn = (sentence: string) => heard.push(sentence);
  try {
    during();
  } finally {
    console.warn = warn;
  }
  return heard;
}

const lengthOf = (options: unknown) => {
  const {startsAt, endsAt} = sampleLog(options as SampleOptions).sessions[0]!;
  return (endsAt!.getTime() - startsAt.getTime()) / 60_000;
};

describe('options of the sample room', () => {
  it('fall back to the nearest bound, and say so once', () => {
    expect(warnings(() => { expect(lengthOf({minutes: 1441})).to.equal(1440); })).to.deep.equal(
      ['sampleAdapter: minutes must be a whole number from 1 to 1440; taking 1440.']);
    expect(warnings(() => { expect(lengthOf({minutes: 99_999})).to.equal(1440); })).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, unknown, number])[] = [
    ['attendees', -1, 0], ['attendees', 1e9, 100_000], ['attendees', '12', 243], ['attendees', 12.5, 12], ['attendees', NaN, 243],
    ['attendees', null, 243], ['interactions', 'poll', 243], ['interactions', ['exam'], 243], ['startsAt', '2026-01-01', 243],
    ['startsAt', new Date(NaN), 243], ['recording', 'no', 243], ['failing', 'sometimes', 243], ['partial', [1], 243],
    ['live', 'yes', 243], ['hostile', 1, 243], ['slow', {}, 243],
  ];
  for (const [name, value, attendees] of wrong) {
    it(`never throw: ${name} ${JSON.stringify(value)}`, () => {
      warnings(() => { expect(sampleLog({[name]: value}).people.length).to.equal(attendees); });
    });
  }

  it('may be left out, all of them', () => {
    expect(warnings(() => {
      expect(sampleLog().people.length).to.equal(243);
      expect(sampleLog(null as unknown as SampleOptions).people.length).to.equal(243);
    })).to.deep.equal([]);
  });

  it('reach from nobody to a hundred thousand, from a minute to a day', () => {
    expect(warnings(() => {
      expect(sampleLog({attendees: 0}).people.length).to.equal(0);
      expect(sampleLog({attendees: 100_000}).people.length).to.equal(100_000);
      expect(lengthOf({minutes: 1})).to.equal(1);
      expect(lengthOf({minutes: 1440})).to.equal(1440);
    })).to.deep.equal([]);
  });
});
