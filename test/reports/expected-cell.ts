import type {Cell} from '../../src/model/index.js';

/** What a reader of our CSV should find of a cell. Written from the documented rules, not from the writer. */
export function expectedCell(cell: Cell, decimal: '.' | ',' = '.'): string {
  if (typeof cell === 'string') {
    const encoded = new TextDecoder('utf-8', {ignoreBOM: true}).decode(new TextEncoder().encode(cell));
    return wouldRun(encoded) ? `'${encoded}` : encoded;
  }
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : JSON.parse(JSON.stringify(cell)) as string;
  if (typeof cell === 'number') return Number.isFinite(cell) ? JSON.stringify(cell).split('.').join(decimal) : '';
  return cell === undefined ? '' : cell ? 'true' : 'false';
}

const BLANK = new Set(Array.from('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\0'));
const within = (code: number, first: number, last: number) => code >= first && code <= last;

function isUnseen(character: string): boolean {
  const code = character.charCodeAt(0);
  return BLANK.has(character) || within(code, 0x2000, 0x200f) || within(code, 0x202a, 0x202e) || within(code, 0x2066, 0x2069);
}

function wouldRun(text: string): boolean {
  if (['\t', '\r', '\n'].includes(text.charAt(0))) return true;
  const first = Array.from(text).find((character) => !isUnseen(character));
  return first !== undefined && '=+-@\uff1d\uff0b\uff0d\uff20'.includes(first);
}
