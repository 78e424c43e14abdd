import type {Attendee, AttendeePage, AttendeeSort, AttendeeTotals} from '../../../src/model/index.js';
import {altering, asking, relisting, type Mutation} from './mutation.js';

const altered = (does: string, breaks: string | readonly string[], change: (page: AttendeePage) => object) =>
  altering('getAttendees', [does, breaks], (page) => ({...page, ...change(page)}));
const eachRow = (does: string, breaks: string, change: (row: Attendee) => object) => altered(does, breaks, ({rows}) => ({rows: rows.map((row) => ({...row, ...change(row)}))}));
const inTotals = (does: string, breaks: string, change: (totals: AttendeeTotals) => object) => altered(does, breaks, ({totals}) => ({totals: {...totals, ...change(totals!)}}));
const sortedBy = (by: AttendeeSort['by'], does: string, sort: (asked: AttendeeSort) => AttendeeSort) =>
  relisting([does, `sorts-by-${by}`], async (everyone, query) => everyone(query.sort?.by === by ? {sort: sort(query.sort)} : {}));

const SORTS: readonly AttendeeSort['by'][] =
  ['name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads'];
const COUNTS = ['reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'questions', 'downloads'] as const;

export const ofAttendees: readonly Mutation[] = [
  altered('counts one too many', ['everyone', 'total'], ({total}) => ({total: total! + 1})),
  relisting(['leaves somebody out', 'everyone'], async (everyone) => (await everyone()).slice(1)),
  altering('getAttendees', ['counts those on the page', 'total'], (page) => ({...page, total: page.rows.length})),
  altering('getAttendees', ['gives somebody two rows', 'unique'], ({rows, ...page}) => ({...page, rows: [...rows, ...rows.slice(0, 1)]})),
  asking('getAttendees', ['puts one more on the page', 'page-size'], async (call, query) => {
    const {rows} = await call({...query, page: 1, pageSize: 1000});
    return {...await call(), rows: rows.slice((query.page - 1) * query.pageSize, query.page * query.pageSize + 1)};
  }),
  altering('getAttendees', ['leaves pages half empty', 'page-size'], ({rows, ...page}) => ({...page, rows: rows.slice(0, Math.ceil(rows.length / 2))})),
  ...[1, 7, 100, 1000].flatMap((size) => [
    altering('getAttendees', [`misses the last of a page of ${size}`, `pages-of-${size}`], ({rows, ...page}, {pageSize}) => ({...page, rows: pageSize === size ? rows.slice(0, -1) : rows})),
    altering('getAttendees', [`misses the last of a page of ${size}, where an order is asked for`, `pages-of-${size}`], ({rows, ...page}, {pageSize, sort}) =>
      ({...page, rows: sort && pageSize === size ? rows.slice(0, -1) : rows})),
  ]),
  ...[1, 7].map((size) => asking('getAttendees', [`counts pages of ${size} from 0`, `pages-of-${size}`], (call, query) =>
    call({...query, page: query.pageSize === size ? Math.max(1, query.page - 1) : query.page}))),
  ...[100, 1000].map((size) => asking('getAttendees', [`never gives more than 20, and skips as many as were asked for, with pages of ${size}`, `pages-of-${size}`], async (call, {pageSize}) => {
    const page = await call();
    return pageSize === size ? {...page, rows: page.rows.slice(0, 20)} : page;
  })),
  relisting(['shuffles those who are equal, for each size of a page anew', 'same-order'], async (everyone, {sort, pageSize}) => {
    const rows = await everyone();
    if (!sort || pageSize > 4) return rows;
    return [...rows].sort((a, b) => (a[sort.by] === b[sort.by] ? (a.id < b.id ? 1 : -1) : 0));
  }),
  asking('getAttendees', ['knows no page beyond the last', 'beyond'], async (call, {page}) => {
    if (page > 100) throw Object.assign(new Error('no such page'), {name: 'AdapterError', code: 'not-found'});
    return call();
  }),
  asking('getAttendees', ['gives the last page in place of one beyond', 'beyond'], (call, query) => call({...query, page: Math.min(query.page, 100), ...(query.page > 100 && {page: 1})})),
  ...SORTS.flatMap((by) => [
    sortedBy(by, `does not sort by ${by}`, () => ({by: by === 'viewedSeconds' ? 'name' : 'viewedSeconds', direction: 'descending'})),
    sortedBy(by, `sorts by ${by} in one direction only`, () => ({by, direction: 'ascending'})),
    sortedBy(by, `turns the directions around by ${by}`, ({direction}) => ({by, direction: direction === 'ascending' ? 'descending' : 'ascending'})),
  ]),
  relisting(['takes unknown for 0 when it sorts', 'unknown-last'], async (everyone, {sort}) => {
    const rows = await everyone();
    if (sort?.direction !== 'ascending') return rows;
    return [...rows.filter((row) => row[sort.by] === undefined), ...rows.filter((row) => row[sort.by] !== undefined)];
  }),
  relisting(['lists by name where no order is asked for', 'usual-order'], async (everyone, {sort}) => everyone(sort ? {} : {sort: {by: 'name', direction: 'ascending'}})),
  altered('misses a role', 'roles', ({roles}) => ({roles: roles!.slice(1)})),
  altered('names a role that nobody has', 'roles', ({roles}) => ({roles: [...roles!, 'guest']})),
  altered('names the roles of this page only', 'roles', ({rows}) => ({roles: [...new Set(rows.flatMap(({role}) => role ?? []))]})),
  asking('getAttendees', ['lists everyone, whatever the role', 'by-role'], (call, {roles: _roles, ...query}) => call(query)),
  altering('getAttendees', ['misses one of a role', 'by-role'], ({rows, total, ...page}, {roles}) => (roles?.length ? {...page, rows: rows.slice(1), total: total! - 1} : {...page, rows, total})),
  altered('sums up the page', 'totals-stay', ({rows}) => ({totals: {reactions: rows.reduce((sum, row) => sum + (row.reactions ?? 0), 0)}})),
  altering('getAttendees', ['has no totals when somebody is searched', 'totals-stay'], ({totals, ...page}, {search}) => (search ? page : {...page, totals})),
  altering('getAttendees', ['sums up a role', 'totals-stay'], (page, {roles}) => (roles?.length ? {...page, totals: {...page.totals, reactions: 1}} : page)),
  ...COUNTS.map((name) => inTotals(`counts one ${name} too many`, `${name}-sum`, (totals) => ({[name]: totals[name]! + 1}))),
  inTotals('counts a minute too much', 'viewedSeconds-sum', ({viewedSeconds}) => ({viewedSeconds: viewedSeconds! + 60})),
  altering('getAttendees', ['takes every rate for as long as another', 'rate-weighted'], (page) => ({...page, totals: {...page.totals, engagementRate: 0.9}})),
  eachRow('lets connections that overlap count twice', 'within-session', ({viewedSeconds}) => ({viewedSeconds: viewedSeconds && viewedSeconds * 2})),
  eachRow('confuses who joined with who left', 'joined-left', ({joinedAt, leftAt}) => ({joinedAt: leftAt, leftAt: joinedAt})),
  eachRow('says 0 of those who viewed nothing', 'rate-of-nothing', ({engagementRate}) => ({engagementRate: engagementRate ?? 0})),
  eachRow('names countries in small letters', 'country', ({country}) => ({country: country?.toLowerCase()})),
];
