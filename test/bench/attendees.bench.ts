import {attendeeIndex} from '../../src/adapters/attendee-index.js';
import type {Attendee} from '../../src/model/index.js';
import {inTurn, type Measured} from './measure.js';

const given = ['Ada', 'Bela', 'Chloé', 'Dmitri', 'Éloïse', 'Farid', 'Güneş', 'Hana', 'Ines', 'Jörg', 'Kofi', 'Łucja'];
const family = ['Müller', 'Okafor', 'García', 'Novák', 'Smith', 'Öztürk', 'Ivanova', 'Tanaka', 'Nguyễn', 'Rossi', 'Sørensen'];
const rows: readonly Attendee[] = Array.from({length: 100_000}, (_, index) => ({
  id: `u${index}`, name: `${given[index * 7 % given.length]!} ${family[index * 13 % family.length]!} ${index * 7919 % 100_000}`, viewedSeconds: index * 7919 % 3600, engagementRate: (index * 31 % 100) / 100,
}));
const page = {page: 3, pageSize: 25, locale: 'en'} as const;

/** As one writes it without a library, in one task. */
const plain = {
  number: () => [...rows].sort((a, b) => b.viewedSeconds! - a.viewedSeconds!).slice(50, 75),
  name: () => {
    const {compare} = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
    return [...rows].sort((a, b) => compare(a.name!, b.name!)).slice(50, 75);
  },
  search: () => rows.filter(({name}) => name!.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().includes('gun')).slice(0, 25),
};

/** 100,000 people: a page in each order, and of a search, beside the plain way. Ours settle ties by name and id, and give way to input meanwhile. */
export default async function bench(): Promise<Measured[]> {
  const fresh = async (query: Parameters<ReturnType<typeof attendeeIndex>['page']>[0]) => attendeeIndex(rows).page(query);
  const [searched, sorted] = [attendeeIndex(rows), attendeeIndex(rows)];
  await searched.page({...page, search: 'gun'});
  await sorted.page({...page, sort: {by: 'name', direction: 'ascending'}});
  const runs = await inTurn<'number' | 'plainNumber' | 'name' | 'plainName' | 'search' | 'plainSearch' | 'again', unknown>({
    number: () => fresh({...page, sort: {by: 'viewedSeconds', direction: 'descending'}}), plainNumber: async () => Promise.resolve(plain.number()),
    name: () => fresh({...page, sort: {by: 'name', direction: 'ascending'}}), plainName: async () => Promise.resolve(plain.name()),
    search: () => searched.page({...page, search: 'gun'}), plainSearch: async () => Promise.resolve(plain.search()),
    again: () => sorted.page({...page, page: 4, sort: {by: 'name', direction: 'ascending'}}),
  }, 5);
  const longest = Math.max(runs.number.longestTask, runs.name.longestTask, runs.search.longestTask, runs.again.longestTask);
  const line = (what: string, own: keyof typeof runs, other: keyof typeof runs): Measured =>
    ({what, value: runs[own].milliseconds / runs[other].milliseconds, note: `${runs[own].milliseconds.toFixed(1)} ms, ${runs[other].milliseconds.toFixed(1)} ms`});
  return [
    line('sorted by a number, of Array.sort', 'number', 'plainNumber'),
    line('sorted by name the first time, of Array.sort with Intl.Collator', 'name', 'plainName'),
    line('another page in the order of names', 'again', 'plainName'),
    line('searched, of Array.filter', 'search', 'plainSearch'),
    {what: 'longest task', value: longest, mark: 50, unit: 'ms', note: `the plain way ${Math.round(Math.max(runs.plainName.longestTask, runs.plainNumber.longestTask))} ms`},
  ];
}
