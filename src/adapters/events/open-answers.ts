import {Pace, type AnswersQuery, type OpenAnswer, type Page, type Person} from '../../model/index.js';
import {NOBODY} from './event-columns.js';
import {fieldsOf, textOf} from './fields.js';
import {folded, searchFor} from './folded.js';
import type {AnsweredInteraction} from './interactions.js';
import {pageBounds} from './page-of.js';
import type {SessionSweep} from './session-sweep.js';
import {sortInSlices} from './sort-in-slices.js';

/**
 * What people wrote in answer, oldest first. Of an anonymous interaction nobody is named, whatever the log knows. Searched in the text
 * and the name, case and accents folded; fewer than three letters are no search.
 */
export async function openAnswers(
  {facts}: SessionSweep, {interaction, answers}: AnsweredInteraction, described: ReadonlyMap<string, Person>, query: AnswersQuery,
  signal: AbortSignal | undefined,
): Promise<Page<OpenAnswer>> {
  const pace = new Pace(signal);
  const {events, people, session} = facts;
  const wanted = searchFor(query.search);

  const nameOf = (id: string | undefined) => (id === undefined ? undefined : textOf(described.get(id)?.name));
  const personOf = (row: number) => {
    const person = events.person[row] as number;
    return interaction.anonymous === true || person === NOBODY ? undefined : people[person];
  };
  const textAt = (row: number) => textOf(fieldsOf(events.eventOf(row))['text']);

  const found: number[] = [];
  for (const row of answers) {
    if (pace.due()) await pace.rest();
    const text = textAt(row);
    if (text === undefined) continue;
    if (wanted !== undefined && !folded(text).includes(wanted) && !folded(nameOf(personOf(row)) ?? '').includes(wanted)) continue;
    found.push(row);
  }
  const order = Uint32Array.from(found);
  await sortInSlices(order, (a, b) => (events.at[a] as number) - (events.at[b] as number), pace);

  const {first, end} = pageBounds(query, order.length);
  const rows = Array.from(order.subarray(first, end), (row): OpenAnswer => {
    const attendeeId = personOf(row);
    const at = new Date(session.startsAt.getTime() + (events.at[row] as number));
    return {text: textAt(row) ?? '', at, attendeeId, attendeeName: nameOf(attendeeId)};
  });
  return {rows, total: order.length};
}
