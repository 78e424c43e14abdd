import {hex, utf16Hex} from './syntax.js';

/** A CMap that says which characters the glyphs of a font stand for. */
export function unicodeMap(glyphs: Iterable<readonly [glyph: number, text: string]>): string {
  const entries = Array.from(glyphs, ([glyph, text]) => `<${hex(glyph)}> <${utf16Hex(text)}>`);
  let map = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n'
    + '/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n';
  for (let from = 0; from < entries.length; from += 100) {
    const some = entries.slice(from, from + 100);
    map += `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`;
  }
  return `${map}endcmap CMapName currentdict /CMap defineresource pop end end`;
}
