import type {DocumentCell, DocumentColumn, DocumentRow, DocumentTable} from '../../document.js';
import {drawingOperators} from '../drawing.js';
import {shades} from '../inks.js';
import {eachOrAborted} from '../or-aborted.js';
import {lineText} from '../scripts.js';
import {anyText, baseline, leading, lineStart, ownText, saidOf, type Setting, type Written} from '../setting.js';
import type {StructureElement} from '../structure.js';
import {num, textString} from '../syntax.js';
import type {Type} from '../type.js';

const body = {size: 8.5};
const strong = {size: 8.5, bold: true};
const headLook = {size: 7.5, bold: true};
/** From line to line of a head: closer than elsewhere, since it stands on every page. */
const HEAD_LEADING = 9.4;
const PAD = {x: 4, y: 3};
/** More room before what begins where figures end. */
const AFTER_FIGURES = 6;
/** Lines of one cell; what is longer ends in an ellipsis. */
const MOST_LINES = 12;
/** Characters that are looked at: more would fill no more lines. */
const MOST_LETTERS = 2_000;
const DRAWING = 11;
/** Rows of a table that stays on one page, if they take no more than this part of it. */
const FEW = 12;
const SMALL = 0.4;
/** Rows that are never alone on the last page. */
const TOGETHER = 2;
/** Rows of one body of a table, of which there may be several: no object of the file is as long as the table. */
const BODY = 1_000;

interface Column extends DocumentColumn { readonly left: number; readonly right: number }

/** A cell with its lines, ready to be put. */
interface SetCell extends Written { readonly lines: readonly string[]; readonly drawing: Exclude<DocumentCell, string> | undefined }

/** A table of which the first rows have come: enough to know how much room it wants. */
export interface BegunTable {
  readonly kind: 'begun-table';
  readonly table: DocumentTable;
  readonly columns: readonly Column[];
  readonly head: readonly SetCell[];
  readonly sums: readonly SetCell[] | undefined;
  /** The same batches, from the first on. */
  readonly batches: AsyncIterable<readonly DocumentRow[]>;
  /** In points, of what is not parted: all of a small table, else its head, sums and first rows. */
  readonly leastHeight: number;
}

