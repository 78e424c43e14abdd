import {Pace, type Person} from '../../../model/index.js';
import {QUESTION, THREAD} from '../event-columns.js';
import {textOf} from '../fields.js';
import type {SessionSweep} from '../session-sweep.js';
import {chatOf} from './chat.js';
import {moderates, personCells} from './person-cells.js';
import type {ReportScope, RowGroups} from './scope.js';

/**
 * How the chat of each session was moderated, one row for a session in which anything was said or asked: contextId, contextName,
 * lastActivityAt, pendingThreads, ownedThreads, resolvedThreads, doneThreads, userMessages, moderatorMessages,
 * moderatorsOwningResolvedThreads, moderatorsOwningUnresolvedThreads.
 *
 * A thread counts once, in the state it came to last; a question that no thread tells of is pending. Resolved are the threads
 * resolved or done. The owners are names (an id where there is none), parted by semicolons.
 */
export async function* chatModeration({room, sessions, users, signal}: ReportScope): RowGroups {
  const {knows} = room.knowledge;
  for (const {session} of sessions) {
    const sweep = await room.sweep({sessionId: session.id}, signal);
    const {people} = await room.facts(signal);
    const threads = await threadsOf(sweep, signal);
    let lastAt = -Infinity;
    for (const {at} of threads.values()) lastAt = Math.max(lastAt, at);
    const messages = {user: 0, moderator: 0};
    const pace = new Pace(signal);
    for (const {person, sentAt} of await chatOf(sweep, signal)) {
      if (pace.due()) await pace.rest();
      const {id, role} = personCells(sweep, people, person);
      if (users && !users.has(id)) continue;
      messages[moderates(role) ? 'moderator' : 'user'] += 1;
      lastAt = Math.max(lastAt, sentAt.getTime());
    }
    if (lastAt === -Infinity) continue;
    const states = Array.from(threads.values(), ({state}) => state);
    const count = (state: ThreadState) => (knows('thread') ? states.filter((one) => one === state).length : undefined);
    yield [{
      contextId: session.id,
      contextName: session.roomName,
      lastActivityAt: new Date(lastAt),
      pendingThreads: count('pending'),
      ownedThreads: count('owned'),
      resolvedThreads: count('resolved'),
      doneThreads: count('done'),
      userMessages: knows('message') ? messages.user : undefined,
      moderatorMessages: knows('message') ? messages.moderator : undefined,
      moderatorsOwningResolvedThreads: owners(threads, people, (state) => state === 'resolved' || state === 'done'),
      moderatorsOwningUnresolvedThreads: owners(threads, people, (state) => state === 'pending' || state === 'owned'),
    }];
  }
}

type ThreadState = 'pending' | 'owned' | 'resolved' | 'done';

interface Thread {
  readonly state: ThreadState;
  readonly ownerId: string | undefined;
  /** Of its newest event, in milliseconds since 1970. */
  readonly at: number;
}

async function threadsOf(sweep: SessionSweep, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Thread>> {
  const pace = new Pace(signal);
  const {events, session} = sweep.facts;
  const threads = new Map<string, Thread>();
  for (let row = 0; row < events.length; row++) {
    if (pace.due()) await pace.rest();
    if ((events.kind[row] !== THREAD && events.kind[row] !== QUESTION) || sweep.dropped[row] === 1) continue;
    const event = events.eventOf(row);
    if (event.type !== 'thread' && event.type !== 'question') continue;
    const at = session.startsAt.getTime() + (events.at[row] as number);
    const before = threads.get(event.threadId);
    const state = event.type === 'question' ? 'pending' : STATES.find((known) => known === event.state);
    if (state === undefined || (before && (before.at > at || event.type === 'question'))) continue;
    threads.set(event.threadId, {state, ownerId: (event.type === 'thread' ? textOf(event.ownerId) : undefined) ?? before?.ownerId, at});
  }
  return threads;
}
const STATES = ['pending', 'owned', 'resolved', 'done'] as const;

function owners(
  threads: ReadonlyMap<string, Thread>, people: ReadonlyMap<string, Person>, isWanted: (state: ThreadState) => boolean,
): string | undefined {
  const ids = new Set([...threads.values()].flatMap(({state, ownerId}) => (ownerId !== undefined && isWanted(state) ? [ownerId] : [])));
  return Array.from(ids, (id) => textOf(people.get(id)?.name) ?? id).join('; ') || undefined;
}
