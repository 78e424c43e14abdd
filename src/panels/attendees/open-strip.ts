import {html, nothing} from 'lit';
import {heatLevelAt, heatStrip, type HeatReadings, type HeatSpan, type HeatStripLayout} from '../../charts/heat-strip.js';
import {heatStripSentence, levelName, runTime} from '../../charts/heat-strip-sentence.js';
import type {TimeCursor} from '../../elements/time-cursor.js';
import type {Words} from '../../locale/index.js';

export interface OpenStrip {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly readings: HeatReadings;
  readonly layout: HeatStripLayout;
  readonly span: HeatSpan;
  readonly cursor: TimeCursor;
  readonly joinedAt: Date | undefined;
  readonly leftAt: Date | undefined;
}

/** Rows of the table behind a strip that are drawn at most. */
const mostRows = 500;

/** One person's engagement over the session, with a hand that mouse and keys move: it is read where the hand stands. */
export function openStrip({id, readings, layout, span, cursor, joinedAt, leftAt}: OpenStrip, words: Words) {
  const {seconds} = layout;
  const clock = (at: Date) => words.formats.clock(at);
  const moment = cursor.at && cursor.at >= span.startsAt && cursor.at <= span.endsAt ? cursor.at : undefined;
  const shown = moment ?? (joinedAt && joinedAt > span.startsAt && joinedAt < span.endsAt ? joinedAt : span.startsAt);
  const reading = readingAt(shown, readings, span, words);
  const presence = [joinedAt ? words.say('strip.joined', {time: clock(joinedAt)}) : '', leftAt ? words.say('strip.left', {time: clock(leftAt)}) : '']
    .filter((text) => text !== '');
  const moveTo = (at: number) => cursor.moveTo(new Date(span.startsAt.getTime() + Math.min(seconds, Math.max(0, at)) * 1000));
  const onPointer = (event: PointerEvent) => {
    const {left, width} = (event.currentTarget as HTMLElement).getBoundingClientRect();
    moveTo((event.clientX - left) / width * seconds);
  };
  const onLeave = ({currentTarget}: Event) => { if (!(currentTarget as HTMLElement).matches(':focus')) cursor.moveTo(undefined); };
  const onKey = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, secondsInto(shown, span), seconds, readings.stepSeconds);
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };
  return html`<div class="strip-box">
    <div class="strip" role="slider" tabindex="0" aria-label=${words.say('strip.label')} aria-describedby=${`${id}-sentence`} aria-orientation="horizontal"
      aria-valuemin="0" aria-valuemax=${Math.round(seconds)} aria-valuenow=${Math.round(secondsInto(shown, span))} aria-valuetext=${reading}
      @pointermove=${onPointer} @pointerdown=${onPointer} @pointerleave=${onLeave}
      @focus=${() => { if (!moment) moveTo(secondsInto(shown, span)); }} @blur=${() => cursor.moveTo(undefined)} @keydown=${onKey}>
      ${heatStrip(layout)}
      ${moment ? html`<span class="hand"></span><span class="reading" aria-hidden="true"><bdi>${reading}</bdi></span>` : nothing}
    </div>
    <p class="out-of-sight" id=${`${id}-sentence`}>${heatStripSentence(layout, span, words)}</p>
    <div class="axis">
      <bdi>${clock(span.startsAt)}</bdi>
      <bdi>${[...presence, words.formats.zone(span.startsAt)].join(' · ')}</bdi>
      <bdi>${clock(span.endsAt)}</bdi>
    </div>
  </div>`;
}

/** The stretches of a strip as a table: what the eye reads off the drawing. */
export function stripTable({runs}: HeatStripLayout, {startsAt}: HeatSpan, words: Words) {
  const left = runs.length - mostRows;
  return html`<table class="runs" aria-label=${words.say('strip.label')}>
    <thead><tr><th scope="col">${words.say('strip.time')}</th><th scope="col">${words.say('strip.duration')}</th><th scope="col">${words.say('strip.level')}</th></tr></thead>
    <tbody>${runs.slice(0, mostRows).map((run) => html`<tr>
      <td><bdi>${runTime(run, startsAt, words)}</bdi></td><td>${words.formats.duration(run.to - run.from)}</td><td>${levelName(run.level, words)}</td>
    </tr>`)}</tbody>
  </table>${left > 0 ? html`<p class="quiet">${words.say('strip.rest', {count: left})}</p>` : nothing}`;
}

/** What the shades mean; `hasGaps`: some of the session has no reading. */
export function stripLegend(words: Words, hasGaps = false) {
  return html`<p class="legend" aria-hidden="true">
    <span><i class="swatch swatch-0"></i>${words.say('level.0')}</span>
    <span>${[1, 2, 3, 4, 5].map((level) => html`<i class="swatch swatch-${level}"></i>`)}${words.say('strip.low-to-high')}</span>
    ${hasGaps ? html`<span><i class="swatch"></i>${words.say('level.none')}</span>` : nothing}
  </p>`;
}

/** "11:41 · 36:00 · high": the clock, the time since the start, the level. */
function readingAt(at: Date, readings: HeatReadings, span: HeatSpan, words: Words): string {
  const {formats} = words;
  const isExact = readings.stepSeconds % 60 !== 0;
  const level = heatLevelAt(readings, at < span.endsAt ? at : new Date(span.endsAt.getTime() - 1));
  return [formats.clock(at, isExact), formats.stopwatch(secondsInto(at, span)), levelName(level, words)].join(' · ');
}

const secondsInto = (at: Date, {startsAt}: HeatSpan) => (at.getTime() - startsAt.getTime()) / 1000;

/**
 * Where a key takes the hand: an arrow by one reading, but not by less than the eye can follow, a page key by a tenth, Home and End
 * to the ends. Time runs left to right in every language, so right is later.
 */
function keyTarget(key: string, at: number, seconds: number, stepSeconds: number): number | undefined {
  const step = Math.max(stepSeconds, seconds / 360);
  switch (key) {
    case 'ArrowRight': case 'ArrowUp': return at + step;
    case 'ArrowLeft': case 'ArrowDown': return at - step;
    case 'PageUp': return at + seconds / 10;
    case 'PageDown': return at - seconds / 10;
    case 'Home': return 0;
    case 'End': return seconds;
    default: return undefined;
  }
}
