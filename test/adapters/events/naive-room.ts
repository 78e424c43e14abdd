import type {RoomEvent} from '../../../src/model/index.js';

/**
 * A room's numbers once more, by going through it tick by tick and asking each time what is so: slow, plain, and written apart from
 * the engine. A tick is a second or a millisecond; events lie on ticks. `start` and `length` in ticks.
 */
export interface NaiveRoom {
  readonly tickMilliseconds: number;
  readonly length: number;
  readonly events: readonly (RoomEvent & {readonly tick: number})[];
  readonly policy: 'signals' | 'activity';
}

interface State { readonly connections: Set<string>; readonly signals: Set<string> }

const ACTS = ['message', 'answer', 'reaction', 'question'];

/** What one person has open and on at a tick. */
function stateAt({events, length}: NaiveRoom, who: string, tick: number): State {
  const state: State = {connections: new Set(), signals: new Set()};
  const past = events.map((event, order) => ({event, order})).filter(({event}) => event.personId === who && event.tick <= tick);
  past.sort((a, b) => a.event.tick - b.event.tick || a.order - b.order);
  let unnamedLeft: number | undefined;
  for (const {event} of past) {
    const connection = event.connection ?? 'unnamed';
    if (event.type === 'join') state.connections.add(connection);
    if (event.type === 'leave') {
      const wasThere = state.connections.size > 0;
      const isToldAgain = event.connection === undefined && event.tick === unnamedLeft;
      if (state.connections.delete(connection)) unnamedLeft = event.connection === undefined ? event.tick : unnamedLeft;
      else if (event.connection === undefined && !isToldAgain) state.connections.clear();
      if (wasThere && state.connections.size === 0) state.signals.clear();
    }
    if (event.type === 'signal' && event.tick <= length) {
      if (event.on) state.signals.add(event.signal);
      else state.signals.delete(event.signal);
    }
  }
  return state;
}

/** Acts of one person inside the session, each told once. */
export function actsOf({events, length}: NaiveRoom, who: string): (RoomEvent & {tick: number})[] {
  const told = new Map<string, RoomEvent & {tick: number}>();
  for (const event of events) {
    const isAct = ACTS.includes(event.type) || event.type === 'download' || (event.type === 'hand' && event.up);
    if (event.personId !== who || !isAct || event.tick < 0 || event.tick > length) continue;
    told.set(JSON.stringify({...event, connection: undefined}), event);
  }
  return [...told.values()];
}

const isCameraOrTalk = (signal: string) => signal === 'camera' || signal === 'talk';

function isActive(room: NaiveRoom, who: string, minute: number): boolean {
  const ticks = 60_000 / room.tickMilliseconds;
  const inMinute = (tick: number) => Math.floor(tick / ticks) === minute;
  if (actsOf(room, who).some(({type, tick}) => type !== 'download' && inMinute(tick))) return true;
  if (room.events.some((event) => event.personId === who && event.type === 'signal' && event.on && isCameraOrTalk(event.signal)
    && event.tick >= 0 && event.tick <= room.length && inMinute(event.tick))) return true;
  for (let tick = Math.max(0, minute * ticks); tick < Math.min(room.length, (minute + 1) * ticks); tick++) {
    if ([...stateAt(room, who, tick).signals].some(isCameraOrTalk)) return true;
  }
  return false;
}

/** For each tick of the session the person's level, or undefined where they were away. */
export function levelsOf(room: NaiveRoom, who: string): (number | undefined)[] {
  const active = new Map<number, boolean>();
  const wasActive = (minute: number) => {
    if (!active.has(minute)) active.set(minute, isActive(room, who, minute));
    return active.get(minute) === true;
  };
  return Array.from({length: room.length}, (_, tick) => {
    const {connections, signals} = stateAt(room, who, tick);
    if (connections.size === 0) return undefined;
    if (room.policy === 'activity') {
      const minute = Math.floor(tick * room.tickMilliseconds / 60_000);
      if (wasActive(minute)) return 1;
      return (minute > 0 && wasActive(minute - 1)) || (minute > 1 && wasActive(minute - 2)) ? 0.5 : 0;
    }
    const three = ['focus', 'sound', 'fullScreen'].filter((signal) => signals.has(signal)).length;
    if (signals.has('camera') || signals.has('stage') || three === 3) return 1;
    if (signals.has('focus') && signals.has('sound')) return 0.75;
    return [0, 0.25, 0.45][three];
  });
}
