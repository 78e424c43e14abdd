/** How long the steps of a series are, in seconds, so that a long session stays drawable. */

const WEEK_SECONDS = 604_800;

/** Of the timeline: one second up to a week, then the least whole number of seconds that makes at most as many steps. */
export const timelineStep = (sessionSeconds: number): number => atMost(WEEK_SECONDS, sessionSeconds);

/** Of the reactions of one kind: the least whole number of seconds that makes at most 1440 steps, a minute for a day. */
export const reactionStep = (sessionSeconds: number): number => atMost(1440, sessionSeconds);

/** Of a person's strip by signals: the least of 1, 2, 5, 10, 15, 30 seconds, 1, 2, 5, 10 minutes and doubles of ten with at most 720 steps. */
export function signalStripStep(sessionSeconds: number): number {
  let step = SIGNAL_STEPS.find((seconds) => sessionSeconds / seconds <= 720) ?? 1200;
  while (sessionSeconds / step > 720) step *= 2;
  return step;
}
const SIGNAL_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

/** Of a person's strip by activity: a minute, the unit of that policy; whole minutes more where a fortnight of them would not do. */
export const activityStripStep = (sessionSeconds: number): number => 60 * atMost(20_160, sessionSeconds / 60);

const atMost = (steps: number, length: number): number => Math.max(1, Math.ceil(length / steps));
