import type {Words} from '../locale/index.js';
import {AdapterError} from '../model/index.js';

/** The session that was asked for, or the room whose session. */
export interface Asked { readonly sessionId?: string | undefined; readonly roomId?: string | undefined }

/** What went wrong, in the reader's words. `subject`: what the panel shows. */
export function errorSentence(error: unknown, words: Words, subject: string, {sessionId, roomId}: Asked = {}): string {
  const code = error instanceof AdapterError ? error.code : 'malformed';
  const wait = error instanceof AdapterError ? error.retryAfterSeconds : undefined;
  if (code === 'not-found' && sessionId) return words.say('error.not-found', {asked: sessionId});
  if (code === 'not-found') return roomId ? words.say('error.not-found-room', {asked: roomId}) : words.say('error.not-found-plain');
  if (code === 'rate-limited' && wait !== undefined) return words.say('error.rate-limited-for', {count: wait});
  return words.say(`error.${code}`, {subject});
}
