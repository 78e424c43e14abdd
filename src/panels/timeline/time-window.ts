import type {Span} from '../../charts/readings.js';

/** The part of the session that is looked at. All results lie within `whole`; the whole itself is `undefined`. */
export type TimeWindow = Span | undefined;

/** Shows `factor` times as much (below 1: less), keeping `around` where it is on the screen; never less than `leastSeconds`. */
export function zoomed(window: TimeWindow, whole: Span, factor: number, around: Date, leastSeconds: number): TimeWindow {
  const {from, to} = window ?? whole;
  const length = Math.max(leastSeconds * 1000, (to.getTime() - from.getTime()) * factor);
  const part = (clamp(around.getTime(), from.getTime(), to.getTime()) - from.getTime()) / (to.getTime() - from.getTime());
  return placed(around.getTime() - part * length, length, whole);
}

/** Moves the window by a part of its own length: above 0 to later. */
export function panned(window: TimeWindow, whole: Span, part: number): TimeWindow {
  if (!window) return undefined;
  const length = window.to.getTime() - window.from.getTime();
  return placed(window.from.getTime() + part * length, length, whole);
}

/** Moves the window no further than it takes to see an instant. */
export function revealing(window: TimeWindow, whole: Span, at: Date): TimeWindow {
  if (!window || (at >= window.from && at <= window.to)) return window;
  const length = window.to.getTime() - window.from.getTime();
  return placed(at < window.from ? at.getTime() : at.getTime() - length, length, whole);
}

/** The window between two instants in either order, at least `leastSeconds` long. */
export function between(one: Date, other: Date, whole: Span, leastSeconds: number): TimeWindow {
  const [from, to] = one < other ? [one.getTime(), other.getTime()] : [other.getTime(), one.getTime()];
  const length = Math.max(leastSeconds * 1000, to - from);
  return placed((from + to - length) / 2, length, whole);
}

function placed(from: number, length: number, whole: Span): TimeWindow {
  const [start, end] = [whole.from.getTime(), whole.to.getTime()];
  if (length >= end - start) return undefined;
  const at = clamp(from, start, end - length);
  return {from: new Date(at), to: new Date(at + length)};
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
