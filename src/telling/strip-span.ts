import type {HeatSpan} from '../charts/heat-strip.js';
import type {EngagementStrip, Session} from '../model/index.js';

/** The time that all strips are drawn over: the session's as far as it is known, else what the strips cover. */
export function stripSpan(session: Session | undefined, strips: Iterable<EngagementStrip>): HeatSpan {
  let [first, last] = [session?.startsAt.getTime() ?? Infinity, session?.endsAt?.getTime() ?? -Infinity];
  if (!session?.endsAt) {
    for (const {startsAt, stepSeconds, values} of strips) {
      if (!session) first = Math.min(first, startsAt.getTime());
      last = Math.max(last, startsAt.getTime() + values.length * stepSeconds * 1000);
    }
  }
  const isKnown = Number.isFinite(first) && last > first;
  return isKnown ? {startsAt: new Date(first), endsAt: new Date(last)} : {startsAt: new Date(0), endsAt: new Date(0)};
}

export function isSameSpan(one: HeatSpan, other: HeatSpan): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
}

/** Where a moment stands on the strips, from their left end; outside of them where there is none. */
export function placeOnStrips(at: Date | undefined, {startsAt, endsAt}: HeatSpan): string {
  if (!at || at < startsAt || at > endsAt) return '-1%';
  return `${100 * (at.getTime() - startsAt.getTime()) / (endsAt.getTime() - startsAt.getTime())}%`;
}
