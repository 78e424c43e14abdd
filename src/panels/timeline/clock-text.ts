import type {Span} from '../../charts/readings.js';
import type {Formats} from '../../locale/index.js';

/** Is a clock alone not enough to tell the moments of a session apart? */
export function hasMidnight({from, to}: Span, formats: Formats): boolean {
  return formats.date(from) !== formats.date(to);
}

/** "11:41", with the date where the session has a midnight in it. */
export function clockText(at: Date, session: Span, formats: Formats, withSeconds = false): string {
  const clock = formats.clock(at, withSeconds);
  return hasMidnight(session, formats) ? `${formats.date(at)} ${clock}` : clock;
}

/** "11:20 – 11:40", to the second where it is close. */
export function rangeText({from, to}: Span, session: Span, formats: Formats): string {
  const isClose = to.getTime() - from.getTime() < 600_000;
  return `${clockText(from, session, formats, isClose)} – ${clockText(to, session, formats, isClose)}`;
}
