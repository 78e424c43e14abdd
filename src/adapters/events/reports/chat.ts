import {Pace} from '../../../model/index.js';
import {MESSAGE, MESSAGE_DELETE, MESSAGE_LIKE} from '../event-columns.js';
import {fieldsOf, textOf} from '../fields.js';
import type {SessionSweep} from '../session-sweep.js';
import {sortInSlices} from '../sort-in-slices.js';

/** A message of the group chat. */
export interface ChatMessage {
  /** Index of the person in the session. */
  readonly person: number;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly text: string | undefined;
  readonly repliesTo: string | undefined;
  readonly context: string | undefined;
  /** Distinct people who liked it; a like that names nobody counts as one. */
  readonly likes: number;
  readonly deleted: boolean;
}

/** The group chat of a session, oldest first, message by message; what was deleted is still there, and marked. */
export async function chatOf(sweep: SessionSweep, signal: AbortSignal | undefined): Promise<Iterable<ChatMessage>> {
  const pace = new Pace(signal);
  const {events, session} = sweep.facts;
  const messages: number[] = [];
  const likes = new Map<string, Likes>();
  const deleted = new Set<string>();
  for (let row = 0; row < events.length; row++) {
    if (pace.due()) await pace.rest();
    const kind = events.kind[row];
    if ((kind !== MESSAGE && kind !== MESSAGE_LIKE && kind !== MESSAGE_DELETE) || sweep.dropped[row] === 1) continue;
    if (kind === MESSAGE) {
      messages.push(row);
      continue;
    }
    const id = textOf(fieldsOf(events.eventOf(row))['messageId']) ?? '';
    if (kind === MESSAGE_DELETE) deleted.add(id);
    else {
      const liked = likes.get(id) ?? new Likes();
      liked.add(events.person[row] as number);
      likes.set(id, liked);
    }
  }
  const order = Uint32Array.from(messages);
  await sortInSlices(order, (a, b) => (events.at[a] as number) - (events.at[b] as number), pace);

  function* inOrder(): Iterable<ChatMessage> {
    for (const row of order) {
      const {messageId, text, repliesTo, context} = fieldsOf(events.eventOf(row));
      const id = textOf(messageId) ?? '';
      yield {
        person: events.person[row] as number,
        messageId: id,
        sentAt: new Date(session.startsAt.getTime() + (events.at[row] as number)),
        text: textOf(text),
        repliesTo: textOf(repliesTo),
        context: textOf(context),
        likes: likes.get(id)?.count ?? 0,
        deleted: deleted.has(id),
      };
    }
  }
  return inOrder();
}

class Likes {
  readonly #people = new Set<number>();
  #nobody = 0;

  add(person: number): void {
    if (person < 0) this.#nobody += 1;
    else this.#people.add(person);
  }

  get count(): number {
    return this.#people.size + this.#nobody;
  }
}
