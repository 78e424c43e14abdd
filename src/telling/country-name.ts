import type {Words} from '../locale/index.js';
import {clipped} from './clipped.js';

/** A country in the reader's language; what is no code of one as the source has it; "Unknown" without any. */
export function countryName(key: string | undefined, words: Words): string {
  const code = key?.trim();
  return code ? clipped(words.formats.country(countryCode(code) ?? code)) : words.say('countries.unknown');
}

/** The code a country goes by today, in capitals: of `uk` and `826` it is `GB`. Nothing where it is no code, or that of an unknown place. */
export function countryCode(key: string | undefined): string | undefined {
  const code = key?.trim() ?? '';
  const region = /^([a-z]{2}|\d{3})$/i.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
  return region === 'ZZ' ? undefined : region;
}
