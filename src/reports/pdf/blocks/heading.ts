import type {Heading} from '../../document.js';
import {lineText} from '../scripts.js';
import {leading, saidOf, setLines, type Setting} from '../setting.js';

const sizes = {1: 20, 2: 14, 3: 11} as const;
const before = {1: 0, 2: 20, 3: 12} as const;
/** What follows has at least so much room on the same page. */
const TOGETHER = 64;

export function setHeading({level, text, id}: Heading, setting: Setting): void {
  const {sheets, type} = setting;
  const title = lineText(text);
  if (title === '') return;
  const look = {size: sizes[level], bold: true};
  const lines = type.lines(title, look, sheets.textWidth);
  const height = lines.length * leading(look.size);
  sheets.need(before[level] + height + TOGETHER);
  if (sheets.y < sheets.top) sheets.y -= before[level];
  const place = {page: sheets.page, y: sheets.y + 4};
  if (id !== undefined) sheets.targets.set(id, place);
  sheets.bookmarks.push({level, text: title, ...place});
  const element = sheets.structure.add(`H${level}`, sheets.structure.root, saidOf(title));
  setLines(lines, element, look, setting);
  sheets.y -= level === 1 ? 6 : 4;
}