/** Reads the first rows. Rejects with what they reject with, and with the signal's reason. */
export async function beginTable(table: DocumentTable, setting: Setting): Promise<BegunTable> {
  const columns = placed(table.columns, setting);
  const head = columns.map((column) => withLines(ownText(lineText(column.label), headLook, setting), column, setting));
  const sums = table.total && cells(table.total, columns, strong, setting);
  const rest = eachOrAborted(table.batches, setting.pace.signal);
  const come: (readonly DocumentRow[])[] = [];
  let count = 0;
  let isWhole = false;
  while (!isWhole && count <= FEW) {
    const {value, done} = await rest.next();
    if (done === true) isWhole = true;
    else {
      come.push(value);
      count += value.length;
    }
  }
  async function* batches() {
    yield* come;
    yield* rest;
  }
  const heights: number[] = [];
  for (const row of come.flat().slice(0, FEW)) {
    heights.push(heightOf(cells(row, columns, body, setting)));
    if (setting.pace.due()) await setting.pace.rest();
  }
  const above = BEFORE + heightOfHead(head) + (sums ? heightOf(sums) : 0);
  const whole = sum([above, ...heights]);
  const isKept = isWhole && count <= FEW && whole <= setting.sheets.textHeight * SMALL;
  return {
    kind: 'begun-table', table, columns, head, sums, batches: batches(),
    leastHeight: isKept ? whole : sum([above, ...heights.slice(0, TOGETHER)]),
  };
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

/** Space above a table that does not begin its page. */
const BEFORE = 3;

/** The head stands on every page, where only the first is told to those who hear the document; a row stays on one page. */
export async function setTable({table: {caption}, columns, head, sums, batches, leastHeight}: BegunTable, setting: Setting): Promise<void> {
  const {sheets, pace} = setting;
  const {structure} = sheets;
  const title = lineText(caption);
  const table = structure.add('Table', structure.root, title === '' ? '' : `/A<</O/Table/Summary${textString(title)}>>`);
  sheets.need(Math.min(leastHeight, sheets.textHeight));
  if (sheets.y < sheets.top) sheets.y -= BEFORE;
  putHead(head, columns, structure.add('THead', table), setting);
  let rows = structure.add('TBody', table);
  if (sums) putRow(sums, columns, {rows, shade: undefined}, setting);

  let count = 0;
  /** `height`: of what is to be on the page with it. */
  const place = (set: readonly SetCell[], height: number) => {
    if (!sheets.isRoomFor(height) && sheets.y < sheets.top) {
      sheets.turn();
      putHead(head, columns, undefined, setting);
    }
    if (count > 0 && count % BODY === 0) rows = structure.add('TBody', table);
    putRow(set, columns, {rows, shade: count % 2 === 1 ? shades.stripe : undefined}, setting);
    count += 1;
  };
  const held: (readonly SetCell[])[] = []; // until it is known whether they are the last
  for await (const batch of batches) {
    for (const row of batch) {
      held.push(cells(row, columns, body, setting));
      const next = held.length > TOGETHER ? held.shift() : undefined;
      if (next) place(next, heightOf(next));
      if (pace.due()) await pace.rest();
    }
    setting.progress(batch.length);
  }
  const last = sum(held.map(heightOf));
  const isParted = count > 0 && last + heightOfHead(head) <= sheets.textHeight;
  for (const [index, set] of held.entries()) {
    place(set, index === 0 && isParted ? last : heightOf(set));
    if (pace.due()) await pace.rest();
  }
  sheets.y -= 10;
}

/** By their weights, but none so narrow that a word of its head would be broken, as long as the others have room to give. */
function widthsOf(columns: readonly DocumentColumn[], {sheets: {textWidth}, type}: Setting): readonly number[] {
  const sum = columns.reduce((weight, column) => weight + column.weight, 0) || 1;
  const wanted = columns.map(({weight}) => textWidth * weight / sum);
  const least = columns.map(({label}, index) => Math.max(...lineText(label).split(' ').map((word) => type.width(word, headLook))) + 2 * PAD.x + roomBefore(columns, index) + 0.5);
  const lacking = wanted.reduce((lack, width, index) => lack + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = wanted.reduce((rest, width, index) => rest + Math.max(0, width - (least[index] ?? 0)), 0);
  const taken = spare > 0 ? Math.min(1, lacking / spare) : 0;
  const given = lacking > 0 ? Math.min(1, spare / lacking) : 0;
  return wanted.map((width, index) => {
    const over = width - (least[index] ?? 0);
    return over > 0 ? width - over * taken : width - over * given;
  });
}

const roomBefore = (columns: readonly DocumentColumn[], index: number): number =>
  columns[index - 1]?.kind === 'figure' && columns[index]?.kind !== 'figure' ? AFTER_FIGURES : 0;

function placed(columns: readonly DocumentColumn[], setting: Setting): readonly Column[] {
  const {sheets: {left, right}, direction} = setting;
  const widths = widthsOf(columns, setting);
  let at = direction === 'ltr' ? left : right;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const start = PAD.x + roomBefore(columns, index);
    const place = direction === 'ltr' ? {left: at + start, right: at + width - PAD.x} : {left: at - width + PAD.x, right: at - start};
    at += direction === 'ltr' ? width : -width;
    return {...column, ...place};
  });
}

function cells(row: DocumentRow, columns: readonly Column[], look: Type, setting: Setting): readonly SetCell[] {
  return columns.map((column, index) => {
    const cell = row[index] ?? '';
    if (typeof cell !== 'string') return {text: '', look, lines: [], drawing: cell};
    const isLong = cell.length > MOST_LETTERS;
    const text = lineText(isLong ? cell.slice(0, MOST_LETTERS) : cell);
    return withLines(anyText(isLong ? `${text}…` : text, look), column, setting);
  });
}

function withLines(written: Written, {left, right}: Column, {type}: Setting): SetCell {
  const {text, look} = written;
  return {...written, lines: text === '' ? [] : type.lines(text, look, right - left, MOST_LINES), drawing: undefined};
}

