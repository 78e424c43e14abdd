import {expect} from '@open-wc/testing';
import {averageViewed} from '../../src/metrics/average-viewed.js';

describe('average viewed', () => {
  it('is the time of all by those who viewed, and not known of nobody', () => {
    expect(averageViewed(90, 4)).to.equal(22.5);
    expect(averageViewed(0, 0)).to.equal(undefined);
    expect(averageViewed(90, undefined)).to.equal(undefined);
  });
});
