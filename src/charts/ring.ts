import {arc} from 'd3-shape';
import {css, svg, type SVGTemplateResult} from 'lit';

/** A ring in a square of `size`. Angles are radians, clockwise from twelve o'clock; the centre is the origin of `path`. */
export interface RingLayout {
  readonly size: number;
  readonly radius: number;
  readonly thickness: number;
  readonly endAngle: number;
  /** The filled part; empty where there is none. */
  readonly path: string;
}

/** A rate of 0–1 as a part of a ring. A rate that is not known, like one of 0, fills nothing: the text inside tells them apart. */
export function layoutRing(rate: number | undefined, size = 120, thickness = 10): RingLayout {
  const known = rate !== undefined && rate > 0 ? Math.min(1, rate) : 0;
  const outer = size / 2;
  const endAngle = known * 2 * Math.PI;
  const draw = arc().cornerRadius(known < 1 ? thickness / 2 : 0);
  const path = known > 0 ? draw({innerRadius: outer - thickness, outerRadius: outer, startAngle: 0, endAngle}) ?? '' : '';
  return {size, radius: outer - thickness / 2, thickness, endAngle, path};
}

/** Draws a layout. `label` is the sentence a screen reader says. */
export function ringChart({size, radius, thickness, path}: RingLayout, label: string): SVGTemplateResult {
  const half = size / 2;
  return svg`<svg class="ring-chart" role="img" aria-label=${label} viewBox="${-half} ${-half} ${size} ${size}">
    <circle class="ring-track" r=${radius} stroke-width=${thickness}></circle>
    <path class="ring-filled" d=${path}></path>
  </svg>`;
}

/** What the drawing looks like. */
export const ringStyles = css`
  .ring-chart { display: block; inline-size: 100%; block-size: auto; }
  .ring-track { fill: none; stroke: var(--_away); }
  .ring-filled { fill: var(--_rate); }
  @media (forced-colors: active) {
    .ring-track { stroke: GrayText; stroke-width: 1px; }
    .ring-filled { fill: Highlight; }
  }
`;
