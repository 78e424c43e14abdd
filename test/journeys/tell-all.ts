/** All that a thing tells of itself, where a secret could be. */
export function tellAll(thing: unknown): string[] {
  if (thing instanceof Error) return [thing.message, thing.stack ?? '', ...tellAll(thing.cause), JSON.stringify(thing, Object.getOwnPropertyNames(thing))];
  try {
    return [String(thing), JSON.stringify(thing) ?? ''];
  } catch {
    return [];
  }
}
