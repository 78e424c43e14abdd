import {Task, TaskStatus} from '@lit/task';
import {css, html, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {arrived} from '../elements/arrived.js';
import {RoomElement} from '../elements/room-element.js';
import {RoomErrorEvent} from '../elements/room-error-event.js';
import {ScopeProvider} from '../elements/scope-provider.js';
import {tokens} from '../elements/tokens.js';
import {portOf, sessionFor} from '../model/index.js';
import {goToPanel} from './go-to-panel.js';
import {LiveChangeEvent} from './live-change-event.js';
import {LiveWatch, runs, type LiveState, type Watched} from './live-watch.js';
import {PanelLinks} from './panel-links.js';

/**
 * Shows nothing itself: gives its adapter, session, language and zone to the panels inside, for a layout of the host's own, and brings
 * the reader from one of them to another. While the session runs, the panels follow it where the source tells what changes.
 *
 * @fires {NavigateEvent} room-navigate - A panel inside has more to show, by itself (`recordings`, `countries`…) or in another panel: this
 *   brings the reader there, unless the host goes to a page of its own and cancels it.
 * @fires {LiveChangeEvent} room-live-change - `live` or `readAt` is another: `event.live`, `event.readAt`.
 * @fires {RoomErrorEvent} room-error - The source has stopped telling what changes: `event.code`. It is asked again and again.
 * @slot - The panels, at any depth; links lead to all but those in shadow roots of other components.
 */
export class RoomProvider extends RoomElement {
  static override styles = [tokens, css`:host { display: contents; }`];

  /** Figures of people of these roles only, as the source names them, wherever it can; by default everyone. */
  @property({attribute: false}) roles?: readonly string[] | undefined;

  #told: readonly unknown[] = ['off', undefined];
  /** How often the session was looked at anew, since it has changed or everything is asked anew. */
  #looks = 0;
  readonly #links = new PanelLinks(this, () => this.scope);

  readonly #live = new LiveWatch(this, {
    watched: () => this.#running.value,
    changed: (parts) => {
      if (parts.includes('session')) this.#looks += 1;
      this.#provider.renew(parts);
    },
    failed: ({code}) => this.dispatchEvent(new RoomErrorEvent(code, 'watch')),
  });

  readonly #provider = new ScopeProvider(this, () => ({...this.scope, roles: this.roles ?? this.scope.roles, leadsTo: this.#links.leadsTo}));

  /** The session, if the source tells what changes in it. What only the element around has given is watched there. */
  readonly #running = new Task(this, {
    args: () => {
      const {adapter, roomId, sessionId, waiting, revision} = this.scope;
      const isOwn = this.ownAdapter !== undefined || this.roomId || this.sessionId;
      return [isOwn && !waiting ? adapter : undefined, roomId, sessionId, revision, this.#looks] as const;
    },
    task: async ([adapter, roomId, sessionId], {signal}): Promise<Watched | undefined> => {
      if (!adapter) return undefined;
      const port = portOf(await arrived(adapter, signal));
      if (!port.offers('watch')) return undefined;
      const session = await sessionFor(port, {roomId, sessionId}, {signal});
      return session && {port, sessionId: session.id, isOver: !runs(session)};
    },
  });

  constructor() {
    super();
    this.addEventListener('room-navigate', (event) => void goToPanel(this, event));
  }

  /**
   * Whether the session is followed as it runs: `watching`; `interrupted`, when the source has stopped telling and is asked again and
   * again; `stopped`, when it refuses. `off` where nothing runs, the source tells nothing of it, the page around follows it, or nobody
   * sees the page: its tab is hidden.
   */
  get live(): LiveState { return this.#live.state; }

  /** When panels were asked anew the last time because something in the session had changed. */
  get readAt(): Date | undefined { return this.#live.readAt; }

  /** Asks the source anew for every panel inside. */
  refresh(): void {
    this.#looks += 1;
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

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {live, readAt} = this;
    if (live === this.#told[0] && readAt === this.#told[1]) return;
    this.#told = [live, readAt];
    this.dispatchEvent(new LiveChangeEvent(live, readAt));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'room-provider': RoomProvider }
}
