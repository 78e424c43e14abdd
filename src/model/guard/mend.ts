import * as v from 'valibot';
import type {FaultLog} from '../fault.js';

/**
 * What is right in `input`, in a new object. What is wrong is taken out and reported; where the gap is not allowed, what holds it
 * is taken out too. Undefined where nothing remains, or where reading it throws.
 */
export function mend<Fact>(schema: Schema<Fact>, input: unknown, path: string, faults: Pick<FaultLog, 'add'>): Fact | undefined {
  try {
    let result = v.safeParse(schema, input);
    for (const issue of result.issues ?? []) faults.add(pathOf(path, issue), issue.message);
    while (!result.typed) {
      const places = result.issues.filter(isGap).map((issue) => placeOf(issue, result.output));
      if (!places.length || places.includes(undefined)) return undefined;
      for (const place of places) if (place) Reflect.deleteProperty(place.holder, place.key);
      result = v.safeParse(schema, result.output);
    }
    return result.output;
  } catch {
    faults.add(path, 'readable');
    return undefined;
  }
}

export type Schema<Fact> = v.BaseSchema<unknown, Fact, v.BaseIssue<unknown>>;
type Issue = v.BaseIssue<unknown>;

/** A validation, unlike a schema, has a value to stand on: a text that was cut. */
const isGap = ({kind}: Issue) => kind === 'schema';

const keysOf = ({path}: Issue) => path?.map(({key}) => String(key)) ?? [];

const pathOf = (path: string, issue: Issue) => [path, ...keysOf(issue)].filter(Boolean).join('.');

/** Where the wrong member stands, or, where it is missing, what should have had it. Undefined: that is the whole. */
function placeOf(issue: Issue, whole: unknown): {readonly holder: object; readonly key: string} | undefined {
  const keys = keysOf(issue);
  for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
    const holder = keys.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], whole);
    if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)) return {holder, key};
  }
  return undefined;
}
