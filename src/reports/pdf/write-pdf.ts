import {zlibSync} from 'fflate';
import {Pace, type FontFiles, type FontLoader} from '../../model/index.js';
import type {Block, Brand, Heading, Paragraph, ReportDocument} from '../document.js';
import {setContents} from './blocks/contents.js';
import {heightOfFacts, setFacts} from './blocks/facts.js';
import {heightOfFigure, setFigure} from './blocks/figure.js';
import {setHeadings} from './blocks/heading.js';
import {isShort, setParagraph} from './blocks/paragraph.js';
import {beginTable, setTable, type BegunTable} from './blocks/table.js';
import {newContainer} from './container.js';
import {DrawnText} from './drawn-text.js';
import {finish, reserve} from './finish.js';
import {loadFonts} from './fonts.js';
import {Images} from './images.js';
import {Inks} from './inks.js';
import {InvisibleFont} from './invisible-font.js';
import {readLogo} from './logo.js';
import {eachOrAborted, orAborted} from './or-aborted.js';
import {lineText, onLine, wordsOnPaper} from './scripts.js';
import {lineStart, ownText, type Setting} from './setting.js';
import {Sheets} from './sheets.js';
import {Structure} from './structure.js';
import {bytesOf, escapeXml, num, textString} from './syntax.js';
import type {Type} from './type.js';
import {Typesetter} from './typesetter.js';

export interface PdfOptions {
  readonly signal?: AbortSignal | undefined;
  /** Rows of tables written so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  readonly brand?: Brand | undefined;
  readonly paper: 'a4' | 'letter';
  /** "room-analytics 0.1.0": in the file's properties. */
  readonly madeWith: string;
  /** Brings a font of the host's own, which writes what ours cannot where letters simply follow each other. Where it fails, the browser draws. */
  readonly loadFont?: FontLoader | undefined;
  /** Whether the file says what is a heading, a table, a figure; default true. */
  readonly tagged?: boolean | undefined;
}

const small = {size: 8};
/** Short texts under a heading that stay with what follows. */
const MOST_TEXTS = 2;

/** What stands below headings; of a table the first rows have come. */
type Settable = Exclude<Block, {kind: 'heading' | 'table'}> | BegunTable;

/**
 * A document as a PDF: vectors and text that can be found and copied, whatever script it is written in. Its blocks are taken as they
 * flow, and no slice of work takes the page's thread for long. Rejects with what the blocks reject with, and with the signal's reason.
 */
export async function writePdf(
  document: ReportDocument, {signal, onProgress, brand = {}, paper, madeWith, loadFont, tagged = true}: PdfOptions,
): Promise<Blob> {
  const pace = new Pace(signal, undefined, 1);
  const title = lineText(document.title);
  const container = newContainer({paper, title, madeWith, metadata: metadataOf(title, document.language, madeWith)});
  const own = await orAborted(fontOf(loadFont, document.language), signal);
  const {fonts, families, release} = await loadFonts(container, own, pace);
  try {
    const images = new Images(container);
    const invisible = new InvisibleFont(container.fontSlot());
    const drawn = new DrawnText(images, invisible, families);
    const type = new Typesetter(fonts, drawn, document.language);
    const inks = new Inks(brand.colour);
    const structure = new Structure(container, tagged);
    const sheets = new Sheets(container, structure, paper);
    const {direction} = document;
    container.on('putCatalog', () => container.write(`/Lang${textString(document.language)}/ViewerPreferences<</DisplayDocTitle true${direction === 'rtl' ? '/Direction/R2L' : ''}>>/PageMode/UseNone`));
    const reserved = reserve(container, sheets);
    let rows = 0;
    const setting: Setting = {sheets, type, inks, direction, pace, progress: (more) => onProgress?.(rows += more), pageNumber: (page) => page === undefined ? '' : lineText(document.pageNumber(page))};

    const logo = brand.logo && await readLogo(brand.logo, images);
    if (logo) {
      const x = direction === 'ltr' ? sheets.left : sheets.right - logo.width;
      sheets.putArtifact(`q ${num(logo.width)} 0 0 ${num(logo.height)} ${num(x)} ${num(sheets.y - logo.height)} cm /${logo.name} Do Q\n`);
      sheets.y -= logo.height + 14;
    }
    let headings: Heading[] = []; // with a short text under them, until it is known what follows, and how much room it takes
    let texts: Paragraph[] = [];
    const setThose = async (following: number) => {
      await setHeadings(headings, texts, setting, following);
      [headings, texts] = [[], []];
    };
    for await (const block of eachOrAborted(document.blocks, signal)) {
      if (block.kind === 'heading') {
        if (texts.length > 0) await setThose(0);
        headings.push(block);
      } else if (block.kind === 'paragraph' && headings.length > 0 && texts.length < MOST_TEXTS && isShort(block)) texts.push(block);
      else {
        const next = block.kind === 'table' ? await beginTable(block, setting) : block;
        await setThose(leastHeight(next, setting));
        await setBlock(next, setting);
      }
      if (pace.due()) await pace.rest();
    }
    await setThose(0);
    await sheets.close(pace);
    const feet = await feetOf(document, brand.footer, setting);
    for (const font of [...fonts.flatMap(({regular, bold}) => [regular, bold]), invisible]) {
      font.close();
      if (pace.due()) await pace.rest();
    }
    return await finish(container, {sheets, reserved, feet, pace});
  } finally {
    release();
    container.release();
  }
}

