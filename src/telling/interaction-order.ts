import type {Words} from '../locale/index.js';
import type {Interaction} from '../model/index.js';
import {kindName, typeName} from './interaction-kind.js';

/** An order of the interactions. Those of which the value is not known come last, whatever the direction. */
export interface InteractionSort {
  readonly by: 'askedAt' | 'question' | 'type' | 'participants';
  readonly direction: 'ascending' | 'descending';
}

/** An interaction with its number among those of its kind, from 1, in the order in which they were asked. */
export interface NumberedInteraction {
  readonly interaction: Interaction;
  readonly number: number;
}

/** The interactions in the order in which they were asked, those of an unknown time last. */
export function numberInteractions(interactions: readonly Interaction[]): readonly NumberedInteraction[] {
  const numbers = new Map<string, number>();
  return [...interactions].sort(byFigure(({askedAt}) => askedAt?.getTime(), 1)).map((interaction) => {
    const kind = `${interaction.kind} ${interaction.kindName ?? ''}`;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    return {interaction, number};
  });
}

/** The same list in another order; equals stay in the order in which they were asked. */
export function sortInteractions(list: readonly NumberedInteraction[], {by, direction}: InteractionSort, words: Words): readonly NumberedInteraction[] {
  const sign = direction === 'ascending' ? 1 : -1;
  switch (by) {
    case 'askedAt': return [...list].sort(byFigure(({interaction}) => interaction.askedAt?.getTime(), sign));
    case 'participants': return [...list].sort(byFigure(({interaction}) => interaction.participants, sign));
    case 'type': return sortByText(list, ({interaction}) => typeName(interaction, words), sign, words);
    case 'question': return sortByText(list, ({interaction, number}) => hasQuestion(interaction) ? interaction.question : `${kindName(interaction, words)} ${number}`, sign, words);
  }
}

/** Compares figures; what is not known comes last in both directions. */
export function byFigure<Item>(figure: (item: Item) => number | undefined, sign: 1 | -1): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [figure(a), figure(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  };
}

/** Some sources ask without telling what. */
export function hasQuestion(interaction: Interaction): interaction is Interaction & {readonly question: string} {
  return interaction.question !== undefined && interaction.question.trim() !== '';
}

/** The text of each is made once, since there may be thousands. */
function sortByText<Item>(list: readonly Item[], text: (item: Item) => string, sign: 1 | -1, {locale}: Words): readonly Item[] {
  const {compare} = new Intl.Collator(locale, {numeric: true});
  return list.map((item) => ({item, text: text(item)})).sort((a, b) => sign * compare(a.text, b.text)).map(({item}) => item);
}
