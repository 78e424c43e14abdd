import {jsPDF} from 'jspdf';

/** What is reached into of jsPDF: its events and its numbering of objects. The version is pinned, and every file is read back in tests. */
export interface Container {
  readonly write: (text: string) => void;
  readonly on: (event: ContainerEvent, listener: (told: PutPage) => void) => void;
  readonly newObjectDeferred: () => number;
  /** A place for a font of ours. There are a dozen, each given once. */
  readonly fontSlot: () => FontSlot;
  /** Objects that are written into the file by their numbers, when it is put together: jsPDF would take one long task for them. */
  readonly later: PackedObject[];
  /** Numbers of a page's own object and of its content. Known once the pages are put. */
  readonly page: (page: number) => {readonly objId: number; readonly contentsObjId: number};
  /** Takes what was written on a page, and leaves it empty. */
  readonly takePage: (page: number) => string;
  readonly addPage: () => void;
  /** The whole file, a character for each byte. */
  readonly output: () => string;
  /** Lets go of all that listens: jsPDF remembers its last document for good. */
  readonly release: () => void;
}

type ContainerEvent = 'putPage' | 'putResources' | 'putXobjectDict' | 'postPutResources' | 'putCatalog';

/** A packed stream. */
export interface PackedObject { readonly id: number; readonly dictionary: string; readonly packed: Uint8Array }

export interface FontSlot {
  /** What operators call the font. */
  readonly id: string;
  /** Puts the font into the file: `put` writes its objects, and gives the number of the one that is the font. */
  readonly fill: (put: (file: FontObjects) => number) => void;
}
export interface FontObjects {
  /** Gives its number. */
  readonly newObject: (text: string) => number;
  readonly later: (dictionary: string, packed: Uint8Array) => number;
}

interface SlotFont { readonly id: string; objectNumber: number; isAlreadyPutted: boolean }
interface PutFont { readonly font: SlotFont; readonly out: (text: string) => void; readonly newObject: () => number }
interface PutPage { readonly pageNumber: number }
interface PageInfo { readonly objId: number; readonly pageContext: {readonly contentsObjId: number} }

/** As jsPDF has it, where its types do not tell. */
interface Innards {
  readonly write: (text: string) => void;
  readonly events: {readonly subscribe: (event: string, listener: (told: never) => void) => string; readonly unsubscribe: (token: string) => void};
  readonly newObjectDeferred: () => number;
  readonly getFont: (name: string, style: string) => SlotFont;
  readonly getPageInfo: (page: number) => PageInfo;
  getPageInfoByObjId: (id: number) => PageInfo;
  readonly pages: string[][];
}

export interface ContainerFacts {
  readonly paper: 'a4' | 'letter';
  readonly title: string;
  readonly madeWith: string;
  /** XMP. */
  readonly metadata: string;
}

/** Fonts that jsPDF knows, none of which is used for what it is. */
const builtIn = ['helvetica', 'times', 'courier'] as const;
const styles = ['normal', 'bold', 'italic', 'bolditalic'] as const;

/** An empty document with one empty page. Units are points, from the lower left corner. */
export function newContainer({paper, title, madeWith, metadata}: ContainerFacts): Container {
  const doc = new jsPDF({unit: 'pt', format: paper, compress: false, putOnlyUsedFonts: true});
  const innards = doc.internal as unknown as Innards;
  doc.setProperties({title, creator: madeWith});
  (doc as unknown as {addMetadata: (xml: string, isWhole: boolean) => void}).addMetadata(metadata, true);
  (doc as unknown as {__private__: {setPdfVersion: (version: string) => void}}).__private__.setPdfVersion('1.7');
  let pages: ReadonlyMap<number, PageInfo> | undefined;
  const find = innards.getPageInfoByObjId;
  innards.getPageInfoByObjId = (id) => { // for each page jsPDF would look through all
    pages ??= new Map(innards.pages.slice(1).map((_, index) => innards.getPageInfo(index + 1)).map((page) => [page.objId, page] as const));
    return pages.get(id) ?? find(id);
  };
  const later: PackedObject[] = [];
  const slots = builtIn.flatMap((name) => styles.map((style) => [name, style] as const));
  const filled = new Map<SlotFont, (file: FontObjects) => number>();
  const tokens = [innards.events.subscribe('putFont', ({font, out, newObject}: PutFont) => {
    const put = filled.get(font);
    if (!put) return;
    font.objectNumber = put({
      newObject(text) {
        const id = newObject();
        out(text);
        out('endobj');
        return id;
      },
      later(dictionary, packed) {
        const id = innards.newObjectDeferred();
        later.push({id, dictionary, packed});
        return id;
      },
    });
    font.isAlreadyPutted = true;
  })];
  return {
    later,
    write: (text) => innards.write(text),
    on: (event, listener) => void tokens.push(innards.events.subscribe(event, listener)),
    newObjectDeferred: () => innards.newObjectDeferred(),
    fontSlot() {
      const slot = slots.shift();
      if (!slot) throw new RangeError('no place for another font');
      const [name, style] = slot;
      const font = innards.getFont(name, style);
      return {id: font.id, fill(put) {
        const page = innards.pages[doc.getCurrentPageInfo().pageNumber];
        const {length} = page ?? [];
        doc.setFont(name, style).text(' ', 0, 0); // only what has been used is put; what this writes is taken away again
        page?.splice(length);
        filled.set(font, put);
      }};
    },
    page(page) {
      const {objId, pageContext} = innards.getPageInfo(page);
      return {objId, contentsObjId: pageContext.contentsObjId};
    },
    takePage: (page) => (innards.pages[page] ?? []).splice(0).join('\n'),
    addPage: () => void doc.addPage(),
    // jsPDF would have a reader zoom as it is opened; blanks in that place leave everything else where it is.
    output: () => doc.output().replace(/\/OpenAction \[[^\]]*\]/, (action) => ' '.repeat(action.length)),
    release() {
      for (const token of tokens) innards.events.unsubscribe(token);
    },
  };
}
