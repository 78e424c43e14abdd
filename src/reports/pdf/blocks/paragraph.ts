import type {Paragraph} from '../../document.js';
import {paperText} from '../scripts.js';
import {saidOf, setLines, type Setting} from '../setting.js';

export function setParagraph({text, note = false}: Paragraph, setting: Setting): void {
  const {sheets, type} = setting;
  const said = paperText(text).trim();
  if (said === '') return;
  const look = note ? {size: 8.5, ink: 'quiet' as const} : {size: 10};
  const element = sheets.structure.add('P', sheets.structure.root, saidOf(said));
  setLines(type.lines(said, look, sheets.textWidth), element, look, setting);
  sheets.y -= note ? 4 : 6;
}
