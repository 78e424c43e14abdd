import * as v from 'valibot';
import type {PortMethod} from '../methods.js';
import type {Capabilities, DefinitionId, MetricId} from '../port.js';
import {flag, maybe, oneOf, readKey, record, seconds, text, tidy, words} from './fields.js';
import {mend} from './mend.js';

/** What an adapter can do in part, with the defaults filled in. */
export type KnownCapabilities =
  Omit<Capabilities, 'reactionIntervalSeconds'> & Partial<Pick<Capabilities, 'reactionIntervalSeconds'>>;
/** The wording of a metric's definition: a key of `locale/`, or a foreign adapter's own words. */
export type Definition = DefinitionId | {readonly text: string; readonly lang: string};

const SORTS: Capabilities['attendeeSorts'] = [
  'name', 'viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'questions', 'downloads',
];
const REPORTS: Capabilities['reports'] = [
  'group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript',
  'polls-activity', 'room-data', 'attendees-data', 'breakout-room-sessions',
];

const ROLED: Capabilities['byRole'] = ['getOverview', 'getTimeline', 'getInteractions', 'getRecordings', 'getCountries', 'getDevices'];

const capabilities = record({
  attendeeSorts: maybe(words(SORTS)),
  search: maybe(oneOf(['contains', 'prefix', 'none'])),
  totals: maybe(oneOf(['exact', 'estimated'])),
  interactions: maybe(oneOf(['session', 'room'])),
  batchedEngagement: maybe(flag),
  reports: maybe(words(REPORTS)),
  byRole: maybe(words(ROLED)),
  reactionIntervalSeconds: maybe(seconds),
});

const unheard = {add: () => {}};

/** What is not declared, or declared wrongly, is as by default: everything that the adapter's methods allow. */
export function guardCapabilities(declared: unknown, offers: (method: PortMethod) => boolean): KnownCapabilities {
  const {
    attendeeSorts = SORTS, search = 'contains', totals = 'exact', interactions = 'session',
    batchedEngagement = true, reports = REPORTS, byRole = [], reactionIntervalSeconds,
  } = mend(capabilities, declared, '', unheard) ?? {};
  return {
    attendeeSorts, search, totals, interactions,
    batchedEngagement: batchedEngagement && offers('getEngagement'),
    reports: offers('getReport') ? reports : [],
    byRole: byRole.filter(offers),
    reactionIntervalSeconds,
  };
}

const DEFINITIONS = 100;
const LANGUAGE = /^[a-z]{2,8}(-[a-z\d]{1,8}){0,8}$/i;

const ownWords = record({text: v.pipe(text, v.nonEmpty()), lang: v.pipe(v.string(), v.regex(LANGUAGE))});

/** The definitions that can be read; of the others the usual wording is true. */
export function guardDefinitions(declared: unknown): ReadonlyMap<MetricId, Definition> {
  const definitions = new Map<MetricId, Definition>();
  if (typeof declared !== 'object' || declared === null) return definitions;
  try {
    for (const [metric, wording] of Object.entries(declared).slice(0, DEFINITIONS)) {
      const definition = readKey(wording) ?? mend(ownWords, wording, '', unheard);
      if (definition) definitions.set(metric as MetricId, definition);
    }
  } catch {
    return definitions; // A getter threw: what was read so far stands.
  }
  return definitions;
}

const NAME = 100;

/** The adapter's name, for messages. */
export function guardName(name: unknown): string {
  return typeof name === 'string' && name ? tidy(name.slice(0, NAME)) : 'adapter';
}
