import type {Interaction} from '../model/index.js';
import {share} from './share.js';

/**
 * Share of an answer: people who chose it / people who answered the interaction, 0–1. Where several answers are allowed the shares
 * of one interaction may pass 1 in sum. Undefined where nobody answered or the source does not count people.
 */
export function answerShare(option: Interaction['options'][number], interaction: Pick<Interaction, 'participants'>): number | undefined {
  return share(option.participants, interaction.participants);
}
