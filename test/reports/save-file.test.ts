import {expect} from '@open-wc/testing';
import {SaveError} from '../../src/reports/save-error.js';
import {saveFile} from '../../src/reports/save-file.js';

const file = {name: 'room.csv', type: 'text/csv'} as const;

/** Writes a line and closes, as a writer of ours does; resolves to the number of rows. */
async function write(stream: WritableStream<Uint8Array>): Promise<number> {
  const writer = stream.getWriter();
  await writer.write(new TextEncoder().encode('"a"\r\n'));
  await writer.write(new TextEncoder().encode('"b"\r\n'));
  await writer.close();
  return 1;
}

/** A place on a disk, as the browser hands it out. */
function place({size = 0, createWritable = async () => new WritableStream<Uint8Array>()} = {}) {
  const told = {removed: 0};
  return {told, handle: {createWritable, getFile: async () => ({size}), remove: async () => void (told.removed += 1)}};
}

const failure = (work: Promise<unknown>) => work.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);

describe('saving a file', () => {
  const undo: (() => void)[] = [];
  function replace(target: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {configurable: true, writable: true, value});
    undo.unshift(() => own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name));
  }
  const asking = (picker: (() => Promise<unknown>) | undefined) => replace(window, 'showSaveFilePicker', picker);

  /** What was downloaded, and what is let go of afterwards. */
  let downloads: {name: string; blob: Promise<Blob>}[] = [];
  let later: (() => void)[] = [];
  let revoked: string[] = [];

  beforeEach(() => {
    downloads = [];
    later = [];
    revoked = [];
    const soon = window.setTimeout.bind(window);
    asking(undefined);
    replace(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      downloads.push({name: this.download, blob: fetch(this.href).then((response) => response.blob())});
    });
    replace(URL, 'revokeObjectURL', (address: string) => revoked.push(address));
    replace(window, 'setTimeout', (work: () => void, wait: number) => (wait >= 10_000 ? later.push(work) : soon(work, wait)));
  });
  afterEach(() => {
    undo.splice(0).forEach((restore) => restore());
  });

  it('asks where, before anything else, and writes there', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('saved.csv', {create: true});
    let asked: unknown;
    replace(window, 'showSaveFilePicker', async (options: unknown) => {
      asked = options;
      return handle;
    });
    const work = saveFile(file, write);
    expect(asked).to.deep.equal({suggestedName: 'room.csv', startIn: 'downloads', types: [{accept: {'text/csv': ['.csv']}}]});
    expect(await work).to.equal(1);
    expect(await (await handle.getFile()).text()).to.equal('"a"\r\n"b"\r\n');
    expect(downloads).to.deep.equal([]);
    await folder.removeEntry('saved.csv');
  });

  it('writes nothing where the reader chose no place', async () => {
    asking(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await saveFile(file, () => expect.fail('nothing to write to'))).to.equal(undefined);
    expect(downloads).to.deep.equal([]);
  });

  it('downloads the file where the browser cannot ask, or may not', async () => {
    for (const picker of [undefined, () => Promise.reject(new DOMException('', 'SecurityError'))]) {
      asking(picker);
      expect(await saveFile(file, write)).to.equal(1);
    }
    expect(downloads.map(({name}) => name)).to.deep.equal(['room.csv', 'room.csv']);
    for (const {blob} of downloads) {
      expect(await (await blob).text()).to.equal('"a"\r\n"b"\r\n');
      expect((await blob).type).to.equal('text/csv');
    }
  });

  it('lets a download go when the browser has read it', async () => {
    await saveFile(file, write);
    expect(revoked).to.deep.equal([]);
    later.forEach((work) => work());
    expect(revoked.length).to.equal(1);
  });

  it('downloads nothing where the writing failed', async () => {
    const reason = new Error('no source');
    expect(await failure(saveFile(file, () => Promise.reject(reason)))).to.equal(reason);
    expect(downloads).to.deep.equal([]);
  });

  it('says that a place may not be written to', async () => {
    const {handle} = place({createWritable: () => Promise.reject(new DOMException('', 'NotAllowedError'))});
    asking(async () => handle);
    const thrown = await failure(saveFile(file, write));
    expect(thrown).to.be.instanceOf(SaveError);
    expect(thrown).to.include({code: 'not-allowed'});
  });

  it('leaves no empty file behind where the writing failed, and no stream open', async () => {
    let aborted: unknown;
    const createWritable = async () => new WritableStream<Uint8Array>({abort: (reason) => void (aborted = reason)});
    const {handle, told} = place({createWritable});
    asking(async () => handle);
    const reason = new Error('no source');
    expect(await failure(saveFile(file, () => Promise.reject(reason)))).to.equal(reason);
    expect(told.removed).to.equal(1);
    expect(aborted).to.equal(reason);
  });

  it('removes no file that holds something', async () => {
    const {handle, told} = place({size: 5});
    asking(async () => handle);
    await failure(saveFile(file, () => Promise.reject(new Error('no source'))));
    expect(told.removed).to.equal(0);
  });
});
