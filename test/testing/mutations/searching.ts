import type {Attendee} from '../../../src/model/index.js';
import {altering, asking, relisting, type Mutation} from './mutation.js';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Searches by a rule of its own. */
const matching = (does: string, breaks: string | readonly string[], isFound: (name: string, search: string, row: Attendee) => boolean) =>
  relisting([does, breaks], async (everyone, {search}) => {
    const rows = await everyone({search: ''});
    return search === undefined || search.trim().length < 3 ? rows : rows.filter((row) => isFound(row.name ?? '', search, row));
  });

export const ofSearching: readonly Mutation[] = [
  matching('finds whole names only', ['search-beginning', 'search-middle'], (name, search) => folded(name) === folded(search)),
  matching('finds by the end of names', 'search-beginning', (name, search) => folded(name).endsWith(folded(search))),
  matching('finds by the beginning of names, and says anywhere', 'search-middle', (name, search) => folded(name).startsWith(folded(search))),
  matching('minds the case', 'search-case', (name, search) => plain(name).includes(plain(search))),
  matching('minds accents', 'search-accents', (name, search) => name.toLowerCase().includes(search.toLowerCase())),
  matching('drops accents from what is searched only', 'search-accents', (name, search) => name.toLowerCase().includes(folded(search))),
  matching('searches addresses, too', 'search-only', (name, search, {email = ''}) => folded(name).includes(folded(search)) || email.includes('p1@')),
  matching('does not search at all', ['search-only', 'search-nobody'], () => true),
  matching('knows no letters beyond English', 'search-text', (name, search) => /^[a-z ]+$/i.test(search) && folded(name).includes(folded(search))),
  asking('getAttendees', ['rejects where nobody is found', 'search-nobody'], async (call) => {
    const page = await call();
    if (page.rows.length === 0) throw Object.assign(new Error('nobody'), {name: 'AdapterError', code: 'not-found'});
    return page;
  }),
  asking('getAttendees', ['searches for two letters', 'search-short'], async (call, {search = ''}) => {
    const page = await call();
    return search.trim().length === 2 ? {...page, rows: page.rows.filter(({name = ''}) => folded(name).includes(folded(search)))} : page;
  }),
  asking('getAttendees', ['finds nobody by nothing', 'search-short'], async (call, {search}) => {
    const page = await call();
    return search === '' ? {...page, rows: [], total: 0} : page;
  }),
  asking('getAttendees', ['rejects two letters as malformed', 'search-short'], async (call, {search = ''}) => {
    if (search.trim().length === 2) throw Object.assign(new Error('too few'), {name: 'AdapterError', code: 'malformed'});
    return call();
  }),
  altering('getAttendees', ['counts everyone when somebody is searched', 'search-total'], (page, {search}) => (search ? {...page, total: 25} : page)),
  asking('getAttendees', ['forgets the order when somebody is searched', 'search-sort-role-page'], (call, {sort, ...query}) => call({...query, ...(sort && !query.search && {sort})})),
  asking('getAttendees', ['forgets the role when somebody is searched', 'search-sort-role-page'], (call, {roles, ...query}) => call({...query, ...(roles && !query.search && {roles})})),
  asking('getAttendees', ['forgets the search when an order is asked for', 'search-sort-role-page'], (call, {search, ...query}) => call({...query, ...(search && !query.sort && {search})})),
  asking('getAttendees', ['forgets the page when somebody is searched', 'search-sort-role-page'], (call, query) => call({...query, page: query.search && query.sort ? 1 : query.page})),
];
