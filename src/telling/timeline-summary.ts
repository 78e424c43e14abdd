import type {TimelineMarker} from '../charts/timeline.js';
import type {Part, Values, WordKey, Words} from '../locale/index.js';
import type {SessionClock} from './session-clock.js';
import {secondsOf, type SessionTimeline} from './session-timeline.js';
import {markerText} from './timeline-marker.js';

/** How long after an interaction was opened a peak is still told together with it, in seconds. */
const shortly = 300;

/** The chart in sentences: what stands out, and when. The part `label` is text of the source. */
export function summary({mostViewers, highestRate, lowestRate, mostReactions, markers, isRunning, span}: SessionTimeline, clock: SessionClock, words: Words): readonly Part[] {
  const {formats} = words;
  const timeOf = (at: Date) => clock.time(at, secondsOf(span) < 600);
  const sentences: (readonly Part[])[] = [];
  const say = (key: WordKey, values: Values) => sentences.push(words.parts(key, values));
  if (mostViewers?.value === 0) say('timeline.nobody', {});
  else if (mostViewers) say('timeline.most-viewers', {count: mostViewers.value, time: timeOf(mostViewers.at)});
  const ofAll = mostViewers?.value ? '' : '-of-all'; // else it is told of the moments when many were there
  if (highestRate && highestRate.value === lowestRate?.value) say(`timeline.level-rate${ofAll}`, {rate: formats.percent(highestRate.value)});
  else if (highestRate && lowestRate) {
    const marker = lastBefore(markers, highestRate.at);
    const values = {rate: formats.percent(highestRate.value), time: timeOf(highestRate.at)};
    if (marker) say(`timeline.highest-rate-after${ofAll}`, {...values, label: markerText(marker, words)});
    else say(`timeline.highest-rate${ofAll}`, values);
    say('timeline.lowest-rate', {rate: formats.percent(lowestRate.value), time: timeOf(lowestRate.at)});
  }
  if (mostReactions) {
    say('timeline.most-reactions', {count: mostReactions.total, from: timeOf(mostReactions.from), to: timeOf(mostReactions.to)});
  }
  if (isRunning) say('timeline.running', {time: timeOf(span.to)});
  return sentences.flatMap((parts, index) => index === 0 ? parts : [{text: ' '}, ...parts]);
}

function lastBefore(markers: readonly TimelineMarker[], at: Date): TimelineMarker | undefined {
  return markers.filter((marker) => marker.kind === 'interaction' && marker.at <= at && at.getTime() - marker.at.getTime() <= shortly * 1000).pop();
}
