import type {Part, Words} from '../locale/index.js';
import {share} from '../metrics/share.js';
import type {Activity, Overview, Port} from '../model/index.js';
import {shareGap} from './share-gap.js';

/** In the order of the lines. */
export const activities = ['reactions', 'chatMessages', 'polls', 'questions', 'downloads', 'raisedHands'] as const;
export type ActivityKind = (typeof activities)[number];

/** Raised hands are told only where the source knows them. */
export function toldActivities(overview: Overview): readonly ActivityKind[] {
  return activities.filter((kind) => kind !== 'raisedHands' || overview.raisedHands !== undefined);
}

/** What people did, as it is told: "14% of 214 attendees sent 77 reactions". */
export interface ActivityLine {
  /** 0–1; absent where there is none to tell, and `why` says why. */
  readonly rate: number | undefined;
  readonly why: string | undefined;
  /** What was done, and by whom, without the share. The part `what` is what was done. */
  readonly parts: readonly Part[];
  /** Up to which number the source counts. */
  readonly limit: string | undefined;
}

export function activityLine(kind: ActivityKind, activity: Activity, port: Port, words: Words): ActivityLine {
  const {count, people, of} = activity;
  const gap = shareGap(activity);
  const interval = kind === 'reactions' ? port.capabilities.reactionIntervalSeconds : undefined;
  const what = count === undefined ? words.say(`overview.${kind}.some`) : words.say(`overview.${kind}.what`, {count});
  const who = gap ? whoDid(people, words) : ofWhom(kind, of ?? 0, port, words);
  return {
    rate: gap ? undefined : share(people, of),
    why: gap && words.say(`overview.gap.${gap}`, {people: people ?? 0, of: of ?? 0}),
    // Its plural form is that of the people.
    parts: gap === 'unknown' ? words.parts('overview.nothing-known', {metric: words.say(`metric.${kind}`)})
      : words.parts(`overview.${kind}`, {who, what, count: (gap ? people : of) ?? 0}),
    limit: interval === undefined ? undefined : words.say('overview.reaction-limit', {count: interval}),
  };
}

function whoDid(people: number | undefined, words: Words): string {
  return people ? words.say('overview.who.people', {count: people}) : words.say('overview.who.attendees');
}

/** Of whom the share is, in the words of the source's definition of it. */
function ofWhom(kind: ActivityKind, count: number, port: Port, words: Words): string {
  const definition = port.definition(kind);
  if (typeof definition === 'object') return words.say('overview.who.of-people', {count});
  return words.find(`overview.who.${definition?.split('.')[1] ?? ''}`, {count}) ?? words.say('overview.who.of-attendees', {count});
}
