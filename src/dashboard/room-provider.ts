import {Task, TaskStatus} from '@lit/task';
import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import {arrived} from '../elements/arrived.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import {ScopeProvider} from '../elements/scope-provider.js';
import {tokens} from '../elements/tokens.js';
import {portOf, sessionFor} from '../model/index.js';
import {LiveWatch, runs, type Watched} from './live-watch.js';

/**
 * Shows nothing itself: gives its adapter, session, language and zone to the panels inside, for a layout of the host's own. While the
 * session runs, the panels follow it where the source tells what changes.
 *
 * @fires {RoomErrorEvent} room-error - The source has stopped telling what changes: `event.code`. It is asked again and again.
 * @slot - The panels, at any depth.
 */
export class RoomProvider extends RoomElement {
  static override styles = [tokens, css`:host { display: contents; }`];

  /** Figures of people of these roles only, as the source names them, wherever it can; by default everyone. */
  @property({attribute: false}) roles?: readonly string[] | undefined;

  /** How often the session was looked at anew, since it has changed. */
  #looks = 0;

  readonly #live = new LiveWatch(this, {
    watched: () => this.#running.value,
    changed: (parts) => {
      if (parts.includes('session')) this.#looks += 1;
      this.#provider.renew(parts);
    },
    failed: ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'watch')),
  });

  readonly #provider = new ScopeProvider(this, () => ({...this.scope, roles: this.roles ?? this.scope.roles}));

  /** The session, if it runs and the source tells what changes in it. What only the element around has given is watched there. */
  readonly #running = new Task(this, {
    args: () => {
      const {adapter, roomId, sessionId, waiting} = this.scope;
      const isOwn = this.ownAdapter !== undefined || this.roomId || this.sessionId;
      return [isOwn && !waiting ? adapter : undefined, roomId, sessionId, this.#looks] as const;
    },
    task: async ([adapter, roomId, sessionId], {signal}): Promise<Watched | undefined> => {
      if (!adapter) return undefined;
      const port = portOf(await arrived(adapter, signal));
      if (!port.offers('watch')) return undefined;
      const session = await sessionFor(port, {roomId, sessionId}, {signal});
      return session && runs(session) ? {port, sessionId: session.id} : undefined;
    },
  });

  /** Asks the source anew for every panel inside. */
  refresh(): void {
    this.#live.restart();
    this.#provider.refresh();
  }

  override connectedCallback(): void {
    const returns = this.hasUpdated && this.#running.status !== TaskStatus.COMPLETE;
    super.connectedCallback();
    if (returns) void this.#running.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running.abort('the page has gone');
  }

  protected override render() { return html`<slot></slot>`; }
}

declare global {
  interface HTMLElementTagNameMap { 'room-provider': RoomProvider }
}
