import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {answerRate, passesAll} from '../../src/telling/answer-rate.js';

const option = (participants?: number) => ({id: 'o', label: 'Yes', ...(participants === undefined ? {} : {participants})});

describe('the rate of an answer', () => {
  it('is the part of people who chose it of all who responded, not of the votes', () => {
    expect(answerRate(option(48), {participants: 60})).to.equal(0.8);
    expect(answerRate(option(0), {participants: 60})).to.equal(0);
  });

  it('is missing where nobody responded, where a count is not known, and where an answer has more people than there were', () => {
    expect(answerRate(option(0), {participants: 0})).to.equal('nobody');
    expect(answerRate(option(), {participants: 0})).to.equal('nobody');
    expect(answerRate(option(), {participants: 10})).to.equal('unknown');
    expect(answerRate(option(3), {})).to.equal('unknown');
    expect(answerRate(option(12), {participants: 10})).to.equal('more');
    expect(answerRate(option(3), {participants: 0})).to.equal('more');
  });

  it('is known to pass all in sum where people chose several, unless the counts contradict one another', () => {
    expect(passesAll({participants: 3, options: [option(2), option(1)]})).to.equal(false);
    expect(passesAll({participants: 3, options: [option(2), option(2), option()]})).to.equal(true);
    expect(passesAll({participants: 3, options: [option(4), option(2)]})).to.equal(undefined);
    expect(passesAll({options: [option(4)]})).to.equal(undefined);
  });

  it('is never below 0 nor above 1, and never a NaN', () => {
    const count = fc.option(fc.nat(), {nil: undefined});
    fc.assert(fc.property(count, count, (chose, participants) => {
      const rate = answerRate(option(chose), participants === undefined ? {} : {participants});
      return typeof rate === 'string' || (rate >= 0 && rate <= 1);
    }));
  });
});
