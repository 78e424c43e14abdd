import type {BarPart} from '../../charts/share-bar.js';
import type {Drawing, Ink, Shape} from '../document.js';

const [width, height] = [100, 10];

/** A bar for a cell of a table, stretched to it. It grows from the side where reading starts. */
export function shareBarDrawing(parts: readonly BarPart[], direction: 'ltr' | 'rtl', ink: Ink = 'viewers'): Drawing {
  const bar = (start: number, length: number, fill: Ink): Shape => {
    const from = direction === 'ltr' ? start : 1 - start - length;
    return {kind: 'path', d: box(from * width, 0, length * width, height), fill};
  };
  return {width, height, stretch: true, shapes: [
    bar(0, 1, 'away'), ...parts.filter(({length}) => length > 0).map(({start, length}) => bar(start, length, ink)),
  ]};
}

/** A rectangle as a path. */
export function box(x: number, y: number, boxWidth: number, boxHeight: number): string {
  const [left, top, right, bottom] = [x, y, x + boxWidth, y + boxHeight].map((length) => Math.round(length * 100) / 100);
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}
