import {Zlib, zlibSync} from 'fflate';
import type {Pace} from '../../model/index.js';
import type {Container} from './container.js';
import type {Bookmark, Sheets} from './sheets.js';
import {bytesOf, num, textString} from './syntax.js';

/** Objects in one packed stream, and how long they may be together: what is packed at once. */
const GROUP = 500;
const GROUP_LENGTH = 40_000;

/** What jsPDF gives numbers to while it writes, and is written by us. */
interface Reserved { readonly annotations: {readonly id: number; readonly text: () => string}[]; outline: readonly {readonly id: number; readonly text: () => string}[] }

/** Lets the catalogue and the pages name the links and bookmarks that are written when the file is put together. */
export function reserve(container: Container, sheets: Sheets): Reserved {
  const reserved: Reserved = {annotations: [], outline: []};
  container.on('putPage', ({pageNumber}) => {
    const ids = sheets.links.filter(({page}) => page === pageNumber).map(({page, box, to, element, says}) => {
      const id = container.newObjectDeferred();
      const key = sheets.structure.addAnnotation(element, page, id);
      reserved.annotations.push({id, text: () => `<</Type/Annot/Subtype/Link/Rect[${box.map(num).join(' ')}]/Border[0 0 0]/F 4/Contents${textString(says)}/StructParent ${key}${destination(container, sheets, to)}>>`});
      return id;
    });
    if (ids.length > 0) container.write(`/Annots [${ids.map((id) => `${id} 0 R`).join(' ')}]`);
  });
  let root = 0;
  container.on('postPutResources', () => {
    if (sheets.bookmarks.length === 0) return;
    root = container.newObjectDeferred();
    reserved.outline = outlineOf(container, sheets.bookmarks, root);
  });
  container.on('putCatalog', () => {
    if (root > 0) container.write(`/Outlines ${root} 0 R`);
  });
  return reserved;
}

function destination(container: Container, {targets, left}: Sheets, to: string): string {
  const place = targets.get(to);
  return place ? `/Dest[${container.page(place.page).objId} 0 R /XYZ ${num(left)} ${num(place.y)} null]` : '';
}

interface Node { readonly id: number; readonly mark: Bookmark | undefined; readonly parent: Node | undefined; readonly kids: Node[] }

/** Bookmarks as a tree, each under the last one of a higher level. */
function outlineOf(container: Container, bookmarks: readonly Bookmark[], id: number): Reserved['outline'] {
  const root: Node = {id, mark: undefined, parent: undefined, kids: []};
  const all = [root];
  let last = root;
  for (const mark of bookmarks) {
    let parent = last;
    while (parent.mark && parent.mark.level >= mark.level) parent = parent.parent ?? root;
    last = {id: container.newObjectDeferred(), mark, parent, kids: []};
    parent.kids.push(last);
    all.push(last);
  }
  const countOf = ({kids}: Node): number => kids.reduce((sum, kid) => sum + 1 + countOf(kid), 0);
  return all.map((node) => ({id: node.id, text: () => {
    const {mark, parent, kids} = node;
    const [first, end] = [kids[0], kids.at(-1)];
    const family = first && end ? `/First ${first.id} 0 R/Last ${end.id} 0 R/Count ${countOf(node)}` : '';
    if (!mark || !parent) return `<</Type/Outlines${family}>>`;
    const place = parent.kids.indexOf(node);
    const [before, after] = [parent.kids[place - 1], parent.kids[place + 1]];
    return `<</Title${textString(mark.text)}/Parent ${parent.id} 0 R${before ? `/Prev ${before.id} 0 R` : ''}${after ? `/Next ${after.id} 0 R` : ''}${family}`
      + `/Dest[${container.page(mark.page).objId} 0 R /XYZ null ${num(mark.y)} null]>>`;
  }}));
}

/**
 * The file: jsPDF's own objects, the packed pages and pictures, and the structure in streams of many objects. Its table of objects takes
 * the place of jsPDF's. `feet`: packed operators that come after those of each page.
 */
