import {Pace, type Person} from '../../model/index.js';
import type {AttendeeList} from './attendees.js';
import {EventColumns, INTERACTION, NOBODY} from './event-columns.js';
import {fieldsOf, textOf} from './fields.js';
import type {SessionFacts} from './log-facts.js';

/**
 * A session as it would be told if only people of these roles had done anything: for questions about teachers, or without them. The
 * role is the one that the list of attendees shows; of those who are not in it, since they only watched the recording, the person's.
 * An act that names nobody has no role and falls away; what was asked, and how long it all lasted, stays.
 */
export async function narrowedFacts(
  facts: SessionFacts, {rows, people}: AttendeeList, described: ReadonlyMap<string, Person>, roles: readonly string[], signal: AbortSignal,
): Promise<SessionFacts> {
  const pace = new Pace(signal);
  const wanted = new Set(roles);
  const shown = new Map(people.map((person, row) => [person, rows[row]?.role]));
  const stays = facts.people.map((id, person) => {
    const role = shown.has(person) ? shown.get(person) : textOf(fieldsOf(described.get(id))['role']);
    return role !== undefined && wanted.has(role);
  });

  const {events: all} = facts;
  const events = new EventColumns(all.kept);
  for (let row = 0; row < all.length; row++) {
    if (pace.due()) await pace.rest();
    const person = all.person[row] as number;
    const kind = all.kind[row] as number;
    const isWanted = person !== NOBODY && stays[person] === true;
    if (isWanted || kind === INTERACTION) events.push(all.at[row] as number, isWanted ? person : NOBODY, kind, all.extra[row] as number);
  }
  const counts = facts.counts.filter(({personId}) => stays[facts.indexOf.get(personId) ?? NOBODY] === true);
  return {...facts, events, counts};
}
