import {ReportDoneEvent, ReportProgressEvent, ReportStartEvent, type ReportOutcome} from '../../elements/report-events.js';
import {RoomErrorEvent} from '../../elements/room-error-event.js';
import type {ReportId} from '../../model/index.js';
import type {ReportRun} from '../../reports/index.js';

/** Milliseconds of work until it is shown, and between two words of progress. */
const SHOWS_AFTER = 300;
const STEP = 100;

/** Tells host and reader of runs, as often as they can follow. */
export class RunTeller {
  #runs: readonly ReportRun[] = [];
  readonly #begun = performance.now();
  readonly #started = new Set<ReportId>();
  #drawnAt = -Infinity;
  /** Shows what there is by then, also where nothing more comes. */
  #first: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: HTMLElement, readonly draw: (runs: readonly ReportRun[]) => void) {}

  readonly step = (runs: readonly ReportRun[]): void => {
    const now = performance.now();
    const isNew = runs.some(({state}, index) => state !== this.#runs[index]?.state);
    this.#runs = runs;
    this.#first ??= setTimeout(() => this.#show(), SHOWS_AFTER);
    for (const {report: {id}, state} of runs) {
      if (state === 'waiting' || this.#started.has(id)) continue;
      this.#started.add(id);
      this.host.dispatchEvent(new ReportStartEvent(id));
    }
    if (now - this.#begun < SHOWS_AFTER || (!isNew && now - this.#drawnAt < STEP)) return;
    this.#show();
  };

  #show(): void {
    this.#drawnAt = performance.now();
    this.draw(this.#runs);
    for (const {report, state, rows} of this.#runs) {
      if (state === 'running') this.host.dispatchEvent(new ReportProgressEvent(report.id, rows, undefined));
    }
  }

  /** Of all that were asked for; and of what the source could not. */
  end(outcome: (run: ReportRun) => ReportOutcome): void {
    clearTimeout(this.#first);
    for (const run of this.#runs) {
      if (this.#started.has(run.report.id)) this.host.dispatchEvent(new ReportDoneEvent(run.report.id, run.rows, outcome(run)));
      if (run.failure) this.host.dispatchEvent(new RoomErrorEvent(run.failure.code, 'custom-report'));
    }
  }
}
