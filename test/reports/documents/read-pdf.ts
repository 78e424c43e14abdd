import {getDocument, GlobalWorkerOptions} from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/build/pdf.worker.mjs';

export interface ReadPdf {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** The text of each page, in the order of reading. */
  readonly pages: readonly string[];
  readonly outline: readonly string[];
}

/** What pdf.js makes of a file. */
export async function readPdf(file: Blob): Promise<ReadPdf> {
  const task = getDocument({data: new Uint8Array(await file.arrayBuffer()), isEvalSupported: false});
  const pdf = await task.promise;
  const {info} = await pdf.getMetadata() as {info: {Title?: string; Language?: string}};
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const {items} = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join(''));
  }
  type Entry = NonNullable<Awaited<ReturnType<typeof pdf.getOutline>>>[number];
  const titles = (entries: readonly Entry[]): string[] => entries.flatMap(({title, items}) => [title, ...titles(items as Entry[])]);
  const outline = titles(await pdf.getOutline() ?? []);
  await task.destroy();
  return {title: info.Title, language: info.Language, pages, outline};
}
