import type {RoomEvent, RoomLog} from '../../model/index.js';
import {listOf, textsOf} from './fields.js';

/** What a log can tell at all. What it cannot is not known, never 0. */
export interface Knowledge {
  readonly knows: (kind: RoomEvent['type']) => boolean;
  /** Who was there from when to when. */
  readonly presence: boolean;
  /**
   * How engagement is measured: by signals where the source knows focus, sound or full screen; else by what people do; not at all
   * where the source records none of that, or counts some of it without telling when: engagement would leave that out.
   */
  readonly policy: 'signals' | 'activity' | undefined;
}

export function knowledgeOf(log: RoomLog): Knowledge {
  const unknown = new Set(textsOf(log.unknown));
  const knows = (kind: RoomEvent['type']) => !unknown.has(kind);
  const signals = new Set(knows('signal') ? textsOf(log.signals) : []);
  const acts = (['message', 'answer', 'reaction', 'hand', 'question'] as const).some(knows);
  const allTimed = listOf(log.counts).length === 0;
  const presence = knows('join') && knows('leave');
  const measured = ['focus', 'sound', 'fullScreen'].some((signal) => signals.has(signal)) ? 'signals'
    : allTimed && (acts || signals.has('camera') || signals.has('talk')) ? 'activity' : undefined;
  return {knows, presence, policy: presence ? measured : undefined};
}
