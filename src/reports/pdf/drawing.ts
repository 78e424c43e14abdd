import type {Drawing, Shape} from '../document.js';
import type {Inks} from './inks.js';
import {lineText} from './scripts.js';
import {anyText} from './setting.js';
import {num} from './syntax.js';
import type {Typesetter} from './typesetter.js';

/** Where a drawing goes: its lower left corner, and how large it becomes. */
export interface Frame { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Operators of a drawing in a frame. Lengths of lines and letters are scaled alike; only shapes are stretched. */
export function drawingOperators({width, height, stretch = false, shapes}: Drawing, frame: Frame, type: Typesetter, inks: Inks): string {
  if (!(width > 0) || !(height > 0)) return '';
  const across = frame.width / width;
  const down = stretch ? frame.height / height : across;
  const place = {
    x: (x: number) => frame.x + x * across,
    y: (y: number) => frame.y + frame.height - y * down,
  };
  return shapes.map((shape) => shapeOperators(shape, {...place, across, down}, type, inks)).join('');
}

interface Scale { readonly x: (x: number) => number; readonly y: (y: number) => number; readonly across: number; readonly down: number }

function shapeOperators(shape: Shape, scale: Scale, type: Typesetter, inks: Inks): string {
  if (shape.kind === 'text') {
    const {text, look} = anyText(lineText(shape.text), {size: shape.size * scale.across, bold: shape.bold ?? false});
    if (text === '') return '';
    const width = type.width(text, look);
    const back = shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0;
    return inks.fill(shape.ink ?? 'ink') + type.show(text, look, scale.x(shape.x) - back, scale.y(shape.y));
  }
  const path = shape.kind === 'circle' ? circle(shape.x, shape.y, shape.r, scale) : pathOperators(shape.d, shape.x ?? 0, shape.y ?? 0, scale);
  const {fill, stroke, strokeWidth = 1} = shape;
  const dash = shape.kind === 'path' && shape.dash ? `[${shape.dash.map((length) => num(length * scale.across)).join(' ')}] 0 d\n` : '';
  const paint = fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n';
  return `q\n${fill ? inks.fill(fill) : ''}${stroke ? `${inks.stroke(stroke)}${num(strokeWidth * scale.across)} w 1 j 1 J\n${dash}` : ''}${path}${paint}\nQ\n`;
}

/** Four curves; how far their handles reach makes them round. */
function circle(x: number, y: number, r: number, scale: Scale): string {
  const k = r * 0.5523;
  const at = (dx: number, dy: number) => `${num(scale.x(x + dx))} ${num(scale.y(y + dy))}`;
  return `${at(r, 0)} m\n${at(r, k)} ${at(k, r)} ${at(0, r)} c\n${at(-k, r)} ${at(-r, k)} ${at(-r, 0)} c\n${at(-r, -k)} ${at(-k, -r)} ${at(0, -r)} c\n${at(k, -r)} ${at(r, -k)} ${at(r, 0)} c\nh\n`;
}

const steps: Readonly<Record<string, number>> = {M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0};

/** A path of SVG in operators of PDF. What is no path ends it. */
function pathOperators(d: string, moveX: number, moveY: number, scale: Scale): string {
  let operators = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const point = (px: number, py: number) => `${num(scale.x(px + moveX))} ${num(scale.y(py + moveY))}`;
  for (const [, letter = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*(?:e[-+]?\d+[^a-z]*)*)/gi)) {
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    const length = steps[kind];
    if (length === undefined) return operators;
    const values = Array.from(numbers.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi), ([text]) => Number(text));
    if (kind === 'Z') {
      operators += 'h\n';
      [x, y] = [startX, startY];
      continue;
    }
    for (let at = 0; at + length <= values.length; at += length) {
      const v = values.slice(at, at + length).map((value, index) => value + (isRelative ? (kind === 'V' || (kind !== 'H' && index % 2 === 1) ? y : x) : 0));
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = v;
      switch (kind) {
        case 'M':
          [x, y] = [a, b];
          if (at === 0) [startX, startY] = [a, b];
          operators += `${point(x, y)} ${at === 0 ? 'm' : 'l'}\n`;
          break;
        case 'Q':
          operators += `${point(x + (a - x) * 2 / 3, y + (b - y) * 2 / 3)} ${point(c + (a - c) * 2 / 3, e + (b - e) * 2 / 3)} ${point(c, e)} c\n`;
          [x, y] = [c, e];
          break;
        case 'C':
          operators += `${point(a, b)} ${point(c, e)} ${point(f, g)} c\n`;
          [x, y] = [f, g];
          break;
        default:
          [x, y] = kind === 'H' ? [a, y] : kind === 'V' ? [x, a] : [a, b];
          operators += `${point(x, y)} l\n`;
      }
    }
  }
  return operators;
}
