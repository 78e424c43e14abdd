import type {Attendee, AttendeeSort, AttendeeTotals} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {plainText} from '../plain-text.js';
import {inSomeOrderOfNames} from '../name-order.js';
import type {Subject} from '../subject.js';
import {outcomeOf, told} from '../waiting.js';
import {OWN_ID} from './every-method.js';

const SORTS: readonly AttendeeSort['by'][] =
  ['name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads'];
const DIRECTIONS = ['ascending', 'descending'] as const;
const COUNTS = ['reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'questions', 'downloads'] as const satisfies readonly (keyof AttendeeTotals)[];
/** Names are sorted as in this language. */
const locale = 'en';

/** Names that every sensible order sees alike; of others it is not agreed what comes first. */
const COMPARABLE = /^[\p{L}\p{M} ]+$/u;

const sortsOf = ({capabilities}: Subject) => capabilities.attendeeSorts.flatMap((by) => DIRECTIONS.map((direction): AttendeeSort => ({by, direction})));
const idsOf = (rows: readonly Attendee[]) => rows.map(({id}) => id);
const totalsOf = async (subject: Subject) => (await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 100})).totals;
const isExact: AdapterPromise['where'] = ({totals}) => totals === 'exact';
const called = ({by, direction}: AttendeeSort) => `by ${by}, ${direction}`;

/** With pages of one row, lists are not read to their end but for the first. */
const FEW = 12;

