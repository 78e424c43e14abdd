const said = new Set<string>();

/** A word to the developer in the console, the same one only once on a page. Holds no token and no person's name. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`room-analytics: ${sentence}`);
}
