import {AdapterError, type RecordingUsage} from '../../../src/model/index.js';
import {altering, asking, type Mutation} from './mutation.js';

const usage = (does: string, breaks: string, change: (told: RecordingUsage) => object) => altering('getRecordings', [does, breaks], (told) => ({...told, ...change(told)}));
const eachRecording = (does: string, breaks: string, change: (one: RecordingUsage['recordings'][number]) => object) =>
  usage(does, breaks, ({recordings}) => ({recordings: recordings.map((one) => ({...one, ...change(one)}))}));

export const ofRecordings: readonly Mutation[] = [
  usage('misses the recording', 'known', ({recordings}) => ({recordings: recordings.slice(1)})),
  eachRecording('counts no plays', 'known', () => ({plays: 0})),
  usage('lists a recording twice', 'unique', ({recordings}) => ({recordings: [...recordings, ...recordings.slice(0, 1)]})),
  ...(['impressions', 'plays', 'viewedSeconds'] as const).map((name) =>
    usage(`has more ${name} in all than of the recordings`, 'totals', ({totals}) => ({totals: {...totals, [name]: totals![name]! + 5}}))),
  usage('counts other plays than the overview', 'overview', ({totals}) => ({totals: {...totals, plays: totals!.plays! + 1}})),
  usage('tells the latest day first', 'days', ({playsByDay}) => ({playsByDay: playsByDay!.toReversed()})),
  usage('tells a day twice', 'days', ({playsByDay}) => ({playsByDay: [...playsByDay!, ...playsByDay!.slice(-1)]})),
  usage('misses the plays of a day', 'plays-of-days', ({playsByDay}) => ({playsByDay: playsByDay!.slice(1)})),
  eachRecording('has more viewers than plays', 'viewers', ({plays}) => ({uniqueViewers: plays! + 1})),
  eachRecording('says 0 of what was never played', 'completion-of-nothing', ({averageCompletionRate}) => ({averageCompletionRate: averageCompletionRate ?? 0})),
  usage('knows a completion rate of no plays in all', 'completion-of-nothing', () => ({totals: {plays: 0, averageCompletionRate: 0}})),
  ...[1, 7, 100].flatMap((size) => [
    asking('getRecordingViewers', [`skips the first viewer with pages of ${size}`, `pages-of-${size}`], async (call, query) => {
      if (query.pageSize !== size) return call();
      const {rows, total} = await call({...query, page: 1, pageSize: 1000});
      return {rows: rows.slice((query.page - 1) * size + 1, query.page * size + 1), total};
    }),
    altering('getRecordingViewers', [`counts otherwise with pages of ${size}`, `pages-of-${size}`], ({rows, total}, {pageSize}) => ({rows, total: pageSize === size ? total! + 1 : total})),
  ]),
  altering('getRecordingViewers', ['counts one viewer too many', 'pages-of-7'], ({rows, total}) => ({rows, total: total! + 1})),
  asking('getRecordingViewers', ['lists a viewer twice', 'unique'], async (call, query) => {
    const {rows} = await call({...query, page: 1, pageSize: 1000});
    const twice = [...rows, ...rows.slice(0, 1)];
    return {rows: twice.slice((query.page - 1) * query.pageSize, query.page * query.pageSize), total: twice.length};
  }),
  asking('getRecordingViewers', ['knows no page beyond the last', 'beyond'], async (call, {page}) => {
    if (page > 100) throw new AdapterError('not-found', 'no such page');
    return call();
  }),
  asking('getRecordingViewers', ['gives the first page in place of one beyond', 'beyond'], (call, query) => call({...query, page: query.page > 100 ? 1 : query.page})),
  altering('getRecordingViewers', ['counts more plays of people than of the recordings', 'plays'], ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, plays: 9}))})),
  asking('getRecordingViewers', ['does not search', 'search'], (call, {search: _search, ...query}) => call(query)),
  altering('getRecordingViewers', ['finds nobody', 'search'], (page, {search}) => (search ? {rows: [], total: 0} : page)),
];
