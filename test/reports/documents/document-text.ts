import type {Block, DocumentCell, ReportDocument} from '../../../src/reports/document.js';

/** A document that has been read to its end: the rows of its tables as texts. */
export type ReadBlock = Exclude<Block, {kind: 'table'}> | {
  readonly kind: 'table'; readonly caption: string; readonly heads: readonly string[]; readonly total: readonly string[] | undefined; readonly rows: readonly (readonly string[])[];
};

/** Reads the blocks as a maker of PDFs does: each when the one before is done, a table's rows before the next. */
export async function readDocument({blocks}: ReportDocument): Promise<readonly ReadBlock[]> {
  const read: ReadBlock[] = [];
  for await (const block of blocks) {
    if (block.kind !== 'table') {
      read.push(block);
      continue;
    }
    const rows: (readonly string[])[] = [];
    for await (const batch of block.batches) rows.push(...batch.map((row) => row.map(cellText)));
    read.push({kind: 'table', caption: block.caption, heads: block.columns.map(({label}) => label), total: block.total?.map(cellText), rows});
  }
  return read;
}

export const cellText = (cell: DocumentCell): string => plain(typeof cell === 'string' ? cell : cell.sentence);

/** Without the signs that keep directions apart. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** What stands under a heading, up to the next of its level. */
export function under(blocks: readonly ReadBlock[], id: string): readonly ReadBlock[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const to = blocks.findIndex((block, index) => index > from && block.kind === 'heading' && block.level <= 2);
  return blocks.slice(from + 1, to < 0 ? undefined : to);
}

export const tables = (blocks: readonly ReadBlock[]) => blocks.filter((block) => block.kind === 'table');
export const facts = (blocks: readonly ReadBlock[]) => blocks.flatMap((block) => block.kind === 'facts' ? block.rows : []);
export const paragraphs = (blocks: readonly ReadBlock[]) => blocks.flatMap((block) => block.kind === 'paragraph' ? [plain(block.text)] : []);
