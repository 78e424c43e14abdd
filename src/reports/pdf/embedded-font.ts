import type {Container, ContainerFont} from './container.js';
import {hex, num} from './syntax.js';

/** A font that is part of the file: widths and glyphs by UTF-16 unit, told to jsPDF once each. */
export class EmbeddedFont {
  readonly #font: ContainerFont;
  readonly #glyphs: string[] = [];
  /** In thousandths of the size; -1 where the font lacks the letter. */
  readonly #widths: number[] = [];

  constructor(private readonly container: Container, private readonly name: string, private readonly style: string) {
    this.#font = container.font(name, style);
  }

  /** In points; -1 where the font cannot write it all. */
  width(text: string, size: number): number {
    let width = 0;
    for (let index = 0; index < text.length; index += 1) {
      const own = this.#widthOf(text.charCodeAt(index));
      if (own < 0) return -1;
      width += own;
    }
    return width * size / 1000;
  }

  /** Operators that show a text of which the width is known. */
  show(text: string, size: number, x: number, y: number): string {
    let glyphs = '';
    for (let index = 0; index < text.length; index += 1) glyphs += this.#glyphs[text.charCodeAt(index)] ?? '';
    return `BT /${this.#font.id} ${num(size)} Tf ${num(x)} ${num(y)} Td <${glyphs}> Tj ET\n`;
  }

  #widthOf(code: number): number {
    return this.#widths[code] ?? this.#add(code);
  }

  #add(code: number): number {
    const {metadata} = this.#font;
    // Loose marks are placed by shaping, which is the browser's.
    const glyph = (code >= 0x300 && code < 0x370) || (code >= 0xd800 && code < 0xe000) ? 0 : metadata.characterToGlyph(code);
    if (!glyph) return this.#widths[code] = -1;
    if (this.#glyphs.length === 0) this.container.useFont(this.name, this.style);
    const width = Math.round(metadata.widthOfGlyph(glyph));
    metadata.glyIdsUsed.push(glyph);
    metadata.toUnicode[glyph] = code;
    metadata.Unicode.widths.push(glyph, [width]);
    this.#glyphs[code] = hex(glyph);
    return this.#widths[code] = width;
  }
}
