/** A room's event log: what `eventsAdapter` reads and file readers write. */

import type {Interaction, Room, Session} from './facts.js';

/** What was left out on reading, and why. `reason` is a key of `locale/` (`aside.<reason>`) or a sentence. */
export interface SetAside { readonly reason: string; readonly count: number; readonly example?: string }

export interface RoomLog {
  readonly room: Room;
  readonly sessions: readonly (Session & { readonly virtualEventId?: string; readonly hostId?: string })[];
  readonly people: readonly Person[];
  readonly interactions?: readonly Omit<Interaction, 'participants'>[];
  /** In batches, in any order; a source that is already in memory gives one. */
  events(): Iterable<readonly RoomEvent[]> | AsyncIterable<readonly RoomEvent[]>;
  /** Which signals the source can know; decides the engagement policy. */
  readonly signals: readonly ('focus' | 'sound' | 'fullScreen' | 'camera' | 'stage' | 'talk')[];
  /** Kinds of events this source never records; figures from them are not known, not 0. */
  readonly unknown?: readonly RoomEvent['type'][];
  /** Counts of acts whose times the source does not tell: they count in figures and take no part in engagement or the timeline. */
  readonly counts?: readonly ActCounts[];
  /** What was set aside on reading, and why. */
  readonly setAside?: readonly SetAside[];
}
/** How often or how long one person did something in one session; absent: not known. They add to what the events tell. */
export interface ActCounts { readonly sessionId: string; readonly personId: string; readonly chatMessages?: number; readonly talkSeconds?: number }
export interface Person {
  readonly id: string;
  readonly name?: string; readonly email?: string; readonly role?: string;
  readonly title?: string; readonly company?: string; readonly industry?: string; readonly country?: string;
}
/** `connection` tells apart two tabs or devices of one person. */
export type RoomEvent = { readonly sessionId: string; readonly personId?: string; readonly at: Date; readonly connection?: string } & (
  | { readonly type: 'join'; readonly device?: string; readonly country?: string; readonly role?: string }
  | { readonly type: 'leave' }
  | { readonly type: 'signal'; readonly signal: 'focus' | 'sound' | 'fullScreen' | 'camera' | 'stage' | 'talk'; readonly on: boolean }
  | { readonly type: 'reaction'; readonly kind: string }
  | { readonly type: 'message'; readonly messageId: string; readonly text?: string; readonly repliesTo?: string; readonly context?: string }
  | { readonly type: 'message-like' | 'message-delete'; readonly messageId: string }
  | { readonly type: 'thread'; readonly threadId: string; readonly state: 'pending' | 'owned' | 'resolved' | 'done'; readonly ownerId?: string; readonly context?: string }
  | { readonly type: 'hand'; readonly up: boolean }
  | { readonly type: 'interaction'; readonly interactionId: string; readonly state: 'opened' | 'closed' }
  | { readonly type: 'answer'; readonly interactionId: string; readonly optionIds?: readonly string[]; readonly text?: string }
  | { readonly type: 'question'; readonly threadId: string; readonly text?: string }
  | { readonly type: 'download'; readonly attachmentId: string }
  | { readonly type: 'player-load'; readonly recordingId: string }
  | { readonly type: 'play'; readonly recordingId: string; readonly device?: string; readonly country?: string
      /** Parts seen, in seconds of the recording. */
      readonly seen: readonly (readonly [fromSeconds: number, toSeconds: number])[] }
);
