import {jsPDF} from 'jspdf';

/** What is reached into of jsPDF: its events and its numbering of objects. The version is pinned, and every file is read back in tests. */
export interface Container {
  readonly write: (text: string) => void;
  readonly on: (event: ContainerEvent, listener: (told: PutFont & PutPage) => void) => void;
  readonly newObjectDeferred: () => number;
  readonly font: (name: string, style: string) => ContainerFont;
  /** Puts a font into the file: only those that are used are. */
  readonly useFont: (name: string, style: string) => void;
  /** Numbers of a page's own object and of its content. Known once the pages are put. */
  readonly page: (page: number) => {readonly objId: number; readonly contentsObjId: number};
  /** Takes what was written on a page, and leaves it empty. */
  readonly takePage: (page: number) => string;
  readonly addPage: () => void;
  readonly addFont: (name: string, style: string, file: string) => void;
  /** The whole file, a character for each byte. */
  readonly output: () => string;
}

type ContainerEvent = 'putFont' | 'putPage' | 'putResources' | 'putXobjectDict' | 'postPutResources' | 'putCatalog';

export interface ContainerFont {
  readonly id: string;
  objectNumber: number;
  isAlreadyPutted: boolean;
  readonly metadata: {
    readonly characterToGlyph: (code: number) => number;
    readonly widthOfGlyph: (glyph: number) => number;
    readonly glyIdsUsed: number[];
    readonly toUnicode: Record<number, number>;
    readonly Unicode: {readonly widths: unknown[]};
  };
}
interface PutFont {
  readonly font: ContainerFont;
  readonly out: (text: string) => void;
  readonly newObject: () => number;
  readonly putStream: (stream: {readonly data: string; readonly objectId: number; readonly addLength1?: boolean; readonly filters?: readonly string[]}) => void;
}
interface PutPage { readonly pageNumber: number }

/** As jsPDF has it, where its types do not tell. */
interface Innards {
  readonly write: (text: string) => void;
  readonly events: {readonly subscribe: (event: string, listener: (told: never) => void) => void};
  readonly newObjectDeferred: () => number;
  readonly getFont: (name: string, style: string) => ContainerFont;
  readonly getPageInfo: (page: number) => {readonly objId: number; readonly pageContext: {readonly contentsObjId: number}};
  readonly pages: string[][];
}

export interface ContainerFacts {
  readonly paper: 'a4' | 'letter';
  readonly title: string;
  readonly madeWith: string;
  /** XMP. */
  readonly metadata: string;
}

/** An empty document with one empty page. Units are points, from the lower left corner. */
export function newContainer({paper, title, madeWith, metadata}: ContainerFacts): Container {
  const doc = new jsPDF({unit: 'pt', format: paper, compress: false, putOnlyUsedFonts: true});
  const innards = doc.internal as unknown as Innards;
  doc.setProperties({title, creator: madeWith});
  (doc as unknown as {addMetadata: (xml: string, isWhole: boolean) => void}).addMetadata(metadata, true);
  (doc as unknown as {__private__: {setPdfVersion: (version: string) => void}}).__private__.setPdfVersion('1.7');
  return {
    write: (text) => innards.write(text),
    on: (event, listener) => innards.events.subscribe(event, listener),
    newObjectDeferred: () => innards.newObjectDeferred(),
    font: (name, style) => innards.getFont(name, style),
    useFont(name, style) {
      const page = innards.pages[doc.getCurrentPageInfo().pageNumber];
      const {length} = page ?? [];
      doc.setFont(name, style).text(' ', 0, 0); // what it writes is taken away again
      page?.splice(length);
    },
    page(page) {
      const {objId, pageContext} = innards.getPageInfo(page);
      return {objId, contentsObjId: pageContext.contentsObjId};
    },
    takePage: (page) => (innards.pages[page] ?? []).splice(0).join('\n'),
    addPage: () => void doc.addPage(),
    addFont(name, style, file) {
      doc.addFileToVFS(`${name}-${style}.ttf`, file);
      doc.addFont(`${name}-${style}.ttf`, name, style);
    },
    // jsPDF would have a reader zoom as it is opened; blanks in that place leave everything else where it is.
    output: () => doc.output().replace(/\/OpenAction \[[^\]]*\]/, (action) => ' '.repeat(action.length)),
  };
}
