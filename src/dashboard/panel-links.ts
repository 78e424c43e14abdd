import type {ReactiveController} from 'lit';
import type {RoomElement} from '../elements/room-element.js';
import type {RoomScope} from '../elements/room-scope.js';
import {panelOn} from './go-to-panel.js';

/** Tells the panels of a page which links between them lead anywhere, as panels come and go on it and around it. */
export class PanelLinks implements ReactiveController {
  /** What was asked, and the answer. */
  readonly #said = new Map<string, boolean>();
  readonly #observer = new MutationObserver(() => {
    if (this.#isOutdated) this.page.requestUpdate();
  });
  #leadsTo = this.#answers();

  /** `around`: what the element around the page gives it. */
  constructor(readonly page: RoomElement, readonly around: () => RoomScope) {
    page.addController(this);
  }

  /** What the page gives as `leadsTo`: another function once one of the answers would be another, so that panels look again. */
  get leadsTo(): (name: string) => boolean {
    if (this.#isOutdated) this.#leadsTo = this.#answers();
    return this.#leadsTo;
  }

  hostConnected(): void {
    for (const root of [this.page, this.page.renderRoot]) this.#observer.observe(root, {childList: true, subtree: true});
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  get #isOutdated(): boolean {
    return [...this.#said].some(([name, answer]) => this.#leads(name) !== answer);
  }

  #answers(): (name: string) => boolean {
    this.#said.clear();
    return (name) => {
      const answer = this.#leads(name);
      if (!this.#said.has(name)) this.#said.set(name, answer);
      return answer;
    };
  }

  #leads(name: string): boolean {
    return panelOn(this.page, name) !== null || this.around().leadsTo?.(name) === true;
  }
}