export async function finish(
  container: Container, {sheets, reserved, feet, pace}: {
    readonly sheets: Sheets; readonly reserved: Reserved; readonly feet: ReadonlyMap<number, Uint8Array>; readonly pace: Pace;
  },
): Promise<Blob> {
  const {structure} = sheets;
  await pace.rest();
  const written = container.output();
  await pace.rest();
  const cut = written.lastIndexOf('startxref');
  const tableAt = Number(/\d+/.exec(written.slice(cut + 9))?.[0]);
  const table = written.slice(tableAt, cut).split('\n');
  const size = Number(table[1]?.split(' ')[1]);
  const trailer = table.slice(2 + size).join(' ');

  const entries = new Entries(size + structure.size);
  const parts: Uint8Array<ArrayBuffer>[] = [bytesOf(written.slice(0, tableAt))];
  await pace.rest();
  for (let id = 1; id < size; id += 1) entries.set(id, 1, Number(table[2 + id]?.slice(0, 10)), 0);
  let position = tableAt;
  let next = size + structure.size;

  function put(id: number, dictionary: string, packed: Uint8Array): void {
    const [before, after] = [bytesOf(`${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`), bytesOf('\nendstream\nendobj\n')];
    entries.set(id, 1, position, 0);
    parts.push(before, packed as Uint8Array<ArrayBuffer>, after);
    position += before.length + packed.length + after.length;
  }
  let group: (readonly [id: number, text: string])[] = [];
  let groupLength = 0;
  function flush(): void {
    if (group.length === 0) return;
    const stream = next++;
    let head = '';
    let body = '';
    for (const [index, [id, text]] of group.entries()) {
      head += `${id} ${body.length} `;
      body += `${text} `;
      entries.set(id, 2, stream, index);
    }
    put(stream, `/Type/ObjStm/N ${group.length}/First ${head.length}`, zlibSync(bytesOf(head + body)));
    group = [];
    groupLength = 0;
  }
  async function add(id: number, text: string): Promise<void> {
    group.push([id, text]);
    groupLength += text.length;
    if (group.length < GROUP && groupLength < GROUP_LENGTH) return;
    flush();
    if (pace.due()) await pace.rest();
  }

  for (const [page, packed] of sheets.packed) {
    const [content, foot] = [next++, next++];
    put(content, '', packed);
    put(foot, '', feet.get(page) ?? zlibSync(new Uint8Array()));
    await add(container.page(page).contentsObjId, `[${content} 0 R ${foot} 0 R]`);
    if (pace.due()) await pace.rest();
  }
  for (const {id, dictionary, packed} of container.later) {
    put(id, dictionary, packed);
    if (pace.due()) await pace.rest();
  }
  for (const {id, text} of [...reserved.annotations, ...reserved.outline]) await add(id, text());
  for (const [id, text] of structure.objects(size)) await add(id, text);
  flush();
  await pace.rest();

  const id = next++;
  const start = position;
  entries.set(id, 1, position, 0);
  const named = [/\/Root \d+ 0 R/, /\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/].map((pattern) => pattern.exec(trailer)?.[0] ?? '').join('');
  put(id, `/Type/XRef/Size ${next}/W[1 4 2]${named}`, await packed(entries.upTo(next), pace));
  parts.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return new Blob(parts, {type: 'application/pdf'});
}

/** By number: where an object is, or in which stream and as which of its members. Seven bytes each, as the file wants them. */
class Entries {
  #view: DataView<ArrayBuffer>;

  /** `expected`: how many there will be, about. */
  constructor(expected: number) {
    this.#view = new DataView(new ArrayBuffer(8 * expected));
    this.set(0, 0, 0, 65_535);
  }

  set(id: number, kind: 0 | 1 | 2, where: number, index: number): void {
    if ((id + 1) * 7 > this.#view.byteLength) {
      const larger = new Uint8Array(Math.max((id + 1) * 7, this.#view.byteLength * 2));
      larger.set(new Uint8Array(this.#view.buffer));
      this.#view = new DataView(larger.buffer);
    }
    this.#view.setUint8(id * 7, kind);
    this.#view.setUint32(id * 7 + 1, where);
    this.#view.setUint16(id * 7 + 5, index);
  }

  upTo(next: number): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, 7 * next);
  }
}

/** Bytes that are packed at once. */
const SLICE = 65_536;

/** As `zlibSync`, in slices. */
async function packed(bytes: Uint8Array, pace: Pace): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zlib = new Zlib({}, (piece) => pieces.push(piece));
  for (let from = 0; from < bytes.length; from += SLICE) {
    zlib.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
    if (pace.due()) await pace.rest();
  }
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
