/**
 * Numbers, dates and names as a reader of one language in one time zone writes them. Inside the project rates are 0–1 and times
 * are seconds or instants; percent, minutes and clocks exist only here. What is not known is a dash.
 */
export class Formats {
  readonly #cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames | Intl.ListFormat>();

  /** `locale` is a well-formed BCP 47 tag that `Intl` accepts, `timeZone` an IANA name. */
  constructor(readonly locale: string, readonly timeZone: string) {}

  /** Drawn where a figure is not known. */
  readonly unknown = '–';

  /** A count or any other plain number; at most one digit after the point. */
  number(value: number | undefined): string {
    return isKnown(value) ? this.#numbers({maximumFractionDigits: 1}).format(value) : this.unknown;
  }

  /** A rate of 0–1 as percent. A share above nothing is never rounded down to "0%", nor one short of all up to "100%". */
  percent(rate: number | undefined): string {
    if (!isKnown(rate)) return this.unknown;
    const close = (rate > 0 && rate < 0.005) || (rate < 1 && rate >= 0.995);
    const digits = close ? 1 : 0;
    const bounded = close ? Math.min(Math.max(rate, 0.001), 0.999) : rate;
    return this.#numbers({style: 'percent', maximumFractionDigits: digits}).format(bounded);
  }

  /** Seconds as whole minutes without the unit, for a column headed "minutes"; under a minute with one digit, so that some is not none. */
  minutes(seconds: number | undefined): string {
    if (!isKnown(seconds)) return this.unknown;
    const minutes = seconds / 60;
    if (minutes > 0 && minutes < 0.1) return `< ${this.#numbers({minimumFractionDigits: 1}).format(0.1)}`;
    return this.#numbers({maximumFractionDigits: minutes < 1 ? 1 : 0}).format(minutes);
  }

  /** Seconds in words with units: "1 hr, 3 min", "38 min, 49 sec", "12 sec". Two units at most. */
  duration(seconds: number | undefined): string {
    if (!isKnown(seconds)) return this.unknown;
    const step = Math.round(seconds) < 3600 ? 1 : 60; // the smallest unit that is shown
    const whole = Math.round(seconds / step) * step;
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const parts = hours > 0
      ? [[hours, 'hour'], [minutes, 'minute']] as const
      : minutes > 0 ? [[minutes, 'minute'], [whole % 60, 'second']] as const : [[whole % 60, 'second']] as const;
    const shown = parts.filter(([count], index) => index === 0 || count > 0)
      .map(([count, unit]) => this.#numbers({style: 'unit', unit, unitDisplay: 'short'}).format(count));
    return this.#remember('duration', () => new Intl.ListFormat(this.locale, {type: 'unit', style: 'narrow'})).format(shown);
  }

  /** Seconds like a stopwatch: "01:57", "1:03:20". The digits of the language, left to right. */
  stopwatch(seconds: number | undefined): string {
    if (!isKnown(seconds)) return this.unknown;
    const whole = Math.floor(seconds);
    const two = this.#numbers({minimumIntegerDigits: 2, useGrouping: false});
    const hours = Math.floor(whole / 3600);
    const tail = `${two.format(Math.floor(whole / 60) % 60)}:${two.format(whole % 60)}`;
    return hours > 0 ? `${this.#numbers({useGrouping: false}).format(hours)}:${tail}` : tail;
  }

  /** "March 31, 2026" */
  date(at: Date | undefined): string {
    return this.#dates({dateStyle: 'long'}, at);
  }

  /** "11:05"; with seconds "11:05:30". */
  clock(at: Date | undefined, seconds = false): string {
    return this.#dates({hour: '2-digit', minute: '2-digit', ...(seconds ? {second: '2-digit'} : {}), hourCycle: 'h23'}, at);
  }

  /** "March 31, 2026 at 11:05" */
  dateTime(at: Date | undefined): string {
    return this.#dates({dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'}, at);
  }

  /**
   * A calendar day, "2026-03-31", as "Mar 31", in full as "March 31, 2026", or its month: "March 2026", "Mar 2026". A day has no zone:
   * it is the same everywhere.
   */
  day(day: string, style: keyof typeof dayStyles = 'short'): string {
    const options = dayStyles[style];
    return this.#dates({...options, timeZone: 'UTC'}, new Date(`${day}T00:00:00Z`));
  }

  /** The zone's short name at that instant: "GMT+3". Named wherever a time stands. */
  zone(at: Date = new Date()): string {
    if (!isInstant(at)) return this.timeZone;
    const format = this.#remember('zone', () => new Intl.DateTimeFormat(this.locale, {timeZone: this.timeZone, timeZoneName: 'short'}));
    return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? this.timeZone;
  }

  /** A country's name by its ISO 3166-1 alpha-2 code in either case; an unknown code stays as it is. */
  country(code: string): string {
    const names = this.#remember('country', () => new Intl.DisplayNames(this.locale, {type: 'region', fallback: 'code'}));
    try {
      return names.of(code.toUpperCase()) ?? code;
    } catch (error) {
      if (error instanceof RangeError) return code;
      throw error;
    }
  }

  /** "a, b and c" */
  list(items: readonly string[]): string {
    return this.#remember('list', () => new Intl.ListFormat(this.locale, {type: 'conjunction'})).format(items);
  }

  #numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.#remember(`number ${JSON.stringify(options)}`, () => new Intl.NumberFormat(this.locale, options));
  }

  #dates(options: Intl.DateTimeFormatOptions, at: Date | undefined): string {
    if (!at || !isInstant(at)) return this.unknown;
    return this.#remember(`date ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(this.locale, {timeZone: this.timeZone, ...options})).format(at);
  }

  /** `Intl` objects are dear to make: one of each kind. */
  #remember<Format extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames | Intl.ListFormat>(key: string, make: () => Format): Format {
    let format = this.#cache.get(key);
    if (!format) this.#cache.set(key, (format = make()));
    return format as Format;
  }
}

const dayStyles = {
  'short': {month: 'short', day: 'numeric'},
  'long': {dateStyle: 'long'},
  'month': {month: 'long', year: 'numeric'},
  'short-month': {month: 'short', year: 'numeric'},
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Is this a figure, and not the absence of one? */
export function isKnown(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function isInstant(at: Date): boolean {
  return Number.isFinite(at.getTime());
}
