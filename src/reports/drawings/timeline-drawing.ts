import {bubbleRadius, clockBand, type TimelineLayout} from '../../charts/timeline.js';
import {markerShapes} from '../../charts/timeline-drawing.js';
import type {Drawing, Ink, Shape} from '../document.js';
import {box} from './share-bar-drawing.js';

/** What is written in the drawing besides numbers. */
export interface TimelineText {
  readonly viewersAxis: string;
  readonly rateAxis: string;
  /** A sign for a kind of reaction. */
  readonly glyph: (kind: string) => string;
  /** What the signs stand for, in a line under the drawing. */
  readonly legend: readonly {readonly mark: 'viewers' | 'rate' | 'interaction' | 'breakout' | 'other' | 'recording'; readonly text: string}[];
  readonly direction: 'ltr' | 'rtl';
}

const size = 12;
const small = 11;
/** Lengths of the legend's line, and of a mark in it. */
const legendBand = 24;
const markWidth = 26;
/** Width of a letter at the size of the legend, about: it is laid out without measuring. */
const letter = 6.2;

/** The chart of the screen as plain shapes. The time axis runs from left to right in every language. */
export function timelineDrawing(layout: TimelineLayout, text: TimelineText): Drawing {
  const {plot, width} = layout;
  return {width, height: layout.height + legendBand, shapes: [
    ...axes(layout, text), ...lines(layout), ...marks(layout), ...bubbles(layout, text), ...legend(text, width, layout.height + 16),
    {kind: 'path', d: `M${plot.x} ${plot.y + plot.height}H${plot.x + plot.width}`, stroke: 'quiet', strokeWidth: 1},
  ]};
}

function axes(layout: TimelineLayout, {viewersAxis, rateAxis}: TimelineText): Shape[] {
  const {plot, width, viewersTicks, rateTicks} = layout;
  const base = plot.y + plot.height;
  const track = base + clockBand;
  const levels = (viewersTicks.length > 0 ? viewersTicks : rateTicks).map(({at}) => at);
  const write = (x: number, y: number, value: string, anchor: 'start' | 'middle' | 'end', ink: Ink, letters = size): Shape =>
    ({kind: 'text', x, y, text: value, size: letters, anchor, ink});
  return [
    ...levels.map((at): Shape => ({kind: 'path', d: `M${plot.x} ${plot.y + at}H${plot.x + plot.width}`, stroke: 'line', strokeWidth: 1})),
    ...viewersTicks.length > 0 ? [write(0, plot.y - 12, viewersAxis, 'start', 'viewers', small)] : [],
    ...rateTicks.length > 0 ? [write(width, plot.y - 12, rateAxis, 'end', 'rate', small)] : [],
    ...viewersTicks.map(({at, label}) => write(plot.x - 8, plot.y + at + 4, label, 'end', 'viewers')),
    ...rateTicks.map(({at, label}) => write(plot.x + plot.width + 8, plot.y + at + 4, label, 'start', 'rate')),
    ...layout.clockTicks.flatMap(({at, label}) => [notch(plot.x + at, base, 4), write(plot.x + at, base + 17, label, 'middle', 'quiet')]),
    {kind: 'path', d: box(plot.x, track, plot.width, 6), fill: 'away'},
    ...layout.recording ? [{kind: 'path', d: box(plot.x + layout.recording.x, track, layout.recording.width, 6), fill: 'level-3'} as const] : [],
    ...layout.elapsedTicks.flatMap(({at, label}) => [notch(plot.x + at, track + 6, 3), write(plot.x + at, track + 20, label, 'middle', 'quiet', small)]),
  ];
}

const notch = (x: number, y: number, length: number): Shape => ({kind: 'path', d: `M${x} ${y}V${y + length}`, stroke: 'quiet', strokeWidth: 1});

