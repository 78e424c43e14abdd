/** A table of the file: where it begins, and its length in bytes. */
interface Table { readonly start: number; readonly length: number }

/** Finds the glyph of a UTF-16 unit; 0 where there is none. */
type Lookup = (code: number) => number;

/** Tables that a font inside a PDF needs, and what its hints need; in the order of a font's directory. */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

/** Bits of a part of a glyph that is put together of others. */
const part = {wide: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80} as const;

/**
 * A TrueType font as far as a PDF needs it: glyphs of letters, how wide they are, and a smaller font of some of them. Throws where the
 * file is none, is a collection, has PostScript outlines or is packed for the web.
 */
export class TrueType {
  /** In thousandths of the size: the box around all glyphs, and how far letters reach up and down. */
  readonly box: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly #file: Uint8Array<ArrayBuffer>;
  readonly #view: DataView<ArrayBuffer>;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #glyphCount: number;
  readonly #widthCount: number;
  readonly #unitsPerEm: number;
  readonly #isLong: boolean;
  readonly #lookup: Lookup;

  constructor(file: Uint8Array<ArrayBuffer>) {
    this.#file = file;
    this.#view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const kind = this.#view.getUint32(0);
    if (kind !== 0x00010000 && kind !== 0x74727565) throw new TypeError('no TrueType font'); // 'true'
    this.#tables = this.#readDirectory();
    const [head, hhea] = [this.#start('head'), this.#start('hhea')];
    this.#unitsPerEm = this.#view.getUint16(head + 18) || 1000;
    this.#isLong = this.#view.getInt16(head + 50) !== 0;
    this.#glyphCount = this.#view.getUint16(this.#start('maxp') + 4);
    this.#widthCount = this.#view.getUint16(hhea + 34);
    if (this.#table('hmtx').length < this.#widthCount * 4 || this.#widthCount === 0) throw new RangeError('widths are missing');
    if (this.#table('loca').length < (this.#glyphCount + 1) * (this.#isLong ? 4 : 2)) throw new RangeError('places of glyphs are missing');
    this.#start('glyf');
    this.box = [36, 38, 40, 42].map((at) => this.#scaled(this.#view.getInt16(head + at)));
    this.ascent = this.#scaled(this.#view.getInt16(hhea + 4));
    this.descent = this.#scaled(this.#view.getInt16(hhea + 6));
    this.#lookup = this.#readMap();
  }

  /** Of a UTF-16 unit; 0 where the font lacks it. */
  glyphOf(code: number): number {
    const glyph = this.#lookup(code);
    return glyph < this.#glyphCount ? glyph : 0;
  }

  /** In thousandths of the size. */
  widthOf(glyph: number): number {
    return this.#scaled(this.#view.getUint16(this.#start('hmtx') + Math.min(glyph, this.#widthCount - 1) * 4));
  }

  /** A font of these glyphs alone, each under its number. */
  subset(glyphs: Iterable<number>): Uint8Array<ArrayBuffer> {
    const wanted = this.#withParts(glyphs);
    const places = new DataView(new ArrayBuffer((this.#glyphCount + 1) * 4));
    const outlines: Uint8Array[] = [];
    let length = 0;
    for (let glyph = 0; glyph < this.#glyphCount; glyph += 1) {
      places.setUint32(glyph * 4, length);
      if (!wanted.has(glyph)) continue;
      const {start, length: own} = this.#outline(glyph);
      outlines.push(this.#bytes({start, length: own}));
      length += own;
      const odd = -own & 3; // each begins at a multiple of four
      if (odd > 0) outlines.push(new Uint8Array(odd));
      length += odd;
    }
    places.setUint32(this.#glyphCount * 4, length);
    const head = this.#bytes(this.#table('head')).slice();
    const headView = new DataView(head.buffer);
    headView.setUint32(8, 0);
    headView.setInt16(50, 1);
    const own: Partial<Record<string, Uint8Array>> = {glyf: joined(outlines, length), loca: new Uint8Array(places.buffer), head, hmtx: this.#widths(wanted)};
    const tables = kept.flatMap((name) => {
      const bytes = own[name] ?? (this.#tables.has(name) ? this.#bytes(this.#table(name)) : undefined);
      return bytes ? [[name, bytes] as const] : [];
    });
    return fontOf(tables);
  }

  #scaled(units: number): number { return Math.round(units * 1000 / this.#unitsPerEm); }

  #readDirectory(): ReadonlyMap<string, Table> {
    const tables = new Map<string, Table>();
    const count = this.#view.getUint16(4);
    for (let at = 12; at < 12 + count * 16; at += 16) {
      const name = String.fromCharCode(...this.#file.subarray(at, at + 4));
      const [start, length] = [this.#view.getUint32(at + 8), this.#view.getUint32(at + 12)];
      if (start + length > this.#file.length) throw new RangeError('the font is cut short');
      tables.set(name, {start, length});
    }
    return tables;
  }

  #table(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new TypeError(`the font has no ${name}`);
    return table;
  }

  #start(name: string): number { return this.#table(name).start; }

  #bytes({start, length}: Table): Uint8Array<ArrayBuffer> { return this.#file.subarray(start, start + length); }

  /** Of the first 65,536 code points. */
  #readMap(): Lookup {
    const {start, length} = this.#table('cmap');
    const view = new DataView(this.#file.buffer, this.#file.byteOffset + start, length);
    for (let at = 4; at < 4 + view.getUint16(2) * 8; at += 8) {
      const platform = view.getUint16(at);
      const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(view.getUint16(at + 2)));
      const place = view.getUint32(at + 4);
      if (isUnicode && view.getUint16(place) === 4) return segments(view, place);
    }
    throw new TypeError('the font has no map of Unicode');
  }

  /** A glyph without an outline, or with one outside of the file, has no length. */
  #outline(glyph: number): Table {
    const loca = this.#start('loca');
    const [from, to] = [glyph, glyph + 1].map((index) => this.#isLong ? this.#view.getUint32(loca + index * 4) : this.#view.getUint16(loca + index * 2) * 2);
    const glyf = this.#table('glyf');
    return from === undefined || to === undefined || to <= from || to > glyf.length ? {start: glyf.start, length: 0} : {start: glyf.start + from, length: to - from};
  }

  /** These glyphs, those they are put together of, and the one for what is missing. */
  #withParts(glyphs: Iterable<number>): ReadonlySet<number> {
    const wanted = new Set([0, ...glyphs]);
    for (const glyph of wanted) {
      const {start, length} = this.#outline(glyph);
      if (length < 10 || this.#view.getInt16(start) >= 0) continue;
      const end = start + length;
      let more = true;
      for (let at = start + 10; more && at + 4 <= end;) {
        const bits = this.#view.getUint16(at);
        const other = this.#view.getUint16(at + 2);
        if (other < this.#glyphCount) wanted.add(other);
        more = (bits & part.more) !== 0;
        at += 4 + (bits & part.wide ? 4 : 2) + (bits & part.scale ? 2 : bits & part.twoScales ? 4 : bits & part.matrix ? 8 : 0);
      }
    }
    return wanted;
  }

  /** As in the file for these glyphs, and nothing for the others, which packs well. */
  #widths(glyphs: ReadonlySet<number>): Uint8Array {
    const all = this.#bytes(this.#table('hmtx'));
    const some = new Uint8Array(all.length);
    const split = this.#widthCount * 4;
    for (const glyph of glyphs) {
      const [at, length] = glyph < this.#widthCount ? [glyph * 4, 4] : [split + (glyph - this.#widthCount) * 2, 2];
      some.set(all.subarray(at, at + length), Math.min(at, some.length));
    }
    some.set(all.subarray(split - 4, split), split - 4); // the width of all that come after it
    return some;
  }
}

/** Format 4: runs of units, each with a distance to its glyphs or a list of them. */
function segments(view: DataView, at: number): Lookup {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + count * 2, at + 16 + count * 4, at + 16 + count * 6];
  if (offsets + count * 2 > view.byteLength) throw new RangeError('the map is cut short');
  return (code) => {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint16(ends + index * 2) < code) continue;
      const start = view.getUint16(starts + index * 2);
      if (start > code) return 0;
      const delta = view.getUint16(deltas + index * 2);
      const offset = view.getUint16(offsets + index * 2);
      if (offset === 0) return (code + delta) & 0xffff;
      const place = offsets + index * 2 + offset + (code - start) * 2;
      const glyph = place + 2 <= view.byteLength ? view.getUint16(place) : 0;
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const bytes of parts) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** A file of these tables, which come in the order of their names. */
function fontOf(tables: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const start = 12 + tables.length * 16;
  const size = tables.reduce((sum, [, {length}]) => sum + ((length + 3) & ~3), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries()) view.setUint16(4 + index * 2, value);
  let at = start;
  for (const [index, [name, bytes]] of tables.entries()) {
    const entry = 12 + index * 16;
    file.set(bytes, at);
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = name.charCodeAt(letter);
    const end = at + ((bytes.length + 3) & ~3);
    let sum = 0;
    for (let word = at; word < end; word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at = end;
  }
  return file;
}
