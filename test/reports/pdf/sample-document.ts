import type {Block, DocumentRow, ReportDocument} from '../../../src/reports/document.js';

/** A document of these blocks. */
export function documentOf(blocks: readonly Block[], rest: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Algebra 1', language: 'en', direction: 'ltr', runningHead: 'Algebra 1, 31 March 2026', pageLabel: (page, of) => `Page ${page} of ${of}`, pageNumber: String,
    blocks: (async function* flow() { yield* blocks; })(), ...rest,
  };
}

export function tableOf(rows: readonly DocumentRow[], labels = ['Name', 'Minutes', 'Messages'], caption = 'Attendees'): Block {
  return {
    kind: 'table', caption, batches: [rows],
    columns: labels.map((label, index) => ({label, kind: index === 0 ? 'name' : 'figure', weight: index === 0 ? 3 : 1})),
  };
}
