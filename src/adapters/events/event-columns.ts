import type {RoomEvent} from '../../model/index.js';

/** Kinds of events, as numbers that fit a byte. */
export const JOIN = 1, LEAVE = 2, SIGNAL = 3, REACTION = 4, MESSAGE = 5, MESSAGE_LIKE = 6, MESSAGE_DELETE = 7, THREAD = 8,
  HAND_UP = 9, HAND_DOWN = 10, INTERACTION = 11, ANSWER = 12, QUESTION = 13, DOWNLOAD = 14, PLAYER_LOAD = 15, PLAY = 16;

export const KINDS: ReadonlyMap<unknown, number> = new Map<RoomEvent['type'], number>([
  ['join', JOIN], ['leave', LEAVE], ['signal', SIGNAL], ['reaction', REACTION], ['message', MESSAGE], ['message-like', MESSAGE_LIKE],
  ['message-delete', MESSAGE_DELETE], ['thread', THREAD], ['hand', HAND_UP], ['interaction', INTERACTION], ['answer', ANSWER],
  ['question', QUESTION], ['download', DOWNLOAD], ['player-load', PLAYER_LOAD], ['play', PLAY],
]);

/** The name that events of a kind go by. */
export function kindName(kind: number): unknown {
  return [...KINDS].find(([, number]) => number === kind || (number === HAND_UP && kind === HAND_DOWN))?.[0];
}

/** In the place of a person: the event names none. */
export const NOBODY = -1;

/**
 * The events of one session in columns, as they came: 17 bytes each and, where an event says more than numbers can, the event itself.
 * Columns grow by doubling.
 */
export class EventColumns {
  length = 0;
  /** Milliseconds since the session's start; negative before it. */
  at = new Float64Array(64);
  /** Index among the session's people, or `NOBODY`. */
  person = new Int32Array(64);
  kind = new Uint8Array(64);
  /** Of a signal twice its bit, plus 1 where it is on; of a reaction the index of its kind; of a hand 0; else the event's index in `kept`. */
  extra = new Int32Array(64);

  constructor(readonly kept: RoomEvent[] = []) {}

  push(at: number, person: number, kind: number, extra: number): void {
    if (this.length === this.at.length) this.#grow();
    this.at[this.length] = at;
    this.person[this.length] = person;
    this.kind[this.length] = kind;
    this.extra[this.length] = extra;
    this.length += 1;
  }

  /** As `push`, and keeps the event for what it says. */
  keep(at: number, person: number, kind: number, event: RoomEvent): void {
    this.push(at, person, kind, this.kept.length);
    this.kept.push(event);
  }

  /** The event of a row that was kept. Its fields are as hostile as their source. */
  eventOf(row: number): RoomEvent {
    return this.kept[this.extra[row] as number] as RoomEvent;
  }

  #grow(): void {
    const capacity = 2 * this.at.length;
    const {at, person, kind, extra} = this;
    (this.at = new Float64Array(capacity)).set(at);
    (this.person = new Int32Array(capacity)).set(person);
    (this.kind = new Uint8Array(capacity)).set(kind);
    (this.extra = new Int32Array(capacity)).set(extra);
  }
}
