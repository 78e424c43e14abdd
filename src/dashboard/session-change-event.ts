import type {Session} from '../model/index.js';

/** Another session was picked by the reader; everything on the page is of that session now. */
export class SessionChangeEvent extends Event {
  constructor(readonly session: Session) {
    super('room-session-change', {bubbles: true, composed: true});
  }
}
