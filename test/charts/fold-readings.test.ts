import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {foldReadings} from '../../src/charts/fold-readings.js';
import {areaPath, linePath, meanPath, rangePath} from '../../src/charts/folded-path.js';

const startsAt = new Date('2026-03-31T08:05:00Z');
const span = (seconds: number, from = 0) => ({from: new Date(startsAt.getTime() + from * 1000), to: new Date(startsAt.getTime() + (from + seconds) * 1000)});
const series = (values: readonly number[], stepSeconds = 1) => ({startsAt, stepSeconds, values: Float64Array.from(values)});
const reading = fc.oneof({weight: 3, arbitrary: fc.integer({min: 0, max: 500})}, {weight: 1, arbitrary: fc.constant(NaN)});
const known = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));
const filled = (values: Float64Array, count: number) => [...values.subarray(0, count)];

describe('folding a series to the width of a drawing', () => {
  it('never loses the greatest or the least reading, at any width', () => {
    fc.assert(fc.property(fc.array(reading, {minLength: 1, maxLength: 3000}), fc.integer({min: 1, max: 400}), fc.integer({min: 1, max: 90}), (values, width, step) => {
      const folded = foldReadings(series(values, step), span(values.length * step), width);
      const all = known(values);
      expect(Math.max(...filled(folded.high, folded.count))).to.equal(Math.max(...all));
      expect(Math.min(...filled(folded.low, folded.count))).to.equal(Math.min(...all));
    }));
  });

  it('never draws more than a column can show, however many readings there are', () => {
    fc.assert(fc.property(fc.array(reading, {minLength: 1, maxLength: 3000}), fc.integer({min: 1, max: 400}), (values, width) => {
      expect(foldReadings(series(values), span(values.length), width).count).to.be.at.most(Math.max(width, 1) + 4);
    }));
  });

  it('goes on where readings follow one another, and begins anew after each gap that is as wide as a column', () => {
    const readings = fc.record({width: fc.integer({min: 1, max: 200}), each: fc.integer({min: 2, max: 9})})
      .chain(({width, each}) => fc.record({width: fc.constant(width), each: fc.constant(each), values: fc.array(reading, {minLength: width * each, maxLength: width * each})}));
    fc.assert(fc.property(readings, ({width, each, values}) => {
      const folded = foldReadings(series(values), span(values.length), width);
      let i = -1;
      let column = -1;
      values.forEach((value, index) => {
        const here = Math.floor(index / each);
        if (Number.isNaN(value) || here === column) return;
        i += 1;
        column = here;
        expect(folded.x[i]).to.equal(here + 0.5);
        expect(folded.joined[i], `column ${here}`).to.equal(index > 0 && !Number.isNaN(values[index - 1]) ? 1 : 0);
      });
      expect(folded.count).to.equal(i + 1);
    }));
  });

  it('keeps first, last and mean of a column', () => {
    const {count, first, last, low, high, mean} = foldReadings(series([4, 2, 9, 5, 1, 1, 1, 1]), span(8), 2);
    expect(count).to.equal(2);
    expect([first[0], last[0], low[0], high[0], mean[0]]).to.deep.equal([4, 5, 2, 9, 5]);
    expect([first[1], last[1], low[1], high[1], mean[1]]).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('draws each reading itself where there is room, in the middle of its step', () => {
    const folded = foldReadings(series([3, 1, 2], 60), span(180), 300);
    expect(filled(folded.x, folded.count)).to.deep.equal([50, 150, 250]);
    expect(folded.halfStep).to.equal(50);
  });

  it('takes one reading beyond each edge along, so that a zoomed line runs to the edges', () => {
    const folded = foldReadings(series([1, 2, 3, 4, 5, 6, 7, 8], 60), span(120, 180), 100);
    expect(filled(folded.first, folded.count)).to.deep.equal([3, 4, 5, 6]);
  });

  it('holds nothing where a series lies outside of what is shown, is empty, or was never read', () => {
    expect(foldReadings(series([1, 2, 3]), span(10, 1000), 100).count).to.be.at.most(1);
    expect(foldReadings(series([]), span(10), 100).count).to.equal(0);
    expect(foldReadings(series([NaN, NaN]), span(10), 100).count).to.equal(0);
  });

  it('folds a day by the second within a frame of 50 ms', () => {
    const day = series(Array.from({length: 86_400}, (_, index) => index % 977));
    let best = Infinity;
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      foldReadings(day, span(86_400), 1100);
      best = Math.min(best, performance.now() - start);
    }
    expect(best).to.be.below(50);
  });
});

describe('the path of a folded series', () => {
  const height = (value: number) => 100 - value;
  const path = (values: readonly number[], width: number, draw = linePath) => draw(foldReadings(series(values, 60), span(values.length * 60), width), height);

  it('is level over a step at both ends, and straight between the middles of two steps', () => {
    expect(path([10, 30], 200)).to.equal('M0 90L50 90L150 70L200 70');
  });

  it('shows a reading that stands alone between gaps as a dash of its step', () => {
    expect(path([NaN, 40, NaN], 300)).to.equal('M100 60L200 60');
  });

  it('shows every value of a column', () => {
    expect(path([30, 60, 20, 40], 1)).to.equal('M0.4 70L0.5 70L0.5 80L0.5 40L0.5 60L0.6 60');
  });

  it('closes the surface under each stretch by itself', () => {
    const surface = path([10, NaN, 30], 300, (folded, y) => areaPath(folded, y, 100));
    expect(surface).to.equal('M0 90L100 90L100 100L0 100ZM200 70L300 70L300 100L200 100Z');
  });

  it('shows the range beside the mean only where readings share a column', () => {
    expect(path([10, 20, 30, 40], 2, rangePath)).to.match(/^M.*Z$/);
    expect(path([10, 20], 200, rangePath)).to.equal('');
    expect(path([10, 20, 30, 50], 2, meanPath)).to.equal('M0.3 85L0.5 85L1.5 60L1.8 60');
  });

  it('consists of numbers and M, L, Z alone, which a PDF can spell too', () => {
    fc.assert(fc.property(fc.array(reading, {maxLength: 600}), fc.integer({min: 1, max: 300}), (values, width) => {
      for (const draw of [linePath, meanPath, rangePath, (folded: ReturnType<typeof foldReadings>, y: typeof height) => areaPath(folded, y, 100)]) {
        expect(path(values.length ? values : [1], width, draw)).to.match(/^(?:[ML]-?[\d.]+ -?[\d.]+|Z)*$/);
      }
    }));
  });
});
