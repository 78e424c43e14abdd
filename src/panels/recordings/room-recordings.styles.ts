import {css} from 'lit';
import {columnsStyles} from '../../charts/columns.js';
import {shareBarStyles} from '../../charts/share-bar.js';
import {definitionStyles} from '../../elements/definition-button.js';
import {iconStyles} from '../../elements/icons.js';
import {pagerStyles} from '../../elements/pager.js';
import {panelStyles} from '../../elements/panel-styles.js';
import {searchFieldStyles} from '../../elements/search-field.js';
import {segmentsStyles} from '../../elements/segments.js';
import {sortedTableStyles} from '../../elements/sorted-table.js';

export default [panelStyles, iconStyles, definitionStyles, columnsStyles, shareBarStyles, searchFieldStyles, segmentsStyles, pagerStyles, sortedTableStyles, css`
  .panel { container: panel / inline-size; --_skeleton: 300px; }
  .head { min-block-size: 36px; }
  .usage { display: grid; gap: 20px 40px; }
  .totals { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px 20px; margin: 0; }
  .totals > div { display: flex; flex-direction: column; justify-content: space-between; }
  .totals dt { color: var(--_ink-quiet); font-size: 0.8667em; font-weight: 600; line-height: 24px; }
  .totals dd { margin: 0; font-size: 1.8667em; font-weight: 650; line-height: 1.15; letter-spacing: -0.02em; }
  .as-of { margin: 12px 0 0; font-size: 0.8667em; }
  figure { min-inline-size: 0; margin: 0; }
  h3 { margin: 0 0 8px; font-size: 0.9333em; font-weight: 650; }
  h3:focus { outline: none; }
  .plays-tools { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
  .plot { position: relative; block-size: 180px; margin-block-start: 20px; padding-inline-start: 2.6em; }
  .columns { position: relative; block-size: 100%; }
  .line {
    position: absolute; inset-inline: 0; inset-block-end: var(--_height); border-block-end: 1px solid var(--_line);
    color: var(--_ink-quiet); font-size: 0.8em; line-height: 1.2;
  }
  .ticks { position: relative; block-size: 1.5em; margin-inline-start: 2.6em; font-size: 0.8em; white-space: nowrap; }
  .ticks span { position: absolute; inset-inline-start: var(--_start); margin-block-start: 4px; transform: translateX(-50%); }
  .ticks:dir(rtl) span { transform: translateX(50%); }
  figcaption { margin-block-start: 10px; font-size: 0.8667em; }
  .as-table { margin-block-start: 4px; font-size: 0.8667em; }
  .as-table summary { min-block-size: 24px; color: var(--_accent); cursor: pointer; }
  .as-table .figures { max-inline-size: 26em; }
  .as-table .figures th, .as-table .figures td { padding-block: 3px; font-weight: 400; }

  #details { margin-block-start: 20px; padding-block-start: 14px; border-block-start: 1px solid var(--_line); }
  #details h3 { font-size: 1em; }
  #details .csv-line ~ .csv-line { margin-block-start: 24px; }
  .mark { display: block; color: var(--_ink-quiet); font-size: 0.93em; font-weight: 400; }
  .unnamed { color: var(--_ink-quiet); font-weight: 400; }
  .completed { display: inline-grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 10px; align-items: center; inline-size: 140px; max-inline-size: 100%; --_bar: 5px; }
  .completed .share-bar { grid-area: 1 / 1; }
  .completed span { min-inline-size: 2.6em; }
  .viewer-tools { display: flex; flex-wrap: wrap; gap: 8px; margin-block-end: 8px; }
  .viewer-tools select { max-inline-size: 100%; }
  .found { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-block-size: 28px; margin: 0 0 8px; overflow-wrap: anywhere; }
  .rows-to-come .skeleton-line { block-size: 24px; margin-block: 12px; }
  [aria-busy='true'] > .figures tbody { opacity: 0.55; }

  @container panel (min-width: 560px) {
    .totals { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  }
  @container panel (min-width: 860px) {
    .usage { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
    .totals { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container panel (max-width: 700px) {
    .completed { grid-template-columns: 1fr; inline-size: 84px; }
    .completed .share-bar { grid-area: 2 / 1; }
  }
  @container panel (max-width: 420px) {
    .ticks span:nth-child(even) { display: none; }
  }
  @media print {
    .view-details, .viewer-tools, .as-table { display: none; }
    .usage { display: block; }
    .totals { break-inside: avoid; }
    figure { margin-block-start: 16px; break-inside: avoid; }
    h3 { break-after: avoid; }
  }
`];
