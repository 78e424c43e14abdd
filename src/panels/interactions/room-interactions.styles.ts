import {css} from 'lit';
import {shareBarStyles} from '../../charts/share-bar.js';
import {definitionStyles} from '../../elements/definition-button.js';
import {iconStyles} from '../../elements/icons.js';
import {pagerStyles} from '../../elements/pager.js';
import {panelStyles} from '../../elements/panel-styles.js';
import {pdfButtonStyles} from '../../elements/pdf-button.js';
import {searchFieldStyles} from '../../elements/search-field.js';

/** Below 560 px the list keeps question and participants, and type and time stand under the question. */
export default [panelStyles, iconStyles, definitionStyles, pdfButtonStyles, searchFieldStyles, pagerStyles, shareBarStyles, css`
  .panel { container: panel / inline-size; }
  .head { min-block-size: 36px; }
  .pill { padding: 2px 9px; border-radius: 99px; background: color-mix(in srgb, var(--_accent) 12%, transparent); color: var(--_accent); font-size: 0.8em; font-weight: 600; }
  .note { margin: 0 0 10px; color: var(--_ink-quiet); }
  .rows-to-come { min-block-size: 240px; }
  .rows-to-come .skeleton-line { block-size: 28px; margin-block: 12px; }

  table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9333em; line-height: 1.35; }
  th, td { padding: var(--room-interactions-row-gap, 9px) 10px; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: middle; }
  thead th { padding-block: 6px; color: var(--_ink-quiet); font-size: 0.93em; font-weight: 600; white-space: nowrap; }
  tbody th { font-weight: 400; }
  .number { text-align: end; }
  .head-cell { display: inline-flex; gap: 4px; align-items: center; min-block-size: 24px; }
  .sort { display: inline-flex; gap: 3px; align-items: center; min-block-size: 24px; padding: 2px 0; border: 0; background: none; font-weight: inherit; text-align: inherit; cursor: pointer; }
  .sort:hover { color: var(--_ink); }
  .number .sort { flex-direction: row-reverse; }
  .sort .arrow { display: inline-flex; opacity: 0; }
  .sort .icon { inline-size: 12px; block-size: 12px; stroke-width: 2; }
  [aria-sort] .sort { color: var(--_ink); }
  [aria-sort] .arrow, .sort:hover .arrow, .sort:focus-visible .arrow { opacity: 1; }
  .zone { font-weight: 400; }

  .list { table-layout: fixed; }
  .list tbody tr:hover { background: color-mix(in srgb, var(--_ground) 60%, transparent); }
  .list .type { inline-size: 21%; }
  .list .when { inline-size: 18%; }
  .list .number { inline-size: 22%; }
  .pick {
    display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; align-items: center; inline-size: 100%; min-block-size: 32px; padding: 0;
    border: 0; border-radius: 6px; background: none; font-weight: 600; line-height: inherit; text-align: start; cursor: pointer;
  }
  .pick:hover .words { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .kind { display: grid; place-items: center; inline-size: 28px; block-size: 28px; border-radius: 7px; background: color-mix(in srgb, var(--_accent) 10%, transparent); color: var(--_accent); }
  .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
  .folded { display: none; }

  /* In the details the way back takes the place of the heading, which stays for those who do not see it. */
  .head:has(.crumbs) h2 { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
  .crumbs { display: flex; flex-wrap: wrap; gap: 0 6px; align-items: baseline; min-inline-size: 0; max-inline-size: 100%; }
  .crumbs .button { margin-inline: -6px -4px; font-weight: 650; }
  .crumbs .button:hover { text-decoration: underline; text-underline-offset: 3px; }
  .slash { color: var(--_ink-quiet); }
  h3 { margin: 0; min-inline-size: 0; font-size: 1.0667em; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
  h3:focus { outline: none; }
  h3:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
  /* A line between two facts; where a new row begins it is cut off. */
  .facts { display: flex; flex-wrap: wrap; gap: 4px 0; margin: 0 0 10px; padding: 0; overflow-x: clip; color: var(--_ink-quiet); font-size: 0.9em; list-style: none; }
  .facts li { display: inline-flex; gap: 6px; align-items: center; min-block-size: 24px; margin-inline: -13px 25px; padding-inline-start: 12px; border-inline-start: 1px solid var(--_line); }
  .facts .definition { margin-inline-start: -4px; }
  .notes { display: grid; gap: 2px; margin: 12px 0 0; padding: 0; color: var(--_ink-quiet); font-size: 0.87em; list-style: none; }

  .answers .number { inline-size: 22%; }
  .answers .share { inline-size: 46%; }
  .answer { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; overflow-wrap: anywhere; }
  .stars { color: var(--_ink); letter-spacing: 0.08em; }
  .empty { color: var(--_ink-quiet); }
  .sign { font-size: 1.2em; line-height: 1; }
  .said { min-inline-size: 0; white-space: pre-line; overflow-wrap: anywhere; }
  .correct {
    display: inline-flex; gap: 4px; align-items: center; padding: 1px 9px 1px 6px; border: 1px solid currentColor; border-radius: 99px;
    color: var(--_good); font-size: 0.85em; font-weight: 600; white-space: nowrap;
  }
  .correct .icon { inline-size: 13px; block-size: 13px; stroke-width: 2.2; }
  .rate { --_bar: 8px; display: grid; grid-template-columns: minmax(24px, 1fr) 3.4em; gap: 12px; align-items: center; font-weight: 600; }
  .unknown { color: var(--_ink-quiet); }

  .whole { font-size: 0.93em; }
  .whole summary { min-block-size: 24px; color: var(--_accent); cursor: pointer; }
  .whole p { margin: 4px 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .answer-tools { display: flex; margin-block: 0 10px; }
  .found { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-block-size: 28px; margin: 0 0 8px; overflow-wrap: anywhere; }
  .words-table .who { inline-size: 24%; overflow-wrap: anywhere; }
  .words-table .when { inline-size: 16%; }
  .words-table td { vertical-align: top; }

  .foot { display: flex; flex-wrap: wrap; gap: 10px 20px; margin-block-start: 14px; }
  .foot .pager { margin-inline-start: auto; }
  .order-choice { display: none; }
  [aria-busy='true'] > .words-table tbody { opacity: 0.55; }

  @container panel (max-width: 800px) {
    thead th { white-space: normal; vertical-align: bottom; }
    .list .type { inline-size: 22%; }
    .answers .share { inline-size: 38%; }
  }
  @container panel (max-width: 560px) {
    .folds { display: none; }
    th, td { padding-inline: 5px; overflow-wrap: break-word; }
    thead th { font-size: 0.82em; }
    thead .number .head-cell { flex-direction: column; gap: 0; align-items: flex-end; }
    thead .number .sort { flex-direction: column-reverse; gap: 0; align-items: flex-end; }
    thead .number:not([aria-sort]) .arrow { display: none; }
    .list .number { inline-size: 30%; }
    .pick { align-items: start; }
    .kind { margin-block-end: -8px; }
    .words { -webkit-line-clamp: 4; }
    .folded { display: flex; flex-wrap: wrap; column-gap: 10px; margin-inline-start: 38px; color: var(--_ink-quiet); font-size: 0.9em; }
    .tools { flex: 1 1 15em; min-inline-size: 0; }
    .order-choice { display: inline-flex; flex: 1 1 6em; min-inline-size: 0; padding-inline: 8px; }
    .answers { table-layout: fixed; }
    .answers .number { inline-size: 33%; }
    .answers .share { inline-size: 29%; }
    .rate { grid-template-columns: 1fr; gap: 3px; }
    .answer-tools .search { flex: 1; }
    .words-table .who { inline-size: 30%; }
    .words-table .when { inline-size: 20%; }
    .foot .pager { margin: 0; justify-content: flex-start; }
  }

  @media (forced-colors: active) {
    .kind { border: 1px solid CanvasText; color: CanvasText; }
    .correct { color: CanvasText; }
  }
  @media print {
    .tools, .answer-tools, .sort .arrow, .whole summary { display: none; }
    tr { break-inside: avoid; }
    .words { display: inline; }
    .crumbs .button { margin: 0; padding: 0; color: inherit; }
    h3:focus-visible { outline: none; }
  }
`];
