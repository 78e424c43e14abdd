import {AdapterError, type CallOptions, type Change, type SessionQuery} from '../../../src/model/index.js';
import {idsOf, type Mutation, type Sound} from './mutation.js';

type Changes = AsyncIterable<Change>;
type Ask = (query?: SessionQuery, options?: CallOptions) => Changes;

/** Watches in a way of its own. */
function watching(does: string, breaks: string | readonly string[], answer: (ask: Ask, query: SessionQuery, options: CallOptions) => unknown): Mutation {
  const spoil = (sound: Sound): Sound => ({
    ...sound,
    watch: (query, options = {}) => answer((other = query, otherOptions = options) => sound.watch(other, otherOptions), query, options) as Changes,
  });
  return {does, breaks: idsOf('watch', breaks), spoil};
}
const change = (does: string, alter: (change: Change) => object) => watching(does, 'changes', async function* (ask) {
  for await (const one of ask()) yield alter(one);
});
const aMinute = (signal?: AbortSignal) => new Promise<never>((_resolve, reject) => {
  signal?.addEventListener('abort', () => reject(new AdapterError('unreachable', 'the connection is gone')));
});

export const ofWatching: readonly Mutation[] = [
  watching('waits for ever where the session has ended', 'ended-session', async function* (ask, {sessionId}, {signal}) {
    if (sessionId === 's') await aMinute(signal);
    yield* ask();
  }),
  watching('rejects where the session has ended', 'ended-session', async function* (ask, {sessionId}) {
    if (sessionId === 's') throw new AdapterError('unsupported', 'it has ended');
    yield* ask();
  }),
  change('tells changes of which nobody knows', ({at}) => ({at, changed: ['weather']})),
  change('tells the same twice', ({at}) => ({at, changed: ['overview', 'overview']})),
  change('does not tell when', ({changed}) => ({changed})),
  change('tells one word in place of a list', ({at}) => ({at, changed: 'overview'})),
  watching('cannot watch a session that runs', 'changes', async function* (ask, {sessionId}) {
    if (sessionId === 'run') throw new AdapterError('unreachable', 'no connection');
    yield* ask();
  }),
  watching('cannot be left', 'left', (ask) => {
    const reading = ask()[Symbol.asyncIterator]();
    return {[Symbol.asyncIterator]: () => ({next: () => reading.next()})};
  }),
  watching('goes on when it is left', 'left', (ask) => {
    const reading = ask()[Symbol.asyncIterator]();
    return {[Symbol.asyncIterator]: () => ({next: () => reading.next(), return: async () => ({done: true, value: undefined})})};
  }),
  watching('pays no heed to a signal that is aborted', 'aborted-before', (ask, query) => ask(query, {})),
  watching('ends quietly where a signal is aborted', 'aborted-before', async function* (ask, _query, {signal}) {
    if (!signal?.aborted) yield* ask();
  }),
  watching('rejects with an error of its own when the signal aborts', 'aborted-during', async function* (_ask, _query, {signal}) {
    await aMinute(signal);
    yield {changed: [], at: new Date()};
  }),
  watching('pays no heed to a signal that aborts', 'aborted-during', (ask, query) => ask(query, {})),
  watching('waits for a session that does not exist', 'unknown-session', async function* () { yield {changed: [], at: new Date()}; }),
  watching('ends where the session does not exist', 'unknown-session', async function* (ask, {sessionId}) {
    if (sessionId !== 'no-such-session') yield* ask();
  }),
];
