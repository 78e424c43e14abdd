import {lateEn} from '../late-en.js';
import type {Message} from '../message.js';
import type {Vocabulary} from '../words.js';
import {en} from './en.js';

const accents = new Map(Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ').map((letter, index) => [
  letter, Array.from('åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ')[index] ?? letter,
]));

/** English with other letters and a third longer: a text that is not in `locale/`, or has no room to grow, shows at once. */
function pseudo(text: string): string {
  const other = text.split(/(\{[a-zA-Z]+\})/).map((piece) => piece.startsWith('{') ? piece : Array.from(piece, (letter) => accents.get(letter) ?? letter).join(''));
  return `[${other.join('')}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

const words = Object.fromEntries(Object.entries<Message>({...en, ...lateEn}).map(([key, message]) => [key, typeof message === 'string'
  ? pseudo(message)
  : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text)]))])) as unknown as Vocabulary['words'];

export default {locale: 'en-XA', words} satisfies Vocabulary;
