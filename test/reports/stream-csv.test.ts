import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {AdapterError, type Column, type FlowingTable, type ReportRow} from '../../src/model/index.js';
import {writeCsv} from '../../src/reports/csv.js';
import {SaveError} from '../../src/reports/save-error.js';
import {streamCsv, type StreamCsvOptions} from '../../src/reports/stream-csv.js';
import {readStrictly} from './rfc4180.js';

const columns: readonly Column[] = [{key: 'id', label: 'ID'}, {key: 'text', label: 'Text'}];
const incomplete = (rows: number) => `Incomplete after ${rows}`;
const rowsFrom = (first: number, count: number): ReportRow[] =>
  Array.from({length: count}, (_, index) => ({id: first + index, text: `message ${first + index}`}));

/** Rows by the thousand; `after` is what happens when so many batches were given. */
function source(batches: number, after: () => unknown = () => {}) {
  const told = {given: 0, ended: false};
  async function* flow() {
    try {
      for (; told.given < batches; told.given += 1) yield rowsFrom(told.given * 1000, 1000);
      await after();
    } finally {
      told.ended = true;
    }
  }
  const table: FlowingTable = {title: 'Invented', columns, batches: flow()};
  return {told, table};
}

/** A stream that keeps what it is given. */
function collector(write: () => unknown = () => {}) {
  const chunks: Uint8Array[] = [];
  const told = {closed: false, aborted: undefined as unknown};
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(chunk);
      return write() as Promise<void>;
    },
    close: () => void (told.closed = true),
    abort: (reason) => void (told.aborted = reason),
  });
  return {stream, told, chunks, text: async () => new Blob(chunks as Uint8Array<ArrayBuffer>[]).text()};
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => expect.fail('it should reject'), (thrown: unknown) => thrown);
}

const run = (table: FlowingTable, stream: WritableStream<Uint8Array>, options: Partial<StreamCsvOptions> = {}) =>
  streamCsv(table, stream, {incomplete, ...options});

