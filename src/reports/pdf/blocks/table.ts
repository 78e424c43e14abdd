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
const PAD = {x: 4, y: 3};
/** Lines of one cell; what is longer ends in an ellipsis. */
const MOST_LINES = 12;
/** Characters that are looked at: more would fill no more lines. */
const MOST_LETTERS = 2_000;
const DRAWING = 11;

interface Column extends DocumentColumn { readonly left: number; readonly right: number }

/** A cell with its lines, ready to be put. */
interface SetCell extends Written { readonly lines: readonly string[]; readonly drawing: Exclude<DocumentCell, string> | undefined }

/** What stands above the rows, and room for one of them. */
function measured({columns: given, total}: DocumentTable, setting: Setting) {
  const columns = placed(given, setting);
  const head = columns.map((column) => withLines(ownText(lineText(column.label), headLook, setting), column, setting));
  const sums = total && cells(total, columns, strong, setting);
  return {columns, head, sums, height: heightOf(head) + (sums ? heightOf(sums) : 0) + 2 * heightOf([])};
}

export const heightOfHead = (table: DocumentTable, setting: Setting): number => measured(table, setting).height;

/** The head stands on every page, where only the first is told to those who hear the document; a row stays on one page. */
export async function setTable(given: DocumentTable, setting: Setting): Promise<void> {
  const {sheets, pace} = setting;
  const {structure} = sheets;
  const {columns, head, sums, height} = measured(given, setting);
  const title = lineText(given.caption);
  const table = structure.add('Table', structure.root, title === '' ? '' : `/A<</O/Table/Summary${textString(title)}>>`);
  sheets.need(Math.min(height, sheets.textHeight));
  putHead(head, columns, structure.add('THead', table), setting);
  const rows = structure.add('TBody', table);
  if (sums) putRow(sums, columns, {rows, shade: undefined}, setting);

  let count = 0;
  for await (const batch of eachOrAborted(given.batches, pace.signal)) {
    for (const row of batch) {
      const set = cells(row, columns, body, setting);
      if (!sheets.isRoomFor(heightOf(set)) && sheets.y < sheets.top) {
        sheets.turn();
        putHead(head, columns, undefined, setting);
      }
      putRow(set, columns, {rows, shade: count % 2 === 1 ? shades.stripe : undefined}, setting);
      count += 1;
      if (pace.due()) await pace.rest();
    }
    setting.progress(batch.length);
  }
  sheets.y -= 10;
}

/** By their weights, but none so narrow that a word of its head would be broken, as long as the others have room to give. */
function widthsOf(columns: readonly DocumentColumn[], {sheets: {textWidth}, type}: Setting): readonly number[] {
  const sum = columns.reduce((weight, column) => weight + column.weight, 0) || 1;
  const wanted = columns.map(({weight}) => textWidth * weight / sum);
  const least = columns.map(({label}) => Math.max(...lineText(label).split(' ').map((word) => type.width(word, headLook))) + 2 * PAD.x + 0.5);
  const lacking = wanted.reduce((lack, width, index) => lack + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = wanted.reduce((rest, width, index) => rest + Math.max(0, width - (least[index] ?? 0)), 0);
  const taken = spare > 0 ? Math.min(1, lacking / spare) : 0;
  const given = lacking > 0 ? Math.min(1, spare / lacking) : 0;
  return wanted.map((width, index) => {
    const over = width - (least[index] ?? 0);
    return over > 0 ? width - over * taken : width - over * given;
  });
}

function placed(columns: readonly DocumentColumn[], setting: Setting): readonly Column[] {
  const {sheets: {left, right}, direction} = setting;
  const widths = widthsOf(columns, setting);
  let at = direction === 'ltr' ? left : right;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const place = direction === 'ltr' ? {left: at + PAD.x, right: at + width - PAD.x} : {left: at - width + PAD.x, right: at - PAD.x};
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

/** `rows`: absent where the head is only repeated for the eye. */
function putHead(set: readonly SetCell[], columns: readonly Column[], rows: StructureElement | undefined, setting: Setting): void {
  const {sheets, inks} = setting;
  const {structure} = sheets;
  const height = heightOf(set);
  sheets.putArtifact(`${shades.head}${num(sheets.left)} ${num(sheets.y - height)} ${num(sheets.textWidth)} ${num(height)} re f\n`);
  const row = rows && structure.add('TR', rows);
  let operators = '';
  for (const [index, column] of columns.entries()) {
    const cell = set[index];
    if (!cell) continue;
    const written = inks.fill('ink') + linesOf(cell, column, sheets.y, setting);
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
    const kind = index === 0 ? 'TH' : 'TD';
    const scope = index === 0 ? '/A<</O/Table/Scope/Row>>' : '';
    if (cell.drawing) {
      const {drawing, sentence} = cell.drawing;
      const figure = structure.add('Figure', structure.add(kind, row, scope), `/Alt${textString(lineText(sentence))}`);
      const frame = {x: column.left, y: bottom + (height - DRAWING) / 2, width: column.right - column.left, height: DRAWING};
      operators += structure.mark(figure, page, drawingOperators(drawing, frame, type, inks)) + inks.fill('ink');
      continue;
    }
    const element = structure.add(kind, row, scope + saidOf(cell.text));
    operators += structure.mark(element, page, linesOf(cell, column, sheets.y, setting));
  }
  sheets.put(operators);
  sheets.y = bottom;
}

function linesOf({lines, look}: SetCell, column: Column, top: number, setting: Setting): string {
  let operators = '';
  for (const [index, line] of lines.entries()) {
    const x = lineStart(line, look, column, column.kind === 'figure' ? 'end' : 'start', setting);
    operators += setting.type.show(line, look, x, baseline(top - PAD.y - index * leading(look.size), look.size));
  }
  return operators;
}
