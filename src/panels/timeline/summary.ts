import {html, type TemplateResult} from 'lit';
import type {TimelineMarker} from '../../charts/timeline.js';
import type {Part, Values, WordKey, Words} from '../../locale/index.js';
import {clockText} from './clock-text.js';
import {markerText} from './moment.js';
import type {SessionTimeline} from './session-timeline.js';

/** How long after an interaction was opened a peak is still told together with it, in seconds. */
const shortly = 300;

/** The chart in sentences: what stands out, and when. */
export function summary(timeline: SessionTimeline, words: Words): TemplateResult {
  return html`${summaryParts(timeline, words).map(({text, place}) => place === 'label' ? html`<bdi>${text}</bdi>` : text)}`;
}

/** The same as plain text. */
export function summaryText(timeline: SessionTimeline, words: Words): string {
  return summaryParts(timeline, words).map(({text}) => text).join('');
}

function summaryParts({mostViewers, highestRate, lowestRate, mostReactions, markers, isRunning, span}: SessionTimeline, words: Words): Part[] {
  const {formats} = words;
  const clock = (at: Date) => clockText(at, span, formats);
  const sentences: (readonly Part[])[] = [];
  const say = (key: WordKey, values: Values) => sentences.push(words.parts(key, values));
  if (mostViewers?.value === 0) say('timeline.nobody', {});
  else if (mostViewers) say('timeline.most-viewers', {count: mostViewers.value, time: clock(mostViewers.at)});
  const ofAll = mostViewers?.value ? '' : '-of-all'; // else it is told of the moments when many were there
  if (highestRate && highestRate.value === lowestRate?.value) say(`timeline.level-rate${ofAll}`, {rate: formats.percent(highestRate.value)});
  else if (highestRate && lowestRate) {
    const marker = lastBefore(markers, highestRate.at);
    const values = {rate: formats.percent(highestRate.value), time: clock(highestRate.at)};
    if (marker) say(`timeline.highest-rate-after${ofAll}`, {...values, label: markerText(marker, words)});
    else say(`timeline.highest-rate${ofAll}`, values);
    say('timeline.lowest-rate', {rate: formats.percent(lowestRate.value), time: clock(lowestRate.at)});
  }
  if (mostReactions) {
    say('timeline.most-reactions', {count: mostReactions.total, from: clock(mostReactions.from), to: clock(mostReactions.to)});
  }
  if (isRunning) say('timeline.running', {time: clock(span.to)});
  return sentences.flatMap((parts, index) => index === 0 ? parts : [{text: ' '}, ...parts]);
}

function lastBefore(markers: readonly TimelineMarker[], at: Date): TimelineMarker | undefined {
  return markers.filter((marker) => marker.kind === 'interaction' && marker.at <= at && at.getTime() - marker.at.getTime() <= shortly * 1000).pop();
}
