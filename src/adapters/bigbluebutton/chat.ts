import type {Acts, ActEntry} from './acts.js';
import {chatText} from './chat-text.js';
import {reactionKind} from './reaction-kind.js';

/** Signs under a message that say "I like it"; any other sign is a reaction. */
const likes = new Set(['👍', 'heart']);

/** The public chat. Messages have ids from 3.0 on; earlier ones get one by their number in the file. */
export class Chat {
  readonly #messages = new Map<string, ActEntry>();
  readonly #signs = new Map<string, ActEntry>();
  #hasIds = false;

  constructor(private readonly acts: Acts) {}

  /** Does this source know likes, edits and deletions? Known by the ids. */
  get hasIds(): boolean {
    return this.#hasIds;
  }

  post(userId: string, at: number, message: {readonly id?: string | undefined; readonly text: string; readonly repliesTo?: string | undefined}): void {
    if (message.id !== undefined) this.#hasIds = true;
    const messageId = message.id ?? `message-${this.#messages.size + 1}`;
    const text = message.id === undefined ? chatText(message.text) : message.text;
    this.#messages.set(messageId, this.acts.add(userId, at, {type: 'message', messageId, text, repliesTo: message.repliesTo}));
  }

  /** The message says something else now; when it was said stays. */
  edit(messageId: string, text: string): void {
    const entry = this.#messages.get(messageId);
    if (entry?.act.type === 'message') entry.act = {...entry.act, text};
  }

  /** Deleted messages stay in the log, marked. `userId`: who deleted it, where known. */
  delete(messageId: string, at: number, userId?: string): void {
    this.acts.add(userId, at, {type: 'message-delete', messageId});
  }

  /** All messages so far are gone. The source does not say who did it. */
  clear(at: number): void {
    for (const messageId of this.#messages.keys()) this.delete(messageId, at);
    this.#messages.clear();
  }

  sign(userId: string, messageId: string, emoji: string, at: number): void {
    const kind = reactionKind(emoji);
    if (kind === undefined) return;
    const act = likes.has(kind) ? {type: 'message-like', messageId} as const : {type: 'reaction', kind} as const;
    this.#signs.set(signKey(userId, messageId, emoji), this.acts.add(userId, at, act));
  }

  takeSignBack(userId: string, messageId: string, emoji: string): void {
    const entry = this.#signs.get(signKey(userId, messageId, emoji));
    if (entry) this.acts.remove(entry);
  }
}

const signKey = (...parts: string[]) => JSON.stringify(parts);
