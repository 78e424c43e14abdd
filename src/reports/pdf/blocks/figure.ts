import type {Figure} from '../../document.js';
import {drawingOperators} from '../drawing.js';
import {lineText, paperText} from '../scripts.js';
import {leading, saidOf, setLines, type Setting} from '../setting.js';
import {num, textString} from '../syntax.js';

const caption = {size: 9, bold: true};
const sentenceLook = {size: 8.5, ink: 'quiet' as const};

/** As wide as the text, with its sentence under it for those who do not read charts. */
export function setFigure({drawing, sentence, caption: title}: Figure, setting: Setting): void {
  const {sheets, type, inks} = setting;
  const {structure, left, textWidth} = sheets;
  const said = paperText(sentence).trim();
  const lines = type.lines(said, sentenceLook, textWidth);
  const scale = Math.min(textWidth / drawing.width, sheets.textHeight * 0.8 / drawing.height);
  const frame = {width: drawing.width * scale, height: drawing.height * scale};
  const head = title ? type.lines(lineText(title), caption, textWidth) : [];
  sheets.need(Math.min(sheets.textHeight, frame.height + head.length * leading(caption.size) + Math.min(lines.length, 4) * leading(sentenceLook.size) + 8));
  if (head.length > 0) setLines(head, structure.add('P', structure.root, saidOf(lineText(title ?? ''))), caption, setting);
  sheets.y -= 4;
  const bottom = sheets.y - frame.height;
  const box = [left, bottom, left + frame.width, sheets.y].map(num).join(' ');
  const element = structure.add('Figure', structure.root, `/Alt${textString(said)}/A<</O/Layout/Placement/Block/BBox[${box}]>>`);
  sheets.putMarked(element, drawingOperators(drawing, {x: left, y: bottom, ...frame}, type, inks));
  sheets.y = bottom - 6;
  setLines(lines, structure.add('P', structure.root, saidOf(said)), sentenceLook, setting);
  sheets.y -= 8;
}
