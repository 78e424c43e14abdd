import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {heatLevel, heatLevelAt, heatStrip, layoutHeatStrip, type HeatReadings} from '../../src/charts/heat-strip.js';

const startsAt = new Date('2026-03-31T08:05:00Z');
const after = (seconds: number) => new Date(startsAt.getTime() + seconds * 1000);
const session = (seconds: number) => ({startsAt, endsAt: after(seconds)});
const strip = (values: ArrayLike<number>, stepSeconds = 60, from = 0): HeatReadings => ({startsAt: after(from), stepSeconds, values});

describe('a heat strip', () => {
  it('has five shades, and one for being away', () => {
    expect([0, 0.19, 0.2, 0.45, 0.6, 0.75, 0.8, 1, NaN].map(heatLevel)).to.deep.equal([1, 1, 2, 3, 4, 4, 5, 5, 0]);
  });

  it('draws equal neighbours as one', () => {
    const {runs} = layoutHeatStrip(strip([0.1, 0.15, NaN, NaN, 0.9]), session(300));
    expect(runs).to.deep.equal([{level: 1, from: 0, to: 120}, {level: 0, from: 120, to: 240}, {level: 5, from: 240, to: 300}]);
  });

  it('covers the session from end to end, whatever the source sends', () => {
    const value = fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constant(NaN));
    fc.assert(fc.property(fc.array(value, {maxLength: 200}), fc.integer({min: 1, max: 300}), fc.integer({min: -5000, max: 5000}), fc.integer({min: 1, max: 20_000}),
      (values, step, from, seconds) => {
        const {runs} = layoutHeatStrip(strip(values, step, from), session(seconds));
        expect(runs[0]?.from).to.equal(0);
        expect(runs.at(-1)?.to).to.equal(seconds);
        runs.forEach((run, index) => {
          expect(run.to).to.be.above(run.from);
          const next = runs[index + 1];
          if (next) expect([next.from, next.level === run.level]).to.deep.equal([run.to, false]);
        });
      }));
  });

  it('leaves the time without readings open, and does not stretch what there is over it', () => {
    const {runs} = layoutHeatStrip(strip([0.5, 0.5], 60, 60), session(600));
    expect(runs).to.deep.equal([{level: undefined, from: 0, to: 60}, {level: 3, from: 60, to: 180}, {level: undefined, from: 180, to: 600}]);
  });

  it('ends with the session although its readings go on', () => {
    expect(layoutHeatStrip(strip([0.5, 0.5, 0.5]), session(90)).runs).to.deep.equal([{level: 3, from: 0, to: 90}]);
  });

  it('is drawn with six paths at most, and of bounded length, for a day by the second', () => {
    const day = Float32Array.from({length: 86_400}, (_, second) => second % 7 === 6 ? NaN : (second % 7) / 6);
    const {runs, paths} = layoutHeatStrip(strip(day, 1), session(86_400));
    expect(paths.length).to.be.within(1, 6);
    expect(runs.length).to.be.at.most(1440);
    expect(paths.map(({path}) => path.length).reduce((sum, length) => sum + length, 0)).to.be.below(60_000);
  });

  it('shows what fills most of a step where readings are too fine to draw', () => {
    const values = Float32Array.from({length: 2880}, (_, index) => index < 1440 ? 0.9 : index % 2 ? NaN : 0.1);
    const {runs} = layoutHeatStrip(strip(values, 1), session(2880));
    expect(runs.map(({level}) => level)).to.deep.equal([5, 0]);
  });

  it('is empty for a session of no length', () => {
    expect(layoutHeatStrip(strip([1]), session(0))).to.deep.equal({seconds: 0, runs: [], paths: []});
  });

  it('tells levels by height as well as by shade', () => {
    const {paths} = layoutHeatStrip(strip([NaN, 0, 0.3, 0.5, 0.7, 1]), session(360));
    const tops = paths.map(({path}) => Number(/V([\d.]+)H/.exec(path)?.[1]));
    expect(tops).to.deep.equal([...tops].sort((a, b) => b - a));
    expect(new Set(tops).size).to.equal(6);
  });

  it('knows the level at a moment', () => {
    const readings = strip([0.1, NaN, 0.9]);
    expect([-1, 0, 59, 60, 125, 180].map((seconds) => heatLevelAt(readings, after(seconds)))).to.deep.equal([undefined, 1, 1, 0, 5, undefined]);
  });

  it('is a picture with words, or for the eye alone', async () => {
    const layout = layoutHeatStrip(strip([0.1, 0.9]), session(120));
    const box = await fixture(html`<div>${heatStrip(layout, 'very low, then very high')}${heatStrip(layout)}</div>`);
    const [told, silent] = box.querySelectorAll('svg');
    expect([told?.getAttribute('role'), told?.getAttribute('aria-label')]).to.deep.equal(['img', 'very low, then very high']);
    expect(silent?.getAttribute('aria-hidden')).to.equal('true');
    expect(told?.querySelectorAll('path').length).to.equal(2);
  });
});
