import {Formats} from './formats.js';
import {fill, type Message, type Part, type Values} from './message.js';
import type {lateEn} from './late-en.js';
import type {en} from './locales/en.js';

export type WordKey = keyof typeof en | keyof typeof lateEn;

/** All words of one language. `locale` is its BCP 47 tag. */
export interface Vocabulary { readonly locale: string; readonly words: Readonly<Record<WordKey, Message>> }

/** A definition as an adapter names it: one of ours by its id, or words of its own with their language. */
export type Definition = string | {readonly text: string; readonly lang: string};

/** Languages written right to left, by their language or script subtag. */
const rightToLeft = new Set(['ar', 'arc', 'dv', 'fa', 'he', 'iw', 'ku', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** What is said, and how numbers and times are written, for one reader. */
export class Words {
  readonly formats: Formats;
  readonly #vocabulary: Vocabulary;
  readonly #plural: Intl.PluralRules;

  /** `locale` decides the numbers and dates, the vocabulary the words: `en-GB` and `en-US` share one vocabulary. */
  constructor(vocabulary: Vocabulary, locale: string, timeZone: string) {
    this.#vocabulary = vocabulary;
    this.formats = new Formats(locale, timeZone);
    this.#plural = new Intl.PluralRules(vocabulary.locale);
  }

  get locale(): string { return this.formats.locale; }

  /** The language of the words: what `lang` says of them. */
  get language(): string { return this.#vocabulary.locale; }

  get direction(): 'ltr' | 'rtl' { return directionOf(this.#vocabulary.locale); }

  /** The message as one text. Numbers among the values are formatted. */
  say(key: WordKey, values: Values = {}): string {
    return this.parts(key, values).map((part) => part.text).join('');
  }

  /** The message in pieces, so that a template can set a value apart. */
  parts(key: WordKey, values: Values = {}): readonly Part[] {
    return fill(this.#vocabulary.words[key], values, this.#plural, (value) => typeof value === 'number' ? this.formats.number(value) : value);
  }

  /** Words for a key that is made up at run time, like `role.${role}`; `undefined` where there are none. */
  find(key: string, values: Values = {}): string | undefined {
    return Object.hasOwn(this.#vocabulary.words, key) ? this.say(key as WordKey, values) : undefined;
  }

  /** What a metric means for this source. An id that is not known falls back from `engagementRate.activity` to `engagementRate`. */
  definition(definition: Definition | undefined, metric: string): {readonly text: string; readonly lang: string} | undefined {
    if (typeof definition === 'object') return definition;
    const text = this.find(`definition.${definition ?? metric}`) ?? this.find(`definition.${metric}`);
    return text === undefined ? undefined : {text, lang: this.language};
  }

  /** A role in the reader's words, or as the source wrote it. */
  role(role: string): string {
    return this.find(`role.${role.toLowerCase()}`) ?? role;
  }
}

/** `ltr` or `rtl` by the language or the script of a BCP 47 tag. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const subtags = locale.toLowerCase().split('-');
  return rightToLeft.has(subtags[0] ?? '') && !subtags.includes('latn') || subtags.includes('arab') || subtags.includes('hebr') ? 'rtl' : 'ltr';
}
