import {savePdf, type PdfJob, type PdfOutcome} from './document-parts/save-document.js';

export type {PdfJob, PdfOutcome} from './document-parts/save-document.js';

/** The summary of a session as a PDF. Call it first thing in a click, so that the browser asks for a place; see `savePdf`. */
export function downloadSummary(job: PdfJob): Promise<PdfOutcome | undefined> {
  return savePdf('session-summary', job, async () => (await import('./session-summary/session-summary.js')).sessionSummary);
}
