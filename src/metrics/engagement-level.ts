/** What a person has on at a moment. */
export interface Signals {
  readonly focus: boolean;
  readonly sound: boolean;
  readonly fullScreen: boolean;
  readonly camera: boolean;
  readonly stage: boolean;
}

/** *Engaged* means a level of a half or more. */
export const ENGAGED = 0.5;

/**
 * Engagement level of a present person, 0–1, by the signals policy: 1 with the camera on, or on stage, or with focus and sound and
 * full screen; 0.75 with focus and sound; 0.45 with two of the three but not that pair; 0.25 with one; 0 with none. A signal is off
 * until it is said to be on. Away is no level at all.
 */
export function signalsLevel({focus, sound, fullScreen, camera, stage}: Signals): number {
  if (camera || stage || (focus && sound && fullScreen)) return 1;
  if (focus && sound) return 0.75;
  if (fullScreen && (focus || sound)) return 0.45;
  return focus || sound || fullScreen ? 0.25 : 0;
}

/**
 * Engagement level of a present person, 0–1, by the activity policy, for a source that knows neither focus nor sound nor full screen:
 * 1 in a minute in which the person talked, wrote, asked, answered, reacted, raised a hand or had the camera on; 0.5 in the two
 * minutes after; else 0. Minutes are counted from the session's start. `minutesSince`: whole minutes since the last such minute,
 * 0 within it; infinite where there was none.
 */
export function activityLevel(minutesSince: number): number {
  if (minutesSince === 0) return 1;
  return minutesSince > 0 && minutesSince <= ACTIVITY_LINGERS_MINUTES ? 0.5 : 0;
}

/** For how many minutes after an active one a person still counts as following. */
export const ACTIVITY_LINGERS_MINUTES = 2;
