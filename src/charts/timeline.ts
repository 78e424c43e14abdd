import {range, tickStep} from 'd3-array';
import type {Formats} from '../locale/index.js';
import {binCounts, type CountBin} from './bin-counts.js';
import {foldReadings} from './fold-readings.js';
import {areaPath, linePath, meanPath, rangePath} from './folded-path.js';
import {lineAt, type Readings, type Span} from './readings.js';
import {clockTicks, elapsedTicks} from './time-axis.js';

/** What a timeline draws. All series end with the session. */
export interface TimelineFacts {
  /** The whole session: elapsed time counts from its start. */
  readonly session: Span;
  /** The part that fills the width. */
  readonly view: Span;
  /** Absent: not read, or not to be drawn. */
  readonly viewers?: Readings | undefined;
  /** 0–1. */
  readonly rate?: Readings | undefined;
  /** Most viewers in the whole session, so that zooming does not change the scale. */
  readonly mostViewers: number;
  readonly peaks: readonly TimelinePeak[];
  /** Counts per step, by kind. */
  readonly reactions: ReadonlyMap<string, Readings>;
  readonly markers: readonly TimelineMarker[];
  readonly recording?: Span | undefined;
}
export interface TimelinePeak { readonly line: 'viewers' | 'rate'; readonly at: Date; readonly value: number }
export interface TimelineMarker { readonly at: Date; readonly kind: 'interaction' | 'breakout' | 'recording' | 'other'; readonly label: string }

interface Tick { readonly at: number; readonly label: string }

/** Lengths are in CSS pixels from the top-left corner of the chart; within `plot`, from the corner of the plot. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly view: Span;
  readonly plot: {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
  /** The greatest number of the left axis. */
  readonly viewersTop: number;
  readonly viewersTicks: readonly Tick[];
  readonly rateTicks: readonly Tick[];
  readonly clockTicks: readonly Tick[];
  readonly elapsedTicks: readonly Tick[];
  /** Path data in the plot; empty where nothing was read. */
  readonly viewersLine: string;
  readonly viewersArea: string;
  readonly rateLine: string;
  readonly rateRange: string;
  readonly peaks: readonly PeakSign[];
  /** By part of the view; what was counted there. */
  readonly bins: readonly (CountBin | undefined)[];
  readonly bubbles: readonly Bubble[];
  /** Those that would cover one another are one. */
  readonly markers: readonly {readonly x: number; readonly markers: readonly [TimelineMarker, ...TimelineMarker[]]}[];
  readonly recording: {readonly x: number; readonly width: number} | undefined;
}
/** `anchor` and `dy`: where the label stands from the point, so that it leaves neither the plot nor the numbers beside it. */
export interface PeakSign {
  readonly line: 'viewers' | 'rate';
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly dy: number;
}
/** The most frequent kind of a part of the view with its count, and how many reactions of other kinds were there. */
export interface Bubble {
  readonly x: number;
  readonly kind: string;
  readonly count: string;
  readonly others: string;
  readonly isPeak: boolean;
}

/** Lengths of the drawing, from the top: reactions, titles of the axes, plot, clock, track of the recording, elapsed time. */
export const timelineHeight = 292;
const reactionsBand = 32;
const titlesBand = 22;
export const clockBand = 24;
const trackBand = 10;
const elapsedBand = 18;
export const bubbleRadius = 13;
/** The narrowest part of the view that has a bubble of its own. */
const bubbleSpace = 64;
const markerSpace = 14;
/** Width of a digit at the size of the ticks; labels are not measured, since that would make the browser lay out the page. */
const digit = 7;
const smallDigit = 6.5;

/** Pure arithmetic. The screen draws the result as SVG, the PDF as vectors. */
export function layoutTimeline(facts: TimelineFacts, formats: Formats, width: number, height = timelineHeight): TimelineLayout {
  const {session, view} = facts;
  const viewersScale = countTicks(facts.mostViewers);
  const viewersTop = viewersScale[viewersScale.length - 1]!;
  const viewersLabels = viewersScale.map((value) => formats.number(value));
  const rateLabels = rateScale.map((value) => formats.percent(value));
  const left = Math.ceil(Math.max(3, ...viewersLabels.map((label) => label.length)) * digit + 12);
  const right = Math.ceil(Math.max(...rateLabels.map((label) => label.length)) * digit + 12);
  const top = (facts.reactions.size > 0 ? reactionsBand : 0) + titlesBand;
  const plot = {x: left, y: top, width: Math.max(1, width - left - right), height: height - top - clockBand - trackBand - elapsedBand};

  const x = (at: Date) => (at.getTime() - view.from.getTime()) / (view.to.getTime() - view.from.getTime()) * plot.width;
  const isInView = (at: Date) => at >= view.from && at <= view.to;
  const viewersY = (value: number) => plot.height * (1 - value / viewersTop);
  const rateY = (value: number) => plot.height * (1 - value);
  const viewers = facts.viewers && foldReadings(facts.viewers, view, plot.width);
  const rate = facts.rate && foldReadings(facts.rate, view, plot.width);
  const bins = binCounts(facts.reactions, view, Math.max(1, Math.floor(plot.width / bubbleSpace)));
  const seconds = (at: Date) => (at.getTime() - session.from.getTime()) / 1000;
  return {
    width, height, view, plot, viewersTop,
    viewersTicks: facts.viewers ? viewersScale.map((value, index) => ({at: viewersY(value), label: viewersLabels[index]!})) : [],
    rateTicks: facts.rate ? rateScale.map((value, index) => ({at: rateY(value), label: rateLabels[index]!})) : [],
    clockTicks: clockLabels(view, formats, plot.width, x),
    elapsedTicks: elapsedTicks(seconds(view.from), seconds(view.to), plot.width / 90)
      .map((elapsed) => ({at: x(new Date(session.from.getTime() + elapsed * 1000)), label: `+${formats.stopwatch(elapsed)}`})),
    viewersLine: viewers ? linePath(viewers, viewersY) : '',
    viewersArea: viewers ? areaPath(viewers, viewersY, plot.height) : '',
    rateLine: rate ? meanPath(rate, rateY) : '',
    rateRange: rate ? rangePath(rate, rateY) : '',
    peaks: facts.peaks.filter(({line, at}) => isInView(at) && facts[line]).map(({line, at, value}) => line === 'viewers'
      ? peakSign(line, x(at), viewersY(value), formats.number(value), plot.width)
      : peakSign(line, x(at), rateY(value), formats.percent(value), plot.width)),
    bins,
    bubbles: bubblesApart(bins, plot.width, formats),
    markers: markersApart(facts.markers.filter(({at}) => isInView(at)), x),
    recording: facts.recording && within(x(facts.recording.from), x(facts.recording.to), plot.width),
  };
}