function heightOf(set: readonly SetCell[]): number {
  let lines = 1;
  for (const cell of set) lines = Math.max(lines, cell.lines.length);
  return Math.max(lines * leading(body.size), DRAWING) + 2 * PAD.y;
}

const heightOfHead = (head: readonly SetCell[]): number => Math.max(1, ...head.map(({lines}) => lines.length)) * HEAD_LEADING + 2 * PAD.y;

/** Its labels end on one line. `rows`: absent where the head is only repeated for the eye. */
function putHead(set: readonly SetCell[], columns: readonly Column[], rows: StructureElement | undefined, setting: Setting): void {
  const {sheets, inks} = setting;
  const {structure} = sheets;
  const height = heightOfHead(set);
  sheets.putArtifact(`${shades.head}${num(sheets.left)} ${num(sheets.y - height)} ${num(sheets.textWidth)} ${num(height)} re f\n`);
  const row = rows && structure.add('TR', rows);
  let operators = '';
  for (const [index, column] of columns.entries()) {
    const cell = set[index];
    if (!cell) continue;
    const top = sheets.y - height + PAD.y * 2 + cell.lines.length * HEAD_LEADING;
    const written = inks.fill('ink') + linesOf(cell, column, {top, step: HEAD_LEADING}, setting);
    operators += row ? structure.mark(structure.add('TH', row, `/A<</O/Table/Scope/Column>>${saidOf(cell.text)}`), sheets.page, written) : written;
  }
  sheets.put(row ? operators : structure.artifact(operators, '/Type/Pagination/Subtype/Header'));
  sheets.y -= height;
}

function putRow(
  set: readonly SetCell[], columns: readonly Column[], {rows, shade}: {readonly rows: StructureElement; readonly shade: string | undefined}, setting: Setting,
): void {
  const {sheets, inks, type} = setting;
  const {structure, left, right, page} = sheets;
  const height = heightOf(set);
  const bottom = sheets.y - height;
  const across = (y: number) => `${num(left)} ${num(y)} m ${num(right)} ${num(y)} l `;
  const edges = `${inks.stroke('line')}0.4 w ${shade ? across(sheets.y) : ''}${across(bottom)}S\n`; // a shade lies over the edge above it
  let operators = structure.artifact(`${shade ? `${shade}${num(left)} ${num(bottom)} ${num(right - left)} ${num(height)} re f\n` : ''}${edges}`);
  operators += inks.fill('ink');
  const row = structure.add('TR', rows);
  for (const [index, column] of columns.entries()) {
    const cell = set[index];
    if (!cell) continue;
    const {look} = cell;
    const kind = index === 0 ? 'TH' : 'TD';
    const scope = index === 0 ? '/A<</O/Table/Scope/Row>>' : '';
    if (cell.drawing) {
      const {drawing, sentence} = cell.drawing;
      const figure = structure.add('Figure', structure.add(kind, row, scope), `/Alt${textString(lineText(sentence))}`);
      const frame = {x: column.left, y: sheets.y - PAD.y - (leading(look.size) + DRAWING) / 2, width: column.right - column.left, height: DRAWING};
      operators += structure.mark(figure, page, drawingOperators(drawing, frame, type, inks)) + inks.fill('ink');
      continue;
    }
    const element = structure.add(kind, row, scope + saidOf(cell.text));
    operators += structure.mark(element, page, linesOf(cell, column, {top: sheets.y, step: leading(look.size)}, setting));
  }
  sheets.put(operators);
  sheets.y = bottom;
}

/** `step`: from line to line. */
function linesOf({lines, look}: SetCell, column: Column, {top, step}: {readonly top: number; readonly step: number}, setting: Setting): string {
  let operators = '';
  for (const [index, line] of lines.entries()) {
    const x = lineStart(line, look, column, column.kind === 'figure' ? 'end' : 'start', setting);
    operators += setting.type.show(line, look, x, baseline(top - PAD.y - index * step, look.size));
  }
  return operators;
}
