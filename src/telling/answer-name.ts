import type {Words} from '../locale/index.js';
import type {Interaction} from '../model/index.js';
import type {AnswerOption} from './answer-order.js';

/** What an answer is called: as it was asked; of a crowd vote, whose answers stand for signs, in the reader's words where there are some. */
export function answerName({label}: AnswerOption, {kind}: Pick<Interaction, 'kind'>, words: Words): string {
  const vote = kind === 'crowd-vote' ? words.find(`interactions.vote.${label.trim().toLowerCase().replaceAll(' ', '-')}`) : undefined;
  return vote ?? label;
}
