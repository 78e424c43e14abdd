import type {Contents} from '../../document.js';
import {lineText, onLine, withoutIsolates, wordsOnPaper} from '../scripts.js';
import {baseline, leading, lineStart, ownText, saidOf, setLines, type Setting} from '../setting.js';

const entryLook = {size: 10, ink: 'accent' as const};
/** Room of the page's number. */
const NUMBER = 32;
/** Between two columns, which the entries are set in where all are short. */
const GAP = 36;
const FEWEST_IN_COLUMNS = 4;
const MOST_IN_COLUMNS = 24;

/** Each entry is a link, with the number of the page it leads to: known when the document is whole. */
export function setContents({label, entries: given}: Contents, setting: Setting): void {
  const {sheets, type, inks, direction} = setting;
  const {structure, textWidth} = sheets;
  if (given.length === 0) return;
  const title = ownText(lineText(label), {size: 11, bold: true}, setting);
  const entries = given.map(({text, to}) => ({...ownText(onLine(wordsOnPaper(text)), entryLook, setting), to}));
  const half = (textWidth - GAP) / 2;
  const isShort = entries.length >= FEWEST_IN_COLUMNS && entries.length <= MOST_IN_COLUMNS && entries.every(({text, look}) => type.width(text, look) <= half - NUMBER);
  const height = leading(entryLook.size);
  const inColumn = isShort ? Math.ceil(entries.length / 2) : entries.length;
  if (sheets.y < sheets.top) sheets.y -= 6;
  sheets.need(leading(title.look.size) + (isShort ? inColumn : 1) * height);
  if (title.text !== '') setLines(type.lines(title.text, title.look, textWidth), structure.add('P', structure.root, saidOf(title.text)), title.look, setting);
  const list = structure.add('TOC', structure.root);
  const begin = sheets.y;
  for (const [index, {text, look, to}] of entries.entries()) {
    if (index === inColumn) sheets.y = begin;
    const isFirst = (index < inColumn) === (direction === 'ltr');
    const column = !isShort ? sheets : isFirst ? {left: sheets.left, right: sheets.left + half} : {left: sheets.right - half, right: sheets.right};
    const [line = ''] = type.lines(text, look, column.right - column.left - NUMBER, 1);
    const element = structure.add('Link', structure.add('TOCI', list), saidOf(line));
    sheets.need(height);
    const {y: top, page} = sheets;
    const at = baseline(top, look.size);
    const number = sheets.later(() => {
      const {text: digits, look: own} = ownText(setting.pageNumber(sheets.targets.get(to)?.page), entryLook, setting);
      return digits === '' ? '' : type.show(digits, own, lineStart(digits, own, column, 'end', setting), at);
    });
    sheets.putMarked(element, inks.fill(look.ink) + (line === '' ? '' : type.show(line, look, lineStart(line, look, column, 'start', setting), at)) + number);
    sheets.y -= height;
    sheets.links.push({page, box: [column.left, sheets.y, column.right, top], to, element, says: withoutIsolates(line)});
  }
  if (isShort) sheets.y = begin - inColumn * height;
  sheets.y -= 8;
}
