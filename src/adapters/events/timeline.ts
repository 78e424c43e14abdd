import {Pace, type Series, type Timeline} from '../../model/index.js';
import type {AnsweredInteraction} from './interactions.js';
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
  sweep: SessionSweep, interactions: Iterable<AnsweredInteraction>, breakouts: readonly LogSession[], knowledge: Knowledge,
  signal: AbortSignal | undefined,
): Promise<Timeline> {
  const {session, reactionKinds} = sweep.facts;
  const {startsAt, recording} = session;
  const {stepSeconds, presentAt, engagedAt} = sweep;
  const recordingEnd = (recording?.startsAt.getTime() ?? NaN) + (recording?.durationSeconds ?? NaN) * 1000;
  return {
    viewers: {startsAt, stepSeconds, values: presentAt},
    engagementRate: knowledge.policy && {startsAt, stepSeconds, values: await ratio(engagedAt, presentAt, signal)},
    reactions: knowledge.knows('reaction')
      ? Object.fromEntries(reactionKinds.map((kind, i): [string, Uint32Array] => [kind, sweep.reactionCounts[i] as Uint32Array])
        .filter(([, values]) => values.some((count) => count > 0))
        .map(([kind, values]): [string, Series] => [kind, {startsAt, stepSeconds: sweep.reactionStepSeconds, values}]))
      : undefined,
    markers: markersOf(sweep, interactions, breakouts),
    recording: recording && {startsAt: recording.startsAt, endsAt: new Date(recordingEnd)},
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

function markersOf(
  {facts: {session}}: SessionSweep, interactions: Iterable<AnsweredInteraction>, breakouts: readonly LogSession[],
): readonly Marker[] {
  const markers: Marker[] = [];
  for (const {interaction: {question = '', askedAt}, openings} of interactions) {
    const opened = openings.map((at) => new Date(session.startsAt.getTime() + at));
    for (const at of opened.length > 0 || !askedAt ? opened : [askedAt]) markers.push({at, kind: 'interaction', label: question});
  }
  for (const breakout of breakouts) markers.push({at: breakout.session.startsAt, kind: 'breakout', label: breakout.session.roomName});
  return markers.sort((a, b) => a.at.getTime() - b.at.getTime());
}
