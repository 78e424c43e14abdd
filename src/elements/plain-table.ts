import {css, html, nothing, type TemplateResult} from 'lit';

/** A column of a table. */
export interface TableColumn<Row> {
  readonly label: string;
  /** Names stand at the beginning of their column and lead the row, figures at its end. */
  readonly kind: 'name' | 'figure';
  readonly cell: (row: Row) => unknown;
  /** What stands in the line over all rows. */
  readonly total?: unknown;
}

export interface TableContent<Row, Column extends TableColumn<Row> = TableColumn<Row>> {
  readonly rows: readonly Row[];
  /** The first is the name. */
  readonly columns: readonly Column[];
  readonly caption: string;
}

/**
 * A table of figures. Where there is little room a row takes two lines, the name above its figures; the roles are spelled out
 * because some browsers forget them when rows are no longer drawn as rows.
 */
export function plainTable<Row, Column extends TableColumn<Row>>(
  {rows, columns, caption}: TableContent<Row, Column>, head: (column: Column) => TemplateResult = plainHead,
): TemplateResult {
  return html`<table class="figures" part="table" role="table" aria-label=${caption}>
    <thead><tr role="row">${columns.map(head)}</tr></thead>
    ${columns[0]?.total === undefined ? nothing : html`<tbody class="total">${line(columns, ({total}) => total)}</tbody>`}
    <tbody>${rows.map((row) => line(columns, ({cell}) => cell(row)))}</tbody>
  </table>`;
}

const plainHead = ({kind, label}: {readonly kind: string; readonly label: string}) => html`<th scope="col" role="columnheader" class=${kind}>${label}</th>`;

function line<Column extends {readonly kind: 'name' | 'figure'}>(columns: readonly Column[], cell: (column: Column) => unknown): TemplateResult {
  return html`<tr role="row">${columns.map((column) => column.kind === 'name'
    ? html`<th scope="row" role="rowheader" class="name">${cell(column)}</th>`
    : html`<td role="cell" class="figure">${cell(column)}</td>`)}</tr>`;
}

/** Inside a container; below 520 px of it the figures stand under the name, side by side. */
export const plainTableStyles = css`
  .figures { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9333em; line-height: 1.35; }
  .figures th, .figures td { padding: 8px 10px; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: middle; }
  .figures thead th { color: var(--_ink-quiet); font-size: 0.93em; font-weight: 600; vertical-align: bottom; }
  .figures tbody th { font-weight: 600; overflow-wrap: anywhere; }
  .figures .name { inline-size: 32%; }
  .figures .figure { text-align: end; }
  .figures .total > * > * { background: color-mix(in srgb, var(--_ground) 60%, transparent); font-weight: 650; }
  .figures + .pager { margin-block-start: 12px; }
  .unknown { color: var(--_ink-quiet); font-weight: 400; }
  @container (max-width: 520px) {
    .figures, .figures thead, .figures tbody { display: block; }
    .figures tr { display: flex; flex-wrap: wrap; column-gap: 8px; padding-block: 6px; border-block-end: 1px solid var(--_line); }
    .figures th, .figures td { padding: 1px 2px; border: 0; }
    .figures .name { flex: 0 0 100%; }
    .figures .figure { flex: 1 1 0; min-inline-size: 0; text-align: start; }
    .figures thead th { font-size: 0.8em; overflow-wrap: anywhere; }
    .figures .total > * > * { background: none; }
  }
  @container (max-width: 340px) {
    .figures:has(.figure:nth-child(4)) { font-size: 0.9em; }
    .figures:has(.figure:nth-child(4)) tr { column-gap: 4px; }
    .figures:has(.figure:nth-child(4)) thead th { font-size: 0.72em; letter-spacing: -0.01em; }
    .figures:has(.figure:nth-child(4)) :is(th, td) { padding-inline: 0; }
  }
  @media print {
    .figures tr { break-inside: avoid; }
  }
`;
