import type {Words} from '../locale/index.js';
import {audienceParts} from '../metrics/audience-parts.js';
import type {Audience, Overview, Session} from '../model/index.js';

/** A figure, or why there is none. */
export interface Figure {
  readonly value: number | undefined;
  readonly why: string | undefined;
}

/** How long people viewed on average, in seconds. */
export function averageViewed({uniqueViewers, averageViewedSeconds}: Overview, words: Words): Figure {
  const nobody = uniqueViewers?.all === 0;
  const value = nobody ? undefined : averageViewedSeconds?.all;
  return {value, why: value === undefined ? words.say(nobody ? 'overview.average-nobody' : 'overview.average-unknown') : undefined};
}

/** The average rate of the live session, 0–1. */
export function liveRate({uniqueViewers, engagementRate}: Overview, words: Words): Figure {
  const nobody = uniqueViewers?.live === 0 || uniqueViewers?.all === 0;
  const value = nobody ? undefined : engagementRate;
  return {value, why: value === undefined ? words.say(nobody ? 'overview.rate-nobody' : 'overview.rate-unknown') : undefined};
}

/** Of unique viewers, a line for each count that is known. */
export interface ViewerCount {
  readonly kind: 'live' | 'recording' | 'live-only' | 'both' | 'recording-only';
  readonly count: number | undefined;
}

/** Parts that add up to the whole; or the counts as they are known, which may overlap. */
export function viewerCounts(viewers: Audience): readonly ViewerCount[] {
  const parts = audienceParts(viewers);
  return parts
    ? [{kind: 'live-only', count: parts.liveOnly}, {kind: 'both', count: parts.both}, {kind: 'recording-only', count: parts.recordingOnly}]
    : [{kind: 'live', count: viewers.live}, {kind: 'recording', count: viewers.recording}];
}

/** "of a session of 60 min" */
export function ofSession(session: Session, words: Words): string {
  const length = sessionSeconds(session);
  return length === undefined ? words.say('overview.session-running') : words.say('overview.session-length', {minutes: words.formats.minutes(length)});
}

/** Seconds from start to end; undefined while the session runs. */
export function sessionSeconds({startsAt, endsAt, live}: Session): number | undefined {
  return live || !endsAt ? undefined : Math.max(0, endsAt.getTime() - startsAt.getTime()) / 1000;
}
