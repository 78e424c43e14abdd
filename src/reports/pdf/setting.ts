import type {Pace} from '../../model/index.js';
import type {Inks} from './inks.js';
import {directionOf, isRightToLeft, withoutIsolates} from './scripts.js';
import type {Sheets} from './sheets.js';
import {actualText, type StructureElement} from './structure.js';
import type {Type} from './type.js';
import type {Typesetter} from './typesetter.js';

/** Everything that blocks are set with. */
export interface Setting {
  readonly sheets: Sheets;
  readonly type: Typesetter;
  readonly inks: Inks;
  readonly direction: 'ltr' | 'rtl';
  readonly pace: Pace;
  readonly progress: (rows: number) => void;
  /** In the reader's digits; empty where there is none. */
  readonly pageNumber: (page: number | undefined) => string;
}

/** Height of a line of letters of this size. */
export const leading = (size: number): number => size * 1.38;

/** Base line of letters whose line begins at this height. */
export const baseline = (top: number, size: number): number => top - size * 1.06;

/** Where a line begins that stands at the start of its column, or at its end, in the direction of the document. */
export function lineStart(text: string, look: Type, column: {readonly left: number; readonly right: number}, side: 'start' | 'end', {type, direction}: Setting): number {
  const isLeft = (side === 'start') === (direction === 'ltr');
  return isLeft ? column.left : column.right - type.width(text, look);
}

/** What has to be said of an element of this text, for readers that turn right-to-left lines. */
export const saidOf = (text: string): string => isRightToLeft(text) ? actualText(withoutIsolates(text)) : '';

/** A text with the look that all its lines have, however they begin. */
export interface Written<Look extends Type = Type> { readonly text: string; readonly look: Look }

/** Whoever's text: it has the direction of its first letter. */
export function anyText<Look extends Type>(text: string, look: Look): Written<Look> {
  return isRightToLeft(text) ? {text, look: {...look, direction: directionOf(text)}} : {text: withoutIsolates(text), look};
}

/** Words of the document: in one that is read from right to left they are, too, if any letter of theirs is. */
export function ownText<Look extends Type>(text: string, look: Look, {direction}: Setting): Written<Look> {
  return direction === 'rtl' && isRightToLeft(text) ? {text, look: {...look, direction}} : anyText(text, look);
}

/** Lines one under the other, pieces of one element, over as many pages as they need. */
export function setLines(
  lines: Iterable<string>, element: StructureElement, look: Type & {readonly ink?: 'ink' | 'quiet' | 'accent'}, setting: Setting,
): void {
  for (const line of lines) setLine(line, element, look, setting);
}

export function setLine(line: string, element: StructureElement, look: Type & {readonly ink?: 'ink' | 'quiet' | 'accent'}, setting: Setting): void {
  const {sheets, inks, type} = setting;
  const height = leading(look.size);
  sheets.need(height);
  if (line !== '') {
    const x = lineStart(line, look, sheets, 'start', setting);
    sheets.putMarked(element, inks.fill(look.ink ?? 'ink') + type.show(line, look, x, baseline(sheets.y, look.size)));
  }
  sheets.y -= height;
}
