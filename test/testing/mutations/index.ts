import {ofTheAdapter} from './adapter.js';
import {ofAttendees} from './attendees.js';
import {ofBreakdowns} from './breakdowns.js';
import {lookingBack} from './closing.js';
import {ofEngagement} from './engagement.js';
import {ofEveryMethod} from './every-method.js';
import {ofInteractions} from './interactions.js';
import type {Mutation} from './mutation.js';
import {ofTheOverview} from './overview.js';
import {ofRecordings} from './recordings.js';
import {ofReports} from './reports.js';
import {ofSearching} from './searching.js';
import {ofSessions} from './sessions.js';
import {ofTheTimeline} from './timeline.js';
import {ofWatching} from './watching.js';

/** What can be wrong with an adapter. Each breaks some promises, and each promise is broken by some. */
export const mutations: readonly Mutation[] = [
  ...ofTheAdapter, ...ofEveryMethod, ...ofSessions, ...ofTheOverview, ...ofTheTimeline, ...ofAttendees, ...ofSearching, ...ofEngagement, ...ofInteractions,
  ...ofRecordings, ...ofBreakdowns, ...ofReports, ...ofWatching, ...lookingBack,
];
