import type {Person} from '../../model/index.js';

/**
 * Who is who. BigBlueButton names a connection by a user id and a person by the id that the host page gave them, its
 * `externalUserId`; where a page gave none, that is the user id of the first connection. Two connections with one external
 * id are one person; two people of one name are two.
 *
 * Roles are BigBlueButton's own words in lower case, `moderator` and `viewer`. Who was a moderator once stays one here.
 */
export class Roster {
  readonly #people = new Map<string, {name?: string; role?: string}>();
  readonly #personOf = new Map<string, string>();

  join(userId: string, about: {readonly personId?: string | undefined; readonly name?: string | undefined; readonly role?: string | undefined}): void {
    const id = this.#personOf.get(userId) ?? about.personId ?? userId;
    this.#personOf.set(userId, id);
    const person = this.#people.get(id) ?? {};
    this.#people.set(id, person);
    if (about.name !== undefined) person.name = about.name;
    this.#takeRole(person, about.role);
  }

  /** Somebody was made a moderator or a viewer. */
  changeRole(userId: string, role: string): void {
    const person = this.#people.get(this.#personOf.get(userId) ?? '');
    if (person) this.#takeRole(person, role);
  }

  /** Undefined where nobody joined under this user id. */
  personOf(userId: string): string | undefined {
    return this.#personOf.get(userId);
  }

  /** In the order in which they came. */
  toArray(): Person[] {
    return [...this.#people].map(([id, about]) => ({id, ...about}));
  }

  #takeRole(person: {role?: string}, role: string | undefined): void {
    if (role !== undefined && person.role !== 'moderator') person.role = role.toLowerCase();
  }
}
