import {css} from 'lit';
import {columnsStyles} from '../../charts/columns.js';
import {ringStyles} from '../../charts/ring.js';
import {shareBarStyles} from '../../charts/share-bar.js';
import {definitionStyles} from '../../elements/definition-button.js';
import {panelStyles} from '../../elements/panel-styles.js';

export default [panelStyles, definitionStyles, shareBarStyles, ringStyles, columnsStyles, css`
  /* Four cards in place of one: the panel itself has no frame, and its heading is for those who do not see them. */
  .panel { container: overview / inline-size; padding: 0; border: 0; border-radius: 0; background: none; box-shadow: none; }
  .head { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
  .panel > .message { padding: 14px 18px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); }

  .cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap); }
  .card {
    display: flex; flex-direction: column; min-inline-size: 0; padding: var(--_pad);
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); box-shadow: var(--_shadow);
  }
  .card-head { line-height: 24px; }
  .card-head .definition { margin-block: -4px; }
  h3 { display: inline; margin: 0; color: var(--_ink-quiet); font-size: 0.8667em; font-weight: 600; }
  p, ul { margin: 0; padding: 0; list-style: none; }
  b { font-weight: 600; color: var(--_ink); }
  .figure {
    margin-block: 4px 10px; font-size: 2.4em; font-weight: 650; line-height: 1.15; letter-spacing: -0.02em; overflow-wrap: anywhere;
  }
  .figure small { color: var(--_ink-quiet); font-size: 0.42em; font-weight: 500; letter-spacing: 0; }
  .reason { color: var(--_ink-quiet); font-size: 0.8667em; }
  .reason + ul { margin-block-start: 10px; }
  .card .quiet { margin-block-start: 10px; font-size: 0.8667em; }

  .split { --_bar: 10px; --_part-1: var(--_level-4); --_part-2: var(--_level-3); --_part-3: var(--_level-2); margin-block: 4px 14px; }
  .key { display: grid; gap: 7px; color: var(--_ink-quiet); font-size: 0.8667em; }
  .key li { display: flex; gap: 8px; align-items: baseline; }
  .swatch { flex: none; inline-size: 8px; block-size: 8px; border-radius: 2px; }
  .swatch-1 { background: var(--_level-4); }
  .swatch-2 { background: var(--_level-3); }
  .swatch-3 { background: var(--_level-2); }

  .averages { display: grid; gap: 12px; --_bar: 6px; color: var(--_ink-quiet); font-size: 0.8667em; }
  .averages li { display: grid; gap: 4px; }
  .average-live { --_part-1: var(--_level-4); }
  .average-recording { --_part-1: var(--_level-2); }

  .engagement-body { display: grid; grid-template-columns: 7.2em minmax(0, 1fr); gap: 14px; align-items: center; }
  .ring { position: relative; inline-size: 7.2em; margin-inline: auto; }
  .ring-text { position: absolute; inset: 16%; display: grid; place-content: center; justify-items: center; text-align: center; }
  .ring-text b { font-size: 1.8667em; font-weight: 650; line-height: 1.1; letter-spacing: -0.02em; }
  .ring-text span { color: var(--_ink-quiet); font-size: 0.7333em; line-height: 1.2; }
  .lines { display: grid; gap: 7px; font-size: 0.9em; }
  .line { display: grid; grid-template-columns: 2.75em minmax(0, 1fr) auto; gap: 2px 9px; align-items: center; line-height: 1.35; }
  .line-share { text-align: end; font-weight: 650; }
  .line-words b { white-space: nowrap; }
  .line-words { color: var(--_ink-quiet); }
  .line .share-bar, .line .hold-bar, .no-bar { grid-column: 2 / 3; }
  .no-bar { block-size: 4px; }
  .line .definition { margin: -2px -4px; }
  .line .definition-button:not(:hover) > span { border-color: var(--_line); }
  .dash { color: var(--_ink-quiet); }

  .plays-by-day { position: relative; flex: 1; min-block-size: 56px; max-block-size: 120px; }
  .columns-chart { position: absolute; inset: 0; }
  .ends { display: flex; justify-content: space-between; margin-block-start: 2px; font-size: 0.8em; }
  .card .ends { margin-block-start: 4px; }
  .see-more { align-self: flex-start; margin: 6px -6px -6px; }

  .cards.skeleton { block-size: auto; border-radius: 0; background: none; animation: none; }
  .hold {
    background: linear-gradient(var(--_away) 0 0) center / 100% 68% no-repeat;
    -webkit-box-decoration-break: clone; box-decoration-break: clone;
  }
  .hold > span { visibility: hidden; }
  .hold-bar { block-size: var(--_bar, 4px); border-radius: 99px; background: var(--_away); }
  .hold-ring { aspect-ratio: 1; border: calc(7.2em / 12) solid var(--_away); border-radius: 50%; }
  .hold-button { inline-size: 16px; block-size: 20px; }
  .skeleton .plays-by-day { border-radius: 4px; background: var(--_away); }
  @media (prefers-reduced-motion: no-preference) {
    .hold, .hold-bar, .hold-ring, .skeleton .plays-by-day { animation: breathe 1.6s ease-in-out infinite alternate; }
  }

  @container overview (max-inline-size: 420px) {
    .engagement-body { grid-template-columns: minmax(0, 1fr); margin-block-start: 10px; }
    .line-share { text-align: start; }
  }
  @container overview (min-inline-size: 481px) {
    .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .engagement, .plays { grid-column: 1 / -1; }
  }
  @container overview (min-inline-size: 760px) {
    .cards { grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); }
    .engagement, .plays { grid-column: auto; }
  }
  @container overview (min-inline-size: 1100px) {
    .cards { grid-template-columns: minmax(0, 1.05fr) minmax(0, 1.24fr) minmax(0, 2.9fr) minmax(0, 1fr); }
  }

  @media (forced-colors: active) {
    .swatch, .hold-bar, .hold-ring { forced-color-adjust: none; }
    .swatch-1 { background: CanvasText; }
    .swatch-2 { background: Highlight; }
    .swatch-3 { background: GrayText; }
    .skeleton .see-more { visibility: hidden; }
  }
  @media print {
    .card { break-inside: avoid; box-shadow: none; }
    .swatch { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    .see-more { display: none; }
    @container overview (min-inline-size: 600px) {
      .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); }
      .plays { grid-column: auto; }
      .engagement { grid-column: 1 / -1; order: 1; }
    }
  }
`];
