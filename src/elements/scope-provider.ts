import {ContextProvider} from '@lit/context';
import type {ReactiveController} from 'lit';
import type {RoomElement} from './room-element.js';
import {roomScope, type RoomScope} from './room-scope.js';
import {TimeCursor} from './time-cursor.js';

/** Counts the changes of all providers, so that no two of them have the same number. */
let latestChange = 0;

/** Gives an element's scope to the panels inside it, with one time cursor for all of them. */
export class ScopeProvider implements ReactiveController {
  readonly cursor = new TimeCursor();
  readonly #context: ContextProvider<typeof roomScope, RoomElement>;
  #given: RoomScope | undefined;
  #revision = 0;
  #changes: ReadonlyMap<string, number> | undefined;

  /** `scope`: what is given now; asked on every update of the host. */
  constructor(readonly host: RoomElement, readonly scope: () => RoomScope) {
    this.#context = new ContextProvider(host, {context: roomScope});
    host.addController(this);
  }

  hostUpdate(): void {
    const scope = this.scope();
    const revision = (scope.revision ?? 0) + this.#revision;
    this.#give({...scope, revision, changes: this.#changes ?? scope.changes, cursor: scope.cursor ?? this.cursor});
  }

  /** Every panel inside asks anew. */
  refresh(): void {
    this.#revision += 1;
    this.host.requestUpdate();
  }

  /** The panels of these parts ask anew. */
  renew(parts: Iterable<string>): void {
    const changes = new Map(this.#changes);
    latestChange += 1;
    for (const part of parts) changes.set(part, latestChange);
    this.#changes = changes;
    this.host.requestUpdate();
  }

  #give(scope: RoomScope): void {
    if (this.#given && sameScope(this.#given, scope)) return;
    this.#given = scope;
    this.#context.setValue(scope);
  }
}

function sameScope(one: RoomScope, other: RoomScope): boolean {
  return one.adapter === other.adapter && one.roomId === other.roomId && one.sessionId === other.sessionId && one.waiting === other.waiting
    && one.locale === other.locale && one.timeZone === other.timeZone && one.revision === other.revision && one.changes === other.changes
    && one.toldAbove === other.toldAbove && one.leadsTo === other.leadsTo && one.roles === other.roles
    && one.csvHeaders === other.csvHeaders && one.csvDelimiter === other.csvDelimiter
    && one.brand === other.brand && one.loadFont === other.loadFont;
}
