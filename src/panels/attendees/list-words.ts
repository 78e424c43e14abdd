import {clipped} from '../../telling/clipped.js';
import {pageRange} from '../../elements/pager.js';
import type {Part, WordKey, Words} from '../../locale/index.js';
import type {AttendeeSort, AttendeesQuery} from '../../model/index.js';
import type {AttendeeList} from './attendees.js';
import {figureColumns} from '../../telling/attendee-columns.js';

/** "Sorted by Minutes viewed, most first" */
export function sortWords({by, direction}: AttendeeSort, words: Words): string {
  const order = by === 'name' ? 'name' : 'figure';
  return words.say(`attendees.sorted-${order}-${direction}`, {column: sortLabel(by, words)});
}

/** What a sort goes by, in words. */
export function sortLabel(by: AttendeeSort['by'], words: Words): string {
  const label: WordKey = by === 'name' ? 'attendees.name' : figureColumns.find(({id}) => id === by)?.label ?? `metric.${by as 'questions' | 'downloads'}`;
  return words.say(label);
}

/** "3 of 243 match “ada”". `everyone`: people in the session, where that is known. Nothing where everyone is meant. */
export function matchParts({asked, total}: AttendeeList, everyone: number | undefined, words: Words): readonly Part[] {
  const what = soughtWords(asked, words);
  if (what === '') return [];
  if (total === undefined) return words.parts('attendees.matching', {what});
  if (total === 0) return words.parts('attendees.nobody', {what});
  return everyone === undefined
    ? words.parts('attendees.match', {count: total, what})
    : words.parts('attendees.match-of', {count: total, everyone, what});
}

function soughtWords({search, roles = []}: AttendeesQuery, words: Words): string {
  const text = search === undefined ? [] : [words.say('attendees.quoted', {text: search})];
  return words.formats.list([...text, ...roles.map((role) => clipped(words.role(role)))]);
}

/** What is new in a list, for a screen reader; nothing where it is the same list once more. */
export function listNews(now: AttendeeList, before: AttendeeList, everyone: number | undefined, words: Words): string {
  const {search, roles, sort, page, pageSize} = now.asked;
  const isNew = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  if (isNew([search, roles], [before.asked.search, before.asked.roles])) {
    return matchParts(now, everyone, words).map(({text}) => text).join('') || words.say('attendees.everyone-again');
  }
  if (sort && isNew(sort, before.asked.sort)) return sortWords(sort, words);
  if (isNew([page, pageSize], [before.asked.page, before.asked.pageSize])) return pageRange({page, pageSize, rows: now.rows.length, total: now.total}, words);
  return '';
}
