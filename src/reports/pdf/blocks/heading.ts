import type {Heading, Paragraph} from '../../document.js';
import {lineText, onLine, wordsOnPaper} from '../scripts.js';
import {leading, ownText, saidOf, setLines, type Setting, type Written} from '../setting.js';
import {heightOfParagraph, setParagraph} from './paragraph.js';

const sizes = {1: 20, 2: 14, 3: 11} as const;
const before = {1: 0, 2: 20, 3: 12} as const;
const after = {1: 6, 2: 4, 3: 4} as const;
/** Lines of one heading; what is longer ends in an ellipsis. */
const MOST_LINES = 8;

interface SetHeading extends Written { readonly heading: Heading; readonly lines: readonly string[] }

/** Headings that follow each other and a short text after them, on one page with so many points of what comes next. */
export async function setHeadings(headings: readonly Heading[], texts: readonly Paragraph[], setting: Setting, following: number): Promise<void> {
  const {sheets} = setting;
  const set = headings.flatMap((heading) => linesOf(heading, setting));
  const height = set.reduce((sum, {heading: {level}, lines}) => sum + before[level] + lines.length * leading(sizes[level]) + after[level], 0)
    + texts.reduce((sum, text) => sum + heightOfParagraph(text, setting), 0);
  if (set.length > 0) sheets.need(Math.min(height + following, sheets.textHeight));
  for (const heading of set) setHeading(heading, setting);
  for (const text of texts) await setParagraph(text, setting);
}

function linesOf(heading: Heading, setting: Setting): SetHeading[] {
  const written = ownText(onLine(wordsOnPaper(heading.text)), {size: sizes[heading.level], bold: true}, setting);
  return written.text === '' ? [] : [{...written, heading, lines: setting.type.lines(written.text, written.look, setting.sheets.textWidth, MOST_LINES)}];
}

function setHeading({heading: {level, id}, text, look, lines}: SetHeading, setting: Setting): void {
  const {sheets} = setting;
  if (sheets.y < sheets.top) sheets.y -= before[level];
  const place = {page: sheets.page, y: sheets.y + 4};
  if (id !== undefined) sheets.targets.set(id, place);
  sheets.bookmarks.push({level, text: lineText(text), ...place});
  const element = sheets.structure.add(`H${level}`, sheets.structure.root, saidOf(text));
  setLines(lines, element, look, setting);
  sheets.y -= after[level];
}
