import type {ReportDocument} from '../document.js';

/** The same document, telling of the rows of its tables as they are read. `told`: all rows so far. */
export function withRowsTold(document: ReportDocument, told: (rows: number) => void): ReportDocument {
  let count = 0;
  async function* counted<Row>(batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>) {
    for await (const batch of batches) {
      yield batch;
      told(count += batch.length);
    }
  }
  async function* blocks() {
    for await (const block of document.blocks) yield block.kind === 'table' ? {...block, batches: counted(block.batches)} : block;
  }
  return {...document, blocks: blocks()};
}
