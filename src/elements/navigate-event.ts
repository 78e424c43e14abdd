/**
 * The reader wants to go somewhere: back, or to the details of a panel. A host with pages of its own calls `preventDefault()` and
 * goes there itself; else the element does what it can on its own page.
 */
export class NavigateEvent extends Event {
  constructor(readonly to: string) {
    super('room-navigate', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap { 'room-navigate': NavigateEvent }
}
