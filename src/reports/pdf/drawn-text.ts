import {zlibSync} from 'fflate';
import type {Images} from './images.js';
import type {InvisibleFont} from './invisible-font.js';
import {directionOf, isEmoji} from './scripts.js';
import {num} from './syntax.js';
import type {Type} from './type.js';

/** Pixels for a point: of a stencil, and of colours. */
const STENCIL = 5.5;
const COLOURS = 3;
/** From here on a pixel counts as covered. */
const COVERED = 111;
/** A code point that is no letter, and never will be. */
const NOBODYS = '\u{10ffff}';

interface Run {
  readonly name: string;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** In points: how far the writing moves on, and how far the picture reaches below the line. */
  readonly advance: number;
  readonly below: number;
  readonly glyphs: string;
  readonly units: number;
}

/**
 * Text that no font of the file can write, drawn by the browser with the reader's own fonts: as a stencil in the text's colour, or in
 * its own colours where it has some. The same text in the same size is drawn once. Over it lies the text itself, invisible.
 */
export class DrawnText {
  readonly #runs = new Map<string, Run>();
  readonly #widths = new Map<string, number>();
  readonly #drawable = new Map<string, boolean>();
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;

  /** `families`: what a canvas takes for a list of fonts. */
  constructor(private readonly images: Images, private readonly invisible: InvisibleFont, private readonly families: string) {
    const context = this.#canvas.getContext('2d', {willReadFrequently: true});
    if (!context) throw new Error('the browser has no canvas');
    this.#context = context;
  }

  /** In points. */
  width(text: string, {size, bold = false}: Type): number {
    const key = `${size}|${bold}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const seen = this.#spelled(text);
    this.#set(size * STENCIL, bold, directionOf(text));
    const width = this.#context.measureText(seen).width / STENCIL;
    this.#widths.set(key, width);
    return width;
  }

  /** Operators that show it in the colour that is set. */
  show(text: string, type: Type, x: number, y: number): string {
    const {name, scale, width, height, below, advance, glyphs, units} = this.#run(text, type);
    return `q ${num(width / scale)} 0 0 ${num(height / scale)} ${num(x - 1 / scale)} ${num(y - below)} cm /${name} Do Q\n`
      + `q BT 3 Tr /${this.invisible.id} ${num(type.size)} Tf ${num(100 * advance / (units * type.size))} Tz ${num(x)} ${num(y)} Td <${glyphs}> Tj ET Q\n`;
  }

  #run(text: string, {size, bold = false, direction = directionOf(text)}: Type): Run {
    const key = `${size}|${bold}|${direction}|${text}`;
    const known = this.#runs.get(key);
    if (known) return known;
    const scale = isEmoji(text) ? COLOURS : STENCIL;
    const {data, width, height, up, advance} = this.#draw(this.#spelled(text), size * scale, bold, direction);
    const name = isColoured(data) ? this.#coloured(data, width, height) : this.images.addStencil(width, height, zlibSync(stencil(data, width, height), {level: 9}));
    const run = {name, scale, width, height, advance: advance / scale, below: (height - up) / scale, ...this.invisible.glyphsOf(text, direction)};
    this.#runs.set(key, run);
    return run;
  }

  /** The text, with letters that no font at hand can draw in words: "U+1F9FF". */
  #spelled(text: string): string {
    let spelled = '';
    for (const letter of text) spelled += this.#canDraw(letter) ? letter : `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return spelled;
  }

  /** Can the reader's fonts write it? A letter that looks like one that nobody has is a box. */
  #canDraw(letter: string): boolean {
    const known = this.#drawable.get(letter);
    if (known !== undefined) return known;
    const is = /[\s\p{Cf}\p{Variation_Selector}]/u.test(letter) || this.#widthAt20(letter) !== this.#widthAt20(NOBODYS) || this.#picture(letter) !== this.#picture(NOBODYS);
    this.#drawable.set(letter, is);
    return is;
  }

  #widthAt20(text: string): number {
    this.#set(20, false, 'ltr');
    return this.#context.measureText(text).width;
  }

  #set(pixels: number, bold: boolean, direction: 'ltr' | 'rtl'): void {
    this.#context.font = `${bold ? 700 : 400} ${pixels}px ${this.families}`;
    this.#context.direction = direction;
    this.#context.textAlign = 'left';
  }

  #draw(text: string, pixels: number, bold: boolean, direction: 'ltr' | 'rtl') {
    this.#set(pixels, bold, direction);
    const metrics = this.#context.measureText(text);
    const up = Math.ceil(Math.max(metrics.actualBoundingBoxAscent, pixels * 0.8));
    const height = up + Math.ceil(Math.max(metrics.actualBoundingBoxDescent, pixels * 0.2));
    const width = Math.min(Math.ceil(metrics.width) + 2, 16_000);
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#set(pixels, bold, direction); // a canvas forgets when its size changes
    this.#context.fillText(text, 1, up);
    return {data: this.#context.getImageData(0, 0, width, height).data, width, height, up, advance: metrics.width};
  }

  #picture(text: string): string {
    const {data, width, height} = this.#draw(text, 20, false, 'ltr');
    return `${width} ${height} ${String.fromCharCode(...data.filter((_, index) => index % 4 === 3))}`;
  }

  #coloured(data: Uint8ClampedArray, width: number, height: number): string {
    const cover = new Uint8Array(width * height);
    const colours = new Uint8Array(width * height * 3);
    for (let point = 0, from = 0, to = 0; point < cover.length; point += 1, from += 4, to += 3) {
      colours[to] = data[from] ?? 0;
      colours[to + 1] = data[from + 1] ?? 0;
      colours[to + 2] = data[from + 2] ?? 0;
      cover[point] = data[from + 3] ?? 0;
    }
    return this.images.addColours(width, height, zlibSync(colours), zlibSync(cover));
  }
}

/** What the browser draws in black has no colour of its own. */
function isColoured(data: Uint8ClampedArray): boolean {
  for (let at = 0; at < data.length; at += 4) if (data[at] || data[at + 1] || data[at + 2]) return true;
  return false;
}

function stencil(data: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3;
  const bits = new Uint8Array(stride * height);
  for (let y = 0, at = 3; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      if ((data[at] ?? 0) > COVERED) bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] ?? 0) | (128 >> (x & 7));
    }
  }
  return bits;
}
