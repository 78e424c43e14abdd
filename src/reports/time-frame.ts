/** Calendar days, `2026-03-31`, both in the frame. */
export interface TimeFrame { readonly first: string; readonly last: string }

/** What a reader is offered beside days of their own. */
export const lastDays = [7, 30, 120, 365] as const;
export type LastDays = (typeof lastDays)[number];

/** So many calendar days, ending with today as it is in the zone. */
export function lastDaysUntil(count: number, timeZone: string, now = new Date()): TimeFrame {
  const last = dayOf(now, timeZone);
  return {first: later(last, 1 - count), last};
}

/** The shortest of `lastDays` that holds the instant; undefined where none does. At least `least` days. */
export function lastDaysWith(at: Date, timeZone: string, least: LastDays, now = new Date()): LastDays | undefined {
  const day = dayOf(at, timeZone);
  return lastDays.find((count) => {
    const {first, last} = lastDaysUntil(count, timeZone, now);
    return count >= least && day >= first && day <= last;
  });
}

/** Is this a day that a calendar has? Of the years 1000 to 9998: days are compared as text, and each has a day after it. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^(?!9999)[1-9]\d{3}-\d\d-\d\d$/.test(text) && Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** From the first moment of the first day, inclusive, to that of the day after the last, exclusive. `RangeError` where there are no such days. */
export function instantsOf({first, last}: TimeFrame, timeZone: string): {readonly from: Date; readonly to: Date} {
  if (!isDay(first) || !isDay(last) || first > last) throw new RangeError(`no time frame from ${first} to ${last}`);
  return {from: startOf(first, timeZone), to: startOf(later(last, 1), timeZone)};
}

/** The day of an instant in a zone. Swedish days are those of ISO 8601. */
export function dayOf(at: Date, timeZone: string): string {
  return at.toLocaleDateString('sv', {timeZone});
}

const HOUR = 3_600_000;
/** No zone ever was further from UTC than 16 hours. */
const WIDEST = 36 * HOUR;

/**
 * When a day begins: at midnight, or later where the clocks skip midnight; a day that a zone skipped altogether begins with the next.
 * Where clocks that were set back pass midnight twice it is one of the two times, always the same.
 */
function startOf(day: string, timeZone: string): Date {
  const days = new Intl.DateTimeFormat('sv', {timeZone});
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - WIDEST;
  let start = midnight + WIDEST;
  while (start - before > 1) {
    const between = Math.floor((before + start) / 2);
    if (days.format(between).padStart(day.length, '0') < day) before = between;
    else start = between;
  }
  return new Date(start);
}

/** The day so many days later, or earlier. A calendar's arithmetic: it knows no zone. */
function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}
