import type {Container} from './container.js';
import {isEmoji, visualOrder} from './scripts.js';
import {hex, utf16Hex} from './syntax.js';

/** Glyphs of a text that is there to be found and copied, and how many units wide they are together. */
export interface InvisibleText { readonly glyphs: string; readonly units: number }

/**
 * A font of which nothing is seen. It lies over text that was drawn as a picture, so that readers find and copy it: each glyph is a
 * letter one unit wide, or a mark of no width, and says by its map which characters it stands for. In visual order, since that is what
 * readers expect of a page. A letter's glyph is a box and no blank: PDFium drops what has no extent.
 */
export class InvisibleFont {
  readonly id: string;
  readonly #glyphs = new Map<string, number>();

  /** Takes the place of a built-in font that is never used. */
  constructor(private readonly container: Container) {
    const font = container.font('zapfdingbats', 'normal');
    this.id = font.id;
    container.on('putFont', ({font: put, out, newObject, putStream}) => {
      if (put !== font || this.#glyphs.size === 0) return;
      const object = (text: string) => {
        const id = newObject();
        out(text);
        out('endobj');
        return id;
      };
      const stream = (data: string, isFont = false) => {
        const id = newObject();
        putStream({data, objectId: id, addLength1: isFont, filters: ['FlateEncode']});
        out('endobj');
        return id;
      };
      const keys = [...this.#glyphs.keys()];
      const file = stream(boxFont(), true);
      const glyphOf = stream(`\0\0${keys.map((key) => key.startsWith(MARK) ? '\0\x02' : '\0\x01').join('')}`);
      const unicode = stream(unicodeMap(this.#glyphs));
      const descriptor = object(`<</Type/FontDescriptor/FontName/AAAAAA+Invisible/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80/FontFile2 ${file} 0 R>>`);
      const marks = keys.filter((key) => key.startsWith(MARK)).map((key) => `${this.#glyphs.get(key) ?? 0}[0]`).join(' ');
      const descendant = object(`<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Invisible/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[${marks}]/CIDToGIDMap ${glyphOf} 0 R>>`);
      font.objectNumber = object(`<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Invisible/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`);
      font.isAlreadyPutted = true;
    });
  }

  /** Letters are one unit wide and marks none; inside a right-to-left cluster they are reversed, as the eye meets them. */
  glyphsOf(text: string): InvisibleText {
    let glyphs = '';
    let units = 0;
    for (const {cluster, isRtl} of visualOrder(text)) {
      const isPicture = isEmoji(cluster);
      let isFirst = true;
      const found = partsOf(cluster, isPicture, isRtl).map((part) => {
        const isMark = /^\p{M}|^\p{Cf}+$/u.test(part) || (isPicture && !isFirst);
        if (!isMark) {
          units += 1;
          isFirst = false;
        }
        return this.#glyph(isMark ? MARK + part : part);
      });
      glyphs += (isRtl ? found.reverse() : found).join('');
    }
    return {glyphs, units: units || 1};
  }

  #glyph(key: string): string {
    if (this.#glyphs.size === 0) this.container.useFont('zapfdingbats', 'normal');
    const glyph = this.#glyphs.get(key) ?? this.#glyphs.size + 1;
    this.#glyphs.set(key, glyph);
    return hex(glyph);
  }
}

/** Begins the key of a glyph of no width. */
const MARK = '\0';

function partsOf(cluster: string, isPicture: boolean, isRtl: boolean): string[] {
  if (isPicture) return cluster.split(/(\p{M}+)/u).filter(Boolean);
  // Joiners stay with their letter: alone they are dropped by pdf.js.
  if (isRtl) return (cluster.match(/\p{M}|\P{M}\p{Cf}*/gu) ?? []).map((part) => Array.from(part).reverse().join(''));
  return cluster.match(/\p{M}|\P{M}/gu) ?? [];
}

function unicodeMap(glyphs: ReadonlyMap<string, number>): string {
  const entries = Array.from(glyphs, ([key, glyph]) => `<${hex(glyph)}> <${utf16Hex(key.replace(MARK, ''))}>`);
  let map = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n'
    + '/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n';
  for (let from = 0; from < entries.length; from += 100) {
    const some = entries.slice(from, from + 100);
    map += `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`;
  }
  return `${map}endcmap CMapName currentdict /CMap defineresource pop end end`;
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

