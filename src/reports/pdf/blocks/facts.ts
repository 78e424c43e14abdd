import type {Facts} from '../../document.js';
import {num} from '../syntax.js';
import {lineText, wordsOnPaper} from '../scripts.js';
import {anyText, baseline, leading, lineStart, ownText, saidOf, type Setting, type Written} from '../setting.js';

const nameLook = {size: 9.5, bold: true};
const valueLook = {size: 9.5};
const noteLook = {size: 8};
/** Part of the width that names take, and the room between them and their values. */
const NAMES = 0.3;
const GAP = 12;
const PAD = 4;
/** Lines of a name, a value or a note; what is longer ends in an ellipsis, so that a row has room on a page. */
const MOST_LINES = 12;

/** Rows that stay on one page, if they take no more than this part of it. */
const SMALL = 0.35;

interface Sides { readonly left: number; readonly right: number }

/** A table of two columns without lines between them: names, and values with what they mean. */
export function setFacts(facts: Facts, setting: Setting): void {
  const {sheets, inks} = setting;
  const {structure, left, right} = sheets;
  const {rows, names, values, leastHeight} = measured(facts, setting);
  const table = structure.add('Table', structure.root);
  sheets.need(leastHeight);
  for (const {name, value, note, labels, said, meant, height} of rows) {
    sheets.need(height);
    const line = structure.add('TR', table);
    const head = structure.add('TH', line, `/A<</O/Table/Scope/Row>>${saidOf(name.text)}`);
    const cell = structure.add('TD', line, saidOf(value.text));
    const top = sheets.y - PAD;
    sheets.putMarked(head, inks.fill('ink') + stacked(labels, name, names, top, setting));
    sheets.putMarked(cell, inks.fill('ink') + stacked(said, value, values, top, setting));
    if (meant.length > 0) {
      const from = top - said.length * leading(valueLook.size);
      sheets.putMarked(structure.add('Note', cell, saidOf(note.text)), inks.fill('quiet') + stacked(meant, note, values, from, setting));
    }
    sheets.y -= height;
    sheets.putArtifact(`${inks.stroke('line')}0.5 w ${num(left)} ${num(sheets.y)} m ${num(right)} ${num(sheets.y)} l S\n`);
  }
  sheets.y -= 10;
}

/** In points, of what is not parted: all of a few rows, else the first. */
export const heightOfFacts = (facts: Facts, setting: Setting): number => measured(facts, setting).leastHeight;

function measured({rows: given}: Facts, setting: Setting) {
  const {direction, sheets: {left, right, textWidth, textHeight}} = setting;
  const names = direction === 'ltr' ? {left, right: left + textWidth * NAMES - GAP} : {left: right - textWidth * NAMES + GAP, right};
  const values = direction === 'ltr' ? {left: left + textWidth * NAMES, right} : {left, right: right - textWidth * NAMES};
  const rows = given.map((row) => {
    const [name, value, note] = [ownText(lineText(row.label), nameLook, setting), anyText(wordsOnPaper(row.value).trim(), valueLook), ownText(wordsOnPaper(row.note ?? '').trim(), noteLook, setting)];
    const [labels, said, meant] = [inColumn(name, names, setting), inColumn(value, values, setting), note.text === '' ? [] : inColumn(note, values, setting)];
    const height = Math.max(labels.length * leading(nameLook.size), said.length * leading(valueLook.size) + meant.length * leading(noteLook.size)) + 2 * PAD;
    return {name, value, note, labels, said, meant, height};
  });
  const whole = rows.reduce((sum, {height}) => sum + height, 0);
  return {rows, names, values, leastHeight: whole <= textHeight * SMALL ? whole : rows[0]?.height ?? 0};
}

const inColumn = ({text, look}: Written, {left, right}: Sides, {type}: Setting): readonly string[] => type.lines(text, look, right - left, MOST_LINES);

function stacked(lines: readonly string[], {look}: Written, sides: Sides, top: number, setting: Setting): string {
  return lines.map((line, index) => line === '' ? '' : setting.type.show(line, look, lineStart(line, look, sides, 'start', setting), baseline(top - index * leading(look.size), look.size))).join('');
}
