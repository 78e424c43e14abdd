import {layoutColumns, type Column, type ColumnsLayout} from '../charts/columns.js';
import type {Formats, Words} from '../locale/index.js';
import type {RecordingUsage} from '../model/index.js';

/** So many days are drawn one by one; plays of a longer time are drawn by month. */
const mostDays = 62;
/** Of columns, more are taken together: of months, and of days where a reader would rather have those. */
const mostColumns = {month: 62, day: 190};
/** Both are offered where months have more than one column and no more than two days are taken together. */
const [daysOfAMonth, daysOfAYear] = [31, 366];

export type PlaysByDay = NonNullable<RecordingUsage['playsByDay']>;

export type PlaysUnit = 'day' | 'month';

/** Plays over time, by day or by month, with the names of the times. */
export interface PlaysOverTime {
  readonly unit: PlaysUnit;
  /** What they can be read by. */
  readonly units: readonly PlaysUnit[];
  readonly layout: ColumnsLayout;
  readonly plays: number;
  /** The time a column stands for, from its first to its last day or month. */
  readonly ends: (column: Pick<Column, 'first' | 'last'>, formats: Formats, style?: 'short' | 'long') => readonly [from: string, to: string];
}

/**
 * By days where all of them lie within two months, else by calendar months; or by what is wanted, where the time is long enough for
 * months and short enough for days. Undefined without any.
 */
export function playsOverTime(playsByDay: PlaysByDay, wanted?: PlaysUnit | null): PlaysOverTime | undefined {
  const days = playsByDay.map(({day, plays}) => ({at: dayNumber(day), day, value: plays}));
  if (days.length === 0) return undefined;
  const [first, last] = [Math.min, Math.max].map((most) => days.reduce((end, {at}) => most(end, at), days[0]!.at)) as [number, number];
  const usual = last - first < mostDays ? 'day' : 'month';
  const units: readonly PlaysUnit[] = last - first >= daysOfAMonth && last - first < daysOfAYear ? ['day', 'month'] : [usual];
  const unit = units.find((one) => one === wanted) ?? usual;
  const layout = layoutColumns(unit === 'day' ? days : days.map(({day, value}) => ({at: monthNumber(day), value})), mostColumns[unit]);
  const name = (number: number, formats: Formats, style: 'short' | 'long') => unit === 'day'
    ? formats.day(dayOf(number), style) : formats.day(firstOfMonth(number), style === 'long' ? 'month' : 'short-month');
  return {
    unit, units, layout, plays: days.reduce((sum, {value}) => sum + value, 0),
    ends: (column, formats, style = 'long') => [name(column.first, formats, style), name(column.last, formats, style)],
  };
}

/** "Recording plays by day from … to …. The most on April 1, 2026: 14 plays." */
export function playsSentence({unit, layout: {columns, placesEach}, ends}: PlaysOverTime, words: Words): string {
  const most = columns.reduce((best, column) => column.value > best.value ? column : best);
  const [from, to] = ends({first: columns[0]!.first, last: columns.at(-1)!.last}, words.formats);
  const values = {from, to, most: playsOf({ends}, most, words), count: placesEach};
  if (unit === 'day') return words.say(placesEach === 1 ? 'overview.by-day' : 'overview.by-days', values);
  return words.say(placesEach === 1 ? 'recordings.by-month' : 'recordings.by-months', values);
}

/** "April 1, 2026: 14 plays", or from one month to another. */
export function playsOf({ends}: Pick<PlaysOverTime, 'ends'>, column: Column, words: Words): string {
  return words.say('overview.plays-of-day', {day: timeOf({ends}, column, words), count: column.value});
}

export function timeOf({ends}: Pick<PlaysOverTime, 'ends'>, column: Column, words: Words): string {
  const [from, to] = ends(column, words.formats);
  return from === to ? from : words.say('overview.days', {from, to});
}

/** Days since 1970 of a calendar day "2026-03-31", and back. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Months since the year 0 of a calendar day, and the first day of a month. */
function monthNumber(day: string): number {
  const at = new Date(`${day}T00:00:00Z`);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}
function firstOfMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String(number % 12 + 1).padStart(2, '0')}-01`;
}
