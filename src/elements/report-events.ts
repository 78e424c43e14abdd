/** What became of the making of a file. `incomplete`: the source failed on the way; the file has what arrived, and says so. */
export type ReportOutcome = 'saved' | 'incomplete' | 'cancelled' | 'failed';

/** A file has begun to be made. `report`: of what, for instance `attendees`; never a name or an id. */
export class ReportStartEvent extends Event {
  constructor(readonly report: string) {
    super('room-report-start', {bubbles: true, composed: true});
  }
}

/** More of the file is made: `rows` so far, and of how many, where that is known. Told a few times a second at the most. */
export class ReportProgressEvent extends Event {
  constructor(readonly report: string, readonly rows: number, readonly of: number | undefined) {
    super('room-report-progress', {bubbles: true, composed: true});
  }
}

/** The making of a file has ended, well or badly. `rows`: those in the file; without one those that had come. */
export class ReportDoneEvent extends Event {
  constructor(readonly report: string, readonly rows: number, readonly outcome: ReportOutcome) {
    super('room-report-done', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'room-report-start': ReportStartEvent;
    'room-report-progress': ReportProgressEvent;
    'room-report-done': ReportDoneEvent;
  }
}
