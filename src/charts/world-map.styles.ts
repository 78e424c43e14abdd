import {css} from 'lit';

/**
 * What the map looks like: apart from it, so that they are there before the map is. The shades come from the tokens; where the
 * reader's own colours rule, they are shades of the text's.
 */
export const worldMapStyles = css`
  .world-map { display: block; inline-size: 100%; block-size: auto; overflow: visible; print-color-adjust: exact; }
  .world-map path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .land, .country { stroke-width: 0.75px; }
  .land { fill: var(--_away); stroke: color-mix(in srgb, var(--_edge) 40%, var(--_card)); }
  .country { stroke: var(--_card); }
  .country.level-1, .country.level-2 { stroke: var(--_edge); }
  .country.level-1 { fill: var(--_level-1); }
  .country.level-2 { fill: var(--_level-2); }
  .country.level-3 { fill: var(--_level-3); }
  .country.level-4 { fill: var(--_level-4); }
  .country.level-5 { fill: var(--_level-5); }
  .dot, .dot-edge, .dot-at { fill: none; stroke-linecap: round; }
  .dot { stroke-width: 8px; }
  .dot-edge { stroke: var(--_edge); stroke-width: 10px; }
  .dot.level-1 { stroke: var(--_level-1); }
  .dot.level-2 { stroke: var(--_level-2); }
  .dot.level-3 { stroke: var(--_level-3); }
  .dot.level-4 { stroke: var(--_level-4); }
  .dot.level-5 { stroke: var(--_level-5); }
  .at { fill: none; stroke: var(--_ink); stroke-width: 2px; pointer-events: none; }
  .at.dot-at { stroke-width: 13px; }
  @media (forced-colors: active) {
    .land { fill: Canvas; stroke: GrayText; }
    .world-map .country { fill: CanvasText; stroke: CanvasText; }
    .world-map .country.level-1 { fill-opacity: 0.2; }
    .world-map .country.level-2 { fill-opacity: 0.4; }
    .world-map .country.level-3 { fill-opacity: 0.6; }
    .world-map .country.level-4 { fill-opacity: 0.8; }
    .world-map .dot { stroke: CanvasText; }
    .dot-edge { stroke: Canvas; }
    .at { stroke: Highlight; }
  }
`;
