/** A search shorter than this is none. */
export const SEARCH_LETTERS = 3;

/** A text as it is searched: case and accents folded, spaces single. */
export function folded(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  // Up, then down: so that ß finds SS, and every sigma is one letter.
  return plain.toUpperCase().toLowerCase().replaceAll('ς', 'σ').replace(/\s+/g, ' ').trim();
}
const PLAIN = /^[\x20-\x7e]*$/;

/** What to look for in folded texts, or undefined where everything is wanted: fewer than three letters are no search. */
export function searchFor(search: string | undefined): string | undefined {
  const wanted = folded(search ?? '');
  return Array.from(wanted).length < SEARCH_LETTERS ? undefined : wanted;
}
