import {zlibSync} from 'fflate';
import type {FontSlot} from './container.js';
import {bytesOf, num, pair} from './syntax.js';
import type {TrueType} from './true-type.js';
import {unicodeMap} from './unicode-map.js';

/**
 * Letters that look right as they stand in a font, one after the other. All others are drawn by the browser: those that change their
 * shapes beside each other, marks, what is put together of several, and the letters of flags.
 */
const plain = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Cherokee}\p{Script=Ethiopic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\uac00-\ud7a3\p{Script=Common}]$/u;
const notPlain = /^[\p{M}\p{Cf}\p{Cc}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f]$/u;

const NO_BREAK_SPACE = 0xa0;

/** A font that becomes part of the file, with the glyphs that are used of it. */
export class EmbeddedFont {
  /** By UTF-16 unit. In thousandths of the size; -1 where the font cannot write the letter. */
  readonly #widths: number[] = [];
  readonly #glyphs: string[] = [];
  /** What each glyph that is used stands for. */
  readonly #used = new Map<number, number>();

  /** `name`: what readers of the file call it. */
  constructor(private readonly font: TrueType, private readonly slot: FontSlot, private readonly name: string) {}

  /** In points; -1 where the font cannot write it all. */
  width(text: string, size: number): number {
    let width = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const own = this.#widths[code] ?? this.#add(code);
      if (own < 0) return -1;
      width += own;
    }
    return width * size / 1000;
  }

  /** Operators that show a text of which the width is known. */
  show(text: string, size: number, x: number, y: number): string {
    let glyphs = '';
    for (let index = 0; index < text.length; index += 1) glyphs += this.#glyphs[text.charCodeAt(index)] ?? '';
    return `BT /${this.slot.id} ${num(size)} Tf ${num(x)} ${num(y)} Td (${glyphs}) Tj ET\n`;
  }

  /** Puts the font into the file, when all has been written. */
  close(): void {
    if (this.#used.size === 0) return;
    const {font} = this;
    const file = font.subset(this.#used.keys());
    const packed = zlibSync(file);
    const map = zlibSync(bytesOf(unicodeMap(Array.from(this.#used, ([glyph, code]) => [glyph, String.fromCharCode(code)] as const))));
    const widths = Array.from(this.#used.keys(), (glyph) => `${glyph}[${font.widthOf(glyph)}]`).join(' ');
    const facts = `/Flags 32/FontBBox[${font.box.join(' ')}]/ItalicAngle 0/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight ${font.ascent}/StemV 80`;
    this.slot.fill(({newObject, later}) => {
      const descriptor = newObject(`<</Type/FontDescriptor/FontName/${this.name}${facts}/FontFile2 ${later(`/Length1 ${file.length}`, packed)} 0 R>>`);
      const descendant = newObject(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${this.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 0/W[${widths}]/CIDToGIDMap/Identity>>`);
      return newObject(`<</Type/Font/Subtype/Type0/BaseFont/${this.name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${later('', map)} 0 R>>`);
    });
  }

  #add(code: number): number {
    if (code === NO_BREAK_SPACE) { // on paper as any other blank, so that it is found
      const width = this.width(' ', 1000);
      this.#glyphs[code] = this.#glyphs[32] ?? '';
      return this.#widths[code] = width;
    }
    const letter = String.fromCharCode(code);
    const glyph = plain.test(letter) && !notPlain.test(letter) ? this.font.glyphOf(code) : 0;
    // A glyph says only one thing in the file: what shares it with another letter is drawn.
    if (glyph === 0 || this.#used.has(glyph)) return this.#widths[code] = -1;
    this.#used.set(glyph, code);
    this.#glyphs[code] = pair(glyph);
    return this.#widths[code] = this.font.widthOf(glyph);
  }
}
