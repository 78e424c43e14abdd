import type {BreakdownRow, ShownBreakdown} from './breakdown.js';
import type {Part, Words} from '../locale/index.js';
import {share} from '../metrics/share.js';
import {countryCode} from './country-name.js';

/** Countries that the sentence names at most. */
const named = 2;

/**
 * "Attendees joined from 14 countries; 71% from Israel and United States." Where the rows add up to more people than there are in
 * all, somebody is in two of them: then the shares are not added together, and each country has its own.
 */
export function originSentence({most, watched, read: {rows, totals}}: ShownBreakdown, words: Words): readonly Part[] {
  const known = most.filter(({key, [watched]: {people}}) => key?.trim() && people !== undefined);
  const top = known.slice(0, named);
  if (top.length === 0) return words.parts('countries.origin-unknown');
  const count = new Set(known.map(({key = ''}) => countryCode(key) ?? key)).size;
  const all = totals[watched].people;
  const people = (list: readonly BreakdownRow[]) => list.reduce((sum, row) => sum + (row[watched].people ?? 0), 0);
  const isExact = all !== undefined && people(rows) === all;
  const together = isExact ? share(people(top), all) : undefined;
  const {formats} = words;
  if (together !== undefined) {
    return words.parts(`countries.origin-${watched}`, {count, share: formats.percent(together), countries: formats.list(top.map(({name}) => name))});
  }
  const each = top.map(({name, [watched]: {rate}}) => rate === undefined ? name : words.say('countries.with-share', {country: name, share: formats.percent(rate)}));
  return words.parts(`countries.origin-most-${watched}`, {count, countries: formats.list(each)});
}
