import type {Figure} from '../../document.js';
import {drawingOperators} from '../drawing.js';
import {lineText, paperText, wordsOnPaper} from '../scripts.js';
import {leading, ownText, saidOf, setLines, type Setting} from '../setting.js';
import {num, textString} from '../syntax.js';

const captionLook = {size: 9, bold: true};
const sentenceLook = {size: 8.5, ink: 'quiet' as const};

/** Lines of its sentence that stay on its page; of its caption, which all do. */
const TOGETHER = 4;

/** Everything about a figure but its place. */
function measured({drawing, sentence, caption = ''}: Figure, setting: Setting) {
  const {sheets: {textWidth, textHeight}, type} = setting;
  const said = ownText(wordsOnPaper(sentence).trim(), sentenceLook, setting);
  const title = ownText(lineText(caption), captionLook, setting);
  const lines = said.text === '' ? [] : type.lines(said.text, said.look, textWidth);
  const head = title.text === '' ? [] : type.lines(title.text, title.look, textWidth, TOGETHER);
  const scale = Math.min(textWidth / drawing.width, textHeight * 0.8 / drawing.height);
  const frame = {width: drawing.width * scale, height: drawing.height * scale};
  const height = frame.height + head.length * leading(captionLook.size) + Math.min(lines.length, TOGETHER) * leading(sentenceLook.size) + 12;
  return {said, title, lines, head, frame, height};
}

export const heightOfFigure = (figure: Figure, setting: Setting): number => measured(figure, setting).height;

/** As wide as the text, with its sentence under it for those who do not read charts. */
export function setFigure(figure: Figure, setting: Setting): void {
  const {sheets, type, inks} = setting;
  const {structure, left} = sheets;
  const {said, title, lines, head, frame, height} = measured(figure, setting);
  sheets.need(Math.min(sheets.textHeight, height));
  if (head.length > 0) setLines(head, structure.add('P', structure.root, saidOf(title.text)), title.look, setting);
  sheets.y -= 4;
  const bottom = sheets.y - frame.height;
  const box = [left, bottom, left + frame.width, sheets.y].map(num).join(' ');
  const element = structure.add('Figure', structure.root, `/Alt${textString(paperText(figure.sentence).trim())}/A<</O/Layout/Placement/Block/BBox[${box}]>>`);
  sheets.putMarked(element, drawingOperators(figure.drawing, {x: left, y: bottom, ...frame}, type, inks));
  sheets.y = bottom - 6;
  if (lines.length > 0) setLines(lines, structure.add('P', structure.root, saidOf(said.text)), said.look, setting);
  sheets.y -= 8;
}
