import type {Span} from '../charts/readings.js';
import type {Formats} from '../locale/index.js';

/** Times of one session, told so that no two moments of it read the same. */
export class SessionClock {
  /** The zone, or both where the clocks were changed in the session. */
  readonly zones: readonly string[];
  readonly #hasMidnight: boolean;

  constructor(readonly session: Span, readonly formats: Formats) {
    this.zones = [...new Set([formats.zone(session.from), formats.zone(session.to)])];
    this.#hasMidnight = formats.date(session.from) !== formats.date(session.to);
  }

  /** "11:41", with the date where the session has a midnight in it, and with the zone where it may have an hour twice. */
  time(at: Date, withSeconds = false): string {
    const {formats} = this;
    const clock = formats.clock(at, withSeconds);
    const dated = this.#hasMidnight ? `${formats.date(at)} ${clock}` : clock;
    return this.zones.length > 1 ? `${dated} ${formats.zone(at)}` : dated;
  }

  /** "11:20 – 11:40", to the second where it is close. */
  range({from, to}: Span): string {
    const isClose = to.getTime() - from.getTime() < 600_000;
    return `${this.time(from, isClose)} – ${this.time(to, isClose)}`;
  }

  /** "36:10": since the session started. */
  elapsed(at: Date): string {
    return this.formats.stopwatch((at.getTime() - this.session.from.getTime()) / 1000);
  }
}
