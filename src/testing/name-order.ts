import {folded} from './folded.js';

/**
 * Are names in ascending order, as any sensible source may mean it: by the rules of the language, numbers by value or not, marks of
 * punctuation counted or not, or letter by letter, with or without case and accents? Each order has to hold for the whole list.
 */
export function inSomeOrderOfNames(names: readonly string[], locale: string): boolean {
  const collators = [true, false].flatMap((numeric) => [true, false].map((ignorePunctuation) =>
    new Intl.Collator(locale, {sensitivity: 'base', numeric, ignorePunctuation})));
  const byLetter = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const orders = [
    ...collators.map((collator) => (a: string, b: string) => collator.compare(a, b)),
    byLetter,
    (a: string, b: string) => byLetter(a.toLowerCase(), b.toLowerCase()),
    (a: string, b: string) => byLetter(folded(a), folded(b)),
  ];
  return orders.some((compare) => names.every((name, at) => at === 0 || compare(names[at - 1]!, name) <= 0));
}
