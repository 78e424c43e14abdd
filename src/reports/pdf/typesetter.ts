import type {DrawnText} from './drawn-text.js';
import type {EmbeddedFont} from './embedded-font.js';
import {clustersOf, isRightToLeft, withoutIsolates} from './scripts.js';
import type {Type} from './type.js';

/** A stretch of a line, by what writes it: a font of the file, or the browser where that is undefined. */
interface Stretch { text: string; readonly font: EmbeddedFont | undefined }

/** Letters of which no line has more: what is longer is not even measured. */
const LONGEST_LINE = 1_000;

/** Writes lines of any script: measures them, breaks them, and makes their operators. */
export class Typesetter {
  readonly #words: Intl.Segmenter;

  /** `fonts` in the order in which they are tried, each in both weights. `language` decides where words end. */
  constructor(
    private readonly fonts: readonly {readonly regular: EmbeddedFont; readonly bold: EmbeddedFont}[], private readonly drawn: DrawnText, language: string,
  ) {
    this.#words = new Intl.Segmenter(language, {granularity: 'word'});
  }

  /** In points; of a text on one line, as `lineText` makes it. */
  width(text: string, type: Type): number {
    const plain = this.#plainWidth(text, type);
    return plain >= 0 ? plain : this.#stretches(text, type).reduce((sum, stretch) => sum + this.#widthOf(stretch, type), 0);
  }

  /** Operators of one line that begins at a point, in the colour that is set. */
  show(text: string, type: Type, x: number, y: number): string {
    const first = this.#first(type);
    if (first && this.#plainWidth(text, type) >= 0) return first.show(text, type.size, x, y);
    let operators = '';
    let at = x;
    for (const stretch of this.#stretches(text, type)) {
      operators += stretch.font?.show(stretch.text, type.size, at, y) ?? this.drawn.show(stretch.text, type, at, y);
      at += this.#widthOf(stretch, type);
    }
    return operators;
  }

  /** Lines no wider than this; a word that is too long for a line is broken between letters. Of more lines than `most` the last ends in an ellipsis. */
  lines(text: string, type: Type, width: number, most = Infinity): readonly string[] {
    const lines: string[] = [];
    for (const line of this.flow(text, type, width)) {
      if (lines.length === most) return [...lines.slice(0, -1), this.#withEllipsis(lines[most - 1] ?? '', type, width)];
      lines.push(line);
    }
    return lines;
  }

  /** The same lines, one by one: a text may be longer than can be broken at once. */
  *flow(text: string, type: Type, width: number): Generator<string, void, void> {
    const plain = this.#plainWidth(text, type);
    if (plain >= 0 && plain <= width && !text.includes('\n')) {
      yield text;
      return;
    }
    for (const paragraph of text.split('\n')) {
      let line = '';
      for (const word of this.#breakable(paragraph)) {
        if (this.#fits(line + word, type, width)) {
          line += word;
          continue;
        }
        if (line !== '') yield line.trimEnd();
        line = '';
        for (const piece of this.#pieces(word, type, width)) {
          if (line !== '') yield line.trimEnd();
          line = piece;
        }
      }
      yield line.trimEnd();
    }
  }

  #withEllipsis(line: string, type: Type, width: number): string {
    const clusters = clustersOf(line);
    while (clusters.length > 0 && this.width(`${clusters.join('').trimEnd()}…`, type) > width) clusters.pop();
    return `${clusters.join('').trimEnd()}…`;
  }

  #fits(text: string, type: Type, width: number): boolean {
    return text.length <= LONGEST_LINE && this.width(text.trimEnd(), type) <= width;
  }

  /** A word in pieces that fit a line, mostly one; those of an address end after its signs, where there are any. */
  *#pieces(word: string, type: Type, width: number): Generator<string, void, void> {
    let piece = '';
    if (this.#fits(word, type, width)) piece = word;
    else {
      for (const cluster of clustersOf(word)) {
        if (piece !== '' && this.width(piece + cluster, type) > width) {
          const end = /^.*[-@./_?&=](?=[^-@./_?&=]{1,16}$)/u.exec(piece)?.[0] ?? piece;
          yield end;
          piece = piece.slice(end.length);
        }
        piece += cluster;
      }
    }
    yield piece;
  }

  /** Parts between which a line may end. What closes, and blanks, stay with what is before; what opens with what comes after. */
  *#breakable(text: string): Generator<string, void, void> {
    if (/^[\x20-\x7e]*$/.test(text)) {
      yield* text.match(/[^ ]+ *| +/g) ?? [];
      return;
    }
    let part = '';
    let opening = '';
    for (const {segment} of this.#words.segment(text)) {
      if (/^[\p{Ps}\p{Pi}\u2068]+$/u.test(segment)) opening += segment;
      else if (part !== '' && opening === '' && (/^[\s\p{P}\p{Sc}\u2069]+$/u.test(segment) || (!/[^\S\u00a0]$/.test(part) && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(segment)))) part += segment;
      else {
        if (part !== '') yield part;
        part = opening + segment;
        opening = '';
      }
    }
    if (part + opening !== '') yield part + opening;
  }

  #first({bold}: Type): EmbeddedFont | undefined {
    return bold ? this.fonts[0]?.bold : this.fonts[0]?.regular;
  }

  /** In points, where one font of the file can write it all; else -1. */
  #plainWidth(text: string, type: Type): number {
    return type.direction === 'rtl' ? -1 : this.#first(type)?.width(text, type.size) ?? -1;
  }

  #fontFor(text: string, {bold = false}: Type): EmbeddedFont | undefined {
    for (const {regular, bold: heavy} of this.fonts) {
      const font = bold ? heavy : regular;
      if (font.width(text, 1) >= 0) return font;
    }
    return undefined;
  }

  /** A line with right-to-left letters is drawn whole, for their order and their shapes. Blanks and signs between two drawn stretches stay with them. */
  #stretches(text: string, type: Type): readonly Stretch[] {
    if (type.direction === 'rtl' || isRightToLeft(text)) return [{text, font: undefined}];
    const found: Stretch[] = [];
    for (const cluster of clustersOf(withoutIsolates(text))) {
      const font = this.#fontFor(cluster, type);
      const last = found.at(-1);
      if (last && last.font === font) last.text += cluster;
      else found.push({text: cluster, font});
    }
    for (let index = found.length - 2; index > 0; index -= 1) {
      const [before, here, after] = [found[index - 1], found[index], found[index + 1]];
      if (before && here && after && here.font && !before.font && !after.font && /^[\s\p{P}]+$/u.test(here.text)) {
        found.splice(index - 1, 3, {text: before.text + here.text + after.text, font: undefined});
      }
    }
    return found;
  }

  #widthOf({text, font}: Stretch, type: Type): number {
    return font?.width(text, type.size) ?? this.drawn.width(text, type);
  }
}
