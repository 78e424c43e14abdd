import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {TrueType} from '../../../src/reports/pdf/true-type.js';

const file = new Uint8Array(await (await fetch('/node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')).arrayBuffer());

describe('a TrueType font', () => {
  it('is as wide as the browser has it', async () => {
    const face = await new FontFace('TestNoto', file).load();
    document.fonts.add(face);
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = '1000px TestNoto';
    const font = new TrueType(file);
    for (const letter of 'aWi.ŁşőđΩяЩệ€…') expect(font.widthOf(font.glyphOf(letter.charCodeAt(0))), letter).to.be.closeTo(context.measureText(letter).width, 1);
    document.fonts.delete(face);
    expect(font.glyphOf('王'.charCodeAt(0))).to.equal(0);
  });

  it('becomes a smaller one that has the parts of its letters', () => {
    const font = new TrueType(file);
    const glyph = font.glyphOf('ệ'.charCodeAt(0));
    const small = font.subset([glyph]);
    expect(small.length).to.be.below(file.length / 10);
    const view = new DataView(small.buffer);
    const tables = new Map(Array.from({length: view.getUint16(4)}, (_, index) => {
      const at = 12 + index * 16;
      return [String.fromCharCode(...small.subarray(at, at + 4)), view.getUint32(at + 8)] as const;
    }));
    for (const name of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) expect(tables.has(name), name).to.equal(true);
    const length = (of: number) => view.getUint32(tables.get('loca')! + of * 4 + 4) - view.getUint32(tables.get('loca')! + of * 4);
    expect(length(glyph)).to.be.above(0);
    expect(length(font.glyphOf('a'.charCodeAt(0)))).to.equal(0);
    const outlines = Array.from({length: view.getUint16(tables.get('maxp')! + 4)}, (_, of) => length(of)).filter((one) => one > 0);
    const isPutTogether = view.getInt16(tables.get('glyf')! + view.getUint32(tables.get('loca')! + glyph * 4)) < 0;
    expect(outlines.length).to.be.above(isPutTogether ? 2 : 1);
  });

  it('is refused in words where it is none, and never breaks otherwise', () => {
    for (const other of ['', 'OTTO', 'wOFF', 'wOF2', 'ttcf', '%PDF-1.7']) expect(() => new TrueType(new TextEncoder().encode(other.padEnd(64, '\0'))), other).to.throw();
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), {minLength: 1, maxLength: 20}), fc.option(fc.nat(file.length - 1), {freq: 4}), (changes, cut) => {
      const broken = file.slice(0, cut ?? undefined);
      for (const [at, value] of changes) if (at < broken.length) broken[at] = value;
      let font: TrueType;
      try {
        font = new TrueType(broken);
      } catch (error) {
        expect(error).to.be.instanceOf(Error);
        return;
      }
      const glyphs = Array.from('aäß€яệ', (letter) => font.glyphOf(letter.charCodeAt(0)));
      for (const glyph of glyphs) expect(Number.isFinite(font.widthOf(glyph))).to.equal(true);
      expect(font.subset(glyphs).length).to.be.above(100);
    }), {numRuns: 300, seed: 961});
  });
});
