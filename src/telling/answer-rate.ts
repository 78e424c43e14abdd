import {answerShare} from '../metrics/answer-share.js';
import type {Interaction} from '../model/index.js';
import type {AnswerOption} from './answer-order.js';

/** Why there is no rate: nobody answered; a count is missing; an answer has more people than the whole interaction. */
export type RateGap = 'nobody' | 'unknown' | 'more';

/** The share of an answer, 0–1, or why there is none. A part of people can not be more than all of them: then a count is wrong. */
export function answerRate(option: AnswerOption, interaction: Pick<Interaction, 'participants'>): number | RateGap {
  const {participants} = interaction;
  if (participants === 0 && !option.participants) return 'nobody';
  if (participants !== undefined && option.participants !== undefined && option.participants > participants) return 'more';
  return answerShare(option, interaction) ?? 'unknown';
}

/** Did people choose more than one answer each? Then the rates add up to more than all. Undefined where the counts contradict one another. */
export function passesAll({options, participants}: Pick<Interaction, 'options' | 'participants'>): boolean | undefined {
  if (participants === undefined || options.some((option) => (option.participants ?? 0) > participants)) return undefined;
  return options.reduce((sum, option) => sum + (option.participants ?? 0), 0) > participants;
}
