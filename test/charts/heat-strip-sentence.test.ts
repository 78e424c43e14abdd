import {expect} from '@open-wc/testing';
import {layoutHeatStrip} from '../../src/charts/heat-strip.js';
import {heatStripSentence, heatStripTotals, levelName} from '../../src/charts/heat-strip-sentence.js';
import {loadWords, type Words} from '../../src/locale/index.js';

const startsAt = new Date('2026-03-31T08:05:00Z');

function span(minutes: number) {
  return {startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000)};
}

function told(values: readonly number[], words: Words, stepSeconds = 60): string {
  const of = span(values.length * stepSeconds / 60);
  return heatStripSentence(layoutHeatStrip({startsAt, stepSeconds, values}, of), of, words);
}

describe('the sentence of a heat strip', () => {
  let words: Words;
  before(async () => { words = await loadWords('en', 'Asia/Jerusalem'); });

  it('tells the stretches in order of time', () => {
    expect(told([0.7, 0.7, NaN, 0.1], words)).to.equal('11:05–11:07 high, 11:07–11:08 away, and 11:08–11:09 very low');
  });

  it('tells seconds only where they matter', () => {
    expect(told([0.7, NaN], words, 30)).to.equal('11:05:00–11:05:30 high and 11:05:30–11:06:00 away');
  });

  it('sums up a long strip and counts what it does not tell', () => {
    const restless = Array.from({length: 60}, (_, minute) => minute % 3 === 0 ? NaN : minute % 3 === 1 ? 0.9 : 0.5);
    const sentence = told(restless, words);
    expect(sentence).to.match(/^In all: (very high|away|medium) 20 min/);
    expect(sentence).to.match(/and 48 more changes\.$/);
    expect(sentence.length).to.be.below(600);
  });

  it('says so where there is no reading', () => {
    const of = span(2);
    expect(heatStripSentence(layoutHeatStrip({startsAt, stepSeconds: 60, values: [1]}, of), of, words)).to.equal('11:05–11:06 very high and 11:06–11:07 no reading');
  });

  it('gives the longest first in the totals', () => {
    const {runs} = layoutHeatStrip({startsAt, stepSeconds: 60, values: [NaN, 0.7, 0.7, NaN, 0.7]}, span(5));
    expect(heatStripTotals(runs, words)).to.equal('high 3 min and away 2 min');
  });

  it('is told in Hebrew, with the times left to right', async () => {
    const hebrew = await loadWords('he', 'Asia/Jerusalem');
    expect(told([0.7, NaN], hebrew)).to.include('\u206611:05–11:06\u2069 גבוהה');
    expect(levelName(undefined, hebrew)).to.equal('אין מדידה');
  });
});
