import {css, html} from 'lit';
import {RoomElement} from '../elements/room-element.js';
import {ScopeProvider} from '../elements/scope-provider.js';
import {tokens} from '../elements/tokens.js';

/**
 * Shows nothing itself: gives its adapter, session, language and zone to the panels inside, for a layout of the host's own.
 *
 * @slot - The panels, at any depth.
 */
export class RoomProvider extends RoomElement {
  static override styles = [tokens, css`:host { display: contents; }`];

  readonly #provider = new ScopeProvider(this, () => this.scope);

  /** Asks the source anew for every panel inside. */
  refresh(): void {
    this.#provider.refresh();
  }

  protected override render() { return html`<slot></slot>`; }
}

declare global {
  interface HTMLElementTagNameMap { 'room-provider': RoomProvider }
}
