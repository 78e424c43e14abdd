/** What the benches use of peers that bring no types. */
declare module 'papaparse' {
  const Papa: {unparse(table: {readonly fields: readonly string[]; readonly data: readonly object[]}, options: {readonly quotes: boolean; readonly escapeFormulae: boolean}): string};
  export default Papa;
}
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: {readonly size: string; readonly margin: number; readonly bufferPages: boolean; readonly font: string});
    on(event: 'data', listener: (part: Uint8Array) => void): this;
    on(event: 'end', listener: (value?: unknown) => void): this;
    registerFont(name: string, file: ArrayBuffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: {readonly width: number; readonly align: 'left' | 'right'; readonly lineBreak: boolean}): this;
    addPage(): this;
    end(): void;
  }
}
