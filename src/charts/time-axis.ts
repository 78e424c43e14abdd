import type {Span} from './readings.js';

/** Lengths between two ticks that a reader counts in, in seconds. Beyond a day: whole days. */
const roundLengths = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];
const day = 86_400;

/** Seconds between ticks, so that a span of `seconds` has at most `most` of them. */
export function tickLength(seconds: number, most: number): number {
  const least = seconds / Math.max(1, most);
  return roundLengths.find((length) => length >= least) ?? Math.ceil(least / day) * day;
}

export interface ClockTick { readonly at: Date; readonly isMidnight: boolean }

/**
 * Instants at which a clock on the wall shows a round time, at most `most` of them. Where the clock is put forward or back, the
 * ticks keep to what it shows, and the hour that comes twice has its tick twice.
 */
export function clockTicks({from, to}: Span, timeZone: string, most: number): readonly ClockTick[] {
  const step = tickLength((to.getTime() - from.getTime()) / 1000, most) * 1000;
  const offset = zoneOffset(timeZone);
  const ticks: ClockTick[] = [];
  for (let at = from.getTime() - modulo(from.getTime() + offset(from.getTime()), step); at <= to.getTime();) {
    const shown = at + offset(at);
    const past = modulo(shown, step);
    const shift = past <= step / 2 ? -past : step - past; // not 0 where the clock was changed since the tick before
    at += shift;
    if (at >= from.getTime() && at <= to.getTime()) ticks.push({at: new Date(at), isMidnight: modulo(shown + shift, day * 1000) === 0});
    at += step;
  }
  return ticks;
}

/** Round times since the start, in seconds, for the part of a session from `from` to `to` seconds. */
export function elapsedTicks(from: number, to: number, most: number): readonly number[] {
  const step = tickLength(to - from, most);
  const ticks: number[] = [];
  for (let seconds = Math.ceil(from / step) * step; seconds <= to; seconds += step) ticks.push(seconds);
  return ticks;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Milliseconds that clocks of a zone are ahead of UTC, at an instant. */
function zoneOffset(timeZone: string): (at: number) => number {
  const format = offsetFormats.get(timeZone) ?? new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
  offsetFormats.set(timeZone, format);
  return (at) => {
    const name = format.formatToParts(at).find(({type}) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = /^GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
    return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
}

/** By zone: what `Intl` makes is dear. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();
