/**
 * Reads a zip by its table of contents, with the browser's own inflater: no code of the writer's. Checks the sizes, the check sums and
 * that each local header says the same name.
 */
export async function readArchive(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  must(view.getUint32(end, true) === 0x06054b50, 'the end of the table of contents');
  const entries = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  must(at + view.getUint32(end + 12, true) === end, 'the table of contents is where it should be');
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    must(view.getUint32(at, true) === 0x02014b50, 'an entry of the table of contents');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [check, packed, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const local = view.getUint32(at + 42, true);
    const nameBytes = archive.subarray(at + 46, at + 46 + nameLength);
    must(method === 8, 'deflated');
    must((flags & 0x800) !== 0 || nameBytes.every((byte) => byte < 128), 'a name in UTF-8 is marked');
    const name = new TextDecoder('utf-8', {fatal: true}).decode(nameBytes);
    must(view.getUint32(local, true) === 0x04034b50, 'a local header');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    must(new TextDecoder().decode(archive.subarray(local + 30, local + 30 + nameLength)) === name, 'the local name');
    const content = await inflate(archive.slice(start, start + packed));
    must(content.length === size, `the size of ${name}`);
    must(crc32(content) === check, `the check sum of ${name}`);
    must(view.getUint32(start + packed, true) === 0x08074b50 && view.getUint32(start + packed + 4, true) === check, 'the sizes after the content');
    must(!entries.has(name), 'one entry of each name');
    entries.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  must(at === end, 'nothing is left over');
  return entries;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new SyntaxError(`no archive: ${what}`);
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const table = Uint32Array.from({length: 256}, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of content) check = table[(check ^ byte) & 255]! ^ (check >>> 8);
  return (check ^ 0xffffffff) >>> 0;
}
