import type {Words} from '../locale/index.js';
import type {Interaction} from '../model/index.js';
import {clipped} from './clipped.js';

/** "Poll", "Quiz question": what sort of question it was; one that the page has no word for is called as the source calls it. */
export function kindName({kind, kindName: own}: Pick<Interaction, 'kind' | 'kindName'>, words: Words): string {
  return kind === 'other' && own?.trim() ? clipped(own, 40) : words.say(`interactions.kind.${kind}`);
}

/** The same, telling a poll that takes several answers from one that takes a single one. */
export function typeName(interaction: Pick<Interaction, 'kind' | 'kindName' | 'multipleAnswers'>, words: Words): string {
  return interaction.kind === 'poll' && interaction.multipleAnswers ? words.say('interactions.kind.poll-multiple') : kindName(interaction, words);
}

/** Was it answered in words of one's own? */
export function isInWords({kind, options}: Interaction): boolean {
  return kind === 'open' || (kind === 'other' && options.length === 0);
}
