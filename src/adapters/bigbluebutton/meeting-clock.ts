/** Further than this from the rest of the meeting, a time is not believed: 31 days, in milliseconds. */
const longestMeeting = 31 * 86_400_000;

/** The years 2000 to 2100 as milliseconds since 1970: outside, a number is not the time of a meeting. */
const earliest = 946_684_800_000;
const latest = 4_102_444_800_000;

/** Milliseconds since 1970, or undefined where that cannot be. */
export function epochOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number >= earliest && number <= latest ? number : undefined;
}

/** When a meeting was created: BigBlueButton ends its id with it (`<hash>-<milliseconds since 1970>`). */
export function creationOf(meetingId: string | undefined): number | undefined {
  return epochOf(/-(\d{13})$/.exec(meetingId ?? '')?.[1]);
}

/**
 * When a recorded event happened, in milliseconds since 1970. Events bear two clocks: `timestampUTC`, the wall clock, which
 * counts; and `timestamp`, the milliseconds of a clock that only runs forward. Where the first is missing (the recorder's own
 * camera events) or more than 31 days from the creation of the meeting, the second is used, at the distance that both had in
 * the nearest event before. If none had both yet, the first event is taken to be at the creation of the meeting.
 */
export class MeetingClock {
  #near: number | undefined;
  #distance: number | undefined;

  set createdAt(value: number | undefined) {
    this.#near ??= value;
  }

  at(timestamp: string | undefined, timestampUTC: string | undefined): number | undefined {
    const monotonic = timestamp !== undefined && /^\d{1,15}$/.test(timestamp) ? Number(timestamp) : undefined;
    const utc = epochOf(timestampUTC);
    if (utc !== undefined && Math.abs(utc - (this.#near ?? utc)) <= longestMeeting) {
      this.#near ??= utc;
      if (monotonic !== undefined) this.#distance = utc - monotonic;
      return utc;
    }
    if (monotonic === undefined) return undefined;
    if (this.#near !== undefined) this.#distance ??= this.#near - monotonic;
    return this.#distance === undefined ? undefined : monotonic + this.#distance;
  }
}
