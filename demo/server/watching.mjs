import {randomUUID} from 'node:crypto';
import {Problem} from './problem.mjs';

/** Events that are kept for pages which lost the stream. */
const KEPT = 200;
/** How long a session is listened to after the last page has left, and remembered after its end, in milliseconds. */
const PATIENCE = 30_000;

/** Listens to each session once, and tells all pages that watch it. */
export class Watching {
  /** Ids of another run of the server are none of ours. */
  #run = randomUUID().slice(0, 8);
  #sessions = new Map();

  constructor(adapter) {
    this.adapter = adapter;
  }

  /** `tell(event)` hears `{event, id?, data?}`, first what it has missed since `lastId`. Gives back how to leave. */
  join(query, lastId, tell) {
    const session = this.#sessions.get(query.sessionId) ?? this.#listen(query);
    clearTimeout(session.leaving);
    session.pages.add(tell);
    for (const event of this.#missed(session, lastId)) tell(event);
    if (session.ending) tell(session.ending);
    return () => {
      session.pages.delete(tell);
      if (session.pages.size === 0) session.leaving = setTimeout(() => session.left.abort(), PATIENCE).unref();
    };
  }

  #listen(query) {
    const session = {pages: new Set(), events: [], count: 0, ending: undefined, leaving: undefined, left: new AbortController()};
    this.#sessions.set(query.sessionId, session);
    const tellAll = (event) => session.pages.forEach((tell) => tell(event));
    const hear = async () => {
      for await (const change of this.adapter.watch(query, {signal: session.left.signal})) {
        session.count += 1;
        const event = {event: 'change', id: this.#idOf(session), data: change};
        session.events.push(event);
        if (session.events.length > KEPT) session.events.shift();
        tellAll(event);
      }
    };
    hear().then(() => ({event: 'end'}), (error) => ({event: 'error', data: Problem.of(error)})).then((ending) => {
      session.ending = ending;
      tellAll(ending);
      // Who lost the stream shortly before may still ask for the rest.
      setTimeout(() => this.#sessions.delete(query.sessionId), PATIENCE).unref();
    });
    return session;
  }

  #missed(session, lastId) {
    if (lastId === undefined) return [];
    const [run, count] = lastId.split('.');
    const missing = run === this.#run && /^\d+$/.test(count) ? session.count - Number(count) : -1;
    if (missing >= 0 && missing <= session.events.length) return missing === 0 ? [] : session.events.slice(-missing);
    return [{event: 'change', id: this.#idOf(session), data: {changed: ['session'], at: new Date()}}];
  }

  #idOf({count}) {
    return `${this.#run}.${count}`;
  }
}
