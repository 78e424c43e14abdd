import type {Contents} from '../../document.js';
import {lineText, onLine, withoutIsolates, wordsOnPaper} from '../scripts.js';
import {leading, lineStart, ownText, saidOf, setLine, setLines, type Setting} from '../setting.js';

const entryLook = {size: 10, ink: 'accent' as const};

/** Each entry is a link; where it leads is known when the document is whole. */
export function setContents({label, entries}: Contents, setting: Setting): void {
  const {sheets, type} = setting;
  const {structure} = sheets;
  if (entries.length === 0) return;
  const title = ownText(lineText(label), {size: 11, bold: true}, setting);
  sheets.need(leading(title.look.size) + leading(entryLook.size));
  if (title.text !== '') setLines(type.lines(title.text, title.look, sheets.textWidth), structure.add('P', structure.root, saidOf(title.text)), title.look, setting);
  const list = structure.add('TOC', structure.root);
  for (const {text: given, to} of entries) {
    const {text, look} = ownText(onLine(wordsOnPaper(given)), entryLook, setting);
    const [line = ''] = type.lines(text, look, sheets.textWidth, 1);
    const element = structure.add('Link', structure.add('TOCI', list), saidOf(line));
    sheets.need(leading(look.size));
    const [left, top, page] = [lineStart(line, look, sheets, 'start', setting), sheets.y, sheets.page];
    setLine(line, element, look, setting);
    sheets.links.push({page, box: [left, sheets.y, left + type.width(line, look), top], to, element, says: withoutIsolates(line)});
  }
  sheets.y -= 8;
}
