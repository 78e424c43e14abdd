import {AdapterError, portOf, type AnalyticsAdapter, type CallOptions} from '../../model/index.js';
import type {SampleSettings} from './options.js';
import {pause} from './pause.js';

type Moods = Pick<SampleSettings, 'slow' | 'endless' | 'failing' | 'partial'>;
type Member = readonly [name: string, member: unknown];
type Ask = (query: unknown, options?: CallOptions) => Promise<unknown>;
type Stream = (query: unknown, options?: CallOptions) => AsyncIterable<unknown>;

/** The same source, but slow, silent, failing, or unable to answer some questions. `prepare` comes before every answer. */
export function inMood(
  source: AnalyticsAdapter, moods: Moods, prepare: (signal?: AbortSignal) => Promise<void>,
): AnalyticsAdapter {
  const failed = new Set<string>();

  /** What happens before a method answers; rejects with the signal's reason when aborted meanwhile. */
  async function before(method: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (moods.endless) await pause(Infinity, signal);
    if (moods.slow > 0) await pause(moods.slow, signal);
    if (moods.failing && !(moods.failing === 'once' && failed.has(method))) {
      failed.add(method);
      throw new AdapterError(moods.failing === 'once' ? 'unreachable' : moods.failing, `sample: ${method} was asked to fail`);
    }
    await prepare(signal);
  }

  const members: readonly Member[] = Object.entries(source);
  const moody = members.filter(([name]) => !moods.partial.includes(name)).map(([name, member]): Member => {
    if (typeof member !== 'function') return [name, member];
    if (name === 'watch' || name === 'getReport') return [name, late(member as Stream, (signal) => before(name, signal))];
    const ask: Ask = async (query, options) => {
      await before(name, options?.signal);
      return (member as Ask)(query, options);
    };
    return [name, ask];
  });
  const able = Object.fromEntries(moody) as unknown as AnalyticsAdapter;
  return moods.partial.length === 0 ? able : {...able, capabilities: portOf(able).capabilities};
}

/** A stream that begins after `before`. Its reader may end it at any time, also while waiting for what comes next. */
function late(stream: Stream, before: (signal: AbortSignal) => Promise<void>): Stream {
  return (query, {signal} = {}) => {
    const left = new AbortController();
    const ended = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
    async function* batches() {
      try {
        await before(ended);
        yield* stream(query, {signal: ended});
      } catch (reason) {
        if (!left.signal.aborted) throw reason;
      }
    }
    const reading = batches();
    const end = reading.return.bind(reading);
    reading.return = () => {
      left.abort();
      return end(undefined);
    };
    return reading;
  };
}
