import type {ColumnsLayout} from '../../charts/columns.js';
import type {Drawing, Shape} from '../document.js';
import {box} from './share-bar-drawing.js';

/** What is written around the columns. */
export interface ColumnsText {
  /** Of the highest column. */
  readonly most: string;
  /** Under the first and the last column. */
  readonly from: string;
  readonly to: string;
  readonly direction: 'ltr' | 'rtl';
}

const [width, height] = [720, 150];
const plot = {top: 20, bottom: 126};
const size = 11;

/** Columns over their days. In right-to-left text the days run from the right, as they do on the screen. */
export function columnsDrawing({columns}: ColumnsLayout, {most, from, to, direction}: ColumnsText): Drawing {
  const turned = (start: number, length: number) => (direction === 'ltr' ? start : 1 - start - length) * width;
  const tall = plot.bottom - plot.top;
  const shapes: Shape[] = columns.map((column) => ({
    kind: 'path', fill: 'viewers',
    d: box(turned(column.start, column.width), plot.bottom - column.height * tall, column.width * width, column.height * tall),
  }));
  shapes.push({kind: 'path', d: `M0 ${plot.bottom}H${width}`, stroke: 'quiet', strokeWidth: 1});
  const [first, last] = [columns.at(0), columns.at(-1)];
  const highest = columns.reduce((best, column) => column.value > (best?.value ?? -1) ? column : best, first);
  if (!first || !last || !highest) return {width, height, shapes};
  const middle = (column: typeof first) => turned(column.start, column.width) + column.width * width / 2;
  const under = (at: number, text: string): Shape => ({
    kind: 'text', x: Math.min(width, Math.max(0, at)), y: plot.bottom + 16, text, size, ink: 'quiet',
    anchor: at < 60 ? 'start' : at > width - 60 ? 'end' : 'middle',
  });
  shapes.push(
    {kind: 'text', x: middle(highest), y: plot.top - 6, text: most, size, bold: true, anchor: middle(highest) < 20 ? 'start' : middle(highest) > width - 20 ? 'end' : 'middle'},
    under(middle(first), from),
    ...from === to ? [] : [under(middle(last), to)],
  );
  return {width, height, shapes};
}
