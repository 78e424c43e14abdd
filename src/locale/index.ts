import {en} from './locales/en.js';
import {Words, type Vocabulary} from './words.js';

export {Formats, isKnown} from './formats.js';
export type {Message, Part, Values} from './message.js';
export {directionOf, Words, type Definition, type Vocabulary, type WordKey} from './words.js';

/** Its late words come with whatever says them: see `bringLateWords`. */
const english: Vocabulary = {locale: 'en', words: {...en} as Vocabulary['words']};
const loaded = new Map<string, Vocabulary>([['en', english]]);

/** Languages beside English, each a file of its own that is loaded when first wanted. */
const languages = new Map<string, () => Promise<{default: Vocabulary}>>([
  ['he', () => import('./locales/he.js')],
  ['en-xa', () => import('./locales/pseudo.js')],
]);

/** Tags of the languages there are words in. */
export const shippedLocales: readonly string[] = ['en', 'he', 'en-XA'];

/** One for each locale and zone of the page: what `Intl` makes is dear. */
const atHand = new Map<string, Words>();

/** Adds a language, or replaces one: words of the host's own. */
export function addVocabulary(vocabulary: Vocabulary): void {
  atHand.clear();
  loaded.set(vocabulary.locale.toLowerCase(), vocabulary);
}

/** Adds to the English that is built in. */
export function addEnglish(words: Partial<Vocabulary['words']>): void {
  Object.assign(english.words, words);
}

/** A BCP 47 tag that `Intl` accepts, or `undefined`. `pseudo` stands for `en-XA`, the language for finding faults. */
export function canonicalLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale === 'pseudo' ? 'en-XA' : locale)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An IANA time zone that `Intl` knows, or `undefined`. */
export function canonicalTimeZone(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Words at once where the language is there; else `undefined`, and `loadWords` fetches it. Locale and zone are canonical ones. */
export function wordsAtHand(locale: string, timeZone: string): Words | undefined {
  const tag = bestOf(locale);
  const vocabulary = loaded.get(tag);
  if (!vocabulary) return undefined;
  const key = `${locale} ${timeZone}`;
  const words = atHand.get(key) ?? new Words(vocabulary, locale, timeZone);
  atHand.set(key, words);
  return words;
}

/** Words for a locale, loading its language when need be; English where there is none, or where it cannot be loaded. */
export async function loadWords(locale: string, timeZone: string): Promise<Words> {
  const tag = bestOf(locale);
  if (!loaded.has(tag)) {
    const vocabulary = await languages.get(tag)?.().catch((error: unknown) => console.warn(`room-analytics: the words for "${tag}" could not be loaded`, error));
    if (vocabulary) addVocabulary(vocabulary.default);
  }
  return wordsAtHand(locale, timeZone) ?? new Words(english, locale, timeZone);
}

/** The language that serves a locale best: `pt-BR` before `pt`, English for want of another. */
function bestOf(locale: string): string {
  const subtags = locale.toLowerCase().split('-');
  while (subtags.length > 0) {
    const tag = subtags.join('-');
    if (loaded.has(tag) || languages.has(tag)) return tag;
    subtags.pop();
  }
  return 'en';
}