/** The line of the rate is dashed, so that the two are told apart without colour. */
function lines({plot: {x, y}, viewersArea, rateRange, viewersLine, rateLine}: TimelineLayout): Shape[] {
  const drawn: Shape[] = [
    {kind: 'path', d: viewersArea, x, y, fill: 'viewers-area'},
    {kind: 'path', d: rateRange, x, y, fill: 'rate-area'},
    {kind: 'path', d: viewersLine, x, y, stroke: 'viewers', strokeWidth: 2},
    {kind: 'path', d: rateLine, x, y, stroke: 'rate', strokeWidth: 2, dash: [5, 4]},
  ];
  return drawn.filter((shape) => shape.kind !== 'path' || shape.d !== '');
}

function marks({plot, markers, peaks}: TimelineLayout): Shape[] {
  return [
    ...markers.flatMap(({x, markers: [first]}): Shape[] => [
      {kind: 'path', d: `M${plot.x + x} ${plot.y + 4}V${plot.y + plot.height}`, stroke: 'quiet', strokeWidth: 0.8, dash: [2, 3]},
      {kind: 'path', d: markerShapes[first.kind], x: plot.x + x, y: plot.y, fill: 'quiet', stroke: 'paper', strokeWidth: 1},
    ]),
    ...peaks.flatMap(({line, x, y, label, anchor, dy}): Shape[] => [
      {kind: 'circle', x: plot.x + x, y: plot.y + y, r: 3.5, fill: 'paper', stroke: line, strokeWidth: 2},
      {kind: 'text', x: plot.x + x, y: plot.y + y + dy, text: label, size: small, anchor, ink: line, bold: true},
    ]),
  ];
}

function bubbles({plot, bubbles: drawn}: TimelineLayout, {glyph}: TimelineText): Shape[] {
  return drawn.flatMap(({x, kind, count, others, isPeak}): Shape[] => {
    const at = plot.x + x;
    const beside = at + bubbleRadius + 4;
    return [
      {kind: 'circle', x: at, y: 15, r: bubbleRadius, fill: 'paper', stroke: isPeak ? 'accent' : 'line', strokeWidth: isPeak ? 2 : 1},
      {kind: 'text', x: at, y: 20, text: glyph(kind), size: 13, anchor: 'middle', ink: 'ink'},
      {kind: 'text', x: beside, y: others === '' ? 19 : 14, text: count, size: small, ink: isPeak ? 'ink' : 'quiet', bold: isPeak},
      ...others === '' ? [] : [{kind: 'text', x: beside, y: 25, text: others, size: 9.5, ink: 'quiet'} as const],
    ];
  });
}

/** From the side where reading starts; what has no room any more is left out. */
function legend({legend: entries, direction}: TimelineText, width: number, y: number): Shape[] {
  let along = 0;
  return entries.flatMap(({mark, text}): Shape[] => {
    const length = markWidth + 6 + text.length * letter;
    if (along + length > width) return [];
    const [markAt, textAt] = direction === 'ltr' ? [along, along + markWidth + 6] : [width - along - markWidth, width - along - markWidth - 6];
    along += length + 14;
    return [legendMark(mark, markAt, y - 4), {kind: 'text', x: textAt, y, text, size: small, anchor: direction === 'ltr' ? 'start' : 'end', ink: 'quiet'}];
  });
}

function legendMark(mark: TimelineText['legend'][number]['mark'], x: number, y: number): Shape {
  if (mark === 'viewers') return {kind: 'path', d: `M${x} ${y}H${x + markWidth}`, stroke: 'viewers', strokeWidth: 2};
  if (mark === 'rate') return {kind: 'path', d: `M${x} ${y}H${x + markWidth}`, stroke: 'rate', strokeWidth: 2, dash: [5, 4]};
  if (mark === 'recording') return {kind: 'path', d: box(x, y - 3, markWidth, 6), fill: 'level-3'};
  return {kind: 'path', d: markerShapes[mark], x: x + markWidth / 2, y, fill: 'quiet'};
}
