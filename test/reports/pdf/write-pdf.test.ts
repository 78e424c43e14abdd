import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {PDFiumLibrary} from '@hyzyla/pdfium/browser/base64';
import {getDocument, GlobalWorkerOptions, OPS, type PDFDocumentProxy} from 'pdfjs-dist';
import type {Block, DocumentCell, DocumentRow} from '../../../src/reports/document.js';
import {writePdf, type PdfOptions} from '../../../src/reports/pdf/write-pdf.js';
import {askProgram} from '../../programs/program.js';
import {documentOf, tableOf} from './sample-document.js';

GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/build/pdf.worker.mjs';

const write = (blocks: readonly Block[], options: Partial<PdfOptions> = {}, rest = {}): Promise<Blob> =>
  writePdf(documentOf(blocks, rest), {paper: 'a4', madeWith: 'room-analytics 0.1.0', ...options});

async function withPdf<Found>(file: Blob, look: (pdf: PDFDocumentProxy) => Promise<Found>): Promise<Found> {
  const task = getDocument({data: new Uint8Array(await file.arrayBuffer()), isEvalSupported: false});
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The text of each page as pdf.js has it, spaces single. */
const pagesOf = (file: Blob): Promise<string[]> => withPdf(file, async (pdf) => {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const {items} = await (await pdf.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => 'str' in item ? item.str + (item.hasEOL ? ' ' : '') : '').join('')));
  }
  return pages;
});

const plain = (text: string): string => text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

interface TreeNode { readonly role?: string; readonly children?: readonly TreeNode[]; readonly alt?: string; readonly type?: string }
const rolesOf = (node: TreeNode): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];

/** One of each script that names come in. */
const names = {
  Latin: 'Łukasz Şahin Đorđević', Vietnamese: 'Nguyễn Văn Đức', Greek: 'Ελένη Παπαδοπούλου', Cyrillic: 'Дмитрий Щербаков', Arabic: 'محمد علي', Hebrew: 'דוד כהן',
  Devanagari: 'श्रुति शर्मा', Thai: 'สมชาย ใจดี', Chinese: '王小明', Japanese: '山田 たろう', Korean: '김민준', emoji: 'Zoë 👩‍👩‍👧 👍🏽',
};

