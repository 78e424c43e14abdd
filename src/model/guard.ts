import type {FaultLog} from './fault.js';
import {readers} from './guard/answers.js';
import {batchReaders} from './guard/batches.js';
import {Inspection} from './guard/inspection.js';
import type {AnswerOf, AskMethod, BatchOf, StreamMethod} from './methods.js';
import {Pace} from './pace.js';

export {guardCapabilities, guardDefinitions, guardName, type Definition, type KnownCapabilities} from './guard/declarations.js';

/**
 * The one check of what adapters say, which may be anything. A bad field becomes missing and goes into `faults`, a bad row is left
 * out; a bad whole is `malformed`. The answer is copied, never changed or kept, and read in slices: the signal ends the reading.
 *
 * May throw what a hostile object throws; to the caller that is a failure of the adapter.
 */
export async function guardAnswer<Name extends AskMethod>(
  method: Name, answer: unknown, faults: FaultLog, signal: AbortSignal,
): Promise<AnswerOf<Name>> {
  return readers[method](answer, new Inspection(faults, new Pace(signal, undefined, 1)));
}

/** One batch of a stream, in one piece or several, or in none where nothing in it is right. */
export function guardBatch<Name extends StreamMethod>(
  method: Name, batch: unknown, faults: FaultLog, pace: Pace,
): AsyncGenerator<BatchOf<Name>, void, undefined> {
  return batchReaders[method](batch, new Inspection(faults, pace));
}
