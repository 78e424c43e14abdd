import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {attendeeIndex, type ListQuery} from '../../src/adapters/attendee-index.js';
import type {Attendee, AttendeeSort} from '../../src/model/index.js';

const SORTS: readonly AttendeeSort['by'][] =
  ['name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads'];

const person = (id: string, name?: string, more: Partial<Attendee> = {}): Attendee => ({id, ...(name !== undefined && {name}), ...more});
const all = {page: 1, pageSize: 1000};
const ids = async (rows: readonly Attendee[], query: Partial<ListQuery> = {}) =>
  (await attendeeIndex(rows).page({...all, ...query})).rows.map(({id}) => id);

describe('attendee index', () => {
  it('shows who was there longest first, ties by name, then by id', async () => {
    const rows = [
      person('4', 'Zoe', {viewedSeconds: 5}), person('3', 'Ada', {viewedSeconds: 5}), person('2', 'Ada', {viewedSeconds: 5}),
      person('1', 'Ben', {viewedSeconds: 9}),
    ];
    expect(await ids(rows)).to.deep.equal(['1', '2', '3', '4']);
  });

  it('reads no names to sort by a figure that tells everyone apart, so that the first page comes soon', async () => {
    let read = 0;
    const rows = Array.from({length: 40}, (_, index) => ({
      id: String(index),
      viewedSeconds: index,
      get name() { return `Guest ${read++}`; },
    }));
    expect((await ids(rows)).slice(0, 3)).to.deep.equal(['39', '38', '37']);
    expect(read).to.equal(0);
  });

  it('settles few ties and many alike', async () => {
    const names = ['Zoe', 'Ada', 'Ben', 'Ada', 'Cleo', 'Dan', 'Eve', 'Fay'];
    const ofValues = (values: readonly number[]) => names.map((name, index) => person(String(index), name, {reactions: values[index]!}));
    const sort = {by: 'reactions', direction: 'descending'} as const;
    expect(await ids(ofValues([8, 7, 6, 5, 4, 3, 1, 1]), {sort})).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(await ids(ofValues([1, 1, 3, 4, 5, 6, 7, 8]), {sort})).to.deep.equal(['7', '6', '5', '4', '3', '2', '1', '0']);
    expect(await ids(ofValues([1, 1, 1, 1, 1, 1, 1, 9]), {sort})).to.deep.equal(['7', '1', '3', '2', '4', '5', '6', '0']);
  });

  it('puts a missing value last in both directions, and a missing name too', async () => {
    const rows = [person('1', 'Ada'), person('2', 'Ben', {questions: 0}), person('3', 'Cleo', {questions: 2}),
      person('4', undefined, {questions: 1})];
    expect(await ids(rows, {sort: {by: 'questions', direction: 'ascending'}})).to.deep.equal(['2', '4', '3', '1']);
    expect(await ids(rows, {sort: {by: 'questions', direction: 'descending'}})).to.deep.equal(['3', '4', '2', '1']);
    expect(await ids(rows, {sort: {by: 'name', direction: 'descending'}})).to.deep.equal(['3', '2', '1', '4']);
  });

  it('sorts names as the language does, with numbers by value', async () => {
    const rows = [person('o', 'Öberg'), person('z', 'Zorn'), person('a', 'Alm'), person('g10', 'Guest 10'), person('g9', 'guest 9')];
    const byName = {by: 'name', direction: 'ascending'} as const;
    expect(await ids(rows, {sort: byName, locale: 'sv'})).to.deep.equal(['a', 'g9', 'g10', 'z', 'o']);
    expect(await ids(rows, {sort: byName, locale: 'de'})).to.deep.equal(['a', 'g9', 'g10', 'o', 'z']);
  });

  it('survives a language that is none', async () => {
    const byName = {by: 'name', direction: 'ascending'} as const;
    expect(await ids([person('2', 'Ben'), person('1', 'Ada')], {locale: 'not_a-language!', sort: byName})).to.deep.equal(['1', '2']);
    expect(await ids([person('1', 'Ada')], {locale: ''})).to.deep.equal(['1']);
  });

  it('finds three letters anywhere in the name, whatever their case and accents', async () => {
    const rows = [
      person('1', 'Zoë  Núñez'), person('2', 'Gross'), person('3', 'Groß'), person('4', 'ΟΔΥΣΣΕΥΣ'), person('5', 'שָׁלוֹם'),
      person('6', 'İpek'), person('7'),
    ];
    const found = (search: string) => ids(rows, {search, sort: {by: 'name', direction: 'ascending'}, locale: 'en'});
    expect(await found('oe nun')).to.deep.equal(['1']);
    expect(await found(' NUÑEZ ')).to.deep.equal(['1']);
    expect(await found('ross')).to.have.members(['2', '3']);
    expect(await found('δυσσευς')).to.deep.equal(['4']);
    expect(await found('שלום')).to.deep.equal(['5']);
    expect(await found('ipe')).to.deep.equal(['6']);
    expect(await found('nobody')).to.deep.equal([]);
  });

  it('takes fewer than three letters for no search', async () => {
    const rows = [person('1', 'Ada'), person('2', 'Ben')];
    for (const search of ['', 'ad', '  a  ', 'e\u0301e']) expect(await ids(rows, {search}), search).to.have.length(2);
  });

  it('keeps search, roles and sort together, and counts who was found', async () => {
    const rows = [
      person('1', 'Ada', {role: 'host', viewedSeconds: 1}), person('2', 'Adam', {role: 'viewer', viewedSeconds: 2}),
      person('3', 'Madam', {role: 'viewer', viewedSeconds: 3}), person('4', 'Ben', {role: 'viewer', viewedSeconds: 4}),
      person('5', 'Adah', {viewedSeconds: 5}),
    ];
    const index = attendeeIndex(rows);
    const query = {search: 'ada', roles: ['viewer'], sort: {by: 'viewedSeconds', direction: 'ascending'}, pageSize: 1} as const;
    expect(await index.page({...query, page: 1})).to.deep.equal({rows: [rows[1]], total: 2});
    expect(await index.page({...query, page: 2})).to.deep.equal({rows: [rows[2]], total: 2});
    expect(await index.page({...query, page: 3})).to.deep.equal({rows: [], total: 2});
    expect((await index.page({...all, roles: []})).total).to.equal(5);
  });

  it('answers a page that is nonsense as the first, and a size that is nonsense as one', async () => {
    const index = attendeeIndex([person('1'), person('2')]);
    for (const page of [0, -1, NaN, -Infinity]) expect((await index.page({page, pageSize: 1})).rows, String(page)).to.deep.equal([{id: '1'}]);
    for (const pageSize of [0, -5, NaN]) expect((await index.page({page: 1, pageSize})).rows, String(pageSize)).to.have.length(1);
    expect((await index.page({page: 1, pageSize: 1e308})).rows).to.have.length(2);
    expect((await index.page({page: 1e308, pageSize: 1e308})).rows).to.have.length(0);
  });

  const rowsAtRandom = fc.uniqueArray(fc.record({
    id: fc.string({minLength: 1, maxLength: 3}),
    name: fc.option(fc.constantFrom('Ada', 'ada', 'Ben', 'Åsa', 'Zoë', 'Guest 2', 'Guest 10', '', '__proto__', 'דנה'), {nil: undefined}),
    viewedSeconds: fc.option(fc.constantFrom(0, 1, 2, 1e308, NaN, Infinity), {nil: undefined}),
    reactions: fc.option(fc.integer({min: 0, max: 3}), {nil: undefined}),
    engagementRate: fc.option(fc.constantFrom(0, 0.5, 1), {nil: undefined}),
  }), {selector: ({id}) => id, maxLength: 40}) as fc.Arbitrary<Attendee[]>;

  it('shows every row exactly once, page by page, in every sort, in the order of a plain sort', async () => {
    await fc.assert(fc.asyncProperty(
      rowsAtRandom, fc.constantFrom(...SORTS), fc.constantFrom('ascending' as const, 'descending' as const),
      fc.integer({min: 1, max: 7}), fc.constantFrom('en', 'sv', 'he'),
      async (rows, by, direction, pageSize, locale) => {
        const index = attendeeIndex(rows);
        const seen: string[] = [];
        for (let page = 1; page <= Math.ceil(rows.length / pageSize); page++) {
          seen.push(...(await index.page({page, pageSize, locale, sort: {by, direction}})).rows.map(({id}) => id));
        }
        expect(seen).to.deep.equal(plainlySorted(rows, {by, direction}, locale).map(({id}) => id));
      },
    ), {numRuns: 300});
  });

  it('lets one leave without disturbing another who asks the same', async () => {
    const rows = Array.from({length: 20_000}, (_, i) => person(String(i), `Person ${i * 7919 % 20_000}`, {viewedSeconds: i % 7}));
    const index = attendeeIndex(rows);
    const leaving = new AbortController();
    const first = index.page(all, {signal: leaving.signal}).then(() => 'answered', (reason: unknown) => reason);
    const second = index.page(all);
    leaving.abort('left');
    expect(await first).to.equal('left');
    expect((await second).rows).to.have.length(1000);
  });

  it('begins anew when all had left', async () => {
    const rows = Array.from({length: 20_000}, (_, i) => person(String(i), `Person ${i}`));
    const index = attendeeIndex(rows);
    const leaving = new AbortController();
    const first = index.page(all, {signal: leaving.signal}).then(() => 'answered', (reason: unknown) => reason);
    leaving.abort('left');
    expect(await first).to.equal('left');
    expect((await index.page({...all, pageSize: 1, sort: {by: 'name', direction: 'descending'}})).rows[0]?.id).to.equal('19999');
    expect(await index.page(all, {signal: AbortSignal.abort('never')}).catch((reason: unknown) => reason)).to.equal('never');
  });
});

function plainlySorted(rows: readonly Attendee[], {by, direction}: AttendeeSort, locale: string): Attendee[] {
  const collator = new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
  const known = (row: Attendee) => row[by] !== undefined && !Number.isNaN(row[by]);
  const names = (a: Attendee, b: Attendee) => {
    if (a.name === undefined || b.name === undefined) return Number(a.name === undefined) - Number(b.name === undefined);
    return collator.compare(a.name, b.name);
  };
  const ties = (a: Attendee, b: Attendee) => names(a, b) || (a.id < b.id ? -1 : 1);
  const ascending = (a: Attendee, b: Attendee) => (by === 'name' ? names(a, b) : a[by] === b[by] ? 0 : (a[by] ?? 0) < (b[by] ?? 0) ? -1 : 1);
  const order = (a: Attendee, b: Attendee) => (direction === 'ascending' ? ascending(a, b) : -ascending(a, b));
  return [
    ...rows.filter(known).sort((a, b) => order(a, b) || ties(a, b)),
    ...rows.filter((row) => !known(row)).sort(ties),
  ];
}
