import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../locale/index.js';
import {NavigateEvent} from './navigate-event.js';

/** A panel with more to show than it shows at once. */
interface DetailedPanel extends ReactiveControllerHost, HTMLElement {
  details: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * "View details": opens what a panel draws as `<section id="details">` with a heading `#details-title`, and hides it again, unless the
 * host goes to a page of its own.
 */
export class PanelDetails {
  /** `name`: where the reader wants to go, as `NavigateEvent` says it. */
  constructor(readonly panel: DetailedPanel, readonly name: string) {}

  /** The button. What it is the details of is read from the heading of the panel. */
  button(words: Words): TemplateResult {
    const {details} = this.panel;
    return html`<button type="button" class="button plain view-details" aria-expanded=${details} aria-controls="details" aria-describedby="title"
      @click=${this.#toggle}>${words.say(details ? 'details.hide' : 'details.show')}</button>`;
  }

  /** Opens the details and brings the reader to them, or to the panel where they are not there yet. */
  async show(): Promise<void> {
    this.panel.details = true;
    await this.panel.updateComplete;
    const {renderRoot} = this.panel;
    (renderRoot.querySelector<HTMLElement>('#details-title') ?? renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  /** Does the same, unless the host goes to a page of its own. */
  readonly ask = () => {
    if (this.panel.dispatchEvent(new NavigateEvent(this.name))) void this.show();
  };

  readonly #toggle = () => {
    const {panel} = this;
    const {details} = panel; // as it was pressed: a host that hears the event may set it, too
    if (panel.dispatchEvent(new NavigateEvent(this.name, details))) panel.details = !details;
  };
}
