import {nothing, svg, type SVGTemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {worldHeight, worldShapes, worldWidth} from './world-shapes.js';

/** A count by a code of ISO 3166-1 alpha-2, in capitals. */
export interface CountryCount {
  readonly code: string;
  readonly value: number;
}

/** Five shades, the lightest for the fewest. */
export type MapLevel = 1 | 2 | 3 | 4 | 5;

/** The counts that a shade stands for, both included. */
export interface LevelRange {
  readonly level: MapLevel;
  readonly from: number;
  readonly to: number;
}

export interface MapCountry extends CountryCount {
  readonly level: MapLevel;
  /** The middle of its largest part, in the units of the map. */
  readonly x: number;
  readonly y: number;
  readonly path: string | undefined;
  /** Too small to be seen in its shape: a dot stands for it. */
  readonly isDot: boolean;
}

/** The map is `width` units wide and `height` high, north up, from 180° west to 180° east. */
export interface WorldMapLayout {
  readonly width: number;
  readonly height: number;
  /** The outlines of all countries. */
  readonly land: string;
  /** Those with a count above 0, the highest first. */
  readonly countries: readonly MapCountry[];
  /** The lowest first; only shades that stand for a count. */
  readonly levels: readonly LevelRange[];
  /** Counts above 0 that have no place on the map: codes that are none of a country, and the Antarctic. */
  readonly elsewhere: readonly CountryCount[];
}

/** Square units of the largest part below which a country gets a dot: some 5 pixels across where the map is 700 wide. */
const smallest = 200;

const shapes = new Map(worldShapes.map(([code, x, y, area, path]) => [code, {x, y, path, isDot: area < smallest}]));
const land = worldShapes.map(([, , , , path = '']) => path).join('');

/** Pure arithmetic. A code that occurs twice is drawn with its higher count: how many people are in both is not known. */
export function layoutWorldMap(counts: Iterable<CountryCount>): WorldMapLayout {
  const highest = new Map<string, number>();
  for (const {code, value} of counts) if (value > (highest.get(code) ?? 0)) highest.set(code, value);
  const all = Array.from(highest, ([code, value]) => ({code, value})).sort((a, b) => b.value - a.value);
  const placed = all.filter(({code}) => shapes.has(code));
  const levels = mapLevels(placed[0]?.value ?? 0);
  return {
    width: worldWidth, height: worldHeight, land, levels,
    countries: placed.map((count) => ({...count, ...shapes.get(count.code)!, level: levels.find(({to}) => count.value <= to)!.level})),
    elsewhere: all.filter(({code}) => !shapes.has(code)),
  };
}

/** Shades for counts from 1 to `most`, each reaching about as many times higher than the one before: few countries have most of the people. */
export function mapLevels(most: number): readonly LevelRange[] {
  const ends = new Set([1, 2, 3, 4, 5].map((step) => Math.round(most ** (step / 5))).filter((end) => end > 0));
  const sorted = most > 0 ? [...ends].sort((a, b) => a - b) : [];
  return sorted.map((to, index) => ({level: 5 - sorted.length + index + 1 as MapLevel, from: (sorted[index - 1] ?? 0) + 1, to}));
}

/**
 * Draws a layout as wide as its place; for the eye, since the element around it says in words what is there. `at` is the code of the
 * country pointed at. What stands for a country has its code in `data-code`.
 */
export function worldMap({width, height, land: outlines, countries}: WorldMapLayout, at: string | undefined): SVGTemplateResult {
  const pointedAt = countries.find(({code}) => code === at);
  return svg`<svg class="world-map" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${guard([outlines, countries], () => svg`<path class="land" d=${outlines}></path>
      ${repeat(byCode(countries.filter(({path}) => path)), ({code}) => code, ({code, level, path}) => svg`<path class="country level-${level}" data-code=${code} d=${path}></path>`)}
      ${repeat(fewestFirst(countries.filter(({isDot}) => isDot)), ({code}) => code, (country) => svg`<path class="dot-edge" data-code=${country.code} d=${dot(country)}></path>
        <path class="dot level-${country.level}" data-code=${country.code} d=${dot(country)}></path>`)}`)}
    ${pointedAt ? svg`<path class="at ${pointedAt.isDot ? 'dot-at' : ''}" d=${pointedAt.isDot ? dot(pointedAt) : pointedAt.path}></path>
      ${pointedAt.isDot ? svg`<path class="dot level-${pointedAt.level}" data-code=${pointedAt.code} d=${dot(pointedAt)}></path>` : nothing}` : nothing}
  </svg>`;
}

/** Always the same, so that other counts change nothing but shades. */
const byCode = (countries: readonly MapCountry[]) => [...countries].sort((a, b) => (a.code < b.code ? -1 : 1));

/** So that those with the most people are drawn over the others. */
const fewestFirst = (countries: readonly MapCountry[]) => [...countries].reverse();

/** A line of no length: its round ends make a dot, as large on any map. */
const dot = ({x, y}: MapCountry) => `M${x} ${y}h0`;
