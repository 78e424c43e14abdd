import {activityStripStep, signalStripStep} from '../../metrics/index.js';
import {Pace, type EngagementStrip} from '../../model/index.js';
import type {Knowledge} from './knowledge.js';
import {PersonTrace} from './person-trace.js';
import type {SessionSweep} from './session-sweep.js';

/**
 * Strips of the people asked, from the session's start to its end: a step's value is the mean level over the part of it in which the
 * person was there, weighted by time; NaN in a step wholly away. Steps are minutes by the activity policy, and what keeps a strip
 * within 720 of them by the signals policy. Who was never there has no strip.
 */
export async function stripsOf(
  sweep: SessionSweep, ids: Iterable<string>, policy: Knowledge['policy'], signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, EngagementStrip>> {
  const pace = new Pace(signal, undefined, 16);
  const {facts, dropped} = sweep;
  const stepSeconds = (policy === 'signals' ? signalStripStep : activityStripStep)(facts.length / 1000);
  const steps = Math.ceil(facts.length / 1000 / stepSeconds);
  const trace = new PersonTrace(facts.length, policy);
  const strips = new Map<string, EngagementStrip>();
  for (const id of new Set(ids)) {
    const person = facts.indexOf.get(id);
    if (person === undefined || sweep.present[person] === 0) continue;
    trace.begin();
    for (const row of sweep.rowsOf(person)) {
      if (dropped[row] === 0) trace.follow(facts.events, row);
      if (pace.due()) await pace.rest();
    }
    trace.end();
    strips.set(id, {startsAt: facts.session.startsAt, stepSeconds, values: meanLevels(trace, stepSeconds * 1000, steps)});
    if (pace.due()) await pace.rest();
  }
  return strips;
}

function meanLevels(trace: PersonTrace, step: number, steps: number): Float64Array {
  const weighted = new Float64Array(steps);
  const there = new Float64Array(steps);
  trace.visit((from, to, level) => {
    for (let i = Math.floor(from / step); i * step < to; i++) {
      const part = Math.min(to, (i + 1) * step) - Math.max(from, i * step);
      weighted[i] = (weighted[i] as number) + level * part;
      there[i] = (there[i] as number) + part;
    }
  });
  return weighted.map((sum, i) => sum / (there[i] as number));
}
