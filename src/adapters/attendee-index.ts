import {Pace, type Attendee, type AttendeesQuery, type AttendeeSort, type CallOptions, type Page} from '../model/index.js';
import {folded, searchFor} from './events/folded.js';
import {KeptWork} from './events/kept-work.js';
import {pageBounds} from './events/page-of.js';
import {sortInSlices} from './events/sort-in-slices.js';

/** What of a row is sorted and searched by; an attendee is one, and so is a viewer of a recording. */
export type Listed = Pick<Attendee, 'id' | 'name' | 'role' | AttendeeSort['by']>;

export type ListQuery = Omit<AttendeesQuery, 'sessionId'>;

export interface AttendeeIndex<Row extends Listed> {
  readonly rows: readonly Row[];
  /** `total` counts those who were searched for. Rejects with the signal's reason when aborted. */
  page(query: ListQuery, options?: CallOptions): Promise<Page<Row> & {readonly total: number}>;
}

/**
 * Sorts, searches and pages rows that are all in memory: 100,000 of them without a long task.
 *
 * - Sorted by `viewedSeconds` descending where nothing else is asked. A missing value comes last in both directions. Ties go by name,
 *   then by id, so that paging is stable. Names are compared in the language asked for, or the browser's where that is no language;
 *   case and accents do not tell names apart and numbers count by value. Ranks of names, once made, are kept for each language.
 * - Searched anywhere in the name, case and accents folded; fewer than three letters are no search.
 * - Roles are exact; none asked for, or an empty list, is everyone.
 */
export function attendeeIndex<Row extends Listed>(rows: readonly Row[]): AttendeeIndex<Row> {
  const ranksByLocale = new Map<string, KeptWork<NameRanks>>();
  const names = new KeptWork((signal) => foldedNames(rows, signal));
  let latest: {readonly key: string; readonly order: KeptWork<Uint32Array>} | undefined;

  function ranksFor(collator: Intl.Collator): KeptWork<NameRanks> {
    const {locale} = collator.resolvedOptions();
    const ranks = ranksByLocale.get(locale) ?? new KeptWork((signal) => rankNames(rows, collator, signal));
    ranksByLocale.set(locale, ranks);
    return ranks;
  }

  function orderFor({by, direction}: AttendeeSort, collator: Intl.Collator): KeptWork<Uint32Array> {
    const key = [by, direction, collator.resolvedOptions().locale].join();
    if (latest?.key !== key) {
      const ranks = (signal: AbortSignal) => ranksFor(collator).ask(signal);
      latest = {key, order: new KeptWork((signal) => sorted(rows, {by, direction}, {collator, ranks}, signal))};
    }
    return latest.order;
  }

  return {
    rows,
    async page(query, {signal} = {}) {
      const order = await orderFor(query.sort ?? DEFAULT_SORT, collatorFor(query.locale)).ask(signal);
      const text = searchFor(query.search);
      const roles = query.roles?.length ? new Set<string | undefined>(query.roles) : undefined;
      const isWanted = matcher(rows, text === undefined ? undefined : {text, names: await names.ask(signal)}, roles);
      const found = isWanted ? await filtered(order, isWanted, signal) : order;
      const {first, end} = pageBounds(query, found.length);
      return {rows: Array.from(found.subarray(first, end), (i) => rows[i] as Row), total: found.length};
    },
  };
}

const DEFAULT_SORT: AttendeeSort = {by: 'viewedSeconds', direction: 'descending'};

/** By row: its place among all by name then id, and a number that equal names share; NaN for no name. */
interface NameRanks {
  readonly place: Uint32Array;
  readonly name: Float64Array;
}

function collatorFor(locale: string | undefined): Intl.Collator {
  const options: Intl.CollatorOptions = {numeric: true, sensitivity: 'base'};
  try {
    return new Intl.Collator(locale, options);
  } catch {
    return new Intl.Collator(undefined, options); // no language at all: a host's typing error is no reason to show nobody
  }
}

