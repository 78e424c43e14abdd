import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** `short`: nothing is said yet; `long`: a screen reader is told; `slow`: the reader is offered to ask again. */
export type WaitingStage = 'short' | 'long' | 'slow';

/** How long an answer has been waited for. */
export class Waiting implements ReactiveController {
  /** Seconds of waiting until the next stage. */
  static longAfter = 1;
  static slowAfter = 10;

  #stage: WaitingStage = 'short';
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get stage(): WaitingStage { return this.#stage; }

  start(): void {
    this.stop();
    this.#timers = [this.#later(Waiting.longAfter, 'long'), this.#later(Waiting.slowAfter, 'slow')];
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#reach('short');
  }

  hostDisconnected(): void {
    this.stop();
  }

  #later(seconds: number, stage: WaitingStage) {
    return setTimeout(() => this.#reach(stage), seconds * 1000);
  }

  #reach(stage: WaitingStage): void {
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.host.requestUpdate();
  }
}
