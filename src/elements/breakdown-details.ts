import {css, html, nothing, type TemplateResult} from 'lit';
import {layoutShareBar, shareBar} from '../charts/share-bar.js';
import type {Words} from '../locale/index.js';
import type {BreakdownRow, ReadBreakdown, Viewers} from './breakdown.js';
import type {SortedTable, TableColumn} from './sorted-table.js';
import {unknownFigure} from './unknown-figure.js';

export interface BreakdownDetails {
  readonly read: ReadBreakdown;
  readonly table: SortedTable<BreakdownRow>;
  /** How a name is drawn. */
  readonly name: (row: BreakdownRow) => unknown;
  readonly heading: string;
  /** The head of the names, and the name of the line over all rows. */
  readonly nameLabel: string;
  readonly allLabel: string;
  /** Why the rows need not add up to the totals. */
  readonly note: string;
}

/** All rows with both their figures: what "View details" opens. */
export function breakdownDetails({read: {rows, totals, told}, table, name, heading, nameLabel, allLabel, note}: BreakdownDetails, words: Words): TemplateResult {
  const columns: readonly TableColumn<BreakdownRow>[] = [
    {id: 'name', label: nameLabel, kind: 'name', value: (row) => row.name, cell: name, total: allLabel},
    ...told.map((kind): TableColumn<BreakdownRow> => ({
      id: kind, label: words.say(`breakdown.${kind}-viewers`), kind: 'figure', value: (row) => row[kind].people,
      cell: (row) => viewers(row[kind], words), total: viewers(totals[kind], words),
    })),
  ];
  return html`<section id="details" part="details" aria-labelledby="details-title">
    <h3 id="details-title" tabindex="-1">${heading}</h3>
    ${table.draw({rows, columns, caption: heading}, words)}
    <p class="note quiet">${note}</p>
  </section>`;
}

/** "180 80%", with a bar of the part where there is one. */
function viewers({people, rate}: Viewers, words: Words) {
  return html`<span class="viewers">
    <span class="viewers-people">${people === undefined ? unknownFigure(words) : words.formats.number(people)}</span>
    ${rate === undefined ? nothing : html`<span class="viewers-rate quiet">${words.formats.percent(rate)}</span>${shareBar(layoutShareBar([rate], 1))}`}
  </span>`;
}

/** Inside a container. */
export const breakdownDetailsStyles = css`
  #details { margin-block-start: 20px; padding-block-start: 14px; border-block-start: 1px solid var(--_line); }
  #details h3 { margin: 0 0 8px; font-size: 1em; font-weight: 650; }
  #details h3:focus { outline: none; }
  .note { margin: 10px 0 0; font-size: 0.8667em; }
  .viewers { display: grid; grid-template-columns: minmax(0, 1fr) 3em; gap: 2px 8px; align-items: baseline; min-inline-size: 80px; --_bar: 4px; }
  .viewers-people { text-align: end; }
  .viewers-rate { font-size: 0.93em; font-weight: 400; text-align: end; }
  .viewers .share-bar { grid-column: 1 / -1; }
  @container (min-width: 700px) {
    .viewers { grid-template-columns: minmax(0, 1fr) minmax(40px, 120px) 3em; gap: 12px; align-items: center; }
    .viewers .share-bar { grid-column: 2; grid-row: 1; --_bar: 6px; }
    .viewers-rate { grid-column: 3; }
  }
  @container (max-width: 520px) {
    .viewers { grid-template-columns: auto 1fr; }
    .viewers-people { text-align: start; }
    .viewers-rate { text-align: start; }
  }
`;
