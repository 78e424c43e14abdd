import type {Interaction, RoomLog} from '../../model/index.js';
import {dateOf, fieldsOf, listOf, textOf} from './fields.js';

/** An interaction as the log tells it. */
export type LogInteraction = Omit<Interaction, 'participants'>;

const KINDS = ['poll', 'quiz', 'rating', 'open', 'crowd-vote', 'other'] as const;

/** The log's interactions by id, in its order; what has no id is none. */
export function readInteractions(log: RoomLog): ReadonlyMap<string, LogInteraction> {
  const interactions = new Map<string, LogInteraction>();
  for (const item of listOf(log.interactions)) {
    const {id: given, kind, question, askedAt, multipleAnswers, anonymous, options} = fieldsOf(item);
    const id = textOf(given);
    if (id === undefined || interactions.has(id)) continue;
    interactions.set(id, {
      id,
      kind: KINDS.find((known) => known === kind) ?? 'other',
      question: textOf(question),
      askedAt: dateOf(askedAt),
      multipleAnswers: typeof multipleAnswers === 'boolean' ? multipleAnswers : undefined,
      anonymous: typeof anonymous === 'boolean' ? anonymous : undefined,
      options: listOf(options).flatMap(readOption),
    });
  }
  return interactions;
}

function readOption(value: unknown): LogInteraction['options'][number][] {
  const {id: given, label, correct, icon} = fieldsOf(value);
  const id = textOf(given);
  if (id === undefined) return [];
  return [{id, label: textOf(label) ?? id, correct: typeof correct === 'boolean' ? correct : undefined, icon: textOf(icon)}];
}
