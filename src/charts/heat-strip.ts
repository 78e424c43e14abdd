import {css, nothing, svg} from 'lit';

/** How closely somebody followed, at even steps: 0–1, `NaN` while they were away. */
export interface HeatReadings {
  readonly startsAt: Date;
  readonly stepSeconds: number;
  readonly values: ArrayLike<number>;
}

/** 0: away; 1–5: engaged hardly to fully. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** The time a strip covers. */
export interface HeatSpan { readonly startsAt: Date; readonly endsAt: Date }

/** A stretch of one level, in seconds from the start of the strip. `level: undefined`: the source has no reading of it. */
export interface HeatRun {
  readonly level: HeatLevel | undefined;
  readonly from: number;
  readonly to: number;
}

/** Lengths are in seconds across and in tenths down; it is stretched to whatever place it is given. */
export interface HeatStripLayout {
  readonly seconds: number;
  /** In order of time, from end to end; neighbours differ. */
  readonly runs: readonly HeatRun[];
  /** One for each level that occurs, whatever the length of the session. */
  readonly paths: readonly {readonly level: HeatLevel; readonly path: string}[];
}

/** So many steps are drawn at most; finer readings are taken together, and what fills most of a step stands for it. */
const mostSteps = 1440;

/** A level is told by its height as well as by its shade. */
const heights: Readonly<Record<HeatLevel, number>> = {0: 1, 1: 2.8, 2: 4.6, 3: 6.4, 4: 8.2, 5: 10};
const fullHeight = 10;

/** Five shades: below 0.2, 0.4, 0.6, 0.8, and above; `NaN` is away. */
export function heatLevel(rate: number): HeatLevel {
  if (Number.isNaN(rate)) return 0;
  return Math.min(5, Math.max(1, Math.floor(rate * 5) + 1)) as HeatLevel;
}

/** The level at a moment; `undefined` where there is no reading. */
export function heatLevelAt({startsAt, stepSeconds, values}: HeatReadings, at: Date): HeatLevel | undefined {
  const rate = values[Math.floor((at.getTime() - startsAt.getTime()) / 1000 / stepSeconds)];
  return rate === undefined ? undefined : heatLevel(rate);
}

/** Pure arithmetic. `span` is that of the session, so that the strips of all people stand on one scale. */
export function layoutHeatStrip(readings: HeatReadings, span: HeatSpan): HeatStripLayout {
  const seconds = Math.max(0, (span.endsAt.getTime() - span.startsAt.getTime()) / 1000);
  const runs = runsOf(readings, (readings.startsAt.getTime() - span.startsAt.getTime()) / 1000, seconds);
  const pieces = new Map<HeatLevel, string[]>();
  for (const {level, from, to} of runs) {
    if (level === undefined) continue;
    const path = pieces.get(level) ?? [];
    pieces.set(level, path);
    path.push(`M${round(from)},${fullHeight}V${round(fullHeight - heights[level])}H${round(to)}V${fullHeight}Z`);
  }
  const paths = [...pieces].sort(([a], [b]) => a - b).map(([level, path]) => ({level, path: path.join('')}));
  return {seconds, runs, paths};
}

function runsOf({stepSeconds, values}: HeatReadings, offset: number, seconds: number): readonly HeatRun[] {
  const runs: {level: HeatLevel | undefined; from: number; to: number}[] = [];
  const add = (level: HeatLevel | undefined, from: number, to: number) => {
    const [start, end] = [Math.max(0, from), Math.min(seconds, to)];
    if (start >= end) return;
    const last = runs.at(-1);
    if (last && last.level === level) last.to = end;
    else runs.push({level, from: start, to: end});
  };
  const {length} = values;
  const together = Math.max(1, Math.ceil(length / mostSteps));
  add(undefined, 0, offset);
  for (let first = 0; first < length; first += together) {
    const next = Math.min(first + together, length);
    add(fullest(values, first, next), offset + first * stepSeconds, offset + next * stepSeconds);
  }
  add(undefined, offset + length * stepSeconds, seconds);
  return runs;
}

/** The level that most of these readings have; of equals the lowest. */
function fullest(values: ArrayLike<number>, first: number, next: number): HeatLevel {
  if (next - first === 1) return heatLevel(values[first] as number);
  const counts = new Uint32Array(6);
  for (let index = first; index < next; index += 1) {
    const level = heatLevel(values[index] as number);
    counts[level] = (counts[level] as number) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as HeatLevel;
}

const round = (value: number) => Number(value.toFixed(2));

/** Draws a layout. `label` is the sentence a screen reader says; without it the drawing is only for the eye. Time runs left to right in every language. */
export function heatStrip({seconds, paths}: HeatStripLayout, label?: string) {
  return svg`<svg class="heat-strip" role=${label === undefined ? nothing : 'img'} aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing} viewBox="0 0 ${Math.max(seconds, 1)} ${fullHeight}" preserveAspectRatio="none">
    ${paths.map(({level, path}) => svg`<path class="level-${level}" d=${path}></path>`)}
  </svg>`;
}

/** The shades come from the tokens `--_level-1` to `--_level-5`. Where the reader's own colours rule, they are shades of the text's. */
export const heatStripStyles = css`
  .heat-strip { display: block; inline-size: 100%; border-radius: 3px; outline: 1px solid var(--_line); shape-rendering: crispEdges; print-color-adjust: exact; }
  .heat-strip path { vector-effect: non-scaling-stroke; stroke-width: 0.75px; }
  .level-0 { fill: var(--_edge); }
  .level-1 { fill: var(--_level-1); stroke: var(--_edge); }
  .level-2 { fill: var(--_level-2); stroke: var(--_edge); }
  .level-3 { fill: var(--_level-3); }
  .level-4 { fill: var(--_level-4); }
  .level-5 { fill: var(--_level-5); }
  @media (forced-colors: active) {
    .level-0, .level-1, .level-2, .level-3, .level-4, .level-5 { fill: CanvasText; }
    .level-0, .level-1 { fill-opacity: 0.3; }
    .level-2 { fill-opacity: 0.45; }
    .level-3 { fill-opacity: 0.6; }
    .level-4 { fill-opacity: 0.8; }
  }
`;
