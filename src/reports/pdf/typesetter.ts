import type {DrawnText} from './drawn-text.js';
import type {EmbeddedFont} from './embedded-font.js';
import {clustersOf, isRightToLeft} from './scripts.js';

/** How letters look. Sizes are in points. */
export interface Type { readonly size: number; readonly bold?: boolean }

/** A stretch of a line, by what writes it: a font of the file, or the browser where that is undefined. */
interface Stretch { text: string; readonly font: EmbeddedFont | undefined }

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
    const plain = this.#first(type)?.width(text, type.size) ?? -1;
    return plain >= 0 ? plain : this.#stretches(text, type).reduce((sum, stretch) => sum + this.#widthOf(stretch, type), 0);
  }

  /** Operators of one line that begins at a point, in the colour that is set. */
  show(text: string, type: Type, x: number, y: number): string {
    const first = this.#first(type);
    if (first && first.width(text, type.size) >= 0) return first.show(text, type.size, x, y);
    let operators = '';
    let at = x;
    for (const stretch of this.#stretches(text, type)) {
      operators += stretch.font?.show(stretch.text, type.size, at, y) ?? this.drawn.show(stretch.text, type.size, weightOf(type), at, y);
      at += this.#widthOf(stretch, type);
    }
    return operators;
  }

  /** Lines no wider than this; a word that is too long for a line is broken between letters. Of more lines than `most` the last ends in an ellipsis. */
  lines(text: string, type: Type, width: number, most = Infinity): readonly string[] {
    const plain = this.#first(type)?.width(text, type.size) ?? -1;
    if (plain >= 0 && plain <= width && !text.includes('\n')) return [text];
    const lines: string[] = [];
    let line = '';
    const take = (next: string) => {
      lines.push(line.trimEnd());
      line = next;
    };
    for (const [index, paragraph] of text.split('\n').entries()) {
      if (index > 0) take('');
      for (const word of this.#breakable(paragraph)) {
        if (lines.length >= most) break;
        if (this.width((line + word).trimEnd(), type) <= width) line += word;
        else {
          if (line !== '') take('');
          for (const piece of this.#pieces(word, type, width)) {
            if (line !== '') take('');
            line = piece;
          }
        }
      }
      if (lines.length >= most) break;
    }
    if (lines.length < most) return [...lines, line.trimEnd()];
    return [...lines.slice(0, most - 1), this.#withEllipsis(lines[most - 1] ?? '', type, width)];
  }

  #withEllipsis(line: string, type: Type, width: number): string {
    const clusters = clustersOf(line);
    while (clusters.length > 0 && this.width(`${clusters.join('').trimEnd()}…`, type) > width) clusters.pop();
    return `${clusters.join('').trimEnd()}…`;
  }

  /** A word in pieces that fit a line, mostly one. */
  #pieces(word: string, type: Type, width: number): readonly string[] {
    if (this.width(word.trimEnd(), type) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const cluster of clustersOf(word)) {
      if (piece !== '' && this.width(piece + cluster, type) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += cluster;
    }
    return [...pieces, piece];
  }

  /** Parts between which a line may end. What closes, and blanks, stay with what is before; what opens with what comes after. */
  #breakable(text: string): readonly string[] {
    if (/^[\x20-\x7e]*$/.test(text)) return text.match(/[^ ]+ *| +/g) ?? [];
    const parts: string[] = [];
    let opening = '';
    for (const {segment} of this.#words.segment(text)) {
      const last = parts.length - 1;
      if (/^[\p{Ps}\p{Pi}]+$/u.test(segment)) opening += segment;
      else if (last >= 0 && opening === '' && /^[\s\p{P}\p{Sc}\u00a0]+$/u.test(segment)) parts[last] = (parts[last] ?? '') + segment;
      else if (last >= 0 && opening === '' && !/\s$/.test(parts[last] ?? '') && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(segment)) parts[last] = (parts[last] ?? '') + segment;
      else {
        parts.push(opening + segment);
        opening = '';
      }
    }
    return opening === '' ? parts : [...parts, opening];
  }

  #first({bold}: Type): EmbeddedFont | undefined {
    return bold ? this.fonts[0]?.bold : this.fonts[0]?.regular;
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
    if (isRightToLeft(text)) return [{text, font: undefined}];
    const found: Stretch[] = [];
    for (const cluster of clustersOf(text)) {
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
    return font?.width(text, type.size) ?? this.drawn.width(text, type.size, weightOf(type));
  }
}

const weightOf = ({bold}: Type): number => bold ? 700 : 400;
