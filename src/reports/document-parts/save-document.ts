import type {WordKey, Words} from '../../locale/index.js';
import {version} from '../../model/version.js';
import type {AdapterError, DocumentBrand, Fault, FontLoader} from '../../model/index.js';
import type {ReportDocument} from '../document.js';
import {fileName} from '../file-name.js';
import {saveFile} from '../save-file.js';
import type {DocumentOptions, DocumentSubject} from './document-subject.js';

/** What a PDF is made of, and for whom. */
export interface PdfJob {
  readonly subject: DocumentSubject;
  readonly words: Words;
  readonly signal: AbortSignal;
  /** Rows so far, and of how many where that is known. */
  readonly progress: (rows: number, of?: number) => void;
  readonly brand?: DocumentBrand | undefined;
  /** Brings fonts for scripts that ours do not cover. */
  readonly loadFont?: FontLoader | undefined;
  readonly onFault?: ((fault: Fault) => void) | undefined;
}

/** How it ended, where there is a file. Incomplete: a part of the document says in words why it is not there; `failure` is the first such reason, `part` what it is about, in the reader's words. */
export interface PdfOutcome {
  readonly outcome: 'saved' | 'incomplete';
  /** Of all tables in the document. */
  readonly rows: number;
  readonly failure?: AdapterError;
  readonly part?: string;
  readonly how?: WordKey;
}

/**
 * Lets the reader choose a place, then loads what makes a PDF, makes it and writes it there. Resolves to undefined where the reader
 * chose no place; rejects, without a file, with the source's `AdapterError`, a `SaveError` or the signal's reason.
 */
export function savePdf(
  what: string, {subject, words, signal, progress, brand, loadFont, onFault}: PdfJob,
  load: () => Promise<(subject: DocumentSubject, words: Words, options: DocumentOptions) => ReportDocument>,
): Promise<PdfOutcome | undefined> {
  const {session, roomName} = subject;
  const day = session?.startsAt.toLocaleDateString('sv', {timeZone: words.formats.timeZone}); // as ISO 8601 has it
  const name = fileName([session?.roomName ?? roomName, what, day], 'pdf');
  return saveFile({name, type: 'application/pdf'}, async (stream) => {
    const {brandOf, paperOf, withRowsTold, writeBlob, writePdf} = await import('./make-pdf.js');
    const make = await load();
    let rows = 0;
    let of: number | undefined;
    let failed: {readonly failure: AdapterError; readonly part: string} | undefined;
    const document = make(subject, words, {
      signal, onFault,
      onRows: (read, total) => { of = total === undefined ? undefined : rows + Math.max(0, total - read); },
      onFailure: (failure, part) => { failed ??= {failure, part}; },
    });
    const counted = withRowsTold(document, (now) => progress(rows = now, of));
    const pdf = await writePdf(counted, {
      signal, loadFont, brand: brand && await brandOf(brand, signal), paper: paperOf(words.locale), madeWith: `room-analytics ${version}`,
    });
    await writeBlob(pdf, stream, signal);
    return failed ? {outcome: 'incomplete', rows, ...failed, how: 'document.incomplete'} : {outcome: 'saved', rows};
  });
}
