import type {Words} from '../locale/index.js';
import {AdapterError} from '../model/index.js';

/** What went wrong, in the reader's words. `subject`: what the panel shows; `asked`: the session or room that was asked for. */
export function errorSentence(error: unknown, words: Words, subject: string, asked: string | undefined): string {
  const code = error instanceof AdapterError ? error.code : 'malformed';
  const wait = error instanceof AdapterError ? error.retryAfterSeconds : undefined;
  if (code === 'not-found') return asked ? words.say('error.not-found', {asked}) : words.say('error.not-found-plain');
  if (code === 'rate-limited' && wait !== undefined) return words.say('error.rate-limited-for', {count: wait});
  return words.say(`error.${code}`, {subject});
}
