import {css, html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import {icons} from './icons.js';
import {pageCount, pager, pageRange} from './pager.js';
import {plainTable, plainTableStyles, type TableColumn, type TableContent} from './plain-table.js';

/** A column that can be sorted by. */
export interface SortedColumn<Row> extends TableColumn<Row> {
  readonly id: string;
  /** What the rows are sorted by; what is not known comes last, whatever the direction. */
  readonly value: (row: Row) => string | number | undefined;
}

export interface TableSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

const usualPageSize = 10;

/** A table of rows that are all here: sorted by its heads, a page at a time. */
export class SortedTable<Row> {
  #sort: TableSort;
  #page = 1;
  #pageSize = usualPageSize;
  #sorted: {readonly key: readonly unknown[]; readonly rows: readonly Row[]} | undefined;

  /** `usual`: the order at first. `announce`: says to a screen reader what has changed. */
  constructor(readonly host: ReactiveControllerHost, usual: TableSort, readonly announce: (sentence: string) => void) {
    this.#sort = usual;
  }

  /** Other rows are read from their start; the order stays. */
  toFirstPage(): void {
    this.#page = 1;
  }

  draw({rows, columns, caption}: TableContent<Row, SortedColumn<Row>>, words: Words): TemplateResult {
    const total = rows.length;
    const page = Math.min(this.#page, pageCount({pageSize: this.#pageSize, total}) ?? 1);
    const shown = this.inOrder({rows, columns}, words).slice((page - 1) * this.#pageSize, page * this.#pageSize);
    return html`${plainTable({rows: shown, columns, caption}, (column) => this.#head(column, columns, words))}
    ${total <= usualPageSize ? nothing : pager({of: caption, page, pageSize: this.#pageSize, rows: shown.length, total}, words, {
      go: (wanted) => this.#show(wanted, this.#pageSize, total, words),
      resize: (pageSize) => this.#show(Math.floor((page - 1) * this.#pageSize / pageSize) + 1, pageSize, total, words),
    })}`;
  }

  #head(column: SortedColumn<Row>, columns: readonly SortedColumn<Row>[], words: Words) {
    const {by, direction} = this.#sortOf(columns);
    const isSorted = by === column.id;
    return html`<th scope="col" role="columnheader" class=${column.kind} aria-sort=${isSorted ? direction : nothing}>
      <button type="button" class="sort" @click=${() => this.#sortBy(column, columns, words)}>${column.label}
        <span class="arrow">${isSorted && direction === 'ascending' ? icons.up : icons.down}</span></button>
    </th>`;
  }

  /** The same head once more turns the order round. */
  #sortBy({id, kind, label}: SortedColumn<Row>, columns: readonly SortedColumn<Row>[], words: Words): void {
    const {by, direction} = this.#sortOf(columns);
    const first = kind === 'name' ? 'ascending' : 'descending';
    const other = direction === 'ascending' ? 'descending' : 'ascending';
    this.#sort = {by: id, direction: by === id ? other : first};
    this.#page = 1;
    this.announce(words.say(`table.sorted-${kind}-${this.#sort.direction}`, {column: label}));
    this.host.requestUpdate();
  }

  /** A column that is not there can not be sorted by: then by the first figure. */
  #sortOf(columns: readonly SortedColumn<Row>[]): TableSort {
    if (columns.some(({id}) => id === this.#sort.by)) return this.#sort;
    return {by: columns.find(({kind}) => kind === 'figure')?.id ?? '', direction: 'descending'};
  }

  #show(page: number, pageSize: number, total: number, words: Words): void {
    this.#page = page;
    this.#pageSize = pageSize;
    this.announce(pageRange({page, pageSize, total, rows: Math.min(pageSize, total - (page - 1) * pageSize)}, words));
    this.host.requestUpdate();
  }

  /** All rows as the heads have sorted them; equals stay in the order in which they came. Sorted once for each set of rows. */
  inOrder({rows, columns}: Pick<TableContent<Row, SortedColumn<Row>>, 'rows' | 'columns'>, {locale}: Words): readonly Row[] {
    const {by, direction} = this.#sortOf(columns);
    const key = [rows, by, direction, locale];
    if (this.#sorted?.key.every((part, index) => part === key[index])) return this.#sorted.rows;
    const value = columns.find(({id}) => id === by)?.value ?? (() => undefined);
    const sign = direction === 'ascending' ? 1 : -1;
    const {compare} = new Intl.Collator(locale, {numeric: true});
    const sorted = rows.map((one) => ({one, value: value(one)})).sort((a, b) => {
      if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compare(String(a.value), String(b.value)));
    }).map(({one}) => one);
    this.#sorted = {key, rows: sorted};
    return sorted;
  }
}

export const sortedTableStyles = [plainTableStyles, css`
  .sort { display: inline-flex; gap: 3px; align-items: center; min-block-size: 24px; padding: 2px 0; border: 0; background: none; font-weight: inherit; text-align: inherit; cursor: pointer; }
  .sort:hover { color: var(--_ink); }
  .figure .sort { flex-direction: row-reverse; }
  .sort .arrow { display: inline-flex; opacity: 0; }
  .sort .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }
  [aria-sort] .sort { color: var(--_ink); }
  [aria-sort] .arrow, .sort:hover .arrow, .sort:focus-visible .arrow { opacity: 1; }
  @container (max-width: 520px) {
    .figure .sort { flex-direction: row; }
    th:not([aria-sort]) .arrow { display: none; }
  }
  @media print { .sort .arrow { display: none; } }
`];
