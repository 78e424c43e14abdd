import type {Paragraph} from '../../document.js';
import {wordsOnPaper} from '../scripts.js';
import {leading, ownText, saidOf, setLine, type Setting} from '../setting.js';

const look = {size: 10};
const noteLook = {size: 8.5, ink: 'quiet' as const};
const [AFTER, AFTER_NOTE] = [6, 4];

/** Letters of a text that is measured before it is set. */
const SHORT = 400;

const written = ({text, note = false}: Paragraph, setting: Setting) => ownText(wordsOnPaper(text).trim(), note ? noteLook : look, setting);

export const isShort = ({text}: Paragraph): boolean => text.length <= SHORT;

/** In points, of a short one. */
export function heightOfParagraph(paragraph: Paragraph, setting: Setting): number {
  const {text, look: {size}, look: own} = written(paragraph, setting);
  return text === '' ? 0 : setting.type.lines(text, own, setting.sheets.textWidth).length * leading(size) + (paragraph.note ? AFTER_NOTE : AFTER);
}

/** Line by line: nobody has said how long it is. */
export async function setParagraph(paragraph: Paragraph, setting: Setting): Promise<void> {
  const {sheets, type, pace} = setting;
  const {text, look: own} = written(paragraph, setting);
  if (text === '') return;
  const element = sheets.structure.add('P', sheets.structure.root, saidOf(text));
  for (const line of type.flow(text, own, sheets.textWidth)) {
    setLine(line, element, own, setting);
    if (pace.due()) await pace.rest();
  }
  sheets.y -= paragraph.note ? AFTER_NOTE : AFTER;
}
