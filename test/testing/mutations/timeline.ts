import type {Series, Timeline} from '../../../src/model/index.js';
import {altering, type Mutation} from './mutation.js';

const changing = (does: string, breaks: string | readonly string[], change: (told: Timeline) => object) =>
  altering('getTimeline', [does, breaks], (told) => ({...told, ...change(told)}));
const each = (series: Series, change: (value: number) => number): Series => ({...series, values: Float64Array.from(series.values, change)});
const later = (series: Series, seconds: number): Series => ({...series, startsAt: new Date(+series.startsAt + seconds * 1000)});
const cut = (series: Series, count: number): Series => ({...series, values: Array.from(series.values).slice(0, count)});
const longer = (series: Series): Series => ({...series, values: [...Array.from(series.values), 1, 1, 1, 1]});

export const ofTheTimeline: readonly Mutation[] = [
  changing('starts an hour late', 'covers', ({viewers}) => ({viewers: later(viewers, 3600)})),
  changing('starts an hour early', 'covers', ({viewers}) => ({viewers: later(viewers, -3600)})),
  changing('ends in the middle', 'covers', ({viewers}) => ({viewers: cut(viewers, 30)})),
  changing('goes on after the end', 'covers', ({viewers}) => ({viewers: longer(viewers)})),
  changing('shows more people than came', 'peak', ({viewers}) => ({viewers: each(viewers, (value) => value * 2)})),
  changing('shows nobody', 'somebody', ({viewers}) => ({viewers: each(viewers, () => 0)})),
  changing('says 0 where nobody is there', 'engagement-of-nobody', ({engagementRate}) => ({engagementRate: each(engagementRate!, (value) => value || 0)})),
  changing('shows engagement at the start only', 'engagement-covers', ({engagementRate}) => ({engagementRate: cut(engagementRate!, 10)})),
  changing('shows a reaction more than was counted', 'reactions', ({reactions}) => ({reactions: {...reactions, smile: {...reactions!['clap'], stepSeconds: 60, values: [1]}}})),
  changing('puts a mark before the session', 'markers', ({viewers}) => ({markers: [{at: new Date(+viewers.startsAt - 600_000), kind: 'other', label: 'Before'}]})),
  changing('puts a mark after the session', 'markers', ({viewers}) => ({markers: [{at: new Date(+viewers.startsAt + 4_000_000), kind: 'other', label: 'After'}]})),
  altering('getTimeline', ['shows more of a role than of all', 'role'], (told, {roles}) => (roles?.length ? {...told, viewers: each(told.viewers, (value) => value + 30)} : told)),
];
