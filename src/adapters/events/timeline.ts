import {Pace, type Series, type Timeline} from '../../model/index.js';
import {INTERACTION} from './event-columns.js';
import type {LogInteraction} from './interactions.js';
import type {Knowledge} from './knowledge.js';
import type {LogSession} from './log-sessions.js';
import type {SessionSweep} from './session-sweep.js';

/**
 * How many were present, and engaged, at the instant that each step begins; a step is a second up to a week, so that with events on
 * whole seconds the sum over the steps is the viewed time itself. Reactions are counted by kind in steps of their own, at most 1440.
 *
 * Markers are the openings of interactions (or when they were asked, where no opening is told), labelled with the question or with
 * nothing, and the starts of breakouts, labelled with their room's name.
 */
export async function timelineOf(
  sweep: SessionSweep, interactions: readonly LogInteraction[], breakouts: readonly LogSession[], knowledge: Knowledge, signal: AbortSignal | undefined,
): Promise<Timeline> {
  const {session, reactionKinds} = sweep.facts;
  const {startsAt, recording} = session;
  const {stepSeconds, presentAt, engagedAt} = sweep;
  return {
    viewers: {startsAt, stepSeconds, values: presentAt},
    engagementRate: knowledge.policy && {startsAt, stepSeconds, values: await ratio(engagedAt, presentAt, signal)},
    reactions: knowledge.knows('reaction')
      ? Object.fromEntries(reactionKinds.map((kind, i): [string, Series] => [
        kind, {startsAt, stepSeconds: sweep.reactionStepSeconds, values: sweep.reactionCounts[i] as Uint32Array},
      ]))
      : undefined,
    markers: await markersOf(sweep, interactions, breakouts, signal),
    recording: recording && {startsAt: recording.startsAt, endsAt: new Date(recording.startsAt.getTime() + recording.durationSeconds * 1000)},
  };
}

/** NaN where nobody was present. */
async function ratio(engaged: Int32Array, present: Int32Array, signal: AbortSignal | undefined): Promise<Float64Array> {
  const pace = new Pace(signal);
  const rate = new Float64Array(present.length);
  for (let step = 0; step < rate.length; step++) {
    rate[step] = (engaged[step] as number) / (present[step] as number);
    if (pace.due()) await pace.rest();
  }
  return rate;
}

type Marker = NonNullable<Timeline['markers']>[number];

async function markersOf(
  sweep: SessionSweep, interactions: readonly LogInteraction[], breakouts: readonly LogSession[], signal: AbortSignal | undefined,
): Promise<readonly Marker[]> {
  const pace = new Pace(signal);
  const {events, session, length} = sweep.facts;
  const startsAt = session.startsAt.getTime();
  const byId = new Map(interactions.map((interaction) => [interaction.id, interaction]));
  const markers: Marker[] = [];
  const opened = new Set<string>();
  for (let row = 0; row < events.length; row++) {
    if (pace.due()) await pace.rest();
    const at = events.at[row] as number;
    if (events.kind[row] !== INTERACTION || at < 0 || at > length) continue;
    const event = events.eventOf(row);
    if (event.type !== 'interaction' || event.state !== 'opened') continue;
    opened.add(event.interactionId);
    markers.push({at: new Date(startsAt + at), kind: 'interaction', label: byId.get(event.interactionId)?.question ?? ''});
  }
  for (const {id, askedAt, question} of interactions) {
    if (askedAt && !opened.has(id)) markers.push({at: askedAt, kind: 'interaction', label: question ?? ''});
  }
  for (const breakout of breakouts) markers.push({at: breakout.session.startsAt, kind: 'breakout', label: breakout.session.roomName});
  return markers.sort((a, b) => a.at.getTime() - b.at.getTime());
}
