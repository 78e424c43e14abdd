import type {Words} from '../locale/index.js';
import type {HeatLevel, HeatRun, HeatSpan, HeatStripLayout} from './heat-strip.js';

/** So many stretches are told; of a strip with more, the totals are told first and the rest is counted. */
const mostTold = 12;

/** A level in words: "away", "very high"; "no reading" where there is none. */
export function levelName(level: HeatLevel | undefined, words: Words): string {
  return level === undefined ? words.say('level.none') : words.say(`level.${level}`);
}

/** A strip for the ear: "11:05–11:12 high, 11:12–11:30 away". */
export function heatStripSentence({runs}: HeatStripLayout, {startsAt}: HeatSpan, words: Words): string {
  const told = runs.slice(0, mostTold).map((run) => words.say('strip.run', {time: runTime(run, startsAt, words), level: levelName(run.level, words)}));
  if (runs.length <= mostTold) return words.formats.list(told);
  return words.say('strip.long', {totals: heatStripTotals(runs, words), runs: told.join(', '), count: runs.length - mostTold});
}

/** How long each level lasted in all, the longest first: "high 34 min, away 5 min". */
export function heatStripTotals(runs: readonly HeatRun[], words: Words): string {
  const seconds = new Map<HeatLevel | undefined, number>();
  for (const {level, from, to} of runs) seconds.set(level, (seconds.get(level) ?? 0) + to - from);
  return words.formats.list([...seconds].sort(([, a], [, b]) => b - a).map(([level, length]) =>
    words.say('strip.total', {level: levelName(level, words), duration: words.formats.duration(length)})));
}

/** "11:05–11:12"; with seconds where a stretch does not begin and end on the minute. */
export function runTime({from, to}: HeatRun, startsAt: Date, words: Words): string {
  const [start, end] = [from, to].map((seconds) => new Date(startsAt.getTime() + seconds * 1000)) as [Date, Date];
  const exact = [start, end].some((at) => at.getTime() % 60_000 !== 0);
  return `${words.formats.clock(start, exact)}–${words.formats.clock(end, exact)}`;
}
