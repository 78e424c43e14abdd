import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Cell, ReportRow, Table} from '../../src/model/index.js';
import {writeCsv, type CsvOptions} from '../../src/reports/csv.js';
import {expectedCell} from './expected-cell.js';
import {loadPapa, type Papa} from './papa.js';
import {readStrictly} from './rfc4180.js';

/** A table of one column a key; a cell of each row under each. */
function tableOf(keys: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const row = (cells: readonly Cell[]) => Object.fromEntries(keys.map((key, index) => [key, cells[index]])) as ReportRow;
  return {title: 'Invented', columns: keys.map((key) => ({key, label: `The ${key}`})), rows: rows.map(row)};
}

const bare = (text: string) => text.replace(/^\ufeff/, '');
const body = (cells: readonly (readonly Cell[])[], options?: CsvOptions) =>
  writeCsv(tableOf(cells[0]!.map((_, index) => `c${index}`), cells), options).split('\r\n').slice(1, -1);

describe('a CSV', () => {
  let papa: Papa;
  before(async () => {
    papa = await loadPapa();
  });

  it('has what a spreadsheet would run as text, and leaves numbers numbers', () => {
    expect(body([['=1+1', -5, '-5', 'a "b"', true, 0.1 + 0.2, 1e21]])).to.deep.equal([`"'=1+1",-5,"'-5","a ""b""",true,0.30000000000000004,1e+21`]);
  });

  it('tells instants in UTC, and nothing where there is nothing', () => {
    const cells = [new Date('2026-03-31T11:00:00.5Z'), new Date(NaN), undefined, NaN, Infinity, '', -0];
    expect(body([cells])).to.deep.equal(['2026-03-31T11:00:00.500Z,,,,,"",0']);
  });

  it('begins with a byte order mark unless it should not', () => {
    const table = tableOf(['name'], []);
    expect(writeCsv(table)).to.equal('\ufeff"name"\r\n');
    expect(writeCsv(table, {bom: false})).to.equal('"name"\r\n');
  });

  it('is headed by machine names or by readable ones, none of which runs', () => {
    const table = {title: '', columns: [{key: '=a', label: 'A'}, {key: 'b', label: '@B'}], rows: []};
    expect(writeCsv(table, {bom: false})).to.equal(`"'=a","b"\r\n`);
    expect(writeCsv(table, {bom: false, headers: 'labels'})).to.equal(`"A","'@B"\r\n`);
  });

  it('keeps a row in which the only cell is missing', () => {
    expect(readStrictly(writeCsv(tableOf(['a'], [[undefined], ['x']]), {bom: false}))).to.deep.equal([['a'], [''], ['x']]);
  });

  it('takes no cell from where a row only inherits, and none that is no cell', () => {
    const rows = [{}, JSON.parse('{"__proto__": "=own", "constructor": "mine", "list": [1], "nothing": null}')] as ReportRow[];
    const columns = ['__proto__', 'constructor', 'toString', 'list', 'nothing'].map((key) => ({key, label: key}));
    expect(writeCsv({title: '', columns, rows}).split('\r\n').slice(1, 3)).to.deep.equal([',,,,', `"'=own","mine",,,`]);
  });

  it('leaves out what no column names', () => {
    expect(writeCsv({title: '', columns: [{key: 'a', label: 'A'}], rows: [{a: 1, b: 2}]}, {bom: false})).to.equal('"a"\r\n1\r\n');
  });

  it('is read by others as it was meant, whatever people call themselves', async () => {
    const cells = await (await fetch('/fixtures/hostile-cells.json')).json() as string[];
    expect(cells.length).to.be.above(80);
    for (const delimiter of [',', ';', '\t'] as const) {
      const text = writeCsv(tableOf(['before', 'cell', 'after'], cells.map((cell) => ['x', cell, cell])), {delimiter});
      const told = [['before', 'cell', 'after'], ...cells.map((cell) => ['x', expectedCell(cell), expectedCell(cell)])];
      expect(readStrictly(bare(text), delimiter)).to.deep.equal(told);
      expect(papa.parse(text, {delimiter}).data).to.deep.equal([...told, ['']]);
    }
  });

  it('guards exactly what would run', () => {
    const guarded = (text: string) => body([[text, 0]])[0]!.startsWith(`"'`);
    expect(['=', ' =1', '\u00a0\u200b＝1', '\t', '\n1', '\ufeff\u202e@', '\0+'].filter((text) => !guarded(text))).to.deep.equal([]);
    expect(['a=', '1-2', '', ' ', '\u00a0x', '(=1)', '−5', 'x\n=1'].filter(guarded)).to.deep.equal([]);
  });

  it('holds a cell of 100,000 characters', () => {
    const long = '"=\n'.repeat(33_333);
    expect(readStrictly(writeCsv(tableOf(['a', 'b'], [[long, 1]]), {bom: false}))[1]).to.deep.equal([long, '1']);
  });

  it('comes back equal to the last cell from 10,000 tables of all sorts', function () {
    this.timeout(240_000);
    const character = fc.constantFrom(...Array.from('=+-@\'",;\t\r\n \0\ufeff\u00a0\u200b\u202e＝－aé1名😀'), '\ud83d', '\ude00');
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({unit: character, maxLength: 8}), fc.string({unit: 'binary', maxLength: 6}), fc.string({maxLength: 12}),
      fc.double(), fc.integer(), fc.boolean(), fc.date({noInvalidDate: false}), fc.constant(undefined),
    );
    const key = fc.oneof(fc.string({unit: character, maxLength: 4}), fc.constantFrom('__proto__', 'constructor', 'valueOf'));
    const cells = fc.uniqueArray(key, {minLength: 1, maxLength: 5}).chain((keys) =>
      fc.tuple(fc.constant(keys), fc.array(fc.array(cell, {minLength: keys.length, maxLength: keys.length}), {maxLength: 5})));
    const options = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'), bom: fc.boolean(), headers: fc.constantFrom('keys', 'labels'), decimal: fc.constantFrom('.', ','),
    } as const);
    fc.assert(fc.property(cells, options, ([keys, rows], {delimiter, bom, headers, decimal}) => {
      const text = writeCsv(tableOf(keys, rows), {delimiter, bom, headers, decimal});
      const names = headers === 'keys' ? keys : keys.map((name) => `The ${name}`);
      const sign = delimiter === ',' ? '.' : decimal; // one comma cannot be both
      const told = [names, ...rows].map((row) => row.map((cell) => expectedCell(cell, sign)));
      expect(text.startsWith('\ufeff')).to.equal(bom);
      expect(readStrictly(bom ? text.slice(1) : text, delimiter)).to.deep.equal(told);
      expect(papa.parse(text, {delimiter}).data).to.deep.equal([...told, ['']]);
    }), {numRuns: 10_000});
  });
});
