import {css, html, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import type {CallOptions, Fault, Session} from '../model/index.js';
import {iconStyles, icons} from './icons.js';
import {longWorkStyles} from './long-work.js';
import type {CsvDelimiter, CsvHeaders} from './room-scope.js';

/** What a maker of a table's file gets. */
export interface CsvJob {
  readonly signal: NonNullable<CallOptions['signal']>;
  readonly progress: (rows: number, of?: number) => void;
  readonly words: Words;
  /** Absent where the source tells nothing of it. */
  readonly session: Session | undefined;
  /** Of whom alone the table is; absent: of everyone. */
  readonly roles: readonly string[] | undefined;
  readonly headers: CsvHeaders | undefined;
  readonly delimiter: CsvDelimiter | undefined;
  readonly onFault: (fault: Fault) => void;
}

export interface CsvButton {
  /** Of which table the file is, in words. */
  readonly table: string;
  readonly isOff: boolean;
  /** Loads what makes the file, as soon as somebody is about to press. */
  readonly prepare: () => void;
  readonly begin: () => void;
}

/** "Download CSV": the same at every table. */
export function csvButton({table, isOff, prepare, begin}: CsvButton, words: Words): TemplateResult {
  return html`<button type="button" class="button plain csv" aria-label=${words.say('csv.download-of', {table})} aria-disabled=${isOff}
    @pointerenter=${prepare} @focus=${prepare} @click=${begin}>${icons.download}${words.say('csv.download')}</button>`;
}

/** With what is told of the file. */
export const csvButtonStyles = [iconStyles, longWorkStyles, css`
  .csv { gap: 5px; white-space: nowrap; }
  .csv[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  .csv-line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: space-between; margin-block-end: 8px; }
  .csv-line > :is(h3, p) { margin: 0; }
  @media (forced-colors: active) { .csv[aria-disabled='true'] { opacity: 1; color: GrayText; } }
  @media print { .csv { display: none; } }
`];