describe('a PDF', () => {
  const everything: readonly Block[] = [
    {kind: 'heading', level: 1, text: 'Algebra 1'},
    {kind: 'facts', rows: [{label: 'Session', value: 'March 31, 2026', note: 'Times in Jerusalem'}]},
    {kind: 'contents', label: 'Contents', entries: [{text: 'Who came', to: 'people'}]},
    {kind: 'paragraph', text: 'One thing.\nAnother thing.'},
    {kind: 'figure', sentence: 'Most were there at noon.', drawing: {width: 200, height: 50, shapes: [{kind: 'path', d: 'M0 0L200 50', stroke: 'viewers'}, {kind: 'text', x: 5, y: 10, text: 'noon', size: 8}]}},
    {kind: 'heading', level: 2, text: 'Attendees', id: 'people'},
    tableOf(Array.from({length: 90}, (_, index) => [`Person ${index}`, String(index), index % 3 === 0 ? '' : '7'])),
  ];

  it('reads in order, and says what everything is', async () => {
    const file = await write(everything);
    const [first = ''] = await pagesOf(file);
    const order = ['Algebra 1', 'Session', 'March 31, 2026', 'Times in Jerusalem', 'Contents', 'Who came', 'One thing.', 'Another thing.', 'noon', 'Most were there at noon.', 'Attendees', 'Name', 'Minutes', 'Person 0'];
    const places = order.map((text) => first.indexOf(text));
    expect(places.every((place) => place >= 0), first).to.equal(true);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    await withPdf(file, async (pdf) => {
      const tree = await (await pdf.getPage(1)).getStructTree() as TreeNode;
      const roles = rolesOf(tree);
      for (const role of ['Document', 'H1', 'H2', 'P', 'TOC', 'TOCI', 'Link', 'Figure', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) expect(roles, role).to.include(role);
      const figures: TreeNode[] = [];
      const seek = (node: TreeNode) => { if (node.role === 'Figure') figures.push(node); node.children?.forEach(seek); };
      seek(tree);
      expect(figures.map(({alt}) => alt)).to.deep.equal(['Most were there at noon.']);
    });
  });

  it('has its title, language, bookmarks and links, and nothing that runs', async () => {
    const file = await write(everything);
    await withPdf(file, async (pdf) => {
      const {info, metadata} = await pdf.getMetadata() as unknown as {info: Record<string, unknown>; metadata: {get: (name: string) => unknown} | null};
      expect([info['Title'], info['Language'], info['Creator']]).to.deep.equal(['Algebra 1', 'en', 'room-analytics 0.1.0']);
      expect(metadata?.get('dc:title')).to.equal('Algebra 1');
      expect((await pdf.getMarkInfo())?.Marked).to.equal(true);
      const outline = await pdf.getOutline();
      expect(outline.map(({title, items}) => [title, items.map((item: {title: string}) => item.title)])).to.deep.equal([['Algebra 1', ['Attendees']]]);
      const links = await (await pdf.getPage(1)).getAnnotations() as {subtype: string; dest: readonly {num: number}[]}[];
      expect(links.map(({subtype}) => subtype)).to.deep.equal(['Link']);
      expect(await pdf.getPageIndex(links[0]!.dest[0] as never)).to.equal(0);
      expect(await pdf.getJSActions()).to.equal(null);
      expect(await pdf.getOpenAction()).to.equal(null);
    });
    const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer());
    for (const word of ['/JavaScript', '/OpenAction', '/AA', '/Launch', '/URI', '/EmbeddedFile', 'pdfuaid']) expect(bytes.includes(word), word).to.equal(false);
  });

  it('has any signs in its title and bookmarks', async () => {
    for (const text of ['a (b) c', 'a \\ b)', '((', '\\', '= ملخص (1)']) {
      await withPdf(await write([{kind: 'heading', level: 1, text}], {}, {title: text}), async (pdf) => {
        const {info} = await pdf.getMetadata() as unknown as {info: Record<string, unknown>};
        expect([info['Title'], (await pdf.getOutline())[0]?.title]).to.deep.equal([text, text]);
      });
    }
  });

  it('repeats the head of a table on each page, tears no row, and numbers its pages', async () => {
    const pages = await pagesOf(await write([tableOf(Array.from({length: 130}, (_, index) => [`Person ${index} of a very long name that takes two lines of its column, since it goes on and on`, String(index), '']))], {brand: {footer: 'Harbour College'}}));
    expect(pages.length).to.be.above(3);
    let next = 0;
    for (const [index, page] of pages.entries()) {
      expect(page).to.include(`Page ${index + 1} of ${pages.length}`).and.include('Harbour College').and.include('Name Minutes Messages');
      const people = [...page.matchAll(/Person (\d+) of.*?on and on/g)].map(([, number]) => Number(number));
      expect(people[0]).to.equal(next);
      next = people.at(-1)! + 1;
    }
    expect(next).to.equal(130);
  });

  it('tells every row of a table of more than a thousand, in bodies of a thousand', async () => {
    const file = await write([tableOf(Array.from({length: 1_050}, (_, index) => [`Person ${index}`, '1', '2']))]);
    await withPdf(file, async (pdf) => {
      const roles = rolesOf(await (await pdf.getPage(1)).getStructTree());
      const count = (role: string) => roles.filter((one) => one === role).length;
      expect([count('Table'), count('THead'), count('TBody'), count('TR')]).to.deep.equal([1, 1, 2, 1_051]);
    });
  });

  it('writes in one colour and font, whatever is drawn between', async () => {
    const red: DocumentCell = {sentence: 'Half.', drawing: {width: 40, height: 10, shapes: [{kind: 'path', d: 'M0 0L20 10', fill: 'rate', stroke: 'viewers'}, {kind: 'text', x: 0, y: 8, text: 'p', size: 6, ink: 'rate'}]}};
    const file = await write([tableOf(Array.from({length: 4}, (_, index) => [`Person ${index}`, red, 'seven']), ['Name', 'Strip', 'Messages'])]);
    await withPdf(file, async (pdf) => {
      const {fnArray, argsArray} = await (await pdf.getPage(1)).getOperatorList();
      const written: (readonly [text: string, fill: string, size: unknown])[] = [];
      let now: {readonly fill: string; readonly size: unknown} = {fill: '', size: undefined};
      const before: (typeof now)[] = [];
      for (const [index, operator] of fnArray.entries()) {
        const given = argsArray[index] as unknown[];
        if (operator === OPS.save) before.push(now);
        else if (operator === OPS.restore) now = before.pop()!;
        else if (operator === OPS.setFillRGBColor) now = {...now, fill: String(given)};
        else if (operator === OPS.setFont) now = {...now, size: given[1]};
        else if (operator === OPS.showText) written.push([(given[0] as {readonly unicode?: string}[]).map(({unicode = ''}) => unicode).join(''), now.fill, now.size]);
      }
      const cells = written.filter(([text]) => /^(Person \d|seven)$/.test(text));
      expect(cells).to.have.length(8);
      expect(new Set(cells.map(([, fill, size]) => `${fill} ${String(size)}`)).size).to.equal(1);
      expect(cells[0]?.[2]).to.equal(8.5);
      expect(written.filter(([text]) => text === 'p').every(([, fill, size]) => fill !== cells[0]?.[1] && size !== 8.5)).to.equal(true);
    });
  });

  it('keeps a heading, and a short text under it, with the beginning of what follows; parts no small table, and leaves no row alone', async function () {
    this.timeout(120_000);
    const filler = (lines: number): Block => ({kind: 'paragraph', text: Array.from({length: lines}, (_, line) => `Line ${line}`).join('\n')});
    const tall: Block = {kind: 'figure', sentence: 'Tall.', drawing: {width: 100, height: 60, shapes: [{kind: 'path', d: 'M0 0L100 60', stroke: 'viewers'}]}};
    const people = (length: number) => tableOf(Array.from({length}, (_, index) => [`Person ${index}.`, '1', '2']));
    const known: Block = {kind: 'facts', rows: ['First', 'Second', 'Third'].map((label) => ({label, value: '1', note: 'What it means.'}))};
    const cases: readonly (readonly [follows: Block, together: readonly string[]])[] = [
      [people(8), ['Verse', 'A short text', 'Person 0.', 'Person 7.']], [known, ['Verse', 'A short text', 'First', 'Third']], [tall, ['Verse', 'A short text', 'Tall.']],
      [people(40), ['Verse', 'Person 0.', 'Person 1.']], [people(40), ['Person 38.', 'Person 39.']],
    ];
    for (const [follows, together] of cases) {
      for (let lines = 30; lines < 56; lines += 2) {
        const blocks: Block[] = [filler(lines), {kind: 'heading', level: 2, text: 'Chapter'}, {kind: 'heading', level: 3, text: 'Verse'}, {kind: 'paragraph', text: 'A short text'}, follows];
        const pages = await pagesOf(await write(blocks, {tagged: false}));
        const places = new Set(['Chapter', ...together].slice(together.includes('Verse') ? 0 : 1).map((text) => pages.findIndex((page) => page.includes(text))));
        expect(places.size, `${lines} lines, then ${follows.kind}: ${together.join()}`).to.equal(1);
      }
    }
  });

  it('has contents that say on which page each part begins, in columns where all are short', async () => {
    const parts = (names: readonly string[]): Block[] => names.flatMap((text, index): Block[] => [
      {kind: 'heading', level: 2, text, id: `part-${index}`}, {kind: 'paragraph', text: Array.from({length: 30}, (_, line) => `Line ${line}`).join('\n')},
    ]);
    const contents = (names: readonly string[]): Block => ({kind: 'contents', label: 'Contents', entries: [...names.map((text, index) => ({text, to: `part-${index}`})), {text: 'Nowhere', to: 'nowhere'}]});
    for (const names of [['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'], [`Alpha ${'and more '.repeat(20)}`, 'Beta', 'Gamma', 'Delta', 'Epsilon']]) {
      const file = await write([contents(names), ...parts(names)], {}, {pageNumber: (page: number) => `p${page}`});
      const pages = await pagesOf(file);
      for (const name of ['Beta', 'Gamma', 'Delta', 'Epsilon']) {
        const page = pages.findLastIndex((text) => text.includes(name)) + 1;
        expect(pages[0]).to.match(new RegExp(`${name} ?p${page}\\b`));
      }
      expect(pages[0]).to.not.match(/Nowhere ?p/);
      await withPdf(file, async (pdf) => {
        const boxes = (await (await pdf.getPage(1)).getAnnotations() as {rect: number[]}[]).map(({rect}) => Math.round(rect[0]!));
        expect(new Set(boxes).size).to.equal(names[0] === 'Alpha' ? 2 : 1);
      });
    }
  });

  it('is sound for other programs', async () => {
    const file = await write([...everything, tableOf(Object.values(names).map((name) => [name, '1', '2']))]);
    const checked = await askProgram('qpdf', file);
    if (checked) expect([checked.status, checked.complaints]).to.deep.equal([0, '']);
    else console.log('qpdf is not installed');
    const told = await askProgram('pdfinfo', file);
    if (told) expect(told.said).to.match(/Tagged: +yes/).and.match(/JavaScript: +no/).and.match(/Page size: +595.28 x 841.89/);
    const text = await askProgram('pdftotext', file);
    if (text) for (const [script, name] of Object.entries(names)) expect(plain(text.said).includes(name) ? script : `not found: ${script}`).to.equal(script);
  });

  for (const [script, name] of Object.entries(names)) {
    it(`writes a name in its own letters, and it can be found: ${script}`, async () => {
      const file = await write([{kind: 'heading', level: 2, text: name}, tableOf([[name, '12', '3']])]);
      expect((await pagesOf(file)).join(' ').split(name).length - 1).to.equal(2);
      const library = await PDFiumLibrary.init({disableBase64Warning: true});
      const document = await library.loadDocument(new Uint8Array(await file.arrayBuffer()));
      expect(plain(document.getPage(0).getText())).to.include(name);
      document.destroy();
      library.destroy();
    });
  }

  it('is read from the right where its language is', async () => {
    const file = await write([{kind: 'heading', level: 1, text: 'סיכום המפגש'}, tableOf([['Ada Byron', '12', '3']], ['שם', 'דקות', 'הודעות'])], {}, {language: 'he', direction: 'rtl', title: 'סיכום'});
    await withPdf(file, async (pdf) => {
      const {items} = await (await pdf.getPage(1)).getTextContent();
      const at = (text: string) => items.flatMap((item) => 'str' in item && item.str.includes(text) ? [item.transform[4] as number] : [])[0]!;
      expect(at('Ada Byron')).to.be.above(at('12'));
      const {info} = await pdf.getMetadata() as unknown as {info: Record<string, unknown>};
      expect([info['Title'], info['Language']]).to.deep.equal(['סיכום', 'he']);
    });
  });

  it('keeps the order of a sentence that has a name of the other direction in it', async () => {
    const english = '\u2068דוד כהן\u2069 was first, \u2068Ada\u2069 second.';
    const hebrew = 'Ada Byron הצטרפה אחרי דוד';
    expect((await pagesOf(await write([{kind: 'paragraph', text: english}])))[0]).to.include('דוד כהן was first, Ada second.');
    const file = await write([{kind: 'paragraph', text: hebrew}], {}, {language: 'he', direction: 'rtl'});
    const said = await askProgram('pdftotext', file);
    if (said) expect(plain(said.said)).to.include('הצטרפה אחרי דוד').and.include('Ada Byron');
  });

  it('says in words what no font can draw, and clips what never ends', async () => {
    const pages = await pagesOf(await write([tableOf([['\u{10ffff}x', 'a\u202eb\0c\ud800d', 'long '.repeat(8000)], ['after', '1', '2']])]));
    expect(pages.join(' ')).to.include('ab').and.include('c\ufffdd').and.include('after').and.include('…');
    expect(pages.length).to.be.below(4);
  });

  it('breaks an address after its signs, where it has to', async () => {
    const addresses = ['katharina.mustermann@harbour-college.example', `https://rooms.example/${'x'.repeat(60)}?session=42`];
    await withPdf(await write([tableOf(addresses.map((address) => [address, '1', '2']), ['Name', 'Minutes', 'Messages of them all, one by one']), tableOf([[addresses[0]!, '']], ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'])]), async (pdf) => {
      const {items} = await (await pdf.getPage(1)).getTextContent();
      const texts = items.flatMap((item) => 'str' in item ? [item.str] : []);
      const begin = texts.lastIndexOf(texts.findLast((text) => text.startsWith('kath'))!);
      const lines = texts.slice(begin).filter((text) => text !== '').slice(0, 6).join('|').replace(/\|(Page|$).*/, '');
      expect(lines.replace(/\|/g, '')).to.include(addresses[0]);
      expect(lines).to.match(/[.@-]\|/).and.to.not.match(/exam\|ple|col\|lege|har\|bour/);
      expect(texts.join('')).to.include('x'.repeat(30));
    });
  });

  it('has room on its pages for whatever comes, wherever it stands', async function () {
    this.timeout(120_000);
    const cells = await (await fetch('/fixtures/hostile-cells.json')).json() as string[];
    const endless = ['word '.repeat(6554), 'w'.repeat(32_768), 'שלום '.repeat(6554), '長'.repeat(32_768), '\n'.repeat(2000), '🎉'.repeat(5000)];
    const texts = [...cells, ...endless];
    const file = await write([
      ...texts.flatMap((text): Block[] => [{kind: 'heading', level: 3, text}, {kind: 'facts', rows: [{label: text, value: text, note: text}]}]),
      ...cells.map((text): Block => ({kind: 'paragraph', text})),
      tableOf(texts.map((text) => [text, text, text]), endless.slice(0, 3), endless[0]),
      {kind: 'contents', label: endless[0]!, entries: [{text: endless[2]!, to: 'nowhere'}]},
      {kind: 'heading', level: 1, text: 'The end'},
    ], {brand: {footer: endless[2]!}}, {title: endless[0], runningHead: endless[3], pageLabel: () => endless[1]});
    const checked = await askProgram('qpdf', file);
    if (checked) expect([checked.status, checked.complaints]).to.deep.equal([0, '']);
    await withPdf(file, async (pdf) => {
      expect(pdf.numPages).to.be.below(200);
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const {items} = await (await pdf.getPage(number)).getTextContent();
        for (const item of items) {
          if (!('str' in item) || item.str.trim() === '') continue;
          const [x, y] = [item.transform[4] as number, item.transform[5] as number];
          expect(x > 40 && x + item.width < 560 && y > 20 && y < 830, `page ${number}: ${item.str.slice(0, 40)} at ${x}, ${y}, ${item.width} wide`).to.equal(true);
        }
      }
    });
    expect((await pagesOf(file)).at(-1)).to.include('The end');
  });

  it('is of American paper where that is wanted, without tags where not, and with a logo', async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [200, 100];
    canvas.getContext('2d')!.fillRect(0, 0, 100, 100);
    const logo = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!)));
    const file = await write(everything, {paper: 'letter', tagged: false, brand: {logo, colour: '#aa0000'}});
    await withPdf(file, async (pdf) => {
      const page = await pdf.getPage(1);
      expect(page.view).to.deep.equal([0, 0, 612, 792]);
      expect(await page.getStructTree()).to.equal(null);
      const {fnArray} = await page.getOperatorList();
      expect(fnArray.length).to.be.above(10);
    });
    const broken = await write(everything, {brand: {logo: new Blob(['no picture'])}});
    expect((await pagesOf(broken))[0]).to.include('Algebra 1');
  });

  it('takes the letters of a host\'s font where they only follow each other', async () => {
    const regular = await (await fetch('/node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')).arrayBuffer();
    const asked: string[] = [];
    const loadFont = (language: string) => {
      asked.push(language);
      return {regular};
    };
    const usesIt = async (file: Blob) => new TextDecoder('latin1').decode(await file.arrayBuffer()).includes('+Own-Regular');
    const [rare, shaped] = [await write([tableOf([['Ⱡⱥ Ꜳꜵ', '1', '2']])], {loadFont}), await write([tableOf([['श्रुति', '1', '2']])], {loadFont})];
    expect(asked).to.deep.equal(['en', 'en']);
    expect([await usesIt(rare), await usesIt(shaped)]).to.deep.equal([true, false]);
    expect((await pagesOf(rare))[0]).to.include('Ⱡⱥ Ꜳꜵ');
    expect((await pagesOf(shaped))[0]).to.include('श्रुति');
    const checked = await askProgram('qpdf', rare);
    if (checked) expect(checked.complaints).to.equal('');
  });

  it('does without a host\'s font that does not come, or is none', async () => {
    const warn = console.warn;
    console.warn = () => undefined;
    const failing: PdfOptions['loadFont'][] = [
      () => Promise.reject(new Error('gone')), () => { throw new Error('gone'); }, () => undefined, () => ({regular: new TextEncoder().encode('wOF2 and no TrueType').buffer}),
      () => ({regular: new ArrayBuffer(0)}), () => ({regular: undefined as never}),
    ];
    try {
      for (const loadFont of failing) expect((await pagesOf(await write([tableOf([['王小明', '1', '2']])], {loadFont}))).join()).to.include('王小明');
    } finally {
      console.warn = warn;
    }
  });

  it('is given up at once, in the middle of its rows', async () => {
    const left = new AbortController();
    let rows = 0;
    async function* flow() {
      for (;;) {
        rows += 1;
        if (rows === 30) left.abort('left');
        yield Array.from({length: 10}, (): DocumentRow => ['Ada', '1', '2']);
      }
    }
    const endless = {...tableOf([]), batches: flow()} as Block;
    const reason = await write([endless], {signal: left.signal}).then(() => 'written', (thrown: unknown) => thrown);
    expect(reason).to.equal('left');
    expect(rows).to.be.below(40);
  });

  it('is given up while what it waits for does not answer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const endless = (): AsyncIterable<never> => ({[Symbol.asyncIterator]: () => ({next: never, return: never})});
    const waiting = (signal: AbortSignal): Promise<Blob>[] => [
      write([], {signal, loadFont: never}), write([], {signal}, {blocks: endless()}), write([{...tableOf([]), batches: endless()} as Block], {signal}),
    ];
    const left = new AbortController();
    const all = Promise.all(waiting(left.signal).map((one) => one.then(() => 'written', (thrown: unknown) => thrown)));
    setTimeout(() => left.abort('left'), 100);
    expect(await all).to.deep.equal(['left', 'left', 'left']);
  });

  it('rejects with what its rows reject with', async () => {
    async function* flow(): AsyncGenerator<readonly DocumentRow[]> {
      yield [['Ada', '1', '2']];
      throw new RangeError('gone');
    }
    const failing = {...tableOf([]), batches: flow()} as Block;
    expect(await write([failing]).then(() => 'written', (thrown: unknown) => (thrown as Error).name)).to.equal('RangeError');
  });

  it('holds every cell of any table, in order', async function () {
    this.timeout(120_000);
    const letters = 'abcdefgh XYZäöüßéñłşđőŒΑΒΓαβγдёжщЯІї0123456789.,:;()[]€';
    const cell = fc.string({unit: fc.constantFrom(...Array.from(letters)), maxLength: 24}).map((text) => plain(text));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 40}), async (rows) => {
      const text = (await pagesOf(await write([tableOf(rows)]))).join(' ').replace(/\s/g, '');
      let from = 0;
      for (const wanted of rows.flat().map((one) => one.replace(/\s/g, ''))) {
        const found = text.indexOf(wanted, from);
        expect(found, `${wanted} in ${text.slice(from, from + 80)}`).to.be.at.least(0);
        from = found + wanted.length;
      }
    }), {numRuns: 40, seed: 961});
  });
});
