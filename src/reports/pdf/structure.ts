import type {Container} from './container.js';
import {textString} from './syntax.js';

export type StructureType = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'TOC' | 'TOCI' | 'Link' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Note';

/** An element of the document's structure. Its kids are elements, marked pieces of pages, and annotations. */
export interface StructureElement {
  readonly type: StructureType;
  readonly parent: StructureElement | undefined;
  /** More of its dictionary. */
  readonly more: string;
  readonly kids: (StructureElement | {readonly page: number; readonly piece: number} | {readonly annotation: number; readonly page: number})[];
  page: number | undefined;
  /** Which of all elements it is. */
  readonly index: number;
}

/** Of an element whose text reads from right to left, what it says in the order of reading: some readers turn what stands on the page. */
export const actualText = (text: string): string => `/ActualText${textString(text)}`;

/** The tree that says what is a heading, a table, a figure; for those who hear the document, and for whatever takes it apart. */
export class Structure {
  readonly root: StructureElement;
  readonly #elements: StructureElement[] = [];
  readonly #pieces = new Map<number, StructureElement[]>();
  readonly #annotations: StructureElement[] = [];
  #rootId = 0;

  /** `isTagged`: whether the file holds it. */
  constructor(private readonly container: Container, private readonly isTagged: boolean) {
    this.root = this.add('Document');
    if (!isTagged) return;
    container.on('putPage', ({pageNumber}) => container.write(`${this.#pieces.has(pageNumber) ? `/StructParents ${pageNumber - 1} ` : ''}/Tabs /S`));
    container.on('postPutResources', () => { this.#rootId = container.newObjectDeferred(); });
    container.on('putCatalog', () => container.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${this.#rootId} 0 R`));
  }

  /** How many objects `objects` makes, beside the root. */
  get size(): number { return this.isTagged ? this.#elements.length + 1 + this.#pieces.size : 0; }

  add(type: StructureType, parent?: StructureElement, more = ''): StructureElement {
    const element: StructureElement = {type, parent, more, kids: [], page: undefined, index: this.#elements.length};
    if (!this.isTagged) return element;
    parent?.kids.push(element);
    this.#elements.push(element);
    return element;
  }

  /** Operators of a page, as a piece of an element. */
  mark(element: StructureElement, page: number, operators: string): string {
    if (!this.isTagged || operators === '') return operators;
    const pieces = this.#pieces.get(page) ?? [];
    this.#pieces.set(page, pieces);
    element.page ??= page;
    element.kids.push({page, piece: pieces.length});
    pieces.push(element);
    return `/${element.type} <</MCID ${pieces.length - 1}>> BDC\n${operators}EMC\n`;
  }

  /** What is there for the eye or the page alone. */
  artifact(operators: string, properties = ''): string {
    if (!this.isTagged || operators === '') return operators;
    return properties === '' ? `/Artifact BMC\n${operators}EMC\n` : `/Artifact <<${properties}>> BDC\n${operators}EMC\n`;
  }

  /** Gives the key by which an annotation finds its element. `annotation`: the number of its object, known when the file is put together. */
  addAnnotation(element: StructureElement, page: number, annotation: number): number {
    element.kids.push({annotation, page});
    this.#annotations.push(element);
    return FIRST_ANNOTATION + this.#annotations.length - 1;
  }

  /** All objects with their numbers, from `first` on. Call it once, when the pages have theirs. */
  *objects(first: number): Generator<readonly [id: number, text: string]> {
    if (!this.isTagged) return;
    const idOf = ({index}: StructureElement) => first + index;
    const pageId = (page: number) => `${this.container.page(page).objId} 0 R`;
    for (const element of this.#elements) {
      const {type, parent, more, kids, page: own} = element;
      const inside = kids.map((kid) => {
        if ('type' in kid) return `${idOf(kid)} 0 R`;
        if ('annotation' in kid) return `<</Type/OBJR/Pg ${pageId(kid.page)}/Obj ${kid.annotation} 0 R>>`;
        return kid.page === own ? String(kid.piece) : `<</Type/MCR/Pg ${pageId(kid.page)}/MCID ${kid.piece}>>`;
      });
      yield [idOf(element), `<</S/${type}/P ${parent ? idOf(parent) : this.#rootId} 0 R${own === undefined ? '' : `/Pg ${pageId(own)}`}${more}/K[${inside.join(' ')}]>>`];
    }
    // A list for each page, so that no object is as long as the document.
    const root = first + this.#elements.length;
    let id = root + 1;
    let keys = '';
    for (const [page, pieces] of [...this.#pieces].sort(([a], [b]) => a - b)) {
      keys += `${page - 1} ${id} 0 R `;
      yield [id++, `[${pieces.map((element) => `${idOf(element)} 0 R`).join(' ')}]`];
    }
    for (const [index, element] of this.#annotations.entries()) keys += `${FIRST_ANNOTATION + index} ${idOf(element)} 0 R `;
    yield [root, `<</Nums[${keys}]>>`];
    yield [this.#rootId, `<</Type/StructTreeRoot/K ${idOf(this.root)} 0 R/ParentTree ${root} 0 R/ParentTreeNextKey ${FIRST_ANNOTATION + this.#annotations.length}>>`];
  }
}

/** Keys of annotations come after those of all pages. */
const FIRST_ANNOTATION = 100_000;
