import type {CountBin} from '../../charts/bin-counts.js';
import {readingAt} from '../../charts/readings.js';
import {binAt, xOf, type TimelineFacts, type TimelineLayout, type TimelineMarker} from '../../charts/timeline.js';
import type {Words} from '../../locale/index.js';
import {reactionList} from '../../telling/reaction-kind.js';
import type {SessionClock} from '../../telling/session-clock.js';
import {markerText} from '../../telling/timeline-marker.js';

/** What a timeline tells of one instant. */
export interface Moment {
  readonly at: Date;
  readonly elapsedSeconds: number;
  /** Absent where the line is not drawn; `NaN` where nothing was read. */
  readonly viewers: number | undefined;
  readonly rate: number | undefined;
  /** What was sent in the part of the view that is around it. */
  readonly reactions: CountBin | undefined;
  /** Those drawn where it is, or beside it. */
  readonly markers: readonly TimelineMarker[];
}

/** How far from a marker the cursor still counts as on it, in pixels. */
const reach = 7;

export function momentAt(facts: TimelineFacts, layout: TimelineLayout, at: Date): Moment {
  const x = xOf(layout, at);
  return {
    at,
    elapsedSeconds: (at.getTime() - facts.session.from.getTime()) / 1000,
    viewers: facts.viewers && readingAt(facts.viewers, heldAt(at, facts)),
    rate: facts.rate && readingAt(facts.rate, heldAt(at, facts)),
    reactions: binAt(layout, at),
    markers: layout.markers.find((group) => Math.abs(group.x - x) <= reach)?.markers ?? [],
  };
}

/** Whose reading is told: at the very end of the session that of its last step, which ends there. */
export const heldAt = (at: Date, {session: {to}}: TimelineFacts): Date => at < to ? at : new Date(to.getTime() - 1);

/** "11:41:10 · 36:10": the clock, and the time since the start. */
export function momentTitle({at}: Moment, clock: SessionClock): string {
  return `${clock.time(at, true)} · ${clock.elapsed(at)}`;
}

export const viewersText = (viewers: number, words: Words): string =>
  Number.isNaN(viewers) ? words.say('timeline.viewers-unknown') : words.say('timeline.viewers', {count: viewers});

export const rateText = (rate: number, words: Words): string =>
  Number.isNaN(rate) ? words.say('timeline.rate-unknown') : words.say('timeline.rate', {rate: words.formats.percent(rate)});

/** Everything of a moment in one sentence for a screen reader. */
export function momentText(moment: Moment, clock: SessionClock, words: Words): string {
  const {viewers, rate, reactions, markers} = moment;
  return [
    momentTitle(moment, clock),
    ...viewers === undefined ? [] : [viewersText(viewers, words)],
    ...rate === undefined ? [] : [rateText(rate, words)],
    ...reactions ? [words.say('timeline.reactions', {count: reactions.total, kinds: reactionList(reactions.kinds, words)})] : [],
    ...markers.map((marker) => markerText(marker, words)),
  ].join(', ');
}
