import {zlibSync} from 'fflate';
import type {Pace} from '../../model/index.js';
import type {Container} from './container.js';
import type {Structure, StructureElement} from './structure.js';
import {bytesOf} from './syntax.js';

/** A place on a page; `y` from its lower edge. */
export interface Place { readonly page: number; readonly y: number }

/** A rectangle that leads to a heading. */
export interface PageLink { readonly page: number; readonly box: readonly [left: number, bottom: number, right: number, top: number]; readonly to: string; readonly element: StructureElement; readonly says: string }

export interface Bookmark extends Place { readonly level: 1 | 2 | 3; readonly text: string }

const SIZES = {a4: [595.28, 841.89], letter: [612, 792]} as const;

/** Points left free around the text. */
const MARGIN = {side: 48, top: 60, bottom: 56};

/**
 * The pages, one after the other: where the next thing is to stand, and what stands on each. A page that is full is packed at once, so
 * that the end of a long document is no long task.
 */
export class Sheets {
  readonly width: number;
  readonly height: number;
  readonly left = MARGIN.side;
  readonly right: number;
  readonly top: number;
  readonly bottom = MARGIN.bottom;
  /** Upper edge of what comes next. */
  y: number;
  page = 1;
  readonly links: PageLink[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly targets = new Map<string, Place>();
  readonly packed = new Map<number, Uint8Array>();
  /** Operators that are made when all pages are there, and the pages that wait for them. */
  readonly #later: (() => string)[] = [];
  readonly #waiting = new Map<number, string>();

  constructor(private readonly container: Container, readonly structure: Structure, paper: 'a4' | 'letter') {
    [this.width, this.height] = SIZES[paper];
    this.right = this.width - MARGIN.side;
    this.top = this.height - MARGIN.top;
    this.y = this.top;
  }

  get textWidth(): number { return this.right - this.left; }

  /** Height of a page's text. */
  get textHeight(): number { return this.top - this.bottom; }

  isRoomFor(height: number): boolean { return this.y - height >= this.bottom; }

  /** Begins another page where there is no room, unless this one is empty. */
  need(height: number): void {
    if (!this.isRoomFor(height) && this.y < this.top) this.turn();
  }

  put(operators: string): void {
    if (operators !== '') this.container.write(operators);
  }

  /** As a piece of an element of the structure. */
  putMarked(element: StructureElement, operators: string): void {
    this.put(this.structure.mark(element, this.page, operators));
  }

  putArtifact(operators: string): void {
    this.put(this.structure.artifact(operators));
  }

  /** Stands for operators that can be made only when all pages are there. */
  later(make: () => string): string {
    this.#waiting.set(this.page, '');
    return `%later ${this.#later.push(make) - 1}\n`;
  }

  turn(): void {
    this.#pack();
    this.container.addPage();
    this.page += 1;
    this.y = this.top;
  }

  /** No more comes. */
  async close(pace: Pace): Promise<void> {
    this.#pack();
    for (const [page, operators] of this.#waiting) {
      const made = operators.replace(/%later (\d+)\n/g, (_, index) => this.#later[Number(index)]?.() ?? '');
      this.packed.set(page, packed(made));
      if (pace.due()) await pace.rest();
    }
  }

  #pack(): void {
    const operators = this.container.takePage(this.page);
    if (this.#waiting.has(this.page)) this.#waiting.set(this.page, operators);
    else this.packed.set(this.page, packed(operators));
  }
}

/**
 * What is set already, a font, a colour or the width of lines, is not set again: that is a quarter of what there is to pack of a table.
 * Texts leave it all as it is; a `Q`, which ends its line, brings back what was before.
 */
function packed(operators: string): Uint8Array {
  let [font, fill, stroke] = ['', '', ''];
  return zlibSync(bytesOf(operators.replace(/Q\n|^BT (\/\S+ \S+ Tf )|^(\S+ \S+ \S+ rg\n)|^(\S+ \S+ \S+ RG\n\S+ w )/gm, (
    all, itsFont: string | undefined, itsFill: string | undefined, itsStroke: string | undefined,
  ) => {
    if (itsFont !== undefined) return itsFont === font ? 'BT ' : (font = itsFont, all);
    if (itsFill !== undefined) return itsFill === fill ? '' : fill = itsFill;
    if (itsStroke !== undefined) return itsStroke === stroke ? '' : stroke = itsStroke;
    [font, fill, stroke] = ['', '', ''];
    return all;
  })));
}
