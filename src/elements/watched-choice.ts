import {nothing} from 'lit';
import type {Words} from '../locale/index.js';
import type {Watched} from '../telling/breakdown.js';
import {segments, segmentsStyles} from './segments.js';

/** Chooses whose figures are shown: of those who were there live, or of those who watched the recording. Nothing where only one is known. */
export function watchedChoice(told: readonly Watched[], chosen: Watched, choose: (watched: Watched) => void, words: Words) {
  if (told.length < 2) return nothing;
  return segments({name: 'watched', legend: words.say('breakdown.watched'), values: told, chosen, label: (kind) => words.say(`breakdown.${kind}`), choose});
}

export const watchedChoiceStyles = segmentsStyles;
