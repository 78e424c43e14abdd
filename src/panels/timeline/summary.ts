import {html, type TemplateResult} from 'lit';
import type {TimelineMarker} from '../../charts/timeline.js';
import type {Part, Values, WordKey, Words} from '../../locale/index.js';
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
  const sentences: (readonly Part[])[] = [];
  const say = (key: WordKey, values: Values) => sentences.push(words.parts(key, values));
  if (mostViewers) say('timeline.most-viewers', {count: mostViewers.value, time: formats.clock(mostViewers.at)});
  if (highestRate) {
    const isAmongMany = mostViewers ? '' : '-of-all';
    const marker = lastBefore(markers, highestRate.at);
    const values = {rate: formats.percent(highestRate.value), time: formats.clock(highestRate.at)};
    if (marker) say(`timeline.highest-rate-after${isAmongMany}`, {...values, label: markerText(marker, words)});
    else say(`timeline.highest-rate${isAmongMany}`, values);
    if (lowestRate && lowestRate.value < highestRate.value) {
      say('timeline.lowest-rate', {rate: formats.percent(lowestRate.value), time: formats.clock(lowestRate.at)});
    }
  }
  if (mostReactions) {
    say('timeline.most-reactions', {count: mostReactions.total, from: formats.clock(mostReactions.from), to: formats.clock(mostReactions.to)});
  }
  if (isRunning) say('timeline.running', {time: formats.clock(span.to)});
  return sentences.flatMap((parts, index) => index === 0 ? parts : [{text: ' '}, ...parts]);
}

function lastBefore(markers: readonly TimelineMarker[], at: Date): TimelineMarker | undefined {
  return markers.filter((marker) => marker.kind === 'interaction' && marker.at <= at && at.getTime() - marker.at.getTime() <= shortly * 1000).pop();
}
