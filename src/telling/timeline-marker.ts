import type {TimelineMarker} from '../charts/timeline.js';
import type {WordKey, Words} from '../locale/index.js';

/** The label of a marker, or what it is where its source says no more. */
export const markerText = ({kind, label}: TimelineMarker, words: Words): string =>
  label.trim() === '' ? words.say(`timeline.marker-${kind}` as WordKey) : label.slice(0, 120);
