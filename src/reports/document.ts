/**
 * A document without a face: what a maker of PDFs sees. Texts are plain and in the reader's words; nothing in it knows paper, fonts
 * or a source.
 */
export interface ReportDocument {
  readonly title: string;
  /** Of the words, BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In the head of every page but the first. */
  readonly runningHead: string;
  /** "Page 3 of 12", in the reader's words. */
  readonly pageLabel: (page: number, of: number) => string;
  /** "3", in the reader's digits: beside an entry of the contents. */
  readonly pageNumber: (page: number) => string;
  /** In the order of reading, each made when the one before has been written. */
  readonly blocks: AsyncIterable<Block>;
}

export type Block = Heading | Paragraph | Contents | Facts | Figure | DocumentTable;

/** `id`: what links lead to. Levels 1 to 3; every heading is a bookmark. */
export interface Heading { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }

/** `note`: what explains, in smaller letters. */
export interface Paragraph { readonly kind: 'paragraph'; readonly text: string; readonly note?: boolean }

/** A list of links to headings further on, with the numbers of their pages. */
export interface Contents { readonly kind: 'contents'; readonly label: string; readonly entries: readonly {readonly text: string; readonly to: string}[] }

/** Names with their values, one under the other; `note` says what a value means. */
export interface Facts { readonly kind: 'facts'; readonly rows: readonly {readonly label: string; readonly value: string; readonly note?: string}[] }

/** A drawing as wide as the page's text, and the sentence that says what it shows. */
export interface Figure { readonly kind: 'figure'; readonly drawing: Drawing; readonly sentence: string; readonly caption?: string }

/** A table whose rows flow, so that it may be of any length. The head is repeated on every page, and no row is torn. */
export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  /** The line under the head: sums, or whatever stands for all rows. */
  readonly total?: DocumentRow;
  readonly batches: AsyncIterable<readonly DocumentRow[]> | Iterable<readonly DocumentRow[]>;
}
/** Names at the beginning of their column, figures at its end. `weight`: its share of the width beside the others'. The first column heads its row. */
export interface DocumentColumn { readonly label: string; readonly kind: 'name' | 'figure' | 'drawing'; readonly weight: number }
/** One cell for each column. */
export type DocumentRow = readonly DocumentCell[];
/** `sentence` is what a drawing says to those who do not see it. */
export type DocumentCell = string | {readonly drawing: Drawing; readonly sentence: string};

/** Shapes in units of their own, y downwards; scaled to the place, in cells stretched to it where `stretch` says so. */
export interface Drawing { readonly width: number; readonly height: number; readonly stretch?: boolean; readonly shapes: readonly Shape[] }
export type Shape =
  /** `d`: M, L, H, V, Q, C, Z and their relative forms, as in SVG; moved by `x` and `y`. */
  | {readonly kind: 'path'; readonly d: string; readonly x?: number; readonly y?: number; readonly fill?: Ink; readonly stroke?: Ink; readonly strokeWidth?: number; readonly dash?: readonly number[]}
  | {readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly fill?: Ink; readonly stroke?: Ink; readonly strokeWidth?: number}
  | {readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly anchor?: 'start' | 'middle' | 'end'; readonly ink?: Ink; readonly bold?: boolean};

/** Colours by their meaning; the writer knows them, and keeps them apart in black and white. */
export type Ink = 'ink' | 'quiet' | 'line' | 'paper' | 'accent' | 'viewers' | 'viewers-area' | 'rate' | 'rate-area' | 'away' | 'level-1' | 'level-2' | 'level-3' | 'level-4' | 'level-5';

/** What a host may put its mark on. */
export interface Brand {
  /** A picture beside the title, at most 48 pt high: PNG or JPEG. */
  readonly logo?: Blob;
  /** What stands for `accent`, as `#rrggbb`. */
  readonly colour?: string;
  /** At the foot of every page. */
  readonly footer?: string;
}