async function fontOf(load: FontLoader | undefined, language: string): Promise<FontFiles | undefined> {
  try {
    return await load?.(language);
  } catch {
    return undefined; // the browser draws what it would have written
  }
}

async function setBlock(block: Settable, setting: Setting): Promise<void> {
  switch (block.kind) {
    case 'paragraph': return setParagraph(block, setting);
    case 'contents': return setContents(block, setting);
    case 'facts': return setFacts(block, setting);
    case 'figure': return setFigure(block, setting);
    case 'begun-table': return setTable(block, setting);
  }
}

/** In points: what a heading wants of the block on its own page. */
function leastHeight(block: Settable, setting: Setting): number {
  switch (block.kind) {
    case 'figure': return heightOfFigure(block, setting);
    case 'facts': return heightOfFacts(block, setting);
    case 'begun-table': return block.leastHeight;
    default: return 72; // some lines of it, or it and the beginning of the next
  }
}

/** What stands above and under the text of each page, made when it is known how many there are. */
async function feetOf({runningHead, pageLabel}: ReportDocument, given: string | undefined, setting: Setting): Promise<ReadonlyMap<number, Uint8Array>> {
  const {sheets, type, inks, pace} = setting;
  const feet = new Map<number, Uint8Array>();
  const half = sheets.textWidth * 0.7;
  const title = ownText(onLine(wordsOnPaper(runningHead)), small, setting);
  const [head = ''] = type.lines(title.text, title.look, sheets.textWidth, 1);
  const footer = ownText(lineText(given ?? ''), small, setting);
  const [mark = ''] = type.lines(footer.text, footer.look, half, 1);
  const at = (line: string, look: Type, side: 'start' | 'end', y: number) => inks.fill('quiet') + type.show(line, look, lineStart(line, look, sheets, side, setting), y);
  for (let page = 1; page <= sheets.page; page += 1) {
    const {text, look} = ownText(lineText(pageLabel(page, sheets.page)), small, setting);
    const [label = ''] = type.lines(text, look, sheets.textWidth - half - 12, 1);
    let foot = at(label, look, 'end', sheets.bottom - 24);
    if (mark !== '') foot += at(mark, footer.look, 'start', sheets.bottom - 24);
    let operators = sheets.structure.artifact(foot, '/Type/Pagination/Subtype/Footer');
    if (page > 1 && head !== '') {
      const y = sheets.top + 18;
      const line = `${inks.stroke('line')}0.5 w ${num(sheets.left)} ${num(y - 6)} m ${num(sheets.right)} ${num(y - 6)} l S\n`;
      operators += sheets.structure.artifact(at(head, title.look, 'start', y) + line, '/Type/Pagination/Subtype/Header');
    }
    feet.set(page, zlibSync(bytesOf(operators)));
    if (pace.due()) await pace.rest();
  }
  return feet;
}

function metadataOf(title: string, language: string, madeWith: string): string {
  const made = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    + '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
    + `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`
    + `<xmp:CreateDate>${made}</xmp:CreateDate><xmp:CreatorTool>${escapeXml(madeWith)}</xmp:CreatorTool><pdf:Producer>jsPDF</pdf:Producer>`
    + '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>';
}
