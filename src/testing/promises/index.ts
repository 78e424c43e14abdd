import type {AdapterPromise} from '../adapter-promise.js';
import {METHODS} from '../questions.js';
import {adapterItself} from './adapter.js';
import {attendeePromises} from './attendees.js';
import {breakdownPromises} from './breakdowns.js';
import {closingPromises} from './closing.js';
import {engagementPromises} from './engagement.js';
import {promisesOfEveryMethod} from './every-method.js';
import {interactionPromises} from './interactions.js';
import {overviewPromises} from './overview.js';
import {recordingPromises} from './recordings.js';
import {reportPromises} from './reports.js';
import {searchPromises} from './searching.js';
import {sessionPromises} from './sessions.js';
import {timelinePromises} from './timeline.js';
import {watchPromises} from './watch.js';

const all: readonly AdapterPromise[] = [
  ...promisesOfEveryMethod, ...sessionPromises, ...overviewPromises, ...timelinePromises, ...attendeePromises, ...searchPromises, ...engagementPromises,
  ...interactionPromises, ...recordingPromises, ...breakdownPromises, ...reportPromises, ...watchPromises,
];

/** All promises, by what is asked. */
export const adapterPromises: readonly AdapterPromise[] = [
  ...adapterItself,
  ...METHODS.flatMap((method) => all.filter(({id}) => id.startsWith(`${method}/`))),
  ...closingPromises,
];
