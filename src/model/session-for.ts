import {AdapterError} from './adapter-error.js';
import type {Session} from './facts.js';
import type {AskOptions, Port} from './port-client.js';
import type {SessionsQuery} from './queries.js';

/** Sessions are looked for on so many pages of the list at most. */
const PAGES = 50;

/**
 * The session that is meant: the one named, or of the room (of the source's only or newest room, where none is named) the newest
 * that has ended and was not empty, else the one that runs, else the newest. A named one that is not there rejects as
 * `not-found`. Undefined where a room had no session yet, or where the source knows no sessions: panels may still ask by id.
 */
export async function sessionFor(
  port: Port, {sessionId, roomId}: {readonly sessionId?: string | undefined; readonly roomId?: string | undefined}, options: AskOptions = {},
): Promise<Session | undefined> {
  if (sessionId && port.offers('getSession')) return port.ask('getSession', {sessionId}, options);
  if (!port.offers('getSessions')) return undefined;
  const seen: Session[] = [];
  for await (const sessions of sessionPages(port, {roomId, includeBreakouts: sessionId ? true : undefined}, options)) {
    seen.push(...sessions);
    const found = sessionId ? sessions.find(({id}) => id === sessionId) : newest(sessions.filter(hasEnded));
    if (found) return found;
  }
  if (sessionId) throw new AdapterError('not-found', `${port.name}.getSessions: not-found`);
  return newest(seen.filter(runs)) ?? newest(seen);
}

async function* sessionPages(port: Port, query: SessionsQuery, options: AskOptions): AsyncGenerator<readonly Session[]> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const {rows, next} = await port.ask('getSessions', {...query, cursor}, options);
    yield rows;
    if (!next || next === cursor) return;
    cursor = next;
  }
}

const runs = ({live, endsAt}: Session) => live ?? endsAt === undefined;
const hasEnded = (session: Session) => !runs(session) && session.endsAt !== undefined && session.endsAt > session.startsAt;

function newest(sessions: readonly Session[]): Session | undefined {
  return sessions.reduce<Session | undefined>((best, one) => (best && best.startsAt >= one.startsAt ? best : one), undefined);
}
