import {svg} from 'lit';
import type {Interaction} from '../../model/index.js';

/** Lines in a square of 16: a check in a ring, a speech bubble, stacked bars… */
const paths = {
  'poll': 'M3.5 13V9M8 13V3M12.5 13V6.5',
  'poll-multiple': 'M2.5 4.2 3.8 5.5 6.2 3M2.5 11.2 3.8 12.5 6.2 10M9 4.5h4.5M9 11.5h4.5',
  'quiz': 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M5.4 8.2l1.8 1.8 3.4-3.6',
  'rating': 'M8 2.2 9.7 5.9l4 .5-3 2.7.8 4L8 11.1l-3.5 2 .8-4-3-2.7 4-.5z',
  'open': 'M2.5 3h11v8H7.4L4.5 13.5V11h-2zM5.2 5.8h5.6M5.2 8.2h3.6',
  'crowd-vote': 'M5 7.2v6H2.5v-6zM5 7.4 7.8 2.2c1 0 1.7.8 1.5 1.8L8.8 6.4h3.5c.8 0 1.3.6 1.2 1.4l-.9 4.2c-.1.7-.7 1.2-1.4 1.2H5',
  'other': 'M8 2.5 13.5 8 8 13.5 2.5 8z',
};

/** A sign of the type, for the eye alone: its name stands beside it. */
export function kindIcon({kind, multipleAnswers}: Pick<Interaction, 'kind' | 'multipleAnswers'>) {
  const path = paths[kind === 'poll' && multipleAnswers ? 'poll-multiple' : kind];
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
