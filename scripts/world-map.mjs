/**
 * node scripts/world-map.mjs: makes src/charts/world-shapes.ts, the world as the map of countries draws it. Projected here once, so
 * that a page needs neither an atlas nor a projection: 14 kB gzip in place of 47. Run it again when world-atlas changes.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {geoArea, geoCentroid, geoEqualEarth, geoPath} from 'd3-geo';
import {merge} from 'topojson-client';

process.chdir(path.join(import.meta.dirname, '..'));

/** Units across; a unit is half a pixel where the map is 1000 pixels wide. */
const width = 2000;

/** Shapes of the atlas without an ISO 3166-1 number. A source's codes are those of the standard, so they belong to the code that covers them there; Kosovo has the user-assigned one that CLDR names. */
const codesByName = new Map([['Kosovo', 'XK'], ['N. Cyprus', 'CY'], ['Somaliland', 'SO']]);

/** Places with a code that no atlas of these has, since it counts them to another country: degrees east and north. */
const places = {
  BQ: [-68.3, 12.2], CC: [96.8, -12.2], CX: [105.6, -10.5], GF: [-53.1, 4], GP: [-61.5, 16.2], MQ: [-61, 14.6], RE: [55.5, -21.1],
  SJ: [16, 78], TK: [-171.8, -9.2], YT: [45.1, -12.8],
};

const coarse = atlas('110m');
const byCode = grouped(coarse.geometries, codeOf);
byCode.delete('AQ'); // half the height of the map, and nobody joins from there
const shapes = new Map([...byCode].map(([code, geometries]) => [code, merge(coarse.topology, geometries)]));

/** What the coarse atlas leaves out for being too small is a point. */
const fine = atlas('10m');
const points = new Map(Object.entries(places));
for (const [code, geometries] of grouped(fine.geometries, codeOf)) {
  if (code && code !== 'AQ' && !shapes.has(code)) points.set(code, geoCentroid(largestPart(merge(fine.topology, geometries))));
}

const world = {type: 'GeometryCollection', geometries: [...shapes.values(), {type: 'MultiPoint', coordinates: [...points.values()]}]};
const projection = geoEqualEarth().fitWidth(width, world);
const draw = geoPath(projection).pointRadius(0);
const height = Math.ceil(draw.bounds(world)[1][1]);

const lines = [...shapes].map(([code, shape]) => {
  const largest = largestPart(shape);
  return line(code, draw.centroid(largest), Math.round(draw.area(largest)), relative(draw(shape)));
});
for (const [code, point] of points) lines.push(line(code, projection(point), 0));

writeFileSync('src/charts/world-shapes.ts', `/** Made by scripts/world-map.mjs from Natural Earth (public domain), in the Equal Earth projection: do not edit. */

export const worldWidth = ${width};
export const worldHeight = ${height};

/**
 * Code of ISO 3166-1 (or XK), the middle of its largest part, that part's area in square units, and its outline as an SVG path.
 * Without an outline it is too small for one.
 */
export const worldShapes: readonly (readonly [code: string, x: number, y: number, area: number, path?: string])[] = [
${lines.sort().join('\n')}
];
`);
console.log(`${lines.length} countries.`);

function atlas(scale) {
  const topology = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, 'utf8'));
  return {topology, geometries: topology.objects.countries.geometries};
}

/** The alpha-2 code: a language tag with a numeric region has it as its canonical form. */
function codeOf({id, properties}) {
  const region = id === undefined ? undefined : new Intl.Locale(Intl.getCanonicalLocales(`und-${id}`)[0]).region;
  return region ?? codesByName.get(properties.name);
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}

function largestPart({coordinates}) {
  const parts = coordinates.map((rings) => ({type: 'Polygon', coordinates: rings}));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

/** The same outline in whole units, each point from the one before. Points and parts that fall together are left out. */
function relative(outline) {
  return outline.split(/(?=M)/).map((ring) => {
    const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Math.round(x), Math.round(y)]);
    const distinct = points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);
    const last = distinct.at(-1);
    if (distinct.length > 1 && last[0] === distinct[0][0] && last[1] === distinct[0][1]) distinct.pop();
    if (distinct.length < 3) return '';
    const steps = distinct.slice(1).flatMap(([x, y], index) => [x - distinct[index][0], y - distinct[index][1]]);
    return `M${distinct[0].join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
  }).join('');
}

function line(code, [x, y], area, outline) {
  return `  ['${code}', ${Math.round(x)}, ${Math.round(y)}, ${area}${outline ? `, '${outline}'` : ''}],`;
}