async function rankNames(rows: readonly Listed[], collator: Intl.Collator, signal: AbortSignal): Promise<NameRanks> {
  const pace = new Pace(signal);
  const order = indices(rows.length);
  await sortInSlices(order, nameThenId(rows, collator), pace);
  const ranks: NameRanks = {place: new Uint32Array(rows.length), name: new Float64Array(rows.length)};
  let name = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    if (place > 0 && compareNames(rows[order[place - 1] as number]?.name, rows[row]?.name, collator) !== 0) name = place;
    ranks.place[row] = place;
    ranks.name[row] = rows[row]?.name === undefined ? NaN : name;
    if (pace.due()) await pace.rest();
  }
  return ranks;
}

function compareNames(a: string | undefined, b: string | undefined, collator: Intl.Collator): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : collator.compare(a, b);
}

const compareIds = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** How names are compared: one with another, or all at once, which is dear and then quick. */
interface NameOrder {
  readonly collator: Intl.Collator;
  readonly ranks: (signal: AbortSignal) => Promise<NameRanks>;
}

async function sorted(rows: readonly Listed[], {by, direction}: AttendeeSort, names: NameOrder, signal: AbortSignal): Promise<Uint32Array> {
  const pace = new Pace(signal);
  const keys = by === 'name' ? (await names.ranks(signal)).name : valuesOf(rows, by);
  const sign = direction === 'descending' ? -1 : 1;
  const byKey = (a: number, b: number) => {
    const left = keys[a] as number;
    const right = keys[b] as number;
    if (left !== right && left === left && right === right) return left < right ? -sign : sign;
    return Number(left !== left) - Number(right !== right);
  };
  const order = indices(rows.length);
  await sortInSlices(order, byKey, pace);

  const ties = await tiesOf(order, byKey, pace);
  const tied = ties.reduce((sum, {length}) => sum + length, 0);
  const byName = tied > rows.length * FEW_TIES ? placeOf(await names.ranks(signal)) : nameThenId(rows, names.collator);
  for (const tie of ties) {
    await sortInSlices(tie, byName, pace);
    if (pace.due()) await pace.rest();
  }
  return order;
}

/** The part of all rows up to which ties are settled one by one, without ranking the names of everybody. */
const FEW_TIES = 1 / 4;

/** The stretches of a sorted list that are equal, each a view of it. */
async function tiesOf(order: Uint32Array, compare: (a: number, b: number) => number, pace: Pace): Promise<Uint32Array[]> {
  const ties: Uint32Array[] = [];
  for (let first = 0, next = 1; next <= order.length; next++) {
    if (pace.due()) await pace.rest();
    if (next < order.length && compare(order[first] as number, order[next] as number) === 0) continue;
    if (next - first > 1) ties.push(order.subarray(first, next));
    first = next;
  }
  return ties;
}

const placeOf = ({place}: NameRanks) => (a: number, b: number) => (place[a] as number) - (place[b] as number);

function nameThenId(rows: readonly Listed[], collator: Intl.Collator): (a: number, b: number) => number {
  return (a, b) => compareNames(rows[a]?.name, rows[b]?.name, collator) || compareIds(rows[a]?.id, rows[b]?.id);
}

function indices(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  return order;
}

function valuesOf(rows: readonly Listed[], by: Exclude<AttendeeSort['by'], 'name'>): Float64Array {
  const values = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) values[row] = rows[row]?.[by] ?? NaN;
  return values;
}

async function foldedNames(rows: readonly Listed[], signal: AbortSignal): Promise<readonly string[]> {
  const pace = new Pace(signal);
  const names: string[] = [];
  for (const {name} of rows) {
    names.push(folded(name ?? ''));
    if (pace.due()) await pace.rest();
  }
  return names;
}

function matcher(
  rows: readonly Listed[], search: {readonly text: string; readonly names: readonly string[]} | undefined,
  roles: ReadonlySet<string | undefined> | undefined,
): ((row: number) => boolean) | undefined {
  if (!search && !roles) return undefined;
  return (row) => (!roles || roles.has(rows[row]?.role)) && (!search || (search.names[row] ?? '').includes(search.text));
}

async function filtered(order: Uint32Array, isWanted: (row: number) => boolean, signal: AbortSignal | undefined): Promise<Uint32Array> {
  const pace = new Pace(signal);
  const found = new Uint32Array(order.length);
  let size = 0;
  for (const row of order) {
    if (isWanted(row)) found[size++] = row;
    if (pace.due()) await pace.rest();
  }
  return found.subarray(0, size);
}
