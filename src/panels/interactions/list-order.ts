import type {Words} from '../../locale/index.js';
import type {Interaction, Session} from '../../model/index.js';
import {kindName, typeName} from './kind.js';

/** An order of the interactions. Those of which the value is not known come last, whatever the direction. */
export interface InteractionSort {
  readonly by: 'askedAt' | 'question' | 'type' | 'participants';
  readonly direction: 'ascending' | 'descending';
}

/** An interaction as the list shows it. */
export interface ListedInteraction {
  readonly interaction: Interaction;
  /** Its question; where it has none: its kind, its number among those of its kind, and its time. */
  readonly title: string;
  readonly type: string;
  /** When it was asked, in words, and what the time zone was called then. */
  readonly asked: string;
  readonly zone: string;
}

/** The interactions in the order in which they were asked, those of an unknown time last. */
export function listInteractions(interactions: readonly Interaction[], session: Session | undefined, words: Words): readonly ListedInteraction[] {
  const numbers = new Map<Interaction['kind'], number>();
  const time = ({askedAt}: Interaction) => askedAt?.getTime();
  return [...interactions].sort(byFigure(time, 1)).map((interaction) => {
    const number = (numbers.get(interaction.kind) ?? 0) + 1;
    numbers.set(interaction.kind, number);
    const asked = askedTime(interaction.askedAt, session, words);
    return {interaction, title: titleOf(interaction, number, asked, words), type: typeName(interaction, words), asked, zone: words.formats.zone(interaction.askedAt)};
  });
}

/** The same list in another order; equals stay in the order in which they were asked. */
export function sortInteractions(list: readonly ListedInteraction[], {by, direction}: InteractionSort, words: Words): readonly ListedInteraction[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(words.locale, {numeric: true});
  const orders: Readonly<Record<InteractionSort['by'], (a: ListedInteraction, b: ListedInteraction) => number>> = {
    askedAt: byFigure(({interaction: {askedAt}}) => askedAt?.getTime(), sign),
    question: (a, b) => sign * collator.compare(a.title, b.title),
    type: (a, b) => sign * collator.compare(a.type, b.type),
    participants: byFigure(({interaction: {participants}}) => participants, sign),
  };
  return [...list].sort(orders[by]);
}

/** Compares figures; what is not known comes last in both directions. */
export function byFigure<Item>(figure: (item: Item) => number | undefined, sign: 1 | -1): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [figure(a), figure(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  };
}

/** "16:04"; on another day than that of the session's start, or without a session to go by, with the date. */
export function askedTime(at: Date | undefined, session: Session | undefined, {formats}: Words): string {
  const isSameDay = session && formats.date(at) === formats.date(session.startsAt);
  return isSameDay ? formats.clock(at) : formats.dateTime(at);
}

function titleOf(interaction: Interaction, number: number, time: string, words: Words): string {
  const kind = kindName(interaction, words);
  if (interaction.question?.trim()) return interaction.question;
  return interaction.askedAt ? words.say('interactions.unasked', {kind, number, time}) : words.say('interactions.unasked-untimed', {kind, number});
}
