import type {Person} from '../../../model/index.js';
import {fieldsOf, textOf} from '../fields.js';
import type {SessionSweep} from '../session-sweep.js';

/** A person in a session, as reports tell of them. */
export interface PersonCells {
  readonly id: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** That of the newest join, else the person's. */
  readonly role: string | undefined;
}

export function personCells({facts, lastJoin}: SessionSweep, described: ReadonlyMap<string, Person>, person: number): PersonCells {
  const id = facts.people[person] as string;
  const profile = fieldsOf(described.get(id));
  const join = lastJoin[person] as number;
  const role = join < 0 ? undefined : textOf(fieldsOf(facts.events.eventOf(join))['role']);
  return {id, name: textOf(profile['name']), email: textOf(profile['email']), role: role ?? textOf(profile['role'])};
}

/** A log knows one name: what stands before its last space is the first name, what stands after it the last. */
export function nameParts(name: string | undefined): {readonly first: string | undefined; readonly last: string | undefined} {
  const parts = (name ?? '').trim().split(/\s+/);
  const last = parts.length > 1 ? parts.pop() : undefined;
  return {first: parts.join(' ') || undefined, last};
}

const MODERATORS: ReadonlySet<string> = new Set(['moderator', 'host', 'co-host', 'cohost', 'organizer', 'instructor']);

/** Does one with this role moderate? Moderators and hosts do, by whatever name a source calls them. */
export const moderates = (role: string | undefined): boolean => MODERATORS.has((role ?? '').toLowerCase());
