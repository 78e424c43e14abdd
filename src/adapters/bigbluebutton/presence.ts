import type {Acts} from './acts.js';
import type {Roster} from './roster.js';

/**
 * Who was connected, and when. The web page and the telephone bridge say so apart: a caller who never joined on the web is a
 * viewer with the caller's name, present while on the bridge.
 */
export class Presence {
  readonly #connected = new Set<string>();
  readonly #calls = new Map<string, {readonly name: string | undefined; readonly changes: {readonly at: number; readonly type: 'join' | 'leave'}[]}>();

  constructor(private readonly acts: Acts, private readonly roster: Roster) {}

  join(userId: string, at: number, about: Parameters<Roster['join']>[1]): void {
    this.roster.join(userId, about);
    if (this.#connected.has(userId)) return;
    this.#connected.add(userId);
    this.acts.add(userId, at, {type: 'join'});
  }

  leave(userId: string, at: number): void {
    if (this.#connected.delete(userId) || this.roster.personOf(userId) === undefined) this.acts.add(userId, at, {type: 'leave'});
  }

  call(userId: string, at: number, name: string | undefined): void {
    const call = this.#calls.get(userId) ?? {name, changes: []};
    this.#calls.set(userId, call);
    call.changes.push({at, type: 'join'});
  }

  hangUp(userId: string, at: number): void {
    this.#calls.get(userId)?.changes.push({at, type: 'leave'});
  }

  /** Once all is read: those who were only on the bridge. */
  addCallers(): void {
    for (const [userId, {name, changes}] of this.#calls) {
      if (this.roster.personOf(userId) !== undefined) continue;
      this.roster.join(userId, {name, role: 'viewer'});
      for (const {at, type} of changes) this.acts.add(userId, at, {type});
    }
  }
}