export const attendeePromises: readonly AdapterPromise[] = [
  {
    id: 'getAttendees/everyone', needs: ['getAttendees'], knowing: ['attendees'],
    says: 'lists as many people as there were',
    async* breaches(subject) {
      const {rows, total, whole} = await subject.attendees();
      const {attendees} = subject.facts;
      if (total !== undefined && total !== attendees) yield `total is ${total}, but there were ${attendees}`;
      else if (whole && rows.length !== attendees) yield `there are ${rows.length} rows, but there were ${attendees} people`;
    },
  },
  {
    id: 'getAttendees/total', needs: ['getAttendees'],
    says: 'says on every page how many people there are in all, if it says so at all',
    async* breaches(subject) {
      const {rows, total, whole} = await subject.attendees();
      if (total !== undefined && whole && rows.length !== total) yield `total is ${total}, but the pages hold ${rows.length} rows`;
      const {answer} = await subject.ask('getAttendees', {sessionId: subject.facts.sessionId, page: 2, pageSize: 3});
      if (answer.total !== total) yield `total is ${answer.total} on another page, not ${total}`;
    },
  },
  {
    id: 'getAttendees/unique', needs: ['getAttendees'],
    says: 'gives each person one row, by their id',
    async* breaches(subject) {
      if ((await subject.attendees()).faults.some(({expected}) => expected === OWN_ID)) yield 'two rows of a page have the same id';
    },
  },
  {
    id: 'getAttendees/page-size', needs: ['getAttendees'],
    says: 'fills each page but the last, and puts no more on it than was asked for',
    async* breaches(subject) {
      for (const size of [3, 10]) {
        const {pages, whole} = await subject.attendees({}, size, FEW);
        const sizes = pages.map(({length}) => length);
        if (Math.max(...sizes) > size) yield `a page of ${size} has ${Math.max(...sizes)} rows`;
        const short = (whole ? sizes.slice(0, -2) : sizes).find((length) => length < size);
        if (short !== undefined) yield `a page of ${size}, not the last, has ${short} rows`;
      }
    },
  },
  ...[1, 7, 100, 1000].map((size): AdapterPromise => ({
    id: `getAttendees/pages-of-${size}`, needs: ['getAttendees'],
    says: `pages of ${size} hold everybody once, however they are sorted`,
    async* breaches(subject) {
      const everyone = new Set(idsOf((await subject.attendees()).rows));
      for (const [at, sort] of [undefined, ...sortsOf(subject)].entries()) {
        const {rows, whole} = await subject.attendees(sort ? {sort, locale} : {}, size, size === 1 && at > 0 ? FEW : undefined);
        const ids = idsOf(rows);
        const order = sort ? called(sort) : 'in the usual order';
        if (new Set(ids).size < ids.length) yield `${order}: somebody stands on two pages`;
        if (whole && (await subject.attendees()).whole && [...everyone].some((id) => !ids.includes(id))) yield `${order}: ${everyone.size - new Set(ids).size} people are on no page`;
      }
    },
  })),
  {
    id: 'getAttendees/same-order', needs: ['getAttendees'],
    says: 'keeps the order, whatever the size of the page, also among those who are equal',
    async* breaches(subject) {
      for (const sort of sortsOf(subject)) {
        const whole = idsOf((await subject.attendees({sort, locale})).rows);
        for (const size of [4, 7]) {
          const ids = idsOf((await subject.attendees({sort, locale}, size, FEW)).rows);
          if (plainText(ids) !== plainText(whole.slice(0, ids.length))) yield `${called(sort)}: pages of ${size} have another order than one large page`;
        }
      }
    },
  },
  {
    id: 'getAttendees/beyond', needs: ['getAttendees'],
    says: 'a page beyond the last is empty, and no error',
    async* breaches(subject) {
      const outcome = await outcomeOf(subject.ask('getAttendees', {sessionId: subject.facts.sessionId, page: 4000, pageSize: 100}), subject.patience);
      if (outcome.ended !== 'answered') yield `it should answer no rows, but ${told(outcome)}`;
      else if (outcome.value.answer.rows.length > 0) yield `page 4000 has ${outcome.value.answer.rows.length} rows`;
    },
  },
  ...SORTS.map((by): AdapterPromise => ({
    id: `getAttendees/sorts-by-${by}`, needs: ['getAttendees'], where: ({attendeeSorts}) => attendeeSorts.includes(by),
    says: `sorts by ${by}, in both directions`,
    async* breaches(subject) {
      for (const direction of DIRECTIONS) {
        const {rows} = await subject.attendees({sort: {by, direction}, locale});
        const known = rows.flatMap((row) => row[by] ?? []).filter((value) => by !== 'name' || COMPARABLE.test(String(value)));
        if (direction === 'descending') known.reverse();
        if (by === 'name' ? !inSomeOrderOfNames(known as string[], locale) : known.some((value, at) => at > 0 && value < known[at - 1]!)) yield `${direction}, the rows are not in order`;
      }
    },
  })),
  {
    id: 'getAttendees/unknown-last', needs: ['getAttendees'],
    says: 'puts those of whom it is not known last, in both directions',
    async* breaches(subject) {
      for (const sort of sortsOf(subject)) {
        const {rows} = await subject.attendees({sort, locale});
        const first = rows.findIndex((row) => row[sort.by] === undefined);
        if (first >= 0 && rows.slice(first).some((row) => row[sort.by] !== undefined)) yield `${called(sort)}: somebody without it comes before somebody with it`;
      }
    },
  },
  {
    id: 'getAttendees/usual-order', needs: ['getAttendees'], where: ({attendeeSorts}) => attendeeSorts.includes('viewedSeconds'),
    says: 'lists who viewed longest first, where no order is asked for',
    async* breaches(subject) {
      const known = (await subject.attendees()).rows.flatMap(({viewedSeconds}) => (viewedSeconds === undefined ? [] : [viewedSeconds]));
      if (known.some((seconds, at) => at > 0 && seconds > known[at - 1]!)) yield 'somebody comes after one who viewed less';
    },
  },
  {
    id: 'getAttendees/roles', needs: ['getAttendees'],
    says: 'names every role that occurs, and no other, if it names roles',
    async* breaches(subject) {
      const {roles} = await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 1});
      if (!roles) return;
      const {rows, whole} = await subject.attendees();
      const occurring = new Set(rows.flatMap(({role}) => role ?? []));
      for (const role of occurring) if (!roles.includes(role)) yield `somebody is “${role}”, which roles does not name`;
      if (whole) for (const role of roles) if (!occurring.has(role)) yield `roles names “${role}”, which nobody is`;
      if (new Set(roles).size < roles.length) yield 'roles names a role twice';
    },
  },
  {
    id: 'getAttendees/by-role', needs: ['getAttendees'],
    says: 'narrowed to a role, it lists all people of this role and nobody else',
    async* breaches(subject) {
      const {rows, whole} = await subject.attendees();
      if (!(await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 1})).roles) return;
      for (const role of new Set(rows.flatMap((row) => row.role ?? []))) {
        const found = await subject.attendees({roles: [role]});
        if (found.rows.some((row) => row.role !== role)) yield `asked for “${role}”, others come too`;
        const wanted = rows.filter((row) => row.role === role).length;
        if (whole && found.rows.length < wanted) yield `asked for “${role}”, ${found.rows.length} of ${wanted} come`;
      }
    },
  },
  {
    id: 'getAttendees/totals-stay', needs: ['getAttendees'],
    says: 'totals are of everyone, whatever is searched, sorted and turned to',
    async* breaches(subject) {
      const totals = plainText(await totalsOf(subject));
      const {rows} = await subject.attendees();
      const role = rows.find((row) => row.role !== undefined)?.role;
      for (const [what, query] of [
        ['on page 2', {page: 2}], ['when somebody is searched', {search: 'zqxjkv'}], ['of one role', role === undefined ? {} : {roles: [role]}],
        ...sortsOf(subject).slice(0, 1).map((sort) => [called(sort), {sort}] as const),
      ] as const) {
        if ('search' in query && subject.capabilities.search === 'none') continue;
        const {answer} = await subject.ask('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 5, ...query});
        if (plainText(answer.totals) !== totals) yield `totals are others ${what}`;
      }
    },
  },
  ...COUNTS.map((name): AdapterPromise => ({
    id: `getAttendees/${name}-sum`, needs: ['getAttendees'], where: isExact,
    says: `totals.${name} is the sum of the rows`,
    breaches: (subject) => notSummed(subject, name),
  })),
  {
    id: 'getAttendees/viewedSeconds-sum', needs: ['getAttendees'], where: isExact,
    says: 'totals.viewedSeconds is the sum of the rows',
    breaches: (subject) => notSummed(subject, 'viewedSeconds'),
  },
  {
    id: 'getAttendees/rate-weighted', needs: ['getAttendees'], where: isExact,
    says: "totals.engagementRate is the rows', weighted by the time they viewed",
    async* breaches(subject) {
      const rate = (await totalsOf(subject))?.engagementRate;
      const {rows, whole} = await subject.attendees();
      const known = rows.filter(({engagementRate, viewedSeconds}) => engagementRate !== undefined && viewedSeconds !== undefined);
      const time = known.reduce((sum, {viewedSeconds = 0}) => sum + viewedSeconds, 0);
      if (rate === undefined || !whole || time === 0) return;
      const mean = known.reduce((sum, {viewedSeconds = 0, engagementRate = 0}) => sum + viewedSeconds * engagementRate, 0) / time;
      if (Math.abs(mean - rate) > 0.01) yield `totals.engagementRate is ${rate}, but the rows make ${mean}`;
    },
  },
  {
    id: 'getAttendees/within-session', needs: ['getAttendees'], where: isExact,
    says: 'nobody viewed longer than the session lasted: connections that overlap count once',
    async* breaches(subject) {
      const session = await subject.session();
      if (!session?.endsAt) return;
      const longest = (+session.endsAt - +session.startsAt) / 1000;
      for (const {id, viewedSeconds = 0, anonymousCount} of (await subject.attendees()).rows) {
        if (anonymousCount === undefined && viewedSeconds > longest + 1) yield `“${id}” viewed ${viewedSeconds} seconds of ${longest}`;
      }
    },
  },
  {
    id: 'getAttendees/joined-left', needs: ['getAttendees'],
    says: 'nobody left before they joined',
    async* breaches(subject) {
      for (const {id, joinedAt, leftAt} of (await subject.attendees()).rows) if (joinedAt && leftAt && leftAt < joinedAt) yield `“${id}” left before joining`;
    },
  },
  {
    id: 'getAttendees/rate-of-nothing', needs: ['getAttendees'],
    says: 'knows no engagement rate of those who viewed nothing',
    async* breaches(subject) {
      for (const {id, viewedSeconds, engagementRate} of (await subject.attendees()).rows) {
        if (viewedSeconds === 0 && engagementRate !== undefined) yield `“${id}” viewed nothing, with an engagement rate of ${engagementRate}`;
      }
    },
  },
  {
    id: 'getAttendees/country', needs: ['getAttendees'],
    says: 'names countries by their two letters, in capitals',
    async* breaches(subject) {
      for (const {id, country} of (await subject.attendees()).rows) if (country !== undefined && !/^[A-Z]{2}$/.test(country)) yield `“${id}” is of the country ${JSON.stringify(country)}`;
    },
  },
];

async function* notSummed(subject: Subject, name: keyof AttendeeTotals): AsyncGenerator<string> {
  const told = (await totalsOf(subject))?.[name];
  const {rows, whole} = await subject.attendees();
  if (told === undefined || !whole) return;
  const sum = rows.reduce((all, row) => all + (row[name] ?? 0), 0);
  if (Math.abs(sum - told) > (name === 'viewedSeconds' ? Math.max(1, sum / 1e6) : 0)) yield `totals.${name} is ${told}, but the rows make ${sum}`;
}
