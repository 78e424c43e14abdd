import {expect} from '@open-wc/testing';
import {activityStripStep, reactionStep, signalStripStep, timelineStep} from '../../src/metrics/steps.js';

const HOUR = 3600, DAY = 24 * HOUR, WEEK = 7 * DAY;

describe('steps', () => {
  it('of a timeline are seconds up to a week, then no more of them', () => {
    expect([0, 1, DAY, WEEK].map(timelineStep)).to.deep.equal([1, 1, 1, 1]);
    expect([WEEK + 1, 10 * WEEK].map(timelineStep)).to.deep.equal([2, 10]);
  });

  it('of reactions are a minute for a day', () => {
    expect([60, 1440, 1441, HOUR, DAY].map(reactionStep)).to.deep.equal([1, 1, 2, 3, 60]);
  });

  it('of a strip by signals are round and at most 720', () => {
    expect([60, 720, 721, HOUR, 2 * HOUR, DAY].map(signalStripStep)).to.deep.equal([1, 1, 2, 5, 10, 120]);
    expect(WEEK / signalStripStep(WEEK)).to.be.at.most(720);
    expect(100 * WEEK / signalStripStep(100 * WEEK)).to.be.at.most(720);
  });

  it('of a strip by activity are minutes, and more of them only beyond a fortnight', () => {
    expect([0, 60, DAY, 2 * WEEK, 4 * WEEK].map(activityStripStep)).to.deep.equal([60, 60, 60, 60, 120]);
  });
});
