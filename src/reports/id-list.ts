/** Ids in one question at most. */
export const mostIds = 10_000;
/** Characters looked at, of a paste that was a mistake. */
const MOST_TEXT = 2_000_000;

export interface IdList {
  /** Each once, in the order given. */
  readonly ids: readonly string[];
  /** There are more than `mostIds`: those here are not all. */
  readonly isTooLong: boolean;
}

/** An item in quotes, as spreadsheets write it, which may hold separators; or up to the next separator. */
const ITEM = /[^\S\n\r\t]*"([^"]*(?:""[^"]*)*)"[^\S\n\r\t]*(?=[\n\r,;\t]|$)|[^\n\r,;\t]+/g;
/** Blanks, and what is not seen: marks of direction, spaces of no width. They come along with what is copied. */
const AROUND = /[\s\p{Cf}]/u;

/** Ids that were typed or pasted, separated by line breaks, commas, semicolons or tabs; with or without quotes. */
export function readIds(text: string): IdList {
  const ids = new Set<string>();
  for (const [item, quoted] of text.slice(0, MOST_TEXT).matchAll(ITEM)) {
    const id = bare(quoted?.replaceAll('""', '"') ?? item);
    if (id === '') continue;
    if (ids.size === mostIds && !ids.has(id)) return {ids: [...ids], isTooLong: true};
    ids.add(id);
  }
  return {ids: [...ids], isTooLong: text.length > MOST_TEXT};
}

function bare(item: string): string {
  const id = trimmed(item);
  return /^(['"]).*\1$/s.test(id) && id.length > 1 ? trimmed(id.slice(1, -1)) : id;
}

/** Not by an expression: one that looks for the end of a text tries every blank inside. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.test(text[start]!)) start += 1;
  while (end > start && AROUND.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
