import {AdapterError, type Interaction} from '../../../src/model/index.js';
import {altering, asking, idsOf, type Mutation} from './mutation.js';

const changed = (does: string, breaks: string, which: string, change: (one: Interaction) => object) =>
  altering('getInteractions', [does, breaks], (list) => list.map((one) => (one.id === which ? {...one, ...change(one)} : one)));

export const ofInteractions: readonly Mutation[] = [
  altering('getInteractions', ['misses a question', 'known'], (list) => list.filter(({id}) => id !== 'q1')),
  altering('getInteractions', ['tells a question twice', 'unique'], (list) => [...list, ...list.slice(0, 1)]),
  changed('tells an option twice', 'unique', 'q1', ({options}) => ({options: [...options, ...options.slice(0, 1)]})),
  changed('has another name for a kind of the port', 'shape', 'q1', () => ({kindName: 'Vote'})),
  changed('counts answers in place of people', 'participants', 'q2', () => ({participants: 40})),
  changed('has more choices of an option than people', 'option-of-all', 'q2', ({options}) => ({options: options.map((option) => ({...option, participants: 20}))})),
  changed('counts who changed their mind twice', 'single-answers', 'q1', ({options}) => ({options: options.map((option) => ({...option, participants: 8}))})),
  changed('was asked before the session', 'asked', 'q1', () => ({askedAt: new Date('2026-05-04T08:00:00Z')})),
  changed('was asked after the session', 'asked', 'q3', () => ({askedAt: new Date('2026-05-04T10:30:00Z')})),
  altering('getAnswers', ['tells no answers', 'some'], () => ({rows: [], total: 0})),
  ...[1, 7, 100].flatMap((size) => [
    asking('getAnswers', [`skips the first answer with pages of ${size}`, `pages-of-${size}`], async (call, query) => {
      if (query.pageSize !== size) return call();
      const {rows, total} = await call({...query, page: 1, pageSize: 1000});
      return {rows: rows.slice((query.page - 1) * size + 1, query.page * size + 1), total};
    }),
    altering('getAnswers', [`counts the page with pages of ${size}`, `pages-of-${size}`], ({rows, total}, {pageSize}) => ({rows, total: pageSize === size ? total! + 1 : total})),
  ]),
  altering('getAnswers', ['counts one answer too many', 'pages-of-7'], ({rows, total}) => ({rows, total: total! + 1})),
  asking('getAnswers', ['knows no page beyond the last', 'beyond'], async (call, {page}) => {
    if (page > 100) throw new AdapterError('not-found', 'no such page');
    return call();
  }),
  asking('getAnswers', ['gives the first page in place of one beyond', 'beyond'], (call, query) => call({...query, page: query.page > 100 ? 1 : query.page})),
  asking('getAnswers', ['does not search', 'search'], (call, {search: _search, ...query}) => call(query)),
  asking('getAnswers', ['minds the case', 'search'], async (call, {search = '', ...query}) => {
    const found = (await call({...query, page: 1, pageSize: 1000})).rows.filter(({text}) => text.includes(search));
    return {rows: found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize), total: found.length};
  }),
  asking('getAnswers', ['tells answers to another question than an unknown one', 'unknown-interaction'], (call, query) => call({...query, interactionId: 'q3'})),
  asking('getAnswers', ['has no answers to an unknown question, and no error', 'unknown-interaction'], (call) => call().catch(() => ({rows: []}))),
  altering('getAnswers', ['tells who answered an anonymous question', 'anonymous'], ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, attendeeName: 'Ada Byron'}))})),
  altering('getAnswers', ['tells the id of who answered an anonymous question', 'anonymous'], ({rows, ...page}) => ({...page, rows: rows.map((row) => ({...row, attendeeId: 'p1'}))})),
  {
    ...altering('getInteractions', ['does not say that a question is anonymous', []], (list) => list.map(({anonymous: _anonymous, ...one}) => one)),
    breaks: idsOf('getAnswers', 'anonymous'),
  },
];
