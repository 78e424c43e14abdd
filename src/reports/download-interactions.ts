import {savePdf, type PdfJob, type PdfOutcome} from './document-parts/save-document.js';

export type {PdfJob, PdfOutcome} from './document-parts/save-document.js';

/** All interactions of a session as a PDF. Call it first thing in a click, so that the browser asks for a place; see `savePdf`. */
export function downloadInteractions(job: PdfJob): Promise<PdfOutcome | undefined> {
  return savePdf('interactions', job, async () => (await import('./interactions-document/interactions-document.js')).interactionsDocument);
}
