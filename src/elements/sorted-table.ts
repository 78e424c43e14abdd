import {css, html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import {icons} from './icons.js';
import {pageCount, pager, pageRange} from './pager.js';

/** A column of a table. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Names stand at the beginning of their column and lead the row, figures at its end. */
  readonly kind: 'name' | 'figure';
  /** What the rows are sorted by; what is not known comes last, whatever the direction. */
  readonly value: (row: Row) => string | number | undefined;
  readonly cell: (row: Row) => unknown;
  /** What stands in the line over all rows. */
  readonly total?: unknown;
}

export interface TableSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableContent<Row> {
  readonly rows: readonly Row[];
  /** The first is the name. */
  readonly columns: readonly TableColumn<Row>[];
  readonly caption: string;
}

const usualPageSize = 10;

/**
 * A table of rows that are all here: sorted by its heads, a page at a time. Where there is little room a row takes two lines, the
 * name above its figures; the roles are spelled out because some browsers forget them when rows are no longer drawn as rows.
 */
export class SortedTable<Row> {
  #sort: TableSort;
  #page = 1;
  #pageSize = usualPageSize;
  #sorted: {readonly key: readonly unknown[]; readonly rows: readonly Row[]} | undefined;

  /** `usual`: the order at first. `announce`: says to a screen reader what has changed. */
  constructor(readonly host: ReactiveControllerHost, usual: TableSort, readonly announce: (sentence: string) => void) {
    this.#sort = usual;
  }

  draw({rows, columns, caption}: TableContent<Row>, words: Words): TemplateResult {
    const [name] = columns;
    const total = rows.length;
    const page = Math.min(this.#page, pageCount({pageSize: this.#pageSize, total}) ?? 1);
    const shown = this.#inOrder(rows, columns, words).slice((page - 1) * this.#pageSize, page * this.#pageSize);
    return html`<table class="sorted" part="table" role="table" aria-label=${caption}>
      <thead><tr role="row">${columns.map((column) => this.#head(column, columns, words))}</tr></thead>
      ${name?.total === undefined ? nothing : html`<tbody class="total">${row(columns, (column) => column.total)}</tbody>`}
      <tbody>${shown.map((one) => row(columns, (column) => column.cell(one)))}</tbody>
    </table>
    ${total <= usualPageSize ? nothing : pager({page, pageSize: this.#pageSize, rows: shown.length, total}, words, {
      go: (wanted) => this.#show(wanted, this.#pageSize, total, words),
      resize: (pageSize) => this.#show(Math.floor((page - 1) * this.#pageSize / pageSize) + 1, pageSize, total, words),
    })}`;
  }

  #head(column: TableColumn<Row>, columns: readonly TableColumn<Row>[], words: Words) {
    const {by, direction} = this.#sort;
    const isSorted = by === column.id;
    return html`<th scope="col" role="columnheader" class=${column.kind} aria-sort=${isSorted ? direction : nothing}>
      <button type="button" class="sort" @click=${() => this.#sortBy(column, columns, words)}>${column.label}
        <span class="arrow">${isSorted && direction === 'ascending' ? icons.up : icons.down}</span></button>
    </th>`;
  }

  /** The same head once more turns the order round. */
  #sortBy({id, kind, label}: TableColumn<Row>, columns: readonly TableColumn<Row>[], words: Words): void {
    const {by, direction} = this.#sort;
    const first = kind === 'name' ? 'ascending' : 'descending';
    const other = direction === 'ascending' ? 'descending' : 'ascending';
    this.#sort = {by: id, direction: by === id && columns.some((column) => column.id === id) ? other : first};
    this.#page = 1;
    this.announce(words.say(`table.sorted-${kind}-${this.#sort.direction}`, {column: label}));
    this.host.requestUpdate();
  }

  #show(page: number, pageSize: number, total: number, words: Words): void {
    this.#page = page;
    this.#pageSize = pageSize;
    this.announce(pageRange({page, pageSize, total, rows: Math.min(pageSize, total - (page - 1) * pageSize)}, words));
    this.host.requestUpdate();
  }

  /** Equals stay in the order in which they came. Sorted once for each set of rows. */
  #inOrder(rows: readonly Row[], columns: readonly TableColumn<Row>[], {locale}: Words): readonly Row[] {
    const key = [rows, this.#sort, locale];
    if (this.#sorted?.key.every((part, index) => part === key[index])) return this.#sorted.rows;
    const value = columns.find(({id}) => id === this.#sort.by)?.value ?? (() => undefined);
    const sign = this.#sort.direction === 'ascending' ? 1 : -1;
    const {compare} = new Intl.Collator(locale, {numeric: true});
    const sorted = rows.map((one) => ({one, value: value(one)})).sort((a, b) => {
      if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compare(String(a.value), String(b.value)));
    }).map(({one}) => one);
    this.#sorted = {key, rows: sorted};
    return sorted;
  }
}

function row<Row>(columns: readonly TableColumn<Row>[], cell: (column: TableColumn<Row>) => unknown): TemplateResult {
  return html`<tr role="row">${columns.map((column) => column.kind === 'name'
    ? html`<th scope="row" role="rowheader" class="name">${cell(column)}</th>`
    : html`<td role="cell" class="figure">${cell(column)}</td>`)}</tr>`;
}

/** Inside a container; below 520 px of it the figures stand under the name, side by side. */
export const sortedTableStyles = css`
  .sorted { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9333em; line-height: 1.35; }
  .sorted th, .sorted td { padding: 8px 10px; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: middle; }
  .sorted thead th { color: var(--_ink-quiet); font-size: 0.93em; font-weight: 600; vertical-align: bottom; }
  .sorted tbody th { font-weight: 600; overflow-wrap: anywhere; }
  .sorted .name { inline-size: 32%; }
  .sorted .figure { text-align: end; }
  .sorted .total > * > * { background: color-mix(in srgb, var(--_ground) 60%, transparent); font-weight: 650; }
  .sort { display: inline-flex; gap: 3px; align-items: center; min-block-size: 24px; padding: 2px 0; border: 0; background: none; font-weight: inherit; text-align: inherit; cursor: pointer; }
  .sort:hover { color: var(--_ink); }
  .figure .sort { flex-direction: row-reverse; }
  .sort .arrow { display: inline-flex; opacity: 0; }
  .sort .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }
  [aria-sort] .sort { color: var(--_ink); }
  [aria-sort] .arrow, .sort:hover .arrow, .sort:focus-visible .arrow { opacity: 1; }
  .sorted + .pager { margin-block-start: 12px; }
  .unknown { color: var(--_ink-quiet); font-weight: 400; }
  @container (max-width: 520px) {
    .sorted, .sorted thead, .sorted tbody { display: block; }
    .sorted tr { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 10px; padding-block: 6px; border-block-end: 1px solid var(--_line); }
    .sorted th, .sorted td { padding: 1px 2px; border: 0; }
    .sorted .name { grid-column: 1 / -1; grid-row: 1; inline-size: auto; }
    .sorted td, .sorted thead .figure { grid-row: 2; text-align: start; }
    .sorted thead th { font-size: 0.87em; overflow-wrap: anywhere; hyphens: auto; }
    .sorted .total > * > * { background: none; }
    .figure .sort { flex-direction: row; }
  }
  @media print {
    .sort .arrow { display: none; }
    .sorted tr { break-inside: avoid; }
  }
`;
