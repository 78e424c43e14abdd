import {fullestPart, type CountedPart} from '../charts/bin-counts.js';
import {endOfReadings, readingsWithin, type Readings, type Span} from '../charts/readings.js';
import type {TimelineMarker, TimelinePeak} from '../charts/timeline.js';
import {peakViewers} from '../metrics/index.js';
import type {Session, Timeline} from '../model/index.js';

/** A value and when it was first read. */
export interface Extreme { readonly at: Date; readonly value: number }

/** A timeline cut to the session that is shown, with what stands out in it. */
export interface SessionTimeline {
  readonly span: Span;
  /** By kind, those that were sent at all. */
  readonly reactions: ReadonlyMap<string, Readings>;
  /** The session has no end yet: the span ends with the last reading. */
  readonly isRunning: boolean;
  readonly viewers: Readings;
  readonly rate: Readings | undefined;
  readonly markers: readonly TimelineMarker[];
  /** What can be played again. */
  readonly recording: Span | undefined;
  readonly mostViewers: Extreme | undefined;
  /**
   * Of the moments at which at least half as many were there as at the fullest: with two people in the room one of them is 50%,
   * which says little. Where it is not known how many were there, of all moments.
   */
  readonly highestRate: Extreme | undefined;
  readonly lowestRate: Extreme | undefined;
  /** The minute with the most reactions; where a session is longer than a day, the 1440th part of it. */
  readonly mostReactions: CountedPart | undefined;
}

/** What is drawn is always of the session that is shown, whatever length the series have that come with it. */
export function sessionTimeline(answer: Timeline, session: Session | undefined): SessionTimeline {
  const {viewers: allViewers, engagementRate, reactions = {}, markers = []} = answer;
  const span = spanOf(answer, session);
  const viewers = readingsWithin(allViewers, span);
  const rate = engagementRate && readingsWithin(engagementRate, span);
  const kinds = new Map(Object.entries(reactions).map(([kind, counts]): [string, Readings] => [kind, readingsWithin(counts, span)])
    .filter(([, {values}]) => hasCount(values)));
  const peak = peakViewers(viewers);
  return {
    span, viewers, rate,
    isRunning: session !== undefined && session.endsAt === undefined,
    reactions: kinds,
    markers: markers.filter(({at}) => at >= span.from && at <= span.to),
    recording: recordingOf(answer, session),
    mostViewers: peak && {at: peak.at, value: peak.viewers},
    ...rate ? rateExtremes(rate, viewers, (peak?.viewers ?? 0) / 2) : {highestRate: undefined, lowestRate: undefined},
    mostReactions: fullestPart(kinds, span, Math.min(1440, Math.max(1, Math.round(secondsOf(span) / 60)))),
  };
}

/** What is marked on the lines: the most viewers, and the highest rate where it is not level. Each at the middle of its step. */
export function timelinePeaks({span, viewers, rate, mostViewers, highestRate, lowestRate}: SessionTimeline): readonly TimelinePeak[] {
  const atMiddle = (at: Date, stepSeconds: number) => new Date(Math.min(span.to.getTime(), at.getTime() + stepSeconds * 500));
  return [
    ...mostViewers?.value ? [{line: 'viewers' as const, value: mostViewers.value, at: atMiddle(mostViewers.at, viewers.stepSeconds)}] : [],
    ...rate && highestRate && highestRate.value !== lowestRate?.value
      ? [{line: 'rate' as const, value: highestRate.value, at: atMiddle(highestRate.at, rate.stepSeconds)}] : [],
  ];
}

/** Length of a span in seconds. */
export function secondsOf({from, to}: Span): number {
  return (to.getTime() - from.getTime()) / 1000;
}

/** The session's own start and end. Without an end it ends with the last reading; without a session, its series tell both. */
function spanOf({viewers, engagementRate, reactions = {}}: Timeline, session: Session | undefined): Span {
  const lines = engagementRate ? [viewers, engagementRate] : [viewers];
  const all = [...lines, ...Object.values(reactions)];
  const from = session?.startsAt.getTime() ?? Math.min(...all.map(({startsAt}) => startsAt.getTime()));
  const ends = lines.map((line) => endOfReadings(line)?.getTime() ?? from);
  const to = session?.endsAt?.getTime() ?? Math.max(...ends);
  return {from: new Date(from), to: new Date(Math.max(to, from + 1000))}; // a session of no length is drawn as one second
}

function recordingOf({recording}: Timeline, session: Session | undefined): Span | undefined {
  if (session?.recording) {
    const {startsAt, durationSeconds} = session.recording;
    return {from: startsAt, to: new Date(startsAt.getTime() + durationSeconds * 1000)};
  }
  return recording && {from: recording.startsAt, to: recording.endsAt};
}

/** Of the moments with at least `least` viewers; of moments with the same rate, the first. */
function rateExtremes(rate: Readings, viewers: Readings, least: number): Pick<SessionTimeline, 'highestRate' | 'lowestRate'> {
  const {startsAt, stepSeconds, values} = rate;
  const timeOf = (index: number) => startsAt.getTime() + index * stepSeconds * 1000;
  const viewersStart = viewers.startsAt.getTime();
  const viewersStep = viewers.stepSeconds * 1000;
  let highest = -1;
  let lowest = -1;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (value !== value) continue;
    if (least > 0 && !((viewers.values[Math.floor((timeOf(index) - viewersStart) / viewersStep)] ?? NaN) >= least)) continue;
    if (highest < 0 || value > values[highest]!) highest = index;
    if (lowest < 0 || value < values[lowest]!) lowest = index;
  }
  const extreme = (index: number) => index < 0 ? undefined : {at: new Date(timeOf(index)), value: values[index]!};
  return {highestRate: extreme(highest), lowestRate: extreme(lowest)};
}

function hasCount(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index += 1) if (values[index]! > 0) return true;
  return false;
}

/** The least that is looked at at once, in seconds: a few readings. */
export function leastSeconds(timeline: SessionTimeline): number {
  return Math.min(secondsOf(timeline.span), Math.max(5, finestStep(timeline) * 4));
}

/** One step of the keys, in seconds: the readings that share a pixel, or one where they are further apart. */
export function keyStepSeconds(timeline: SessionTimeline, secondsOfPixel: number): number {
  const finest = finestStep(timeline);
  return Math.max(1, Math.ceil(secondsOfPixel / finest)) * finest;
}

/** Where the recording has an instant, in seconds from its start; `undefined` where it has not. */
export function recordingSeconds({recording}: SessionTimeline, at: Date): number | undefined {
  return recording && at >= recording.from && at <= recording.to ? secondsOf({from: recording.from, to: at}) : undefined;
}

const finestStep = ({viewers, rate}: SessionTimeline) => Math.min(viewers.stepSeconds, rate?.stepSeconds ?? Infinity);
