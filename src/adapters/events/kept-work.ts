import {SharedCall} from '../../model/shared-call.js';

/**
 * Long work whose result is kept: begun at the first question, shared by all who ask meanwhile, then answered at once. Whoever
 * aborts leaves alone; when nobody waits any more the work stops. Work that failed or was stopped begins anew at the next question.
 */
export class KeptWork<Result> {
  #call: SharedCall<Result> | undefined;
  #result: {readonly value: Result} | undefined;

  constructor(private readonly work: (signal: AbortSignal) => Promise<Result>) {}

  async ask(signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    if (this.#result) return this.#result.value;
    this.#call ??= this.#begin();
    return this.#call.join(signal);
  }

  #begin(): SharedCall<Result> {
    const call: SharedCall<Result> = new SharedCall<Result>(() => {
      if (this.#call === call) this.#call = undefined;
    });
    call.start(async (stop) => {
      const value = await this.work(stop);
      this.#result = {value};
      return value;
    });
    return call;
  }
}
