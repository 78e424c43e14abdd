import type {Interaction} from '../model/index.js';
import {byFigure} from './interaction-order.js';

export type AnswerOption = Interaction['options'][number];

/** By 'answer': in the order asked, or along the scale of a rating; by 'participants': by how many people chose it. */
export interface AnswerSort {
  readonly by: 'answer' | 'participants';
  readonly direction: 'ascending' | 'descending';
}

/** An option with its place in the order asked, from 1. */
export interface PlacedOption {
  readonly option: AnswerOption;
  readonly place: number;
}

/** The highest step of a rating whose options are all steps of a scale, written as numbers: 5 of "1" to "5". Else undefined. */
export function scaleOf({kind, options}: Pick<Interaction, 'kind' | 'options'>): number | undefined {
  if (kind !== 'rating' || options.length === 0) return undefined;
  const steps = options.map(stepOf);
  return steps.includes(undefined) ? undefined : Math.max(...steps as number[]);
}

/** The step of a scale that an option is; undefined where it is none. */
export function stepOf({label}: Pick<AnswerOption, 'label'>): number | undefined {
  const text = label.trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** Stars that are drawn at most; a longer scale is read from its numbers. */
const mostStars = 7;
const starSigns: ReadonlySet<string | undefined> = new Set([undefined, '', '★', '☆', '⭐', '⭐️']);

/** How many stars of how many an option of a rating stands for; undefined where it stands for none. */
export function starsOf(option: AnswerOption, interaction: Pick<Interaction, 'kind' | 'options'>): {readonly step: number; readonly top: number} | undefined {
  const top = scaleOf(interaction);
  const step = stepOf(option);
  const isDrawn = top !== undefined && step !== undefined && step <= top && top <= mostStars && starSigns.has(option.icon?.trim());
  return isDrawn ? {step, top} : undefined;
}

/** How the answers are read at first: a rating from its best step down, all others as they were asked. */
export function usualAnswerSort(interaction: Interaction): AnswerSort {
  return {by: 'answer', direction: scaleOf(interaction) === undefined ? 'ascending' : 'descending'};
}

/** The options in an order. Equals stay as they were asked; those that nobody counted come last. */
export function sortAnswers(interaction: Interaction, {by, direction}: AnswerSort): readonly PlacedOption[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const placed = interaction.options.map((option, index): PlacedOption => ({option, place: index + 1}));
  if (by === 'participants') return placed.sort(byFigure(({option}) => option.participants, sign));
  return placed.sort(byFigure(scaleOf(interaction) === undefined ? ({place}) => place : ({option}) => stepOf(option), sign));
}
