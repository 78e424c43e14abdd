import type {Attendee, AttendeeSort} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import {folded} from '../folded.js';
import {plainText} from '../plain-text.js';
import type {Subject} from '../subject.js';
import {outcomeOf, told} from '../waiting.js';

type Named = Attendee & {readonly name: string};
const idsOf = (rows: readonly Attendee[]) => rows.map(({id}) => id);
/** So many people are looked for. */
const PEOPLE = 4;
/** Letters that a search has at least. */
const LETTERS = 3;

const needs = ['getAttendees'] as const;
const canSearch: AdapterPromise['where'] = ({search}) => search !== 'none';

/** People whose names are letters, from all over the list. */
async function named({attendees}: Pick<Subject, 'attendees'>, isWanted = (_name: string) => true): Promise<readonly Named[]> {
  const all = (await attendees()).rows.filter((row): row is Named => /^[\p{L}\p{M}]{3}[\p{L}\p{M} ]*$/u.test(row.name ?? '') && isWanted(row.name!));
  return all.filter((_row, at) => at % Math.max(1, Math.floor(all.length / PEOPLE)) === 0).slice(0, PEOPLE);
}

/** Beginnings of names that find more people than others. */
async function shared(subject: Subject): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const {name = ''} of (await subject.attendees()).rows) {
    const beginning = folded(beginningOf(name));
    if (/^\p{L}{3}[\p{L} ]?$/u.test(beginning)) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, 2).map(([beginning]) => beginning);
}
const of = (subject: Subject) => ({attendees: () => subject.attendees()});

/** The letters of a name by which it is looked for: its beginning, or, where the source can, its middle. */
const beginningOf = (name: string) => Array.from(name.normalize('NFC')).slice(0, 4).join('').trimEnd();
const middleOf = (name: string) => Array.from(name.normalize('NFC')).slice(1, 5).join('').trim();
const piecesOf = ({capabilities}: Subject, name: string) =>
  [...new Set(capabilities.search === 'contains' ? [beginningOf(name), middleOf(name)] : [beginningOf(name)])].filter((piece) => Array.from(folded(piece)).length >= LETTERS);

async function* notFound(subject: Subject, people: readonly Named[], pieces: (name: string) => readonly string[]): AsyncGenerator<string> {
  for (const {id, name} of people) {
    for (const piece of pieces(name)) {
      if (Array.from(folded(piece)).length < LETTERS) continue;
      const {rows, whole} = await subject.attendees({search: piece});
      if (whole && !rows.some((row) => row.id === id)) yield `“${piece}” does not find “${name}”`;
    }
  }
}

