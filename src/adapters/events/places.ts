import {Pace, type Breakdown, type Person} from '../../model/index.js';
import {JOIN, PLAY} from './event-columns.js';
import {fieldsOf, textOf} from './fields.js';
import type {Knowledge} from './knowledge.js';
import {recordingsKnown} from './recordings.js';
import type {SessionSweep} from './session-sweep.js';

/**
 * Distinct people by country or by device, of the live session and of the recording, most first. One who used two devices counts in
 * both; the totals count people. A person's countries are those they joined (or played) from, else the one the log gives for them.
 * Who has none is in the row without a key.
 */
export async function breakdownBy(
  field: 'country' | 'device', sweep: SessionSweep, described: ReadonlyMap<string, Person>, knowledge: Knowledge,
  signal: AbortSignal | undefined,
): Promise<Breakdown> {
  const pace = new Pace(signal);
  const {events, people} = sweep.facts;
  const counts = new Map<string | undefined, {live: number; recording: number}>();
  const totals = {live: 0, recording: 0};

  function add(how: 'live' | 'recording', person: number, keys: ReadonlySet<string>): void {
    totals[how] += 1;
    const own = field === 'country' ? keyOf(field, fieldsOf(described.get(people[person] as string))[field]) : undefined;
    for (const key of keys.size > 0 ? keys : [own]) {
      const count = counts.get(key) ?? {live: 0, recording: 0};
      count[how] += 1;
      counts.set(key, count);
    }
  }

  for (let person = 0; person < people.length; person++) {
    const keys = {live: new Set<string>(), recording: new Set<string>()};
    for (const row of sweep.rowsOf(person)) {
      if (pace.due()) await pace.rest();
      const kind = events.kind[row];
      if ((kind !== JOIN && kind !== PLAY) || sweep.dropped[row] === 1) continue;
      const key = keyOf(field, fieldsOf(events.eventOf(row))[field]);
      if (key !== undefined) keys[kind === JOIN ? 'live' : 'recording'].add(key);
    }
    if (sweep.present[person] === 1) add('live', person, keys.live);
    if ((sweep.plays[person] as number) > 0) add('recording', person, keys.recording);
  }

  const known = ({live, recording}: {live: number; recording: number}) => ({
    live: knowledge.presence ? live : undefined,
    recording: recordingsKnown(sweep, knowledge) ? recording : undefined,
  });
  const byKey = (a = '\uffff', b = '\uffff') => (a < b ? -1 : 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n.live - m.live || n.recording - m.recording || byKey(a, b));
  return {rows: rows.map(([key, count]) => ({key, ...known(count)})), totals: known(totals)};
}

/** Two letters are a country's code, which is written in capitals. */
function keyOf(field: 'country' | 'device', value: unknown): string | undefined {
  const text = textOf(value);
  return field === 'country' && text?.length === 2 ? text.toUpperCase() : text;
}
