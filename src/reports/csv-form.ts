import type {Words} from '../locale/index.js';
import type {CsvOptions} from './csv.js';

/** How a host wants the files of tables; what it leaves open follows the reader's language. */
export interface CsvWishes {
  readonly headers?: CsvOptions['headers'];
  readonly delimiter?: 'comma' | 'semicolon' | 'tab' | undefined;
}

const SIGNS = {comma: ',', semicolon: ';', tab: '\t'} as const;

/** Where a comma is the decimal sign, spreadsheets part columns by semicolons; then numbers have a comma too. A host's own choice stays as it is. */
export function csvForm({headers = 'keys', delimiter}: CsvWishes, words: Words): Pick<CsvOptions, 'headers' | 'delimiter' | 'decimal'> {
  if (delimiter !== undefined) return {headers, delimiter: SIGNS[delimiter]};
  const sign = new Intl.NumberFormat(words.locale).formatToParts(1.5).find(({type}) => type === 'decimal')?.value;
  return sign === ',' ? {headers, delimiter: ';', decimal: ','} : {headers, delimiter: ','};
}
