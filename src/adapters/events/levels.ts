import {ACTIVITY_LINGERS_MINUTES, activityLevel, signalsLevel} from '../../metrics/index.js';
import type {StepFunction} from './step-function.js';

/** A bit for each signal, so that what a person has on is one number. */
export const SIGNAL_BITS: ReadonlyMap<unknown, number> =
  new Map([['focus', 1], ['sound', 2], ['fullScreen', 4], ['camera', 8], ['stage', 16], ['talk', 32]]);

/** Follows one person after another and writes down how their level of engagement changes. Instants are in order. */
export interface Levels {
  begin(): void;
  signal(at: number, bit: number, on: boolean): void;
  act(at: number): void;
  /** The last connection closed: whatever was on is off until it is said to be on again. */
  left(at: number): void;
  end(at: number): void;
}

const LEVEL_BY_BITS = Float64Array.from({length: 64}, (_, bits) => signalsLevel({
  focus: (bits & 1) > 0, sound: (bits & 2) > 0, fullScreen: (bits & 4) > 0, camera: (bits & 8) > 0, stage: (bits & 16) > 0,
}));

export function levelsBySignals(level: StepFunction): Levels {
  let bits = 0;
  const become = (at: number, next: number) => {
    bits = next;
    level.push(at, LEVEL_BY_BITS[bits] as number);
  };
  return {
    begin() {
      bits = 0;
      level.clear();
    },
    signal: (at, bit, on) => become(at, on ? bits | bit : bits & ~bit),
    act: nothing,
    left: (at) => become(at, 0),
    end: nothing,
  };
}

const MINUTE = 60_000;
const CAMERA_OR_TALK = 8 | 32;

/** A minute in which the camera was on, or the person talked, at any part of it is an active one, as is one with an act. */
export function levelsByActivity(level: StepFunction): Levels {
  let bits = 0;
  let onSince = 0;
  /** The newest active minute; the ones before it are written down. */
  let active = -Infinity;

  function mark(first: number, last: number): void {
    if (first > active + 1) {
      fade(first);
      level.push(first * MINUTE, activityLevel(0));
    }
    active = Math.max(active, last);
  }
  /** Writes down how the newest active minute faded, up to the minute given. */
  function fade(until: number): void {
    if (active === -Infinity) return;
    level.push((active + 1) * MINUTE, activityLevel(1));
    const over = active + 1 + ACTIVITY_LINGERS_MINUTES;
    if (over < until) level.push(over * MINUTE, 0);
  }
  const minute = (at: number) => Math.floor(at / MINUTE);
  /** Marks what was on up to now; what was switched off before the session began marks nothing. */
  const hold = (at: number) => {
    if (at > 0 || onSince >= 0) mark(minute(Math.max(0, onSince)), minute(Math.max(0, onSince, at - 1)));
  };
  function signal(at: number, bit: number, on: boolean): void {
    const next = (on ? bits | bit : bits & ~bit) & CAMERA_OR_TALK;
    if (bits === 0 && next > 0) onSince = at;
    if (bits > 0 && next !== bits) hold(at);
    bits = next;
  }

  return {
    begin() {
      bits = 0;
      active = -Infinity;
      level.clear();
    },
    signal,
    act(at) {
      if (bits > 0) hold(at);
      mark(minute(at), minute(at));
    },
    left: (at) => signal(at, CAMERA_OR_TALK, false),
    end(at) {
      signal(at, CAMERA_OR_TALK, false);
      fade(Infinity);
    },
  };
}

/** Where engagement is not measured. */
export const noLevels: Levels = {begin: nothing, signal: nothing, act: nothing, left: nothing, end: nothing};

function nothing(): void {
  // no level to follow
}
