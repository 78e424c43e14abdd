import {css, unsafeCSS} from 'lit';
import {timelineHeight} from '../../charts/timeline.js';
import {timelineStyles} from '../../charts/timeline-drawing.js';
import {definitionStyles} from '../../elements/definition-button.js';
import {pagerStyles} from '../../elements/pager.js';
import {iconStyles} from '../../elements/icons.js';
import {panelStyles} from '../../elements/panel-styles.js';

export default [panelStyles, timelineStyles, definitionStyles, iconStyles, pagerStyles, css`
  figure { margin: 0; }
  figcaption { margin-block-start: 10px; color: var(--_ink-quiet); font-size: 0.8667em; }
  figcaption p { margin: 0; }
  .chart { position: relative; container-type: inline-size; block-size: ${unsafeCSS(timelineHeight)}px; }

  .line-key {
    display: inline-flex; gap: 6px; align-items: center; min-block-size: 28px; padding: 2px 6px; border: 1px solid transparent; border-radius: 6px;
    background: none; color: var(--_ink-quiet); font-size: 0.8667em; cursor: pointer;
  }
  .line-key:hover { background: var(--_ground); }
  .line-key svg { inline-size: 18px; block-size: 8px; fill: none; stroke-width: 2.5; }
  .line-key.viewers svg { stroke: var(--_viewers); }
  .line-key.rate svg { stroke: var(--_rate); stroke-dasharray: 5 2.5; }
  .line-key[aria-pressed='false'] { text-decoration: line-through; }
  .line-key[aria-pressed='false'] svg { stroke: var(--_edge); opacity: 0.5; }
  .line-key-box { display: inline-flex; align-items: center; }
  .tools { gap: 2px 6px; }

  /* The axis of time runs left to right in every language; what is written runs as the language does. */
  .field {
    position: absolute; inset-block: 0; left: var(--_plot-x); width: var(--_plot-width); direction: ltr; cursor: crosshair;
    touch-action: pan-y; user-select: none; -webkit-user-select: none; border-radius: 4px;
  }
  .field > * { position: absolute; left: 0; pointer-events: none; }
  .hair, .playhead, .dot, .readout { will-change: transform; } /* a move paints nothing anew */
  .field > [hidden] { display: none; }
  .hair, .playhead { inset-block: var(--_plot-y) 0; width: 0; height: calc(var(--_plot-height) + 30px); border-left: 1.2px solid var(--_ink); }
  .playhead { border-left: 2px solid var(--_accent); margin-left: -1px; }
  .playhead::after {
    content: ''; position: absolute; inset-block-end: -5px; left: -7px; width: 12px; height: 12px; border-radius: 50%; background: var(--_accent);
    border: 2px solid var(--_card);
  }
  .dot { top: -5.5px; left: -5.5px; width: 11px; height: 11px; border: 2px solid var(--_card); border-radius: 50%; }
  .dot.viewers { background: var(--_viewers); }
  .dot.rate { background: var(--_rate); }
  .stretch { inset-block: var(--_plot-y) auto; width: 1px; height: var(--_plot-height); background: var(--_accent); opacity: 0.18; transform-origin: 0 0; }
  .readout {
    top: calc(var(--_plot-y) + 10px); z-index: 1; display: grid; gap: 1px; width: max-content; max-width: min(280px, 100%); padding: 8px 12px;
    border: 1px solid var(--_line); border-radius: 8px; background: var(--_card); box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    color: var(--_ink-quiet); font-size: 0.8667em; line-height: 1.4; overflow-wrap: anywhere; contain: layout style;
  }
  @container (max-width: 480px) { /* where it must cover the chart, it covers the lower half */
    .readout { top: auto; bottom: calc(100% - var(--_plot-y) - var(--_plot-height) + 6px); padding: 5px 9px; font-size: 0.8em; }
  }
  .panel[dir='rtl'] .readout { direction: rtl; }
  .readout b { color: var(--_ink); font-weight: 650; }
  .readout .line::before { content: ''; display: inline-block; width: 8px; height: 8px; margin-inline-end: 6px; border-radius: 50%; }
  .readout .line.viewers::before { background: var(--_viewers); }
  .readout .line.rate::before { background: var(--_rate); }
  .readout .sent { display: flex; flex-wrap: wrap; gap: 0 10px; }
  .readout .kind { white-space: nowrap; }
  .readout .mark { color: var(--_ink); }

  .controls { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-block-start: 8px; font-size: 0.8667em; }
  .signs { direction: ltr; display: flex; gap: 4px; align-items: center; }
  .sign { justify-content: center; min-inline-size: 28px; min-block-size: 28px; padding: 0 6px; line-height: 1; }
  .controls [aria-disabled='true'] { opacity: 0.4; cursor: default; }
  .controls .keys { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-inline-start: auto; color: var(--_ink-quiet); }
  .key { display: inline-flex; gap: 5px; align-items: center; }
  .key svg { inline-size: 14px; block-size: 14px; fill: var(--_ink-quiet); }
  .key .recorded { fill: var(--_level-2); }

  .table-box { overflow: auto; max-block-size: 460px; border: 1px solid var(--_line); border-radius: 8px; }
  table { inline-size: 100%; border-collapse: collapse; font-size: 0.9333em; }
  caption { padding: 8px 12px; color: var(--_ink-quiet); font-size: 0.9286em; text-align: start; }
  th, td { padding: 5px 12px; border-block-end: 1px solid var(--_line); font-weight: 400; text-align: start; vertical-align: top; }
  thead th { position: sticky; inset-block-start: 0; background: var(--_card); color: var(--_ink-quiet); font-weight: 600; font-size: 0.9286em; vertical-align: bottom; }
  .words { min-inline-size: 9em; overflow-wrap: anywhere; }
  tbody th { white-space: nowrap; }
  .number { text-align: end; }
  .pager { margin-block-start: 12px; }

  @media (forced-colors: active) {
    .field, .line-key, .key {
      --_viewers: CanvasText; --_rate: CanvasText; --_ink: CanvasText; --_ink-quiet: CanvasText; --_edge: CanvasText; --_level-2: CanvasText;
      --_line: CanvasText; --_card: Canvas; --_accent: CanvasText;
    }
    .hair { border-color: Highlight; }
    .dot, .hair, .playhead, .playhead::after, .stretch, .readout .line::before { forced-color-adjust: none; }
    .controls [aria-disabled='true'] { opacity: 1; color: GrayText; }
  }
  @media print {
    .panel { break-inside: avoid; }
    .signs, .controls > .button, .line-key[aria-pressed='false'], .tools > .button, .field { display: none; }
    .table-box { max-block-size: none; overflow: visible; border: 0; }
    .table-box :is(th, td) { padding-inline: 5px; overflow-wrap: anywhere; }
    .table-box .words { min-inline-size: 0; }
    .table-box thead th { position: static; }
    .chart { block-size: auto; }
  }
`];
