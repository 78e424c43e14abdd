import type {Interaction, RoomLog} from '../../model/index.js';
import {dateOf, fieldsOf, listOf, textOf} from './fields.js';
import type {LogFacts, SessionFacts} from './log-facts.js';

/** An interaction as the log tells it. */
export type LogInteraction = Omit<Interaction, 'participants'>;

const KINDS = ['poll', 'quiz', 'rating', 'open', 'crowd-vote', 'other'] as const;

/** The log's interactions by id, in its order; what has no id is none. */
export function readInteractions(log: RoomLog): ReadonlyMap<string, LogInteraction> {
  const interactions = new Map<string, LogInteraction>();
  for (const item of listOf(log.interactions)) {
    const {id: given, kind, kindName, question, askedAt, multipleAnswers, anonymous, options} = fieldsOf(item);
    const id = textOf(given);
    if (id === undefined || interactions.has(id)) continue;
    interactions.set(id, {
      id,
      ...kindOf(kind, kindName),
      question: textOf(question),
      askedAt: dateOf(askedAt),
      multipleAnswers: typeof multipleAnswers === 'boolean' ? multipleAnswers : undefined,
      anonymous: typeof anonymous === 'boolean' ? anonymous : undefined,
      options: listOf(options).flatMap(readOption),
    });
  }
  return interactions;
}

/** A kind that the port does not know is called as the log calls it. */
function kindOf(kind: unknown, kindName: unknown): Pick<LogInteraction, 'kind' | 'kindName'> {
  const known = KINDS.find((one) => one === kind);
  return known && known !== 'other' ? {kind: known} : {kind: 'other', kindName: textOf(kindName) ?? (known ? undefined : textOf(kind))};
}

function readOption(value: unknown): LogInteraction['options'][number][] {
  const {id: given, label, correct, icon} = fieldsOf(value);
  const id = textOf(given);
  if (id === undefined) return [];
  return [{id, label: textOf(label) ?? id, correct: typeof correct === 'boolean' ? correct : undefined, icon: textOf(icon)}];
}

/**
 * The interactions of one session: those that its events tell of, even if the log describes them nowhere; and those that no event
 * tells of, by when they were asked. The latter are never a breakout's, since the main session runs at the same time.
 */
export function interactionsIn(
  facts: SessionFacts, {sessions}: Pick<LogFacts, 'sessions'>, described: ReadonlyMap<string, LogInteraction>,
): ReadonlyMap<string, LogInteraction> {
  const found = new Map<string, LogInteraction>();
  for (const id of facts.interactionIds) found.set(id, described.get(id) ?? {id, kind: 'other', options: []});
  const startsAt = facts.session.startsAt.getTime();
  for (const interaction of described.values()) {
    if (found.has(interaction.id) || [...sessions.values()].some(({interactionIds}) => interactionIds.has(interaction.id))) continue;
    const asked = interaction.askedAt ? interaction.askedAt.getTime() - startsAt : NaN;
    const within = asked >= 0 && asked <= facts.length && facts.session.parentSessionId === undefined;
    if (within || sessions.size === 1) found.set(interaction.id, interaction);
  }
  return found;
}
