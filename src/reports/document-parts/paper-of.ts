/** Regions where Letter is the paper in the printer (CLDR, `paperSize`). */
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** The paper of a reader's region; of a language without one, that of where most people speak it: `en` is `en-US`. */
export function paperOf(locale: string): 'a4' | 'letter' {
  return letter.has(new Intl.Locale(locale).maximize().region ?? '') ? 'letter' : 'a4';
}
