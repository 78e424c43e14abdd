import type {AnalyticsAdapter, CallOptions, Change, SessionQuery} from '../../model/index.js';
import {eventsAdapter} from '../events.js';
import {LiveClock} from './live-clock.js';
import {writeLog} from './log.js';
import type {SampleSettings} from './options.js';
import type {Roster} from './people.js';
import {liveSpan} from './sessions.js';

/** After so many ticks the session is over. */
const lastTick = 20;

/** A room whose newest session goes on while somebody watches it: each tick uncovers a little more of the same log. */
export function liveRoom(settings: SampleSettings & { readonly live: number }, roster: Roster): AnalyticsAdapter {
  const clock = new LiveClock(settings.live);
  const {now: begin, end} = liveSpan(settings);
  const now = () => begin + (end - begin) * clock.ticks / lastTick;
  let uncovered = clock.ticks;
  let room = eventsAdapter(writeLog(settings, roster, now()));

  function current(): AnalyticsAdapter {
    if (uncovered !== clock.ticks) room = eventsAdapter(writeLog(settings, roster, now()));
    uncovered = clock.ticks;
    return room;
  }

  async function* watch(query: SessionQuery, {signal}: CallOptions = {}): AsyncGenerator<Change> {
    const session = await current().getSession!(query, {signal});
    if (!session.live) return;
    while (clock.ticks < lastTick) {
      await clock.next(signal);
      const changed: Change['changed'] = ['overview', 'timeline', 'attendees', 'interactions', 'countries', 'devices'];
      yield {changed: clock.ticks < lastTick ? changed : ['session', ...changed], at: new Date(now())};
    }
  }

  const members: readonly Member[] = Object.entries(room);
  const asked = members.map(([name, member]): Member => {
    if (typeof member !== 'function') return [name, member];
    return [name, (...question: unknown[]) => (current() as unknown as Methods)[name]!(...question)];
  });
  return {...(Object.fromEntries(asked) as Partial<AnalyticsAdapter> & { readonly name: string }), watch};
}

type Member = readonly [name: string, member: unknown];
type Methods = Readonly<Record<string, (...question: unknown[]) => unknown>>;
