import type {Words} from '../locale/index.js';
import type {Attendee} from '../model/index.js';

/** Letters of a name that surely fit into its column; the whole name is in the card. */
const fittingLetters = 24;
/** Letters by which names are compared: names may be as long as a book. */
const comparedLetters = 200;

/** The name, or words for a person, or several, that the source could not identify. */
export function personName({name, anonymousCount}: Attendee, words: Words): string {
  if (name?.trim()) return name;
  return anonymousCount === undefined ? words.say('unnamed') : words.say('anonymous', {count: anonymousCount});
}

/** What is known of a person beside name and role: label and value. */
export function personFacts(person: Attendee, words: Words): readonly (readonly [label: string, value: string])[] {
  const {title, company, industry, country} = person;
  return [
    ...(title ? [[words.say('person.title'), title] as const] : []),
    ...(company ? [[words.say('person.company'), company] as const] : []),
    ...(industry ? [[words.say('person.industry'), industry] as const] : []),
    ...(country ? [[words.say('person.country'), words.formats.country(country)] as const] : []),
  ];
}

/** Is there more to tell of a person than the table surely shows? */
export function hasCard(person: Attendee): boolean {
  const {name = '', title, company, industry, country} = person;
  return Boolean(title || company || industry || country) || name.length > fittingLetters;
}

/** Where two people on a page have the same name: what tells them apart, by their id. */
export function namesakeMarks(people: readonly Attendee[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Attendee[]>();
  for (const person of people) {
    const key = person.name?.slice(0, comparedLetters).trim().normalize('NFKC').toLowerCase();
    if (key) byName.set(key, [...byName.get(key) ?? [], person]);
  }
  const namesakes = [...byName.values()].filter((group) => group.length > 1).flat();
  return new Map(namesakes.map(({id, email}) => [id, email ?? `#${id.slice(-6)}`]));
}
