import {expect} from '@open-wc/testing';
import {share} from '../../src/metrics/share.js';

describe('share', () => {
  it('is a part of a whole, and passes 1 where parts overlap', () => {
    expect(share(1, 4)).to.equal(0.25);
    expect(share(0, 4)).to.equal(0);
    expect(share(6, 4)).to.equal(1.5);
  });

  it('is not known, rather than 0, of nobody or of what is not known', () => {
    for (const [part, whole] of [[0, 0], [3, 0], [undefined, 4], [1, undefined], [1, NaN], [NaN, 4]]) {
      expect(share(part, whole), `${part} / ${whole}`).to.equal(undefined);
    }
  });
});
