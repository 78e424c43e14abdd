import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {mergedLength} from '../../src/metrics/merged-length.js';
import {viewedSeconds} from '../../src/metrics/viewed-seconds.js';

describe('merged length', () => {
  it('counts once what overlaps, touches or lies within', () => {
    expect(mergedLength([[0, 10], [5, 20]])).to.equal(20);
    expect(mergedLength([[0, 10], [10, 20]])).to.equal(20);
    expect(mergedLength([[0, 20], [5, 6], [30, 31]])).to.equal(21);
    expect(mergedLength([])).to.equal(0);
  });

  it('leaves out what runs backwards or is no number', () => {
    expect(mergedLength([[10, 0], [NaN, 5], [0, Infinity], [1, 2]])).to.equal(1);
  });

  it('equals the count of units covered, whatever the order', () => {
    const stretch = fc.tuple(fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 40}));
    fc.assert(fc.property(fc.array(stretch, {maxLength: 12}), (stretches) => {
      const covered = Array.from({length: 40}, (_, unit) => stretches.some(([from, to]) => from <= unit && unit < to));
      expect(mergedLength(stretches)).to.equal(covered.filter(Boolean).length);
    }));
  });

  it('of connections in milliseconds is the viewed time in seconds', () => {
    expect(viewedSeconds([[1_000, 2_500], [2_000, 3_001]])).to.equal(2.001);
  });
});
