import {expect} from '@open-wc/testing';
import {unzipSync} from 'fflate';
import {SaveError} from '../../src/reports/save-error.js';
import {ZipFile} from '../../src/reports/zip.js';
import {readArchive} from './archive.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(content);

/** A stream that keeps what it is given; `write` may hold it up or fail. */
function collector(write: () => unknown = () => {}) {
  const chunks: Uint8Array[] = [];
  const told = {closed: false, aborted: undefined as unknown};
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(chunk.slice());
      return write() as Promise<void>;
    },
    close: () => void (told.closed = true),
    abort: (reason) => void (told.aborted = reason),
  });
  return {stream, told, chunks, whole: async () => new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())};
}

async function put(zip: ZipFile, name: string, ...chunks: readonly Uint8Array[]): Promise<void> {
  const writer = zip.entry(name).getWriter();
  for (const chunk of chunks) await writer.write(chunk);
  await writer.close();
}
const failure = (work: Promise<unknown>) => work.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);

/** Text that cannot be pressed into much less. */
function noise(length: number): Uint8Array {
  const content = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(content.subarray(at, Math.min(length, at + 65_536)));
  return content;
}

describe('an archive that is written as it is made', () => {
  it('holds its entries, as two readers tell', async () => {
    const file = collector();
    const zip = new ZipFile(file.stream);
    const entries = new Map([['a.csv', bytes('\ufeff"id"\r\n"1"\r\n')], ['מפגש 日本 👩.csv', bytes('x'.repeat(3_000_000))], ['empty.csv', bytes('')], ['noise.csv', noise(700_000)]]);
    for (const [name, content] of entries) {
      const middle = Math.floor(content.length / 3);
      await put(zip, name, content.subarray(0, middle), content.subarray(middle));
    }
    await zip.close();
    expect(file.told).to.deep.equal({closed: true, aborted: undefined});
    const whole = await file.whole();
    for (const found of [new Map(Object.entries(unzipSync(whole))), await readArchive(whole)]) {
      expect([...found.keys()]).to.deep.equal([...entries.keys()]);
      for (const [name, content] of entries) expect(text(found.get(name)) === text(content), name).to.equal(true);
    }
  });

  it('holds no entry that was given up before it began', async () => {
    const file = collector();
    const zip = new ZipFile(file.stream);
    await zip.entry('none.csv').abort('no rows');
    await put(zip, 'a.csv', bytes('a'));
    await zip.close();
    expect([...(await readArchive(await file.whole())).keys()]).to.deep.equal(['a.csv']);
  });

  it('is discarded with an entry that was given up half-way', async () => {
    const file = collector();
    const zip = new ZipFile(file.stream);
    const writer = zip.entry('half.csv').getWriter();
    await writer.write(bytes('half'));
    await writer.abort('gone');
    expect(file.told).to.deep.equal({closed: false, aborted: 'gone'});
    expect(await failure(zip.close())).to.be.instanceOf(SaveError);
  });

  it('tells two entries of one name apart', async () => {
    const file = collector();
    const zip = new ZipFile(file.stream);
    for (const name of ['a.csv', 'A.csv', 'a.csv', 'a (2).csv', 'plain', 'plain']) await put(zip, name, bytes(name));
    await zip.close();
    expect([...(await readArchive(await file.whole())).keys()]).to.deep.equal(['a.csv', 'A (2).csv', 'a (3).csv', 'a (2) (2).csv', 'plain', 'plain (2)']);
  });

  it('says what a disk refused', async () => {
    const file = collector(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
    const thrown = await failure(put(new ZipFile(file.stream), 'a.csv', ...Array.from({length: 20}, () => noise(200_000))));
    expect(thrown).to.be.instanceOf(SaveError).and.include({code: 'no-space'});
  });

  it('stops when it is cancelled, although the disk has stopped answering', async () => {
    const abort = new AbortController();
    const file = collector(() => {
      setTimeout(() => abort.abort());
      return new Promise(() => {});
    });
    const zip = new ZipFile(file.stream, {signal: abort.signal});
    expect(await failure(put(zip, 'a.csv', ...Array.from({length: 20}, () => noise(200_000))))).to.equal(abort.signal.reason);
  });

  it('asks for no more than the disk takes', async () => {
    let given = 0;
    const ahead: number[] = [];
    const file = collector(() => {
      ahead.push(given - file.chunks.reduce((sum, {length}) => sum + length, 0));
      return new Promise((resolve) => { setTimeout(resolve, 2); });
    });
    const zip = new ZipFile(file.stream);
    const writer = zip.entry('noise.csv').getWriter();
    for (let count = 0; count < 40; count += 1) {
      await writer.ready;
      given += 100_000;
      void writer.write(noise(100_000));
    }
    await writer.close();
    await zip.close();
    expect(Math.max(...ahead)).to.be.below(700_000);
  });

  it('is refused where it would be larger than an archive can be', async () => {
    for (const [most, content] of [[100_000, noise(150_000)], [100_000, bytes('x'.repeat(150_000))]] as const) {
      const thrown = await failure(put(new ZipFile(collector().stream, {most}), 'a.csv', content));
      expect(thrown).to.be.instanceOf(SaveError).and.include({code: 'too-large'});
    }
  });
});
