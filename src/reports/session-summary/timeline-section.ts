import {layoutTimeline, timelineHeight} from '../../charts/timeline.js';
import type {Words} from '../../locale/index.js';
import type {Port} from '../../model/index.js';
import {reactionGlyph, reactionList} from '../../telling/reaction-kind.js';
import type {SessionClock} from '../../telling/session-clock.js';
import {timelinePeaks, type SessionTimeline} from '../../telling/session-timeline.js';
import {markerText} from '../../telling/timeline-marker.js';
import {summary} from '../../telling/timeline-summary.js';
import type {Block} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {isolated} from '../document-parts/isolated.js';
import {note, paragraph} from '../document-parts/section.js';
import {timelineDrawing, type TimelineText} from '../drawings/timeline-drawing.js';

/** As wide as a page's text at three quarters of the screen's letters. */
const width = 720;

/** Who was there and how closely they followed, moment by moment, what they sent and what happened. */
export function timelineSection(timeline: SessionTimeline, clock: SessionClock, port: Port, words: Words): Block[] {
  const {span, viewers, rate, reactions, markers, recording, mostViewers} = timeline;
  const layout = layoutTimeline({
    session: span, view: span, viewers, rate, reactions, markers, recording, mostViewers: mostViewers?.value ?? 0, peaks: timelinePeaks(timeline),
  }, words.formats, width, timelineHeight);
  const sentence = summary(timeline, clock, words).map(({text, place}) => place === 'label' ? isolated(text) : text).join('');
  const sent = reactionsSent(timeline);
  const blocks: Block[] = [
    {
      kind: 'figure', sentence,
      drawing: timelineDrawing(layout, {
        viewersAxis: words.say('timeline.axis-viewers'), rateAxis: words.say('timeline.axis-rate'), glyph: reactionGlyph,
        direction: words.direction, legend: legendOf(timeline, words),
      }),
    },
    ...sent.total > 0 ? [paragraph(words.say('document.reactions', {count: sent.total, kinds: reactionList(sent.kinds, words)}))] : [],
    note(words.say('zone.named', {zone: clock.zones.join(' / ')})),
    ...(['liveViewers', 'liveEngagement'] as const).flatMap((metric) => {
      const meaning = metric === 'liveEngagement' && !rate ? undefined : definitionOf(metric, port, words);
      return meaning === undefined ? [] : [note(`${words.say(`metric.${metric}`)}: ${meaning}`)];
    }),
  ];
  // Interactions have a section of their own.
  const events = markers.filter(({kind}) => kind !== 'interaction');
  if (events.length > 0) {
    blocks.push({
      kind: 'table', caption: words.say('timeline.events'),
      columns: [
        {label: words.say('timeline.time'), kind: 'name', weight: 2},
        {label: words.say('timeline.since-start'), kind: 'figure', weight: 2},
        {label: words.say('timeline.events'), kind: 'name', weight: 9},
      ],
      batches: [events.map((marker) => [clock.time(marker.at, true), clock.elapsed(marker.at), markerText(marker, words)])],
    });
  }
  return blocks;
}

function legendOf({rate, markers, recording}: SessionTimeline, words: Words): TimelineText['legend'] {
  const kinds = new Set(markers.map(({kind}) => kind));
  const drawn = (['interaction', 'breakout'] as const).filter((kind) => kinds.has(kind));
  return [
    {mark: 'viewers', text: words.say('metric.liveViewers')},
    ...rate ? [{mark: 'rate', text: words.say('metric.engagementRate')} as const] : [],
    ...drawn.map((mark) => ({mark, text: words.say(`timeline.marker-${mark}`)})),
    ...recording ? [{mark: 'recording', text: words.say('timeline.recording')} as const] : [],
  ];
}

/** Over the whole session, the most frequent first. */
function reactionsSent({reactions}: SessionTimeline): {readonly total: number; readonly kinds: readonly {readonly kind: string; readonly count: number}[]} {
  const kinds = Array.from(reactions, ([kind, {values}]) => ({kind, count: sumOf(values)})).sort((a, b) => b.count - a.count);
  return {total: kinds.reduce((sum, {count}) => sum + count, 0), kinds};
}

/** What was not read counts for nothing. */
function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) if (values[index]! > 0) sum += values[index]!;
  return sum;
}
