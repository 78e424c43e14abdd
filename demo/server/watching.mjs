import {Problem} from './problem.mjs';

/** Events that are kept for pages which lost the stream. */
const KEPT = 200;
/** How long a session is listened to after the last page has left, and remembered after its end, in milliseconds. */
const PATIENCE = 30_000;

/** Listens to each session once, and tells all pages that watch it. */
export class Watching {
  #sessions = new Map();

  constructor(adapter, {patience = PATIENCE} = {}) {
    this.adapter = adapter;
    this.patience = patience;
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
      if (session.pages.size === 0) session.leaving = this.#later(() => this.#forget(query, session));
    };
  }

  #listen(query) {
    // Each time it is listened to, ids are others: what happened in between has none.
    const session = {run: crypto.randomUUID().slice(0, 8), pages: new Set(), events: [], count: 0, ending: undefined, leaving: undefined, left: new AbortController()};
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
    hear().then(() => ({event: 'end'}), (error) => session.left.signal.aborted ? undefined : {event: 'error', data: Problem.of(error)}).then((ending) => {
      if (!ending) return; // nobody is there any more
      session.ending = ending;
      tellAll(ending);
      // Who lost the stream shortly before may still ask for the rest. After a failure it is tried anew.
      if (ending.event === 'end') this.#later(() => this.#forget(query, session));
      else this.#forget(query, session);
    });
    return session;
  }

  #forget({sessionId}, session) {
    if (this.#sessions.get(sessionId) === session) this.#sessions.delete(sessionId);
    session.left.abort();
  }

  /** Keeps no server alive. */
  #later(act) {
    const timer = setTimeout(act, this.patience);
    timer.unref?.();
    return timer;
  }

  #missed(session, lastId) {
    if (lastId === undefined) return [];
    const [run, count] = lastId.split('.');
    const missing = run === session.run && /^\d+$/.test(count) ? session.count - Number(count) : -1;
    if (missing >= 0 && missing <= session.events.length) return missing === 0 ? [] : session.events.slice(-missing);
    return [{event: 'change', id: this.#idOf(session), data: {changed: ['session'], at: new Date()}}];
  }

  #idOf({run, count}) {
    return `${run}.${count}`;
  }
}
