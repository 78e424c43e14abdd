import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {between, panned, revealing, zoomed, type TimeWindow} from '../../../src/panels/timeline/time-window.js';
import {after, startsAt} from './invented.js';

const whole = {from: startsAt, to: after(3600)};
const span = (window: TimeWindow) => window && [(window.from.getTime() - startsAt.getTime()) / 1000, (window.to.getTime() - startsAt.getTime()) / 1000];

describe('the part of a session that is looked at', () => {
  it('keeps the moment where it is on the screen that is zoomed to', () => {
    expect(span(zoomed(undefined, whole, 0.5, after(900), 10))).to.deep.equal([450, 2250]);
    expect(span(zoomed({from: after(450), to: after(2250)}, whole, 0.5, after(900), 10))).to.deep.equal([675, 1575]);
  });

  it('is the whole again when zoomed out far enough', () => {
    const window = zoomed(undefined, whole, 0.5, after(900), 10);
    expect(zoomed(window, whole, 2, after(900), 10)).to.equal(undefined);
  });

  it('moves no further than to the ends', () => {
    const window = {from: after(0), to: after(600)};
    expect(span(panned(window, whole, -0.5))).to.deep.equal([0, 600]);
    expect(span(panned(window, whole, 0.5))).to.deep.equal([300, 900]);
    expect(span(panned(window, whole, 99))).to.deep.equal([3000, 3600]);
    expect(panned(undefined, whole, 1)).to.equal(undefined);
  });

  it('follows a moment that leaves it, by as little as it takes', () => {
    const window = {from: after(600), to: after(1200)};
    expect(span(revealing(window, whole, after(900)))).to.deep.equal([600, 1200]);
    expect(span(revealing(window, whole, after(500)))).to.deep.equal([500, 1100]);
    expect(span(revealing(window, whole, after(1300)))).to.deep.equal([700, 1300]);
  });

  it('is what was drawn up, in either direction, and never too small', () => {
    expect(span(between(after(900), after(300), whole, 10))).to.deep.equal([300, 900]);
    expect(span(between(after(300), after(300), whole, 10))).to.deep.equal([295, 305]);
    expect(span(between(after(3600), after(3600), whole, 10))).to.deep.equal([3590, 3600]);
  });

  it('never leaves the session, whatever is done in whatever order', () => {
    const step = fc.record({factor: fc.double({min: 0.01, max: 50, noNaN: true}), part: fc.double({min: -20, max: 20, noNaN: true}), at: fc.integer({min: -100, max: 4000})});
    fc.assert(fc.property(fc.array(step, {maxLength: 30}), (steps) => {
      let window: TimeWindow;
      for (const {factor, part, at} of steps) {
        window = revealing(panned(zoomed(window, whole, factor, after(at), 10), whole, part), whole, after(Math.min(3600, Math.max(0, at))));
        if (!window) continue;
        expect(window.from.getTime()).to.be.at.least(whole.from.getTime());
        expect(window.to.getTime()).to.be.at.most(whole.to.getTime());
        expect(window.to.getTime() - window.from.getTime()).to.be.at.least(9998);
      }
    }));
  });
});
