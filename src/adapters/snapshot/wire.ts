import type {Series, Timeline} from '../../model/index.js';

/** A series as it is saved: its values, or runs of equal ones where those are shorter. */
export function wireSeries({startsAt, stepSeconds, values}: Series) {
  const runs: [value: number | null, times: number][] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    const saved = Number.isNaN(value) ? null : value;
    const last = runs.at(-1);
    if (last && last[0] === saved) last[1] += 1;
    else runs.push([saved, 1]);
  }
  const isShorter = 3 * runs.length < values.length;
  return {startsAt, stepSeconds, ...(isShorter ? {runs} : {values: Array.from(values, (value) => Number.isNaN(value) ? null : value)})};
}

export function wireTimeline({viewers, engagementRate, reactions, ...rest}: Timeline) {
  return {
    ...rest,
    viewers: wireSeries(viewers),
    ...(engagementRate && {engagementRate: wireSeries(engagementRate)}),
    ...(reactions && {reactions: Object.fromEntries(Object.entries(reactions).map(([kind, series]) => [kind, wireSeries(series)]))}),
  };
}
