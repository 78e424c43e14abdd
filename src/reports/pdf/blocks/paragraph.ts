import type {Paragraph} from '../../document.js';
import {wordsOnPaper} from '../scripts.js';
import {ownText, saidOf, setLine, type Setting} from '../setting.js';

/** Line by line: nobody has said how long it is. */
export async function setParagraph({text: given, note = false}: Paragraph, setting: Setting): Promise<void> {
  const {sheets, type, pace} = setting;
  const {text, look} = ownText(wordsOnPaper(given).trim(), note ? {size: 8.5, ink: 'quiet' as const} : {size: 10}, setting);
  if (text === '') return;
  const element = sheets.structure.add('P', sheets.structure.root, saidOf(text));
  for (const line of type.flow(text, look, sheets.textWidth)) {
    setLine(line, element, look, setting);
    if (pace.due()) await pace.rest();
  }
  sheets.y -= note ? 4 : 6;
}
