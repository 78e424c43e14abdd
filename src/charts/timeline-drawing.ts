import {css, svg, type SVGTemplateResult} from 'lit';
import {bubbleRadius, clockBand, type TimelineLayout} from './timeline.js';

/** What is written in the drawing besides numbers. `glyph`: a sign for a kind of reaction. */
export interface TimelineText {
  readonly label: string;
  readonly viewersAxis: string;
  readonly rateAxis: string;
  readonly glyph: (kind: string) => string;
}

/**
 * Draws a layout. The time axis runs from left to right in every language, as clocks, players and the scales of both lines do: what
 * is read against it must not depend on who reads.
 */
export function timelineChart(layout: TimelineLayout, {label, viewersAxis, rateAxis, glyph}: TimelineText): SVGTemplateResult {
  const {width, height, plot} = layout;
  const base = plot.y + plot.height;
  const track = base + clockBand;
  return svg`<svg class="timeline-chart" part="chart" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    ${layout.viewersTicks.length ? svg`<text class="axis-title viewers" x="0" y=${plot.y - 12}>${viewersAxis}</text>` : ''}
    ${layout.rateTicks.length ? svg`<text class="axis-title rate" x=${width} y=${plot.y - 12} text-anchor="end">${rateAxis}</text>` : ''}
    ${rules(layout).map((y) => svg`<line class="rule" x1=${plot.x} x2=${plot.x + plot.width} y1=${plot.y + y} y2=${plot.y + y}></line>`)}
    ${layout.viewersTicks.map((tick) => svg`<text class="tick viewers" x=${plot.x - 8} y=${plot.y + tick.at + 4} text-anchor="end">${tick.label}</text>`)}
    ${layout.rateTicks.map((tick) => svg`<text class="tick rate" x=${plot.x + plot.width + 8} y=${plot.y + tick.at + 4}>${tick.label}</text>`)}
    ${layout.clockTicks.map((tick) => svg`<line class="notch" x1=${plot.x + tick.at} x2=${plot.x + tick.at} y1=${base} y2=${base + 4}></line>
      <text class="tick" x=${plot.x + tick.at} y=${base + 17} text-anchor="middle">${tick.label}</text>`)}
    <rect class="track" x=${plot.x} y=${track} width=${plot.width} height="6" rx="3"></rect>
    ${layout.recording ? svg`<rect class="recorded" x=${plot.x + layout.recording.x} y=${track} width=${layout.recording.width} height="6" rx="3"></rect>` : ''}
    ${layout.elapsedTicks.map((tick) => svg`<line class="notch" x1=${plot.x + tick.at} x2=${plot.x + tick.at} y1=${track + 6} y2=${track + 9}></line>
      <text class="tick elapsed" x=${plot.x + tick.at} y=${track + 20} text-anchor="middle">${tick.label}</text>`)}
    <svg x=${plot.x} y=${plot.y - 2} width=${plot.width} height=${plot.height + 4} viewBox="0 -2 ${plot.width} ${plot.height + 4}">
      <path class="viewers-area" d=${layout.viewersArea}></path>
      <path class="rate-range" d=${layout.rateRange}></path>
      <path class="viewers-line" d=${layout.viewersLine}></path>
      <path class="rate-line" d=${layout.rateLine}></path>
    </svg>
    ${layout.markers.map(({x, markers}) => svg`<g class="marker" transform="translate(${plot.x + x},${plot.y})">
      <line y1="4" y2=${plot.height}></line><path d=${markerShapes[markers[0].kind]}></path></g>`)}
    ${layout.peaks.map(({line, x, y, label: value, anchor, dy}) => svg`<g class="peak ${line}" transform="translate(${plot.x + x},${plot.y + y})">
      <circle r="3.5"></circle><text y=${dy} text-anchor=${anchor}>${value}</text></g>`)}
    ${layout.bubbles.map(({x, kind, count, others, isPeak}) => svg`<g class="bubble ${isPeak ? 'is-peak' : ''}" transform="translate(${plot.x + x},15)">
      <circle r=${bubbleRadius}></circle><text class="glyph" y="5" text-anchor="middle">${glyph(kind)}</text>
      <text class="count" x=${bubbleRadius + 4} y=${others ? -1 : 4}>${count}</text><text class="others" x=${bubbleRadius + 4} y="10">${others}</text></g>`)}
  </svg>`;
}

