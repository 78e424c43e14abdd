import {css, nothing, svg, type SVGTemplateResult} from 'lit';

/** A ring about the middle of a square of `size`. Angles are radians, clockwise from twelve o'clock. */
export interface RingLayout {
  readonly size: number;
  readonly radius: number;
  readonly thickness: number;
  /** The filled part, as a stroke from angle to angle; its round ends reach beyond them, to where the rate ends. */
  readonly filled: {readonly startAngle: number; readonly endAngle: number; readonly ends: 'round' | 'butt'} | undefined;
}

/** A rate of 0–1 as a part of a ring. A rate that is not known, like one of 0, fills nothing: the text inside tells them apart. */
export function layoutRing(rate: number | undefined, size = 120, thickness = 10): RingLayout {
  const radius = (size - thickness) / 2;
  const known = rate !== undefined && rate > 0 ? Math.min(1, rate) : 0;
  const sweep = known * 2 * Math.PI;
  const end = thickness / 2 / radius;
  const isRound = known < 1 && sweep > 2 * end;
  const filled = isRound ? {startAngle: end, endAngle: sweep - end, ends: 'round'} as const : {startAngle: 0, endAngle: sweep, ends: 'butt'} as const;
  return {size, radius, thickness, filled: known > 0 ? filled : undefined};
}

/** Draws a layout. `label` is the sentence a screen reader says. */
export function ringChart({size, radius, thickness, filled}: RingLayout, label: string): SVGTemplateResult {
  const half = size / 2;
  return svg`<svg class="ring-chart" role="img" aria-label=${label} viewBox="${-half} ${-half} ${size} ${size}">
    <circle class="ring-track" r=${radius} stroke-width=${thickness}></circle>
    ${filled ? svg`<circle class="ring-filled" r=${radius} stroke-width=${thickness} stroke-linecap=${filled.ends}
      stroke-dasharray="${(filled.endAngle - filled.startAngle) * radius} ${2 * Math.PI * radius}"
      transform="rotate(${filled.startAngle * 180 / Math.PI - 90})"></circle>` : nothing}
  </svg>`;
}

/** What the drawing looks like. */
export const ringStyles = css`
  .ring-chart { display: block; inline-size: 100%; block-size: auto; }
  .ring-track, .ring-filled { fill: none; }
  .ring-track { stroke: var(--_away); }
  .ring-filled { stroke: var(--_rate); }
  @media (forced-colors: active) {
    .ring-track { stroke: GrayText; stroke-width: 1px; }
    .ring-filled { stroke: Highlight; }
  }
`;
