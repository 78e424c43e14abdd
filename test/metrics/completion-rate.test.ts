import {expect} from '@open-wc/testing';
import {completionRate} from '../../src/metrics/completion-rate.js';

describe('completion rate', () => {
  it('is the part seen, once for what was seen twice, and never beyond the recording', () => {
    expect(completionRate([[0, 30], [20, 50]], 100)).to.equal(0.5);
    expect(completionRate([[-10, 50], [90, 200]], 100)).to.equal(0.6);
    expect(completionRate([], 100)).to.equal(0);
  });

  it('is not known of a recording without a length', () => {
    expect(completionRate([[0, 30]], undefined)).to.equal(undefined);
    expect(completionRate([[0, 30]], 0)).to.equal(undefined);
  });
});
