import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutWorldMap, mapLevels} from '../../src/charts/world-map.js';
import {worldHeight, worldShapes, worldWidth} from '../../src/charts/world-shapes.js';

const codes = worldShapes.map(([code]) => code);

describe('the shapes of the world', () => {
  it('are there for every country that has a name, but the Antarctic and islands where nobody lives', () => {
    const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const isCountry = (code: string) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
    const named = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
    // Unions, parts of other countries with a reserved code, and codes that stand for nothing known.
    const notCountries = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];
    expect(named.filter((code) => !codes.includes(code) && !notCountries.includes(code))).to.deep.equal(['AQ', 'BV']);
  });

  it('lie on the map, each code once, each outline closed', () => {
    expect(new Set(codes).size).to.equal(codes.length);
    for (const [code, x, y, , path] of worldShapes) {
      expect(x, code).to.be.within(0, worldWidth);
      expect(y, code).to.be.within(0, worldHeight);
      if (path) expect(path, code).to.match(/^(M\d+ \d+l[-\d ]+z)+$/);
    }
  });

  it('lie where they are: Iceland north and west of Kenya, Singapore south of Malta', () => {
    const place = (wanted: string) => worldShapes.find(([code]) => code === wanted)!;
    expect(place('IS')[1]).to.be.below(place('KE')[1]);
    expect(place('IS')[2]).to.be.below(place('KE')[2]);
    expect(place('SG')[2]).to.be.above(place('MT')[2]);
  });
});

describe('the levels of a map', () => {
  it('reach about as many times higher each', () => {
    expect(mapLevels(153)).to.deep.equal([
      {level: 1, from: 1, to: 3}, {level: 2, from: 4, to: 7}, {level: 3, from: 8, to: 20}, {level: 4, from: 21, to: 56}, {level: 5, from: 57, to: 153},
    ]);
  });

  it('are as many as there are counts to tell apart, from the darkest down', () => {
    expect(mapLevels(0)).to.deep.equal([]);
    expect(mapLevels(1)).to.deep.equal([{level: 5, from: 1, to: 1}]);
    expect(mapLevels(3).map(({level, to}) => [level, to])).to.deep.equal([[3, 1], [4, 2], [5, 3]]);
  });

  it('have every count from 1 to the most in exactly one of them', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 1_000_000}), fc.double({min: 0, max: 1, noNaN: true}), (most, part) => {
      const count = Math.max(1, Math.round(most * part));
      expect(mapLevels(most).filter(({from, to}) => count >= from && count <= to)).to.have.length(1);
    }));
  });
});

describe('the layout of a map', () => {
  it('has the countries with people in them, most first, and a dot for those too small to see', () => {
    const {countries} = layoutWorldMap([{code: 'SG', value: 2}, {code: 'US', value: 9}, {code: 'FR', value: 0}, {code: 'IL', value: 4}]);
    expect(countries.map(({code, value, isDot, path}) => [code, value, isDot, path !== undefined]))
      .to.deep.equal([['US', 9, false, true], ['IL', 4, true, true], ['SG', 2, true, false]]);
  });

  it('says what it has no place for', () => {
    const {countries, elsewhere} = layoutWorldMap([{code: 'Wonderland', value: 3}, {code: 'AQ', value: 1}, {code: '__proto__', value: 2}]);
    expect(countries).to.deep.equal([]);
    expect(elsewhere.map(({code}) => code)).to.deep.equal(['Wonderland', '__proto__', 'AQ']);
  });

  it('never adds up two counts of one country, which may be the same people', () => {
    expect(layoutWorldMap([{code: 'GB', value: 3}, {code: 'GB', value: 5}]).countries.map(({value}) => value)).to.deep.equal([5]);
  });
});
