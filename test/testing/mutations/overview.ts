import type {Activity, Audience, Overview} from '../../../src/model/index.js';
import {altering, type Mutation} from './mutation.js';

const audience = (does: string, breaks: string, change: (told: Audience) => Audience) =>
  altering('getOverview', [does, breaks], (told) => ({...told, uniqueViewers: change(told.uniqueViewers ?? {})}));

type Name = 'reactions' | 'chatMessages' | 'polls' | 'questions' | 'downloads' | 'raisedHands';
const activity = (does: string, breaks: string, name: Name, change: (told: Activity) => Activity) =>
  altering('getOverview', [does, breaks], (told) => ({...told, [name]: change(told[name] ?? {})} satisfies Overview));
const NAMES: readonly Name[] = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'];

export const ofTheOverview: readonly Mutation[] = [
  audience('counts those who were both twice', 'viewers', (told) => ({...told, all: told.live! + told.recording!})),
  audience('counts fewer in all than live', 'viewers', (told) => ({...told, all: told.live! - 1})),
  audience('counts more in all than live and of the recording', 'viewers', ({both: _both, ...told}) => ({...told, all: told.live! + told.recording! + 1})),
  audience('counts more who were both than of the recording', 'viewers', ({all: _all, ...told}) => ({...told, both: told.recording! + 1})),
  altering('getOverview', ['takes an average of nobody', 'average-of-nobody'], (told) => ({...told, uniqueViewers: {live: 0}, averageViewedSeconds: {live: 0}})),
  altering('getOverview', ['takes an average of no viewers of the recording', 'average-of-nobody'], (told) => ({...told, uniqueViewers: {recording: 0}, averageViewedSeconds: {recording: 0}})),
  activity('has more people than times', 'activity', 'downloads', (told) => ({...told, people: told.count! + 1, of: told.count! + 9})),
  activity('has more people than were counted', 'activity', 'reactions', (told) => ({...told, of: told.people! - 1})),
  altering('getOverview', ['says 0 plays without a recording', 'no-recording'], (told) => ({...told, recordingPlays: told.recordingPlays ?? 0})),
  audience('says 0 viewers without a recording', 'no-recording', (told) => ({...told, recording: told.recording ?? 0})),
  altering('getOverview', ['does not say as of when plays are counted', 'as-of'], ({asOf: _asOf, ...told}) => told),
  audience('misses somebody who viewed', 'viewers-are-rows', (told) => ({...told, live: 22})),
  audience('counts somebody who is not in the list', 'viewers-are-rows', (told) => ({...told, live: told.live! + 1})),
  altering('getOverview', ['takes the average in minutes', 'average-is-totals'], (told) => ({...told, averageViewedSeconds: {live: told.averageViewedSeconds!.live! / 60}})),
  altering('getOverview', ['has a rate that is not the one of the list', 'rate-is-totals'], (told) => ({...told, engagementRate: told.engagementRate! / 2})),
  ...NAMES.flatMap((name) => [
    activity(`counts ${name} otherwise than the list`, `${name}-are-totals`, name, (told) => ({...told, count: Math.max(0, told.count! - 4)})),
    activity(`misses people of ${name} who are in the list`, `${name}-are-totals`, name, (told) => ({...told, people: told.people! - 1})),
  ]),
  activity('counts reactions twice', 'reactions-are-totals', 'reactions', (told) => ({...told, count: told.count! * 2})),
];
