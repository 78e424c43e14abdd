import type {SampleSettings} from './options.js';
import {roleOf, type Role} from './people.js';
import {Random, Subject} from './random.js';
import {startOfBreakout, type SessionPlan} from './sessions.js';

/** A stretch of time in a session, in milliseconds since its start, on one tab or device; `to` is after `from`. */
export interface Stay {
  readonly from: number;
  readonly to: number;
  readonly connection: string;
  /** Absent: the source could not tell. */
  readonly device?: string;
}

/** When a person is in a session, in order of coming, a second device last; empty where they are not. */
export function visitOf(person: number, session: SessionPlan, settings: SampleSettings): readonly Stay[] {
  if (session.breakout) return breakoutVisit(person, session.breakout.of, session.breakout.number, settings);
  const stays = comings(person, session, settings);
  const away = breakoutOf(person, session, stays, settings);
  return away ? stays.flatMap((stay) => without(stay, away)) : stays;
}

/** Whether a person was there at a moment. */
export const isThere = (stays: readonly Stay[], at: number): boolean => stays.some(({from, to}) => from <= at && at < to);

/** A moment of somebody's presence; any is as likely as any other. `stays` must not be empty. */
export function momentIn(stays: readonly Stay[], chance: Random): number {
  let left = chance.next() * stays.reduce((sum, {from, to}) => sum + to - from, 0);
  for (const {from, to} of stays) {
    if (left < to - from) return Math.floor(from + left);
    left -= to - from;
  }
  return stays[0]!.from;
}

/** Whether someone stays away and sees only the recording. */
export function watchesRecordingOnly(person: number, session: SessionPlan, {attendees, seed}: SampleSettings): boolean {
  if (!session.facts.recording || roleOf(person, attendees) !== 'viewer') return false;
  return Random.of(seed, Subject.recordingOnly, session.index, person).chance(0.12);
}

function comings(person: number, session: SessionPlan, settings: SampleSettings): readonly Stay[] {
  const {attendees, seed} = settings;
  const chance = Random.of(seed, Subject.visit, session.index, person);
  const role = roleOf(person, attendees);
  if (role === 'viewer' && (!chance.chance(session.turnout) || watchesRecordingOnly(person, session, settings))) return [];

  const device = deviceOf(chance);
  const {from, to} = role === 'viewer' ? viewerHours(chance) : staffHours(role, chance);
  const at = (share: number) => Math.round(share * session.length);
  const stay = (since: number, until: number, connection: string, on = device): readonly Stay[] =>
    at(until) > at(since) ? [{from: at(since), to: at(until), connection, device: on}] : [];

  const habit = chance.next();
  if (role !== 'viewer' || habit > 0.18) return stay(from, to, 'tab-1');
  const turn = chance.between(from, to);
  // Some lose their connection and come back, some open the room a second time on their phone.
  if (habit < 0.12) return [...stay(from, turn, 'tab-1'), ...stay(turn + (to - turn) * chance.between(0.02, 0.2), to, 'tab-2')];
  return [...stay(from, to, 'tab-1'), ...stay(turn, chance.between(turn, to), 'tab-2', 'mobile')];
}

/** As shares of the session's length. Most come in its first tenth and stay to its last twentieth. */
function viewerHours(chance: Random): { readonly from: number; readonly to: number } {
  const late = chance.chance(0.14);
  const from = late ? chance.between(0.1, 0.7) : 0.058 * (chance.next() + chance.next());
  if (chance.chance(0.24)) return {from, to: from + (0.95 - from) * Math.sqrt(chance.next())};
  return {from, to: 0.945 + 0.055 * Math.sqrt(chance.next())};
}

function staffHours(role: Role, chance: Random): { readonly from: number; readonly to: number } {
  return role === 'host' ? {from: 0, to: 1} : {from: chance.between(0, 0.03), to: chance.between(0.975, 1)};
}

function deviceOf(chance: Random): string | undefined {
  const draw = chance.next();
  if (draw < 0.79) return 'computer';
  if (draw < 0.93) return 'mobile';
  return draw < 0.975 ? 'tablet' : undefined;
}

interface Away { readonly from: number; readonly to: number; readonly number: number }

/** The breakout that a person goes to: only viewers do, and only who are there from before it begins until after it ends. */
function breakoutOf(person: number, session: SessionPlan, stays: readonly Stay[], settings: SampleSettings): Away | undefined {
  const {attendees, seed} = settings;
  const {breakouts} = session;
  if (!breakouts || roleOf(person, attendees) !== 'viewer') return undefined;
  const chance = Random.of(seed, Subject.breakout, session.index, person);
  const number = Math.floor(chance.next() / breakouts.turnout);
  if (number >= breakouts.count || !stays.some(({from, to}) => from <= breakouts.from && to >= breakouts.to)) return undefined;
  const tenth = (breakouts.to - breakouts.from) / 10;
  const from = Math.floor(breakouts.from + tenth * chance.between(0.5, 1));
  return {from, to: Math.ceil(breakouts.to - tenth * chance.next()), number};
}

function breakoutVisit(person: number, main: SessionPlan, number: number, settings: SampleSettings): readonly Stay[] {
  const stays = comings(person, main, settings);
  const away = breakoutOf(person, main, stays, settings);
  if (away?.number !== number) return [];
  const start = startOfBreakout(main, number);
  return [{from: away.from - start, to: away.to - start, connection: 'tab-1', device: stays[0]?.device}];
}

/** A stay with the time in the breakout cut out of it. */
function without(stay: Stay, away: Away): readonly Stay[] {
  const before = {...stay, to: Math.min(stay.to, away.from)};
  const after = {...stay, from: Math.max(stay.from, away.to), connection: `${stay.connection}-again`};
  return [before, after].filter(({from, to}) => from < to);
}
