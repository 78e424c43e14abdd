import type {Pace, RoomEvent} from '../../model/index.js';
import type {Roster} from './roster.js';
import type {SetAsideList} from './set-aside-list.js';
import {signalChanges, type SignalEvent} from './signal-changes.js';

type WithoutWhoAndWhen<Event> = Event extends unknown ? Omit<Event, 'sessionId' | 'personId' | 'at' | 'connection'> : never;
/** What was done, without who and when. */
export type Act = WithoutWhoAndWhen<RoomEvent>;

/** `userId`: the connection it came from; undefined where the source does not say, or must not. `at`: milliseconds since 1970. */
export interface ActEntry {
  readonly userId: string | undefined;
  readonly at: number;
  act: Act;
}

/** What was done, in the order of the file, before it is known by whom: the join that tells may come later in the file. */
export class Acts {
  readonly #entries = new Set<ActEntry>();

  add(userId: string | undefined, at: number, act: Act): ActEntry {
    const entry = {userId, at, act};
    this.#entries.add(entry);
    return entry;
  }

  /** It was taken back. */
  remove(entry: ActEntry): void {
    this.#entries.delete(entry);
  }

  /**
   * The events of the log. What somebody did who never joined is set aside; that a message is gone is true whoever took it
   * away. What the server still writes down after the end (people leaving, cameras stopping) is at the end.
   */
  async toEvents(session: {readonly id: string; readonly endsAt: number}, roster: Roster, setAside: SetAsideList, pace: Pace): Promise<RoomEvent[]> {
    const events: RoomEvent[] = [];
    const signals: SignalEvent[] = [];
    for (const {userId, at, act} of this.#entries) {
      if (pace.due()) await pace.rest();
      const personId = userId === undefined ? undefined : roster.personOf(userId);
      if (personId === undefined && userId !== undefined && act.type !== 'message-delete') setAside.add('unknown-user', `${act.type} of ${userId}`);
      else {
        const event: RoomEvent = {...act, sessionId: session.id, at: new Date(Math.min(at, session.endsAt)), personId, connection: userId};
        if (event.type === 'signal') signals.push(event);
        else events.push(event);
      }
    }
    for (const event of signalChanges(signals)) events.push(event);
    return events;
  }
}
