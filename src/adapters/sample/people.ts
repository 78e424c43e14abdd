import {Pace, type Person} from '../../model/index.js';
import {hostileIds, hostileRoles, payloads} from './hostile.js';
import {cast, companies, decorations, nameGroups, titles, type NameGroup} from './names.js';
import type {SampleSettings} from './options.js';
import {Random, Subject} from './random.js';

type PeopleSettings = Pick<SampleSettings, 'attendees' | 'seed' | 'hostile'>;
export type Role = 'host' | 'moderator' | 'speaker' | 'viewer';

/** How many of the first people run the room; person 0 is the host, moderators follow, then speakers. */
export function staffOf(attendees: number) {
  return {
    moderators: attendees < 3 ? 0 : Math.min(12, 1 + Math.floor(attendees / 80)),
    speakers: attendees < 6 ? 0 : Math.min(24, 2 + Math.floor(attendees / 100)),
  };
}

export function roleOf(index: number, attendees: number): Role {
  const {moderators, speakers} = staffOf(attendees);
  if (index === 0) return 'host';
  if (index <= moderators) return 'moderator';
  return index <= moderators + speakers ? 'speaker' : 'viewer';
}

/** Everyone who ever came to the room, in the order of their index. */
export class Roster {
  readonly #people: Person[] = [];

  constructor(readonly settings: PeopleSettings) {}

  /** All of them, invented on first use, which at 100,000 takes about a tenth of a second. */
  get people(): readonly Person[] {
    while (this.#people.length < this.settings.attendees) this.#inventNext();
    return this.#people;
  }

  /** Invents them ahead of that first use, without holding up the page. */
  async gather(signal?: AbortSignal): Promise<void> {
    const pace = new Pace(signal);
    while (this.#people.length < this.settings.attendees) {
      this.#inventNext();
      if (pace.due()) await pace.rest();
    }
  }

  #inventNext(): void {
    this.#people.push(inventPerson(this.#people.length, this.settings));
  }
}

/** What a person speaks and where they live, also for those who did not say. */
export function originOf(index: number, seed: number): { readonly group: NameGroup; readonly country: string } {
  return originBy(Random.of(seed, Subject.person, index), index);
}

/** Every group as often as its weight. */
const tickets = nameGroups.flatMap((group) => Array<NameGroup>(group.weight).fill(group));
const groupsOfCast = cast.map(({language}) => nameGroups.find((group) => group.language === language)!);

function originBy(chance: Random, index: number) {
  const drawn = chance.pick(tickets);
  const group = groupsOfCast[index] ?? drawn;
  return {group, country: chance.pick(group.countries)};
}

function inventPerson(index: number, {attendees, seed, hostile}: PeopleSettings): Person {
  const chance = Random.of(seed, Subject.person, index);
  const {group, country} = originBy(chance, index);
  const id = idOf(index, hostile);
  const role = roleOf(index, attendees);
  if (index >= cast.length && chance.chance(0.035)) return {id, role};

  const given = chance.pick(group.given);
  const name = cast[index]?.name ?? written(given, group, chance);
  const company = chance.pick(companies);
  const email = `${cast[index]?.handle ?? `${handle(given)}${index}`}@${company.domain}`;
  if (hostile) return hostilePerson({id, role, email, country}, index, chance);
  const known = index < cast.length ? 0 : chance.next();
  if (known < 0.55) {
    return {id, name, email, role, title: chance.pick(titles), company: company.name, industry: company.industry, country};
  }
  if (known < 0.8) return {id, name, email, role, country};
  return known < 0.9 ? {id, name, email, role} : {id, name, role};
}

function hostilePerson(person: Person, index: number, chance: Random): Person {
  return {
    ...person,
    name: payloads[index % payloads.length]!,
    ...(chance.chance(0.2) && {email: chance.pick(payloads), role: chance.pick(hostileRoles)}),
    title: chance.pick(payloads), company: chance.pick(payloads), industry: chance.pick(payloads),
  };
}

const idOf = (index: number, hostile: boolean) => (hostile && index > 0 && hostileIds[index - 1]) || `p${index}`;

function written(given: string, group: NameGroup, chance: Random): string {
  const family = chance.pick(group.family);
  const extra = chance.next();
  if (group.order === 'joined') return `${family}${given}`;
  if (group.order === 'family-first') return `${family} ${given}`;
  if (group.second === 'family' && extra < 0.6) return `${given} ${family} ${chance.pick(group.family)}`;
  if (group.second === 'initial' && extra < 0.3) return `${given} ${chance.pick(initials)}. ${family}`;
  return extra > 0.985 ? `${given} ${chance.pick(decorations)}` : `${given} ${family}`;
}
const initials = 'A B C D E F G H I J K L M N O P R S T V W Z'.split(' ');

/** The part of an address before the @: the given name in ASCII, or `user` where it has none. */
function handle(given: string): string {
  let ascii = handles.get(given);
  if (ascii === undefined) handles.set(given, ascii = given.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase() || 'user');
  return ascii;
}
const handles = new Map<string, string>();
