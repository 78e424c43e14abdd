import type {RoomEvent} from '../../model/index.js';

export type SignalEvent = Extract<RoomEvent, {readonly type: 'signal'}>;

/**
 * A person's signal is on while any of their connections or cameras keeps it on. Given each of these as an on and, later, an
 * off, returns only the changes of the person's signal.
 */
export function signalChanges(events: readonly SignalEvent[]): SignalEvent[] {
  const keeping = new Map<string, number>();
  return [...events]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || Number(b.on) - Number(a.on))
    .filter(({personId, signal, on}) => {
      const key = `${signal} ${personId ?? ''}`;
      const before = keeping.get(key) ?? 0;
      keeping.set(key, before + (on ? 1 : -1));
      return on ? before === 0 : before === 1;
    });
}
