import type {Facts} from '../../document.js';
import {num} from '../syntax.js';
import {lineText, paperText} from '../scripts.js';
import {baseline, leading, lineStart, saidOf, type Setting} from '../setting.js';

const name = {size: 9.5, bold: true};
const value = {size: 9.5};
const note = {size: 8};
/** Part of the width that names take, and the room between them and their values. */
const NAMES = 0.3;
const GAP = 12;
const PAD = 4;

/** A table of two columns without lines between them: names, and values with what they mean. */
export function setFacts({rows}: Facts, setting: Setting): void {
  const {sheets, type, inks, direction} = setting;
  const {structure, left, right, textWidth} = sheets;
  const table = structure.add('Table', structure.root);
  const names = direction === 'ltr' ? {left, right: left + textWidth * NAMES - GAP} : {left: right - textWidth * NAMES + GAP, right};
  const values = direction === 'ltr' ? {left: left + textWidth * NAMES, right} : {left, right: right - textWidth * NAMES};
  for (const row of rows) {
    const labels = type.lines(lineText(row.label), name, names.right - names.left);
    const said = type.lines(paperText(row.value), value, values.right - values.left);
    const meant = row.note ? type.lines(paperText(row.note), note, values.right - values.left) : [];
    const height = Math.max(labels.length * leading(name.size), said.length * leading(value.size) + meant.length * leading(note.size)) + 2 * PAD;
    sheets.need(Math.min(height, sheets.textHeight));
    const line = structure.add('TR', table);
    const head = structure.add('TH', line, `/A<</O/Table/Scope/Row>>${saidOf(row.label)}`);
    const cell = structure.add('TD', line, saidOf(row.value));
    const top = sheets.y - PAD;
    let operators = inks.fill('ink');
    labels.forEach((text, index) => { operators += type.show(text, name, lineStart(text, name, names, 'start', setting), baseline(top - index * leading(name.size), name.size)); });
    sheets.putMarked(head, operators);
    operators = inks.fill('ink');
    said.forEach((text, index) => { operators += type.show(text, value, lineStart(text, value, values, 'start', setting), baseline(top - index * leading(value.size), value.size)); });
    sheets.putMarked(cell, operators);
    if (meant.length > 0) {
      const from = top - said.length * leading(value.size);
      operators = inks.fill('quiet');
      meant.forEach((text, index) => { operators += type.show(text, note, lineStart(text, note, values, 'start', setting), baseline(from - index * leading(note.size), note.size)); });
      sheets.putMarked(structure.add('Note', cell, saidOf(row.note ?? '')), operators);
    }
    sheets.y -= height;
    sheets.putArtifact(`${inks.stroke('line')}0.5 w ${num(left)} ${num(sheets.y)} m ${num(right)} ${num(sheets.y)} l S\n`);
  }
  sheets.y -= 10;
}
