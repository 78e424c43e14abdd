import {HAND_UP, REACTION} from './event-columns.js';
import {textOf, textsOf} from './fields.js';
import type {SessionFacts} from './log-facts.js';
import {readSeen} from './seen-parts.js';

/** What a person did, so that two acts of one instant can be told apart: equal for an act and for the same act told again. */
export function actKey(facts: SessionFacts, row: number): string {
  const kind = facts.events.kind[row] as number;
  const content = kind === REACTION || kind === HAND_UP ? facts.events.extra[row] : contentOf(facts, row);
  return JSON.stringify([kind, content]);
}

function contentOf(facts: SessionFacts, row: number): unknown {
  const event = facts.events.eventOf(row);
  switch (event.type) {
    case 'message': return event.messageId;
    case 'question': case 'thread': return event.threadId;
    case 'download': return event.attachmentId;
    case 'answer': return [event.interactionId, textsOf(event.optionIds), textOf(event.text)];
    case 'play': return [event.recordingId, readSeen(facts, event)];
    case 'player-load': return event.recordingId;
    default: return undefined;
  }
}