describe('a CSV that flows', () => {
  it('is, byte for byte, the one written at once, however the rows come', async () => {
    const cell = fc.oneof(fc.string({unit: 'binary'}), fc.string(), fc.integer(), fc.constant(undefined));
    const batches = fc.array(fc.array(fc.record({id: cell, text: cell}), {maxLength: 20}), {maxLength: 8});
    await fc.assert(fc.asyncProperty(batches, fc.constantFrom(',', ';', '\t' as const), async (given, delimiter) => {
      const file = collector();
      async function* flow() { yield* given; }
      const options = {delimiter, headers: 'labels'} as const;
      const outcome = await run({title: '', columns, batches: flow()}, file.stream, options);
      expect(outcome).to.deep.equal({rows: given.flat().length, failure: undefined});
      const whole = new TextEncoder().encode(writeCsv({title: '', columns, rows: given.flat()}, options));
      expect(new Uint8Array(await new Blob(file.chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())).to.deep.equal(whole);
    }), {numRuns: 200});
  });

  it('replaces half a character', async () => {
    const file = collector();
    async function* flow() { yield [{id: '\ud83d', text: '\ude00'}]; }
    await run({title: '', columns, batches: flow()}, file.stream, {bom: false});
    expect(await file.text()).to.equal('"id","text"\r\n"\ufffd","\ufffd"\r\n');
  });

  it('is a header alone where there are no rows', async () => {
    const file = collector();
    expect(await run(source(0).table, file.stream, {bom: false})).to.deep.equal({rows: 0, failure: undefined});
    expect(await file.text()).to.equal('"id","text"\r\n');
    expect(file.told.closed).to.equal(true);
  });

  it('reaches the disk', async () => {
    const folder = await navigator.storage.getDirectory();
    const place = await folder.getFileHandle('flowing.csv', {create: true});
    await run(source(60).table, await place.createWritable());
    const text = await (await place.getFile()).text();
    await folder.removeEntry('flowing.csv');
    expect(`\ufeff${text}` === writeCsv({title: '', columns, rows: rowsFrom(0, 60_000)})).to.equal(true); // text() takes the mark for one
  });

  it('tells the rows so far', async () => {
    const progress: number[] = [];
    await run(source(3).table, collector().stream, {onProgress: (rows) => progress.push(rows)});
    expect(progress).to.deep.equal([1000, 2000, 3000]);
  });

  it('is offered and marked, where the source fails on the way', async () => {
    const file = collector();
    const {table} = source(12, () => { throw new AdapterError('unreachable'); });
    const outcome = await run(table, file.stream, {bom: false});
    expect(outcome.rows).to.equal(12_000);
    expect(outcome.failure?.code).to.equal('unreachable');
    const records = readStrictly(await file.text());
    expect(records.length).to.equal(12_002);
    expect(records.slice(-2)).to.deep.equal([['11999', 'message 11999'], ['Incomplete after 12000', '']]);
    expect(file.told).to.deep.equal({closed: true, aborted: undefined});
  });

  it('is no file where the source fails before its first row', async () => {
    const file = collector();
    const thrown = await failure(run(source(0, () => { throw new AdapterError('forbidden'); }).table, file.stream));
    expect(thrown).to.be.instanceOf(AdapterError);
    expect(file.told).to.deep.equal({closed: false, aborted: thrown});
    expect(file.chunks).to.deep.equal([]);
  });

  it('is no file where something of ours breaks', async () => {
    const file = collector();
    const thrown = await failure(run(source(2, () => { throw new RangeError('a fault'); }).table, file.stream));
    expect(thrown).to.be.instanceOf(RangeError);
    expect(file.told.aborted).to.equal(thrown);
  });

  it('stops when it is cancelled, discards what there is and lets the source go', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const file = collector();
    const {table, told} = source(1000);
    const work = run(table, file.stream, {signal: abort.signal, onProgress: (rows) => rows === 40_000 && abort.abort(reason)});
    expect(await failure(work)).to.equal(reason);
    expect(file.told).to.deep.equal({closed: false, aborted: reason});
    expect(told.ended).to.equal(true);
    expect(told.given).to.be.below(60);
    expect(file.stream.locked).to.equal(false);
  });

  it('stops when it is cancelled although the disk has stopped answering', async () => {
    const abort = new AbortController();
    const file = collector(() => {
      setTimeout(() => abort.abort());
      return new Promise(() => {});
    });
    expect(await failure(run(source(1000).table, file.stream, {signal: abort.signal}))).to.equal(abort.signal.reason);
  });

  it('does not begin when it is cancelled before', async () => {
    const {table, told} = source(1);
    expect(await failure(run(table, collector().stream, {signal: AbortSignal.abort('late')}))).to.equal('late');
    expect(told.given).to.equal(0);
  });

  it('says what a disk refused, and lets the source go', async () => {
    for (const [name, code] of [['QuotaExceededError', 'no-space'], ['NoModificationAllowedError', 'not-allowed'], ['InvalidStateError', 'failed']] as const) {
      const cause = new DOMException('', name);
      const {table, told} = source(1000);
      const thrown = await failure(run(table, collector(() => Promise.reject(cause)).stream)) as SaveError;
      expect(thrown).to.be.instanceOf(SaveError);
      expect({code: thrown.code, cause: thrown.cause}).to.deep.equal({code, cause});
      expect(told.ended).to.equal(true);
    }
  });

  it('says that a disk refused at the very end', async () => {
    const stream = new WritableStream<Uint8Array>({close: () => Promise.reject(new DOMException('', 'QuotaExceededError'))});
    expect(await failure(run(source(1).table, stream))).to.include({name: 'SaveError', code: 'no-space'});
  });

  it('asks a source no faster than the disk writes', async () => {
    const {table, told} = source(100);
    const ahead: number[] = [];
    const file = collector(() => {
      const written = file.chunks.reduce((sum, {length}) => sum + length, 0);
      ahead.push(told.given * 25_000 - written); // a row takes 25 bytes
      return new Promise((resolve) => { setTimeout(resolve, 5); });
    });
    expect((await run(table, file.stream)).rows).to.equal(100_000);
    expect(ahead.length).to.be.above(4);
    expect(Math.max(...ahead)).to.be.below(500_000);
  });

  it('comes in pieces of bounded size, even where one row is long', async () => {
    const many = Array.from({length: 100}, (_, index) => ({key: `c${index}`, label: ''}));
    const row = Object.fromEntries(many.map(({key}) => [key, 'x'.repeat(100_000)]));
    const file = collector();
    async function* flow() { yield [row, row]; }
    await run({title: '', columns: many, batches: flow()}, file.stream);
    expect(Math.max(...file.chunks.map(({length}) => length))).to.be.below(600_000);
    expect(readStrictly((await file.text()))[2]).to.deep.equal(Object.values(row));
  });
});