export const searchPromises: readonly AdapterPromise[] = [
  {
    id: 'getAttendees/search-beginning', needs, where: canSearch,
    says: 'finds people by the beginning of their name',
    async* breaches(subject) {
      yield* notFound(subject, await named(of(subject)), (name) => [beginningOf(name)]);
    },
  },
  {
    id: 'getAttendees/search-middle', needs, where: ({search}) => search === 'contains',
    says: 'finds people by the middle of their name',
    async* breaches(subject) {
      yield* notFound(subject, await named(of(subject)), (name) => [middleOf(name)]);
    },
  },
  {
    id: 'getAttendees/search-case', needs, where: canSearch,
    says: 'finds people whatever the case of the letters',
    async* breaches(subject) {
      yield* notFound(subject, await named(of(subject)), (name) => piecesOf(subject, name).flatMap((piece) => [piece.toUpperCase(), piece.toLowerCase()]));
    },
  },
  {
    id: 'getAttendees/search-accents', needs, where: canSearch,
    says: 'finds people with accents or without',
    async* breaches(subject) {
      const hasAccent = (name: string) => name.normalize('NFD') !== name.normalize('NFC') && beginningOf(name) !== folded(beginningOf(name));
      yield* notFound(subject, await named(of(subject), hasAccent), (name) => piecesOf(subject, name).map((piece) => piece.normalize('NFD').replace(/\p{M}/gu, '')));
      const accented = (piece: string) => piece.replace(/[aeiou]/i, (vowel) => `${vowel}\u0301`).normalize('NFC');
      yield* notFound(subject, await named(of(subject), (name) => /^[a-z ]+$/i.test(name)), (name) => piecesOf(subject, name).map(accented));
    },
  },
  {
    id: 'getAttendees/search-only', needs, where: canSearch,
    says: 'finds nobody who is not meant',
    async* breaches(subject) {
      const searched = [...(await named(of(subject))).flatMap(({name}) => piecesOf(subject, name)), ...(subject.facts.searchFor === undefined ? [] : [subject.facts.searchFor])];
      for (const piece of searched) {
        const others = (await subject.attendees({search: piece})).rows.filter(({name = ''}) => !folded(name).includes(folded(piece)));
        if (others.length > 0) yield `“${piece}” finds “${others[0]!.name ?? 'somebody without a name'}”`;
      }
    },
  },
  {
    id: 'getAttendees/search-text', needs, where: canSearch, knowing: ['searchFor'],
    says: 'finds somebody by the text that is told to find somebody',
    async* breaches(subject) {
      const search = subject.facts.searchFor!;
      if ((await subject.attendees({search})).rows.length === 0) yield `“${search}” finds nobody`;
    },
  },
  {
    id: 'getAttendees/search-nobody', needs, where: canSearch,
    says: 'a search that finds nobody is answered with no rows, and is no error',
    async* breaches(subject) {
      const outcome = await outcomeOf(subject.ask('getAttendees', {sessionId: subject.facts.sessionId, search: 'zqxjkvwq', page: 1, pageSize: 10}), subject.patience);
      if (outcome.ended !== 'answered') yield `it should answer no rows, but ${told(outcome)}`;
      else if (outcome.value.answer.rows.length > 0 || (outcome.value.answer.total ?? 0) > 0) yield `“zqxjkvwq” finds ${outcome.value.answer.rows.length} people of ${outcome.value.answer.total}`;
    },
  },
  {
    id: 'getAttendees/search-short', needs, where: canSearch,
    says: 'fewer than three letters are no search: everyone comes, or it is “too-general”',
    async* breaches(subject) {
      const query = {sessionId: subject.facts.sessionId, page: 1, pageSize: 100};
      const everyone = await subject.tell('getAttendees', query);
      for (const search of ['', ' ', 'zq']) {
        const outcome = await outcomeOf((async () => subject.call('getAttendees', {...query, search}))(), subject.patience);
        const isRefused = outcome.ended === 'rejected' && (outcome.reason as {readonly code?: unknown} | undefined)?.code === 'too-general';
        if (isRefused) continue;
        const answer = outcome.ended === 'answered' ? (await subject.read('getAttendees', outcome.value)).answer : undefined;
        if (!answer) yield `a search for “${search}” should be none, but ${told(outcome)}`;
        else if (answer.rows.length !== everyone.rows.length) yield `a search for “${search}” finds ${answer.rows.length} people, not everyone`;
      }
    },
  },
  {
    id: 'getAttendees/search-total', needs, where: canSearch,
    says: 'counts those who were found, where it counts',
    async* breaches(subject) {
      for (const {name} of await named(of(subject))) {
        const {rows, total, whole} = await subject.attendees({search: beginningOf(name)});
        const {answer} = await subject.ask('getAttendees', {sessionId: subject.facts.sessionId, search: beginningOf(name), page: 1, pageSize: 1});
        if (whole && total !== undefined && answer.total !== rows.length) yield `“${beginningOf(name)}” finds ${rows.length}, but total is ${answer.total}`;
      }
    },
  },
  {
    id: 'getAttendees/search-sort-role-page', needs, where: ({search, attendeeSorts}) => search !== 'none' && attendeeSorts.length > 0,
    says: 'search, order, roles and pages live together: none makes it forget another',
    async* breaches(subject) {
      const sorts = subject.capabilities.attendeeSorts.filter((_by, at, all) => at === 0 || at === all.length - 1);
      for (const search of await shared(subject)) {
        const {rows: found} = await subject.attendees({search});
        const ids = new Set(found.map(({id}) => id));
        const ofRoles = [undefined, ...new Set(found.flatMap(({role}) => role ?? []))].slice(0, 3);
        for (const sort of sorts.flatMap((by) => (['ascending', 'descending'] as const).map((direction): AttendeeSort => ({by, direction})))) {
          const {rows: sorted} = await subject.attendees({sort, locale: 'en'});
          for (const role of ofRoles) {
            const wanted = sorted.filter((row) => ids.has(row.id) && (role === undefined || row.role === role));
            const query = {search, sort, locale: 'en', ...(role !== undefined && {roles: [role]})};
            const {rows} = await subject.attendees(query);
            const few = (await subject.attendees(query, 1, PEOPLE)).rows;
            const told = `“${search}” by ${sort.by}, ${sort.direction}${role === undefined ? '' : `, of the role “${role}”`}`;
            if (plainText(idsOf(rows).sort()) !== plainText(idsOf(wanted).sort())) yield `${told}: others come than were found and are of this role`;
            // Whom the source puts first of those who are equal is its own affair.
            else if (plainText(rows.map((row) => row[sort.by])) !== plainText(wanted.map((row) => row[sort.by]))) yield `${told}: they come in another order`;
            if (plainText(idsOf(few)) !== plainText(idsOf(rows).slice(0, PEOPLE))) yield `${told}, one by one: others come than all at once, or in another order`;
          }
        }
      }
    },
  },
];
