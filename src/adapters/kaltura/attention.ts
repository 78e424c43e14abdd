import {signalsLevel} from '../../metrics/engagement-level.js';

/**
 * The engagement level that a run-together state is, 0–1; NaN where the person was away. *Engaged*, a half or more, is what Kaltura's own
 * page takes for it: camera on, on stage, full screen in a room, or focus and sound. Within that the more is on, the higher.
 */
export function levelOf(state: string): number {
  if (state === '' || state === 'Offline') return NaN;
  const has = (sign: string) => state.includes(sign);
  const signals = {
    focus: has('TabFocused'),
    sound: has('SoundOn'),
    fullScreen: has('FullScreen') && !has('FullScreenOff'),
    camera: has('CameraOn'),
    stage: has('OnStage'),
  };
  const level = signalsLevel(signals);
  return signals.fullScreen && has('Camera') ? Math.max(level, 0.75) : level; // only a room tells of cameras
}

/** Somebody may be there twice in one minute: the better counts, and being there before being away. */
export const better = (one: number, other: number): number => (Number.isNaN(one) ? other : Number.isNaN(other) ? one : Math.max(one, other));
