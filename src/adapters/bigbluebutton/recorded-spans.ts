import type {Session} from '../../model/index.js';

/**
 * What was recorded: from each press of the record button to the next. The recording plays these spans one after the other,
 * so its length is their sum; one that was never stopped runs to the end of the meeting.
 */
export class RecordedSpans {
  #firstAt: number | undefined;
  #runsSince: number | undefined;
  #milliseconds = 0;

  turn(on: boolean, at: number): void {
    if (on) {
      this.#firstAt ??= at;
      this.#runsSince ??= at;
    } else if (this.#runsSince !== undefined) {
      this.#milliseconds += Math.max(0, at - this.#runsSince);
      this.#runsSince = undefined;
    }
  }

  /** Undefined where nothing was recorded. A recording bears the id of its meeting. */
  toRecording(id: string, endsAt: number): Session['recording'] {
    this.turn(false, endsAt);
    if (this.#firstAt === undefined) return undefined;
    return {id, startsAt: new Date(this.#firstAt), durationSeconds: this.#milliseconds / 1000};
  }
}
