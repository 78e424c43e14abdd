import type {Words} from '../../locale/index.js';
import {rolesText} from '../../telling/roles-text.js';
import type {Block} from '../document.js';
import type {DocumentSubject} from './document-subject.js';
import type {Told} from './inquiry.js';

/** A part of a document: its heading, which the contents link to, and what follows. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: () => AsyncIterable<Block>;
}

/** Made one after the other, each when it is asked for. */
export type Blocks = AsyncGenerator<Block, void, void>;

/** The contents, then section by section. */
export async function* sections(all: readonly Section[], words: Words): Blocks {
  yield {kind: 'contents', label: words.say('document.contents'), entries: all.map(({id, title}) => ({text: title, to: id}))};
  for (const {id, title, blocks} of all) {
    yield {kind: 'heading', level: 2, text: title, id};
    yield* blocks();
  }
}

/**
 * What an answer is told with; the sentence in its place where there is none. In a document of some roles each section says of whom
 * it is.
 */
export async function* told<Answer>(
  given: Told<Answer>, {roles: wanted}: DocumentSubject, words: Words, tell: (answer: Answer) => Iterable<Block> | AsyncIterable<Block>,
): Blocks {
  if ('sentence' in given) {
    yield {kind: 'paragraph', text: given.sentence};
    return;
  }
  if (wanted?.length) {
    yield {kind: 'paragraph', note: true, text: given.roles ? words.say('roles.only', {roles: rolesText(given.roles, words)}) : words.say('roles.all')};
  }
  yield* tell(given.answer);
}

export const paragraph = (text: string): Block => ({kind: 'paragraph', text});
export const note = (text: string): Block => ({kind: 'paragraph', text, note: true});
