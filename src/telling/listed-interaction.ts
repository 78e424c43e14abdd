import type {Words} from '../locale/index.js';
import type {Interaction, Session} from '../model/index.js';
import {kindName, typeName} from './interaction-kind.js';
import {hasQuestion, type NumberedInteraction} from './interaction-order.js';

/** An interaction in the words that it is shown with. */
export interface ListedInteraction {
  readonly interaction: Interaction;
  /** Its question; where it has none: its kind, its number among those of its kind, and its time. */
  readonly title: string;
  readonly type: string;
  /** When it was asked, and what the time zone was called then. */
  readonly asked: string;
  readonly zone: string;
}

export function listedInteraction({interaction, number}: NumberedInteraction, session: Session | undefined, words: Words): ListedInteraction {
  const asked = askedTime(interaction.askedAt, session, words);
  return {interaction, title: titleOf({interaction, number}, asked, words), type: typeName(interaction, words), asked, zone: words.formats.zone(interaction.askedAt)};
}

/** "16:04"; on another day than that of the session's start, or without a session to go by, with the date. */
export function askedTime(at: Date | undefined, session: Session | undefined, {formats}: Words): string {
  const isSameDay = session && formats.date(at) === formats.date(session.startsAt);
  return isSameDay ? formats.clock(at) : formats.dateTime(at);
}

function titleOf({interaction, number}: NumberedInteraction, time: string, words: Words): string {
  if (hasQuestion(interaction)) return interaction.question;
  const kind = kindName(interaction, words);
  return interaction.askedAt ? words.say('interactions.unasked', {kind, number, time}) : words.say('interactions.unasked-untimed', {kind, number});
}
