import type {Words} from '../locale/index.js';
import type {Interaction} from '../model/index.js';
import {answerRate, passesAll, type RateGap} from './answer-rate.js';

/** Why the rates may add up to more than 100%, where they may. */
export function overlap(interaction: Interaction, words: Words): readonly string[] {
  if (interaction.multipleAnswers) return [words.say('interactions.several')];
  return passesAll(interaction) ? [words.say('interactions.overlap')] : [];
}

/** What has to be known to read the figures rightly: one sentence each. */
export function notes(interaction: Interaction, words: Words): readonly string[] {
  const gaps = new Set(interaction.options.map((option) => answerRate(option, interaction)).filter((rate): rate is RateGap => typeof rate === 'string'));
  return [
    ...overlap(interaction, words),
    ...(interaction.anonymous ? [words.say('interactions.anonymous')] : []),
    ...Array.from(gaps, (gap) => words.say(`interactions.gap.${gap}`)),
  ];
}
