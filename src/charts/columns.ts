import {extent, max} from 'd3-array';
import {css, svg, type SVGTemplateResult} from 'lit';

/** A count at a place on the axis: a day, counted from any day. */
export interface ColumnPoint {
  readonly at: number;
  readonly value: number;
}

/** One column. Lengths are 0–1 of the chart's width and height, from the side where reading starts and from the bottom. */
export interface Column {
  readonly start: number;
  readonly width: number;
  readonly height: number;
  /** Sum over the places from `first` to `last`, both included. */
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

export interface ColumnsLayout {
  /** Only where there is a count: a place without one stays empty, which is not 0. */
  readonly columns: readonly Column[];
  /** How many places one column stands for. */
  readonly placesEach: number;
  /** How many columns there is room for. */
  readonly places: number;
}

/** Width of a column as part of its place; the rest is the gap. */
const filled = 0.74;

/** Columns by place. Where there are more places than `most`, neighbours are added together into columns of equally many. */
export function layoutColumns(points: readonly ColumnPoint[], most = 30): ColumnsLayout {
  const [from, to] = extent(points, ({at}) => at);
  if (from === undefined) return {columns: [], placesEach: 1, places: few};
  const placesEach = Math.ceil((to - from + 1) / most);
  const sums = new Map<number, number>();
  for (const {at, value} of points) {
    const place = Math.floor((at - from) / placesEach);
    sums.set(place, (sums.get(place) ?? 0) + value);
  }
  const places = Math.max(Math.ceil((to - from + 1) / placesEach), few);
  const top = max(sums.values()) || 1;
  const columns = [...sums].sort(([a], [b]) => a - b).map(([place, value]) => ({
    start: (place + (1 - filled) / 2) / places, width: filled / places, height: value / top, value,
    first: from + place * placesEach, last: Math.min(to, from + (place + 1) * placesEach - 1),
  }));
  return {columns, placesEach, places};
}

/** So few columns are not drawn wider than this many would be. */
const few = 7;

/** Draws a layout as large as its place. `label` is the sentence a screen reader says, `name` what a pointer reads of one column. */
export function columnsChart({columns}: ColumnsLayout, label: string, name: (column: Column) => string): SVGTemplateResult {
  return svg`<svg class="columns-chart" role="img" aria-label=${label}>
    ${columns.map((column) => svg`<rect class="column" rx="2" x=${percent(column.start)} width=${percent(column.width)}
      y=${percent(1 - column.height)} height=${percent(column.height)}><title>${name(column)}</title></rect>`)}
  </svg>`;
}

/** What the drawing looks like. In right-to-left text the days run from the right. */
export const columnsStyles = css`
  .columns-chart { display: block; inline-size: 100%; block-size: 100%; border-block-end: 1px solid var(--_line); }
  .columns-chart:dir(rtl) { transform: scaleX(-1); }
  .column { fill: var(--_viewers); }
  .column:hover { fill: var(--_level-4); }
  @media (forced-colors: active) {
    .column, .column:hover { fill: CanvasText; }
  }
`;

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;
