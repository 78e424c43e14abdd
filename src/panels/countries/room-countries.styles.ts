import {css} from 'lit';
import {worldMapStyles} from '../../charts/world-map.styles.js';
import {breakdownStyles} from '../../elements/breakdown-face.js';
import {panelStyles} from '../../elements/panel-styles.js';

export default [panelStyles, breakdownStyles, worldMapStyles, css`
  .where { display: grid; gap: 20px 32px; }
  figure { margin: 0; }
  .map { position: relative; border-radius: 6px; cursor: default; }
  .map-to-come { block-size: auto; aspect-ratio: 2000 / 875; }
  .reading {
    position: absolute; left: var(--_x); top: var(--_y); z-index: 1; padding: 3px 8px; border: 1px solid var(--_line); border-radius: 6px;
    background: var(--_card); box-shadow: 0 2px 8px rgb(0 0 0 / 12%); font-size: 0.8667em; line-height: 1.4;
    inline-size: max-content; max-inline-size: 60%; pointer-events: none; transform: translate(calc(-1 * var(--_x)), calc(-100% - 12px));
  }
  .reading.below { transform: translate(calc(-1 * var(--_x)), 12px); }
  figcaption { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-block-start: 10px; font-size: 0.8667em; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 0; padding: 0; list-style: none; }
  .legend li { display: inline-flex; gap: 6px; align-items: center; }
  .swatch { inline-size: 12px; block-size: 12px; border: 1px solid var(--_edge); border-radius: 3px; background: var(--_away); print-color-adjust: exact; }
  .swatch-1 { background: var(--_level-1); }
  .swatch-2 { background: var(--_level-2); }
  .swatch-3 { background: var(--_level-3); }
  .swatch-4 { background: var(--_level-4); }
  .swatch-5 { background: var(--_level-5); }
  @container panel (min-width: 860px) {
    .where { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: center; }
  }
  @media (forced-colors: active) {
    .swatch { forced-color-adjust: none; border-color: CanvasText; background: Canvas; }
    .swatch-1 { background: color-mix(in srgb, CanvasText 20%, Canvas); }
    .swatch-2 { background: color-mix(in srgb, CanvasText 40%, Canvas); }
    .swatch-3 { background: color-mix(in srgb, CanvasText 60%, Canvas); }
    .swatch-4 { background: color-mix(in srgb, CanvasText 80%, Canvas); }
    .swatch-5 { background: CanvasText; }
  }
  @media print {
    .map-to-come { display: none; }
    .where { display: block; }
    figure { margin-block-end: 16px; break-inside: avoid; }
    .map { max-inline-size: 520px; margin-inline: auto; }
  }
`];
