import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);
export const isEmoji = (text: string): boolean => emoji.test(text);

/** What a reader takes for single letters. */
export const clustersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({segment}) => segment);

/** The direction of a text as a whole: that of its first letter that has one and stands in no isolate. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!isRightToLeft(text)) return 'ltr';
  let depth = 0;
  for (const letter of text) {
    if (letter === '\u2068') depth += 1;
    else if (letter === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const type = bidi.getBidiCharTypeName(letter);
      if (type === 'L') return 'ltr';
      if (type === 'R' || type === 'AL') return 'rtl';
    }
  }
  return 'ltr';
}

/** Clusters in the order in which they stand on the line, from left to right. */
export function visualOrder(text: string, direction: 'ltr' | 'rtl'): readonly {readonly cluster: string; readonly isRtl: boolean}[] {
  const clusters = clustersOf(text);
  if (direction === 'ltr' && !isRightToLeft(text)) return clusters.map((cluster) => ({cluster, isRtl: false}));
  const {levels} = bidi.getEmbeddingLevels(text, direction);
  const levelOf: number[] = [];
  let at = 0;
  for (const cluster of clusters) {
    levelOf.push(levels[at] ?? 0);
    at += cluster.length;
  }
  const order = clusters.map((_, index) => index);
  const level = (place: number) => levelOf[order[place] ?? 0] ?? 0;
  for (let depth = Math.max(...levelOf); depth > 0; depth -= 1) {
    for (let first = 0; first < order.length; first += 1) {
      let next = first;
      while (next < order.length && level(next) >= depth) next += 1;
      if (next > first + 1) order.splice(first, next - first, ...order.slice(first, next).reverse());
      first = next;
    }
  }
  return order.map((index) => ({cluster: clusters[index] ?? '', isRtl: ((levelOf[index] ?? 0) & 1) === 1}));
}

/** Signs that turn the direction of reading, in names mostly to mislead. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/g;
/** Signs around a name that keep its direction from what stands beside it, as words of ours have them. */
const isolates = /[\u2068\u2069]/g;
/** What is never seen: controls, places where a word may be broken, marks of bytes. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g;

export const isIsolate = (cluster: string): boolean => cluster === '\u2068' || cluster === '\u2069';
export const withoutIsolates = (text: string): string => text.replace(isolates, '');

/**
 * A text in the words of the document as it can stand on paper: composed, without what is not seen; half surrogate pairs are U+FFFD,
 * narrow blanks that hold together are wide ones. Line breaks stay, and isolates, which order what is read from right to left.
 */
export function wordsOnPaper(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const cleaned = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(turning, '').replace(unseen, '').normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return cleaned.replace(/\u202f/g, '\u00a0').replace(/[^\S\n\u00a0]+/g, ' ');
}

/** Any text as it can stand on paper, with its line breaks. */
export const paperText = (text: string): string => withoutIsolates(wordsOnPaper(text));

/** On one line. */
export const lineText = (text: string): string => onLine(paperText(text));
export const onLine = (text: string): string => text.replace(/[^\S\u00a0]+/g, ' ').trim();
