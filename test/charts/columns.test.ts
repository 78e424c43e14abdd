import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {columnsChart, layoutColumns} from '../../src/charts/columns.js';

const points = (...values: readonly number[]) => values.map((value, at) => ({at, value}));

describe('a column chart', () => {
  it('draws the highest column in full height and the others in proportion', () => {
    expect(layoutColumns(points(2, 4, 0)).columns.map(({height}) => height)).to.deep.equal([0.5, 1, 0]);
  });

  it('leaves the place empty of a day that is not told, which is not a day of none', () => {
    const {columns} = layoutColumns([{at: 10, value: 3}, {at: 16, value: 5}]);
    expect(columns.map(({first}) => first)).to.deep.equal([10, 16]);
    expect(columns[1]!.start - columns[0]!.start).to.be.closeTo(6 / 7, 1e-9);
  });

  it('adds neighbours together where there are more days than columns, and loses none', () => {
    const {columns, placesEach} = layoutColumns(points(...Array.from({length: 365}, (_, day) => day % 5)), 30);
    expect(placesEach).to.equal(13);
    expect(columns).to.have.length(29);
    expect(columns.reduce((sum, {value}) => sum + value, 0)).to.equal(730);
    expect(columns.at(-1)!.last).to.equal(364);
  });

  it('is flat where nothing was counted, and empty without days', () => {
    expect(layoutColumns(points(0, 0)).columns.map(({height}) => height)).to.deep.equal([0, 0]);
    expect(layoutColumns([]).columns).to.deep.equal([]);
  });

  it('never leaves its place and never draws more than it should, however far apart the days', () => fc.assert(fc.property(
    fc.array(fc.record({at: fc.integer({min: -1e6, max: 3e6}), value: fc.nat(1e6)}), {maxLength: 40}),
    (days) => {
      const {columns} = layoutColumns(days);
      expect(columns.length).to.be.at.most(30);
      for (const {start, width, height} of columns) {
        expect(start).to.be.at.least(0);
        expect(start + width).to.be.at.most(1);
        expect(height).to.be.within(0, 1);
      }
    },
  )));

  it('says its sentence, and of each column its name', async () => {
    const drawn = await fixture(html`<p>${columnsChart(layoutColumns(points(3)), 'Plays by day.', ({value}) => `${value} plays`)}</p>`);
    expect(drawn.querySelector('svg[role=img]')?.getAttribute('aria-label')).to.equal('Plays by day.');
    expect(drawn.querySelector('title')?.textContent).to.equal('3 plays');
  });
});
