/** From one moment to another, in whole Unix seconds. */
export interface Span { readonly from: number; readonly to: number }

const MINUTE = 60;
const HOUR = 3600;
/** A report answers 500 rows at most and has a row a minute, so that it is asked for in windows. */
export const WINDOW_MINUTES = 480;
/** A session is read for so many days at most; what its source says of a longer one is not believed. */
const MOST_DAYS = 14;

/**
 * The span that a session's reports are asked for: from the full hour in which it began, since the source counts by the hour. Hours are
 * those of UTC, whatever the zone: in India they begin at half past. Never empty: the server would answer for whole days.
 */
export function reportSpan(start: number, end: number): Span {
  const from = Math.floor(start / HOUR) * HOUR;
  return {from, to: Math.max(Math.ceil(end), from + MINUTE)};
}

/** Windows that follow one another without gap or overlap, and together are the whole. All but the last begin and end on a full hour where the whole begins on one. */
export function windowsOf({from, to}: Span): readonly Span[] {
  const end = Math.min(to, from + MOST_DAYS * 24 * HOUR);
  const windows: Span[] = [];
  for (let at = from; at < end; at += WINDOW_MINUTES * MINUTE) windows.push({from: at, to: Math.min(at + WINDOW_MINUTES * MINUTE, end)});
  return windows;
}

/** A window as it is asked for: never shorter than a minute. */
export const askedSpan = ({from, to}: Span): Span => ({from, to: Math.max(to, from + MINUTE)});

/** The minutes of a session that have a reading: those that begin in it. */
export interface Minutes { readonly first: number; readonly count: number }

export function minutesOf(start: number, end: number): Minutes {
  const first = Math.ceil(start / MINUTE) * MINUTE;
  const last = Math.min(end, first + MOST_DAYS * 24 * HOUR);
  return {first, count: Math.max(0, Math.ceil((last - first) / MINUTE))};
}

/** Which of the minutes a reading is of, if it lies in the window, whose end belongs to the next; undefined where it is of none. */
export function minuteAt(position: number | undefined, {from, to}: Span, {first, count}: Minutes): number | undefined {
  if (position === undefined || position < from || position >= to || position < first) return undefined;
  const minute = Math.floor((position - first) / MINUTE);
  return minute < count ? minute : undefined;
}
