import type {Words} from '../locale/index.js';
import {clipped} from './clipped.js';

/** Letters of a role that are shown. */
const mostLetters = 40;

/** Roles in the reader's words, as a list. */
export function rolesText(roles: readonly string[], words: Words): string {
  return words.formats.list(roles.map((role) => clipped(words.role(role), mostLetters)));
}
