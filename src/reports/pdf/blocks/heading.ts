import type {Heading} from '../../document.js';
import {lineText, onLine, wordsOnPaper} from '../scripts.js';
import {leading, ownText, saidOf, setLines, type Setting} from '../setting.js';

const sizes = {1: 20, 2: 14, 3: 11} as const;
const before = {1: 0, 2: 20, 3: 12} as const;
/** What follows has at least so much room on the same page. */
const TOGETHER = 64;
/** Lines of one heading; what is longer ends in an ellipsis. */
const MOST_LINES = 8;

export function setHeading({level, text: given, id}: Heading, setting: Setting): void {
  const {sheets, type} = setting;
  const {text, look} = ownText(onLine(wordsOnPaper(given)), {size: sizes[level], bold: true}, setting);
  if (text === '') return;
  const lines = type.lines(text, look, sheets.textWidth, MOST_LINES);
  const height = lines.length * leading(look.size);
  sheets.need(before[level] + height + TOGETHER);
  if (sheets.y < sheets.top) sheets.y -= before[level];
  const place = {page: sheets.page, y: sheets.y + 4};
  if (id !== undefined) sheets.targets.set(id, place);
  sheets.bookmarks.push({level, text: lineText(text), ...place});
  const element = sheets.structure.add(`H${level}`, sheets.structure.root, saidOf(text));
  setLines(lines, element, look, setting);
  sheets.y -= level === 1 ? 6 : 4;
}