const rateScale = [0, 0.25, 0.5, 0.75, 1];

/** Round whole numbers from 0 to the first above `most`. */
function countTicks(most: number): readonly number[] {
  const step = Math.max(1, tickStep(0, Math.max(1, most), 4));
  return range(0, Math.floor(most / step) + 2).map((count) => count * step);
}

function peakSign(line: 'viewers' | 'rate', x: number, y: number, label: string, width: number): PeakSign {
  const half = label.length * digit / 2;
  return {line, x, y, label, anchor: x < half ? 'start' : x > width - half ? 'end' : 'middle', dy: y < 6 ? 16 : -8};
}

/** Labels of the clock. A midnight has its date in place of the hour; a label that it would cover gives way. */
function clockLabels(view: Span, formats: Formats, width: number, x: (at: Date) => number): readonly Tick[] {
  const isClose = view.to.getTime() - view.from.getTime() < 240_000;
  const labels = clockTicks(view, formats.timeZone, width / (isClose ? 88 : 72))
    .map(({at, isMidnight: isDate}) => ({at: x(at), label: isDate ? formats.date(at) : formats.clock(at, isClose), isDate}));
  const half = (tick: {readonly label: string}) => tick.label.length * digit / 2 + 3;
  return labels.filter((tick) => tick.isDate || labels.every((date) => !date.isDate || Math.abs(date.at - tick.at) > half(date) + half(tick)));
}

/** Bubbles stand at the middle of what they count, moved no further than they must so that none covers the next. */
function bubblesApart(bins: readonly (CountBin | undefined)[], width: number, formats: Formats): readonly Bubble[] {
  const bubbles = bins.filter((bin) => bin !== undefined).map(({place, total, kinds, isPeak}) => {
    const [{kind, count} = {kind: '', count: 0}] = kinds;
    const others = total > count ? `+${formats.number(total - count)}` : '';
    return {x: place * width, kind, count: formats.number(count), others, isPeak};
  });
  const space = ({count, others}: Bubble) => 2 * bubbleRadius + 8 + Math.max(count.length, others.length) * smallDigit;
  bubbles.forEach((bubble, index) => {
    const before = bubbles[index - 1];
    bubble.x = Math.max(bubble.x, before ? before.x + space(before) : 0);
  });
  bubbles.reverse().forEach((bubble, index) => {
    const after = bubbles[index - 1];
    bubble.x = Math.min(bubble.x, after ? after.x - space(bubble) : width);
  });
  return bubbles.reverse();
}

function markersApart(markers: readonly TimelineMarker[], x: (at: Date) => number): TimelineLayout['markers'] {
  const groups: {x: number; markers: [TimelineMarker, ...TimelineMarker[]]}[] = [];
  for (const marker of [...markers].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const at = x(marker.at);
    const group = groups[groups.length - 1];
    if (group && at - group.x < markerSpace) group.markers.push(marker);
    else groups.push({x: at, markers: [marker]});
  }
  return groups;
}

function within(from: number, to: number, width: number): {readonly x: number; readonly width: number} | undefined {
  const start = Math.max(0, from);
  return Math.min(width, to) > start ? {x: start, width: Math.min(width, to) - start} : undefined;
}

/** Where an instant is in the plot. */
export function xOf({view, plot}: TimelineLayout, at: Date): number {
  return (at.getTime() - view.from.getTime()) / (view.to.getTime() - view.from.getTime()) * plot.width;
}

/** Which instant a place in the plot shows; a place outside counts as the edge. */
export function timeAt({view, plot}: TimelineLayout, x: number): Date {
  const part = Math.min(1, Math.max(0, x / plot.width));
  return new Date(view.from.getTime() + part * (view.to.getTime() - view.from.getTime()));
}

/** How high the lines are in the plot at an instant; `undefined` where a line is not drawn. */
export function lineHeights({plot, viewersTop}: TimelineLayout, {viewers, rate}: TimelineFacts, at: Date) {
  const height = (readings: Readings | undefined, top: number) => {
    const value = readings ? lineAt(readings, at) : NaN;
    return Number.isNaN(value) ? undefined : plot.height * (1 - value / top);
  };
  return {viewers: height(viewers, viewersTop), rate: height(rate, 1)};
}

/** What was counted around an instant: the part of the view that it is in. */
export function binAt({view, bins}: TimelineLayout, at: Date): CountBin | undefined {
  const part = (at.getTime() - view.from.getTime()) / (view.to.getTime() - view.from.getTime());
  return bins[Math.min(bins.length - 1, Math.floor(part * bins.length))];
}
