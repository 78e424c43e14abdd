import type {Pace} from '../../model/index.js';
import type {SessionFacts} from './log-facts.js';
import {sortInSlices} from './sort-in-slices.js';

/** Rows by person, in the order they came; the rows of nobody last. */
export async function groupByPerson({events, people}: SessionFacts, pace: Pace): Promise<{order: Uint32Array; offsets: Uint32Array}> {
  const {length, person} = events;
  const bucket = (row: number) => ((person[row] as number) < 0 ? people.length : (person[row] as number));
  const offsets = new Uint32Array(people.length + 1);
  for (let row = 0; row < length; row++) {
    offsets[bucket(row)] = (offsets[bucket(row)] as number) + 1;
    if (pace.due()) await pace.rest();
  }
  let sum = 0;
  for (let i = 0; i < offsets.length; i++) {
    const count = offsets[i] as number;
    offsets[i] = sum;
    sum += count;
    if (pace.due()) await pace.rest();
  }
  const next = offsets.slice();
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const place = next[bucket(row)] as number;
    order[place] = row;
    next[bucket(row)] = place + 1;
    if (pace.due()) await pace.rest();
  }
  return {order, offsets};
}

/** Mostly events come in order, so that looking is enough. What came first stays first. */
export async function orderByTime(rows: Uint32Array, at: Float64Array, pace: Pace): Promise<void> {
  const time = (i: number) => at[rows[i] as number] as number;
  for (let i = 1; i < rows.length; i++) {
    if (time(i) < time(i - 1)) return sortInSlices(rows, (a, b) => (at[a] as number) - (at[b] as number), pace);
    if (pace.due()) await pace.rest();
  }
}
