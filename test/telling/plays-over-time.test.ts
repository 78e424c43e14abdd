import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {Formats} from '../../src/locale/index.js';
import {heights} from '../../src/panels/recordings/plays-chart.js';
import {playsOverTime} from '../../src/telling/plays-over-time.js';

const formats = new Formats('en', 'Pacific/Kiritimati');
const played = (...days: readonly (readonly [day: string, plays: number])[]) => days.map(([day, plays]) => ({day, plays}));
const named = (playsByDay: ReturnType<typeof played>) => {
  const time = playsOverTime(playsByDay)!;
  return time.layout.columns.map((column) => [time.ends(column, formats)[0], column.value]);
};

describe('plays over time', () => {
  it('are day by day within two months, whatever the zone of the reader', () => {
    expect(named(played(['2026-03-31', 3], ['2026-04-01', 14], ['2026-05-31', 2])))
      .to.deep.equal([['March 31, 2026', 3], ['April 1, 2026', 14], ['May 31, 2026', 2]]);
  });

  it('are by calendar month over a longer time', () => {
    expect(named(played(['2025-12-31', 3], ['2026-01-01', 4], ['2026-01-31', 5], ['2026-04-02', 2])))
      .to.deep.equal([['December 2025', 3], ['January 2026', 9], ['April 2026', 2]]);
  });

  it('are by several months over many years, from month to month', () => {
    const time = playsOverTime(played(['2016-01-15', 1], ['2026-02-01', 2]))!;
    expect(time.layout.placesEach).to.equal(2);
    expect(time.ends(time.layout.columns[0]!, formats)).to.deep.equal(['January 2016', 'February 2016']);
  });

  it('are by what is wanted where their time is long enough for months and short enough for days', () => {
    const over = (days: number, wanted?: 'day' | 'month') => {
      const {unit, units, layout} = playsOverTime(played(['2026-01-01', 1], [new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10), 2]), wanted)!;
      return [unit, units.length, layout.placesEach];
    };
    expect([over(31), over(31, 'month'), over(32), over(32, 'month')]).to.deep.equal([['day', 1, 1], ['day', 1, 1], ['day', 2, 1], ['month', 2, 1]]);
    expect([over(62), over(63), over(63, 'day'), over(190, 'day')]).to.deep.equal([['day', 2, 1], ['month', 2, 1], ['day', 2, 1], ['day', 2, 1]]);
    expect([over(191, 'day'), over(366, 'day'), over(367, 'day')]).to.deep.equal([['day', 2, 2], ['day', 2, 2], ['month', 1, 1]]);
  });

  it('lose no play, in any order of the days', () => fc.assert(fc.property(
    fc.array(fc.record({at: fc.oneof(fc.integer({min: 0, max: 40_000}), fc.integer({min: 0, max: 400})), plays: fc.nat(1000)}), {minLength: 1, maxLength: 60}),
    fc.constantFrom('day', 'month', undefined),
    (days, wanted) => {
      const time = playsOverTime(days.map(({at, plays}) => ({day: new Date(at * 86_400_000).toISOString().slice(0, 10), plays})), wanted)!;
      const all = days.reduce((sum, {plays}) => sum + plays, 0);
      expect(time.layout.columns.reduce((sum, {value}) => sum + value, 0)).to.equal(all);
      expect(time.plays).to.equal(all);
      expect(time.layout.columns.length).to.be.at.most(62);
    },
  )));

  it('are nothing where no day is told', () => {
    expect(playsOverTime([])).to.equal(undefined);
  });
});

describe('the heights beside the columns', () => {
  it('are a round number that the highest column reaches, and its half', () => {
    expect([1, 2, 3, 7, 14, 49, 50, 103, 4999].map((most) => heights(most)))
      .to.deep.equal([[1], [2, 1], [2, 1], [5], [10, 5], [20, 10], [50, 25], [100, 50], [2000, 1000]]);
  });
});
