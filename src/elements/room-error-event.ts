import type {AdapterErrorCode} from '../model/index.js';

/** Something could not be read. Holds no text of the source, no token and no name: a code, and where it happened. */
export class RoomErrorEvent extends Event {
  /** `path`: the field of an answer that was not as promised and is treated as missing; absent when a whole question failed. */
  constructor(readonly code: AdapterErrorCode, readonly subject: string, readonly path?: string) {
    super('room-error', {bubbles: true, composed: true});
  }
}
