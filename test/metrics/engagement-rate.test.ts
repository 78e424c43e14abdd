import {expect} from '@open-wc/testing';
import {engagementRate} from '../../src/metrics/engagement-rate.js';

describe('engagement rate', () => {
  it('is engaged of viewed, and not known where nobody viewed', () => {
    expect(engagementRate(30, 40)).to.equal(0.75);
    expect(engagementRate(0, 40)).to.equal(0);
    expect(engagementRate(0, 0)).to.equal(undefined);
  });
});