/** Heights of the level rules: of the left axis, else of the right one, else the base alone. */
function rules({viewersTicks, rateTicks, plot}: TimelineLayout): readonly number[] {
  const ofAxis = viewersTicks.length ? viewersTicks : rateTicks;
  return ofAxis.length ? ofAxis.map(({at}) => at) : [plot.height];
}

/** Told apart by shape: a rhombus for an interaction, a triangle for a breakout, a square for anything else. */
export const markerShapes = {
  interaction: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  breakout: 'M0 5L-5.5 -4.5L5.5 -4.5Z',
  recording: 'M-4 -4L4 -4L4 4L-4 4Z',
  other: 'M-4 -4L4 -4L4 4L-4 4Z',
} as const;

/** What the drawing looks like. */
export const timelineStyles = css`
  .timeline-chart { display: block; overflow: visible; direction: ltr; font-size: 12px; }
  .timeline-chart text { fill: var(--_ink-quiet); }
  .timeline-chart .tick.viewers, .axis-title.viewers { fill: var(--_viewers); }
  .timeline-chart .tick.rate, .axis-title.rate { fill: var(--_rate); }
  .timeline-chart .tick.elapsed, .axis-title { font-size: 11px; }
  .axis-title { unicode-bidi: plaintext; }
  .rule { stroke: var(--_line); }
  .notch { stroke: var(--_edge); }
  .track { fill: var(--_away); }
  .recorded { fill: var(--_level-2); }
  .viewers-area { fill: var(--_viewers); fill-opacity: 0.1; }
  .viewers-line, .rate-line { fill: none; stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
  .viewers-line { stroke: var(--_viewers); }
  .rate-line { stroke: var(--_rate); stroke-dasharray: 4 5; }
  .rate-range { fill: var(--_rate); fill-opacity: 0.16; }
  .marker line { stroke: var(--_edge); stroke-dasharray: 2 3; }
  .marker path { fill: var(--_ink-quiet); stroke: var(--_card); }
  .peak circle { fill: var(--_card); stroke-width: 2; }
  .peak.viewers circle { stroke: var(--_viewers); }
  .peak.rate circle { stroke: var(--_rate); }
  .timeline-chart .peak text { font-size: 11px; font-weight: 650; paint-order: stroke; stroke: var(--_card); stroke-width: 3; }
  .timeline-chart .peak.viewers text { fill: var(--_viewers); }
  .timeline-chart .peak.rate text { fill: var(--_rate); }
  .bubble circle { fill: var(--_card); stroke: var(--_line); }
  .bubble.is-peak circle { stroke: var(--_accent); stroke-width: 2; }
  .timeline-chart .glyph { fill: var(--_ink); font-size: 13px; }
  .timeline-chart .count { font-size: 11px; }
  .timeline-chart .is-peak .count { fill: var(--_ink); font-weight: 650; }
  .timeline-chart .others { font-size: 9.5px; }
  @media (forced-colors: active) { /* shapes have no forced colours of their own */
    .timeline-chart {
      --_viewers: CanvasText; --_rate: CanvasText; --_ink: CanvasText; --_ink-quiet: CanvasText; --_edge: CanvasText; --_level-2: CanvasText;
      --_line: GrayText; --_away: Canvas; --_card: Canvas; --_accent: Highlight;
    }
    .viewers-area, .rate-range { fill: none; }
    .track { stroke: CanvasText; }
  }
  @media print {
    .timeline-chart { inline-size: 100%; block-size: auto; }
  }
`;
