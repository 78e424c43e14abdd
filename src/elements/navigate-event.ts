/**
 * The reader wants to go somewhere: back, to the details of a panel, or from them back to the panel. A host with pages of its own calls
 * `preventDefault()` and goes there itself; else the element does what it can on its own page.
 */
export class NavigateEvent extends Event {
  /**
   * `to`: `back`, or a panel by its short name: `recordings`. `hides`: its details are open and to be hidden; of `interactions`, the one
   * that is open is to be left for the list.
   */
  constructor(readonly to: string, readonly hides = false) {
    super('room-navigate', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap { 'room-navigate': NavigateEvent }
}
