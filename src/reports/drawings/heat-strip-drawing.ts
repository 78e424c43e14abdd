import type {HeatLevel, HeatStripLayout} from '../../charts/heat-strip.js';
import type {Drawing, Ink} from '../document.js';

const inks: Readonly<Record<HeatLevel, Ink>> = {0: 'away', 1: 'level-1', 2: 'level-2', 3: 'level-3', 4: 'level-4', 5: 'level-5'};

/** A strip for a cell of a table, stretched to it. Time runs left to right in every language. */
export function heatStripDrawing({seconds, paths}: HeatStripLayout): Drawing {
  return {
    width: Math.max(seconds, 1), height: 10, stretch: true,
    shapes: paths.map(({level, path}) => ({kind: 'path', d: path, fill: inks[level]})),
  };
}
