import type {LiveState} from './live-watch.js';

/** A session is followed as it runs, or no longer; or something of it was asked anew. */
export class LiveChangeEvent extends Event {
  constructor(readonly live: LiveState, readonly readAt: Date | undefined) {
    super('room-live-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap { 'room-live-change': LiveChangeEvent }
}
