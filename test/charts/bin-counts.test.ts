import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {binCounts, fullestPart} from '../../src/charts/bin-counts.js';

const startsAt = new Date('2026-03-31T08:05:00Z');
const span = (seconds: number) => ({from: startsAt, to: new Date(startsAt.getTime() + seconds * 1000)});
const counts = (values: readonly number[], stepSeconds = 1) => ({startsAt, stepSeconds, values});

describe('adding up counts over time', () => {
  it('loses none and counts none twice', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 1, maxLength: 500}), fc.integer({min: 1, max: 60}), (values, bins) => {
      const total = binCounts(new Map([['clap', counts(values)]]), span(values.length), bins).reduce((sum, bin) => sum + (bin?.total ?? 0), 0);
      expect(total).to.equal(values.reduce((sum, value) => sum + value, 0));
    }));
  });

  it('names the most frequent kind first, and where in the span they were', () => {
    const bins = binCounts(new Map([['clap', counts([0, 1, 0, 0])], ['heart', counts([0, 3, 0, 0])]]), span(4), 2);
    expect(bins[0]?.kinds).to.deep.equal([{kind: 'heart', count: 3}, {kind: 'clap', count: 1}]);
    expect(bins[0]?.total).to.equal(4);
    expect(bins[0]?.place).to.equal(1.5 / 4);
    expect(bins[1]).to.equal(undefined);
  });

  it('marks what rises above its neighbours and is at least half of the most', () => {
    const peaks = binCounts(new Map([['clap', counts([2, 10, 3, 0, 4, 5, 4])]]), span(7), 7).map((bin) => bin?.isPeak);
    expect(peaks).to.deep.equal([false, true, false, undefined, false, true, false]);
  });

  it('finds the fullest part, the first of such', () => {
    const sent = new Map([['clap', counts([0, 2, 0, 3, 1])], ['heart', counts([1, 1, 0, 0, 2])]]);
    expect(fullestPart(sent, span(5), 5)).to.deep.equal({from: new Date(startsAt.getTime() + 1000), to: new Date(startsAt.getTime() + 2000), total: 3});
    expect(fullestPart(new Map([['clap', counts([0, 0])]]), span(2), 2)).to.equal(undefined);
  });

  it('counts nothing that was not read, and nothing outside', () => {
    const outside = {startsAt: new Date(startsAt.getTime() - 5000), stepSeconds: 1, values: [7, 7, 7, 7, 7, 1, NaN, -3, 2, 7, 7]};
    expect(binCounts(new Map([['clap', outside]]), span(4), 1)[0]?.total).to.equal(3);
  });
});
