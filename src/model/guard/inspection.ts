import type {FaultLog} from '../fault.js';
import type {Pace} from '../pace.js';
import {KEY, READINGS_IN_ALL} from './limits.js';
import {mend, type Schema} from './mend.js';

/** Characters that are read between two looks at the clock: two milliseconds of work at most. */
const LOOK = 20_000;

/** The reading of one answer: what was wrong with it, at an easy pace. Gives way so often that no slice is a long task. */
export class Inspection {
  #readingsLeft = READINGS_IN_ALL;
  #characters = 0;

  /** `pace`: one that looks at the clock each time, since one member may be long. */
  constructor(private readonly faults: FaultLog, readonly pace: Pace) {}

  report(path: string, expected: string, times?: number): void {
    this.faults.add(path, expected, times);
  }

  /** The fact that `input` is; undefined, and reported, where it is none. */
  read<Fact>(schema: Schema<Fact>, input: unknown, path: string): Fact | undefined {
    return mend(schema, input, path, this.faults);
  }

  /** So many characters more were read: is it time to give way? */
  isDue(characters: number): boolean {
    this.#characters += characters;
    if (this.#characters < LOOK) return false;
    this.#characters = 0;
    return this.pace.due();
  }

  /** A list without the members that are none. `every`: look at the clock once in so many members. */
  async list<Fact>(
    input: unknown, path: string, most: number, read: (member: unknown, path: string) => Fact | undefined | Promise<Fact | undefined>, every = 1,
  ): Promise<Fact[] | undefined> {
    const length = this.#length(input, path, most);
    if (length === undefined) return undefined;
    const facts: Fact[] = [];
    const memberPath = `${path}[]`;
    for (let index = 0; index < length; index += 1) {
      if (index % every === 0 && this.pace.due()) await this.pace.rest();
      const answer = read(memberAt(input as readonly unknown[], index), memberPath);
      const fact = answer instanceof Promise ? await answer : answer;
      if (fact !== undefined) facts.push(fact);
    }
    return facts;
  }

  /** A list of what has an id. Of two with the same the first stays: people and things are told apart by id. */
  things<Fact extends {readonly id: string}>(
    input: unknown, path: string, most: number, read: (member: unknown, path: string) => Fact | undefined | Promise<Fact | undefined>,
  ): Promise<Fact[] | undefined> {
    const ids = new Set<string>();
    return this.list(input, path, most, async (member, memberPath) => {
      const fact = await read(member, memberPath);
      if (!fact || ids.size < ids.add(fact.id).size) return fact;
      this.report(`${memberPath}.id`, 'an id of its own');
      return undefined;
    });
  }

  /** A `Map`, a list of pairs, or an object, read as a map. A member that is none, or whose key is none, is left out. */
  async map<Fact>(
    input: unknown, path: string, most: number, read: (member: unknown, path: string) => Promise<Fact | undefined>,
  ): Promise<Map<string, Fact> | undefined> {
    if (typeof input !== 'object' || input === null) {
      this.report(path, 'a map or an object');
      return undefined;
    }
    const facts = new Map<string, Fact>();
    let seen = 0;
    for (const [key, member] of pairsOf(input)) {
      seen += 1;
      if (seen > most) {
        this.report(path, `at most ${most} entries`);
        break;
      }
      if (this.pace.due()) await this.pace.rest();
      if (typeof key !== 'string' || key === '' || key.length > KEY) {
        this.report(`${path}{}`, `a key: 1 to ${KEY} characters`);
        continue;
      }
      const fact = await read(member, `${path}{}`);
      if (fact !== undefined) facts.set(key, fact);
    }
    return facts;
  }

  /** May so many readings more be held? */
  allowReadings(count: number): boolean {
    if (count > this.#readingsLeft) return false;
    this.#readingsLeft -= count;
    return true;
  }

  #length(input: unknown, path: string, most: number): number | undefined {
    const length: unknown = Array.isArray(input) ? input.length : undefined;
    if (typeof length !== 'number') {
      this.report(path, 'a list');
      return undefined;
    }
    if (length > most) this.report(path, `at most ${most} members`);
    return Math.min(length, most);
  }
}

/** A member that throws when it is read is none. */
function memberAt(list: readonly unknown[], index: number): unknown {
  try {
    return list[index];
  } catch {
    return undefined;
  }
}

function* pairsOf(input: object): Generator<readonly unknown[]> {
  if (Symbol.iterator in input) for (const pair of input as Iterable<unknown>) yield Array.isArray(pair) ? pair : [];
  else for (const key of Object.keys(input)) yield [key, (input as Record<string, unknown>)[key]];
}
