import type {Contents} from '../../document.js';
import {lineText} from '../scripts.js';
import {leading, lineStart, saidOf, setLines, type Setting} from '../setting.js';

const look = {size: 10, ink: 'accent' as const};

/** Each entry is a link; where it leads is known when the document is whole. */
export function setContents({label, entries}: Contents, setting: Setting): void {
  const {sheets, type} = setting;
  const {structure} = sheets;
  if (entries.length === 0) return;
  const title = lineText(label);
  sheets.need(leading(11) + leading(look.size));
  if (title !== '') setLines([title], structure.add('P', structure.root, saidOf(title)), {size: 11, bold: true}, setting);
  const list = structure.add('TOC', structure.root);
  for (const {text, to} of entries) {
    const [line = ''] = type.lines(lineText(text), look, sheets.textWidth, 1);
    const element = structure.add('Link', structure.add('TOCI', list), saidOf(line));
    sheets.need(leading(look.size));
    const [left, top, page] = [lineStart(line, look, sheets, 'start', setting), sheets.y, sheets.page];
    setLines([line], element, look, setting);
    sheets.links.push({page, box: [left, sheets.y, left + type.width(line, look), top], to, element, says: line});
  }
  sheets.y -= 8;
}
