import {zlibSync} from 'fflate';
import type {FontSlot} from './container.js';
import {isEmoji, isIsolate, visualOrder} from './scripts.js';
import {bytesOf, hex} from './syntax.js';
import {unicodeMap} from './unicode-map.js';

/** Glyphs of a text that is there to be found and copied, and how many units wide they are together. */
export interface InvisibleText { readonly glyphs: string; readonly units: number }

/**
 * A font of which nothing is seen. It lies over text that was drawn as a picture, so that readers find and copy it: each glyph is a
 * letter one unit wide, or a mark of no width, and says by its map which characters it stands for. In visual order, since that is what
 * readers expect of a page. A letter's glyph is a box and no blank: PDFium drops what has no extent.
 */
export class InvisibleFont {
  readonly #glyphs = new Map<string, number>();

  constructor(private readonly slot: FontSlot) {}

  /** What operators call it. */
  get id(): string { return this.slot.id; }

  /** Puts it into the file, when all has been written. */
  close(): void {
    if (this.#glyphs.size === 0) return;
    const glyphs = [...this.#glyphs];
    const box = boxFont();
    const [font, outlines, map] = [
      box, `\0\0${glyphs.map(([key]) => key.startsWith(MARK) ? '\0\x02' : '\0\x01').join('')}`, unicodeMap(glyphs.map(([key, glyph]) => [glyph, key.replace(MARK, '')] as const)),
    ].map((data) => zlibSync(bytesOf(data))) as [Uint8Array, Uint8Array, Uint8Array];
    const widths = glyphs.flatMap(([key, glyph]) => unitsOf(key) === 1 ? [] : [`${glyph}[${unitsOf(key) * 1000}]`]).join(' ');
    this.slot.fill(({newObject, later}) => {
      const descriptor = newObject(`<</Type/FontDescriptor/FontName/ROOMAA+Invisible/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80/FontFile2 ${later(`/Length1 ${box.length}`, font)} 0 R>>`);
      const descendant = newObject(`<</Type/Font/Subtype/CIDFontType2/BaseFont/ROOMAA+Invisible/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[${widths}]/CIDToGIDMap ${later('', outlines)} 0 R>>`);
      return newObject(`<</Type/Font/Subtype/Type0/BaseFont/ROOMAA+Invisible/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${later('', map)} 0 R>>`);
    });
  }

  /** Letters are one unit wide, blanks half of it and marks none; inside a right-to-left cluster they are reversed, as the eye meets them. */
  glyphsOf(text: string, direction: 'ltr' | 'rtl'): InvisibleText {
    let glyphs = '';
    let units = 0;
    for (const {cluster, isRtl} of visualOrder(text, direction)) {
      if (isIsolate(cluster)) continue;
      const isPicture = isEmoji(cluster);
      let isFirst = true;
      const found = partsOf(cluster, isPicture, isRtl).map((part) => {
        const isMark = /^\p{M}|^\p{Cf}+$/u.test(part) || (isPicture && !isFirst);
        isFirst &&= isMark;
        const key = isMark ? MARK + part : part.replace(NO_BREAK_SPACE, ' '); // so that it is found
        units += unitsOf(key);
        return this.#glyph(key);
      });
      glyphs += (isRtl ? found.reverse() : found).join('');
    }
    return {glyphs, units: units || 1};
  }

  /** Nothing where the font is full. */
  #glyph(key: string): string {
    const glyph = this.#glyphs.get(key) ?? this.#glyphs.size + 1;
    if (glyph > 0xffff) return '';
    this.#glyphs.set(key, glyph);
    return hex(glyph);
  }
}

/** How wide a glyph is. A blank as wide as a letter would be taken for the end of a column, by pdf.js. */
const unitsOf = (key: string): number => key.startsWith(MARK) ? 0 : key === ' ' ? 0.5 : 1;

const NO_BREAK_SPACE = '\u00a0';
/** Begins the key of a glyph of no width. */
const MARK = '\0';

function partsOf(cluster: string, isPicture: boolean, isRtl: boolean): string[] {
  if (isPicture) return cluster.split(/(\p{M}+)/u).filter(Boolean);
  // Joiners stay with their letter: alone they are dropped by pdf.js.
  if (isRtl) return (cluster.match(/\p{M}|\P{M}\p{Cf}*/gu) ?? []).map((part) => Array.from(part).reverse().join(''));
  return cluster.match(/\p{M}|\P{M}/gu) ?? [];
}

/** TrueType of three glyphs: none, a box, and a box of no width. A pair is a number and how many bytes it takes. */
function boxFont(): string {
  const box = bigEndian([1, 2], [0, 2], [65336, 2], [1000, 2], [800, 2], [3, 2], [0, 2], [0x01010101, 4], [0, 2], [1000, 2], [0, 2], [64536, 2], [65336, 2], [0, 2], [1000, 2], [0, 2]);
  const tables: Readonly<Record<string, number[]>> = {
    glyf: [...box, ...box],
    head: bigEndian([65536, 4], [65536, 4], [0, 4], [0x5f0f3cf5, 4], [3, 2], [1000, 2], [0, 16], [0, 2], [65336, 2], [1000, 2], [800, 2], [0, 2], [8, 2], [2, 2], [0, 4]),
    hhea: bigEndian([65536, 4], [800, 2], [65336, 2], [0, 2], [1000, 2], [0, 4], [1000, 2], [1, 2], [0, 14], [3, 2]),
    hmtx: bigEndian([1000, 2], [0, 2], [1000, 2], [0, 2], [0, 4]),
    loca: bigEndian([0, 4], [17, 2], [34, 2]),
    maxp: bigEndian([65536, 4], [3, 2], [4, 2], [1, 2], [0, 4], [2, 2], [0, 16]),
  };
  const head = bigEndian([65536, 4], [6, 2], [64, 2], [2, 2], [32, 2]);
  const body: number[] = [];
  let offset = 108;
  for (const [name, data] of Object.entries(tables)) {
    const {length} = data;
    while (data.length % 4 !== 0) data.push(0);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      const word = data.slice(at, at + 4).reduce((value, byte) => value * 256 + byte, 0);
      sum = (sum + word) % 2 ** 32;
    }
    head.push(...Array.from(name, (letter) => letter.charCodeAt(0)), ...bigEndian([sum, 4], [offset, 4], [length, 4]));
    body.push(...data);
    offset += data.length;
  }
  return String.fromCharCode(...head, ...body);
}

function bigEndian(...pairs: readonly (readonly [value: number, bytes: number])[]): number[] {
  return pairs.flatMap(([value, bytes]) => Array.from({length: bytes}, (_, index) => Math.floor(value / 2 ** (8 * (bytes - 1 - index))) % 256));
}

