import {expect} from '@open-wc/testing';
import {peakViewers} from '../../src/metrics/peak-viewers.js';

describe('peak viewers', () => {
  const startsAt = new Date('2026-03-31T11:00:00Z');

  it('is the most at once, and the first time it was so', () => {
    const peak = peakViewers({startsAt, stepSeconds: 60, values: [1, NaN, 5, 4, 5]});
    expect(peak).to.deep.equal({viewers: 5, at: new Date('2026-03-31T11:02:00Z')});
  });

  it('is none in an empty room, and not known without a reading', () => {
    expect(peakViewers({startsAt, stepSeconds: 60, values: [0, 0]})).to.deep.equal({viewers: 0, at: startsAt});
    expect(peakViewers({startsAt, stepSeconds: 60, values: [NaN]})).to.equal(undefined);
    expect(peakViewers({startsAt, stepSeconds: 60, values: []})).to.equal(undefined);
  });
});
