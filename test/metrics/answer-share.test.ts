import {expect} from '@open-wc/testing';
import {answerShare} from '../../src/metrics/answer-share.js';

describe('answer share', () => {
  it('is of those who answered, so that several answers of one person pass 1 in sum', () => {
    const shares = [3, 2].map((participants) => answerShare({id: 'a', label: 'A', participants}, {participants: 4}));
    expect(shares).to.deep.equal([0.75, 0.5]);
  });

  it('is not known where nobody answered', () => {
    expect(answerShare({id: 'a', label: 'A', participants: 0}, {participants: 0})).to.equal(undefined);
  });
});
