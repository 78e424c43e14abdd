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
 *   case and accents do not tell names apart and numbers count by value. The ranks of names are kept for each language.
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
      const order = new KeptWork(async (signal) => sorted(rows, {by, direction}, await ranksFor(collator).ask(signal), signal));
      latest = {key, order};
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
  const byName = (a: number, b: number) => compareNames(rows[a]?.name, rows[b]?.name, collator);
  const order = indices(rows.length);
  await sortInSlices(order, (a, b) => byName(a, b) || compareIds(rows[a]?.id, rows[b]?.id), pace);
  const ranks: NameRanks = {place: new Uint32Array(rows.length), name: new Float64Array(rows.length)};
  let name = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    if (place > 0 && byName(order[place - 1] as number, row) !== 0) name = place;
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

async function sorted(rows: readonly Listed[], {by, direction}: AttendeeSort, ranks: NameRanks, signal: AbortSignal): Promise<Uint32Array> {
  const pace = new Pace(signal);
  const keys = by === 'name' ? ranks.name : valuesOf(rows, by);
  const sign = direction === 'descending' ? -1 : 1;
  const order = indices(rows.length);
  await sortInSlices(order, (a, b) => {
    const left = keys[a] as number;
    const right = keys[b] as number;
    if (left !== right && left === left && right === right) return left < right ? -sign : sign;
    const missing = Number(left !== left) - Number(right !== right);
    return missing || (ranks.place[a] as number) - (ranks.place[b] as number);
  }, pace);
  return order;
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
