import type {Series} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import type {Subject} from '../subject.js';

const timeline = (subject: Subject) => subject.tell('getTimeline', {sessionId: subject.facts.sessionId});

/** Where a series does not lie over its session, give or take a step. */
export function* besideSession(name: string, {startsAt, stepSeconds, values}: Series, session: {readonly startsAt: Date; readonly endsAt?: Date | undefined}): Generator<string> {
  const step = stepSeconds * 1000;
  const begin = startsAt.getTime();
  const end = begin + values.length * step;
  if (Math.abs(begin - session.startsAt.getTime()) > step) yield `${name} starts ${(begin - session.startsAt.getTime()) / 1000} seconds after the session`;
  if (session.endsAt && end < session.endsAt.getTime() - step) yield `${name} ends ${(session.endsAt.getTime() - end) / 1000} seconds before the session`;
  if (session.endsAt && end > session.endsAt.getTime() + 2 * step) yield `${name} ends ${(end - session.endsAt.getTime()) / 1000} seconds after the session`;
}

export const timelinePromises: readonly AdapterPromise[] = [
  {
    id: 'getTimeline/covers', needs: ['getTimeline'],
    says: 'covers the session from its start to its end',
    async* breaches(subject) {
      const session = await subject.session();
      if (session) yield* besideSession('viewers', (await timeline(subject)).viewers, session);
    },
  },
  {
    id: 'getTimeline/peak', needs: ['getTimeline', 'getOverview'], where: ({totals}) => totals === 'exact',
    says: 'shows at no moment more people than were there in all',
    async* breaches(subject) {
      const {viewers} = await timeline(subject);
      const {uniqueViewers} = await subject.tell('getOverview', {sessionId: subject.facts.sessionId});
      const most = uniqueViewers?.live;
      const peak = Array.from(viewers.values).reduce((top, value) => Math.max(top, value || 0), 0);
      if (most !== undefined && peak > most) yield `at most ${peak} people are there at once, but uniqueViewers.live is ${most}`;
    },
  },
  {
    id: 'getTimeline/somebody', needs: ['getTimeline', 'getOverview'],
    says: 'shows somebody where somebody was there',
    async* breaches(subject) {
      const {viewers} = await timeline(subject);
      const {uniqueViewers} = await subject.tell('getOverview', {sessionId: subject.facts.sessionId});
      if ((uniqueViewers?.live ?? 0) > 0 && !Array.from(viewers.values).some((value) => value > 0)) yield `uniqueViewers.live is ${uniqueViewers?.live}, but viewers shows nobody`;
    },
  },
  {
    id: 'getTimeline/engagement-of-nobody', needs: ['getTimeline'],
    says: 'has no engagement rate (NaN) where nobody is there',
    async* breaches(subject) {
      const {viewers, engagementRate} = await timeline(subject);
      if (!engagementRate || engagementRate.stepSeconds !== viewers.stepSeconds || +engagementRate.startsAt !== +viewers.startsAt) return;
      const steps = Array.from(engagementRate.values).filter((value, at) => viewers.values[at] === 0 && !Number.isNaN(value)).length;
      if (steps > 0) yield `in ${steps} steps there is a rate, but nobody`;
    },
  },
  {
    id: 'getTimeline/engagement-covers', needs: ['getTimeline'],
    says: 'shows engagement over the same time as viewers',
    async* breaches(subject) {
      const session = await subject.session();
      const {engagementRate} = await timeline(subject);
      if (session && engagementRate) yield* besideSession('engagementRate', engagementRate, session);
    },
  },
  {
    id: 'getTimeline/reactions', needs: ['getTimeline', 'getOverview'], where: ({totals}) => totals === 'exact',
    says: 'shows as many reactions as the overview counts',
    async* breaches(subject) {
      const {reactions} = await timeline(subject);
      const count = (await subject.tell('getOverview', {sessionId: subject.facts.sessionId})).reactions?.count;
      if (!reactions || count === undefined) return;
      const sum = Object.values(reactions).reduce((all, {values}) => all + Array.from(values).reduce((some, value) => some + (value || 0), 0), 0);
      if (sum !== count) yield `there are ${sum} reactions in the timeline, but reactions.count is ${count}`;
    },
  },
  {
    id: 'getTimeline/markers', needs: ['getTimeline'],
    says: 'puts its marks within the session',
    async* breaches(subject) {
      const session = await subject.session();
      const {markers = [], viewers} = await timeline(subject);
      if (!session) return;
      const slack = Math.max(1, viewers.stepSeconds) * 1000;
      const outside = markers.filter(({at}) => +at < +session.startsAt - slack || +at > +(session.endsAt ?? Infinity) + slack).length;
      if (outside > 0) yield `${outside} marks lie before the session or after it`;
    },
  },
  {
    id: 'getTimeline/role', needs: ['getTimeline', 'getAttendees'], where: ({byRole}) => byRole.includes('getTimeline'),
    says: 'narrowed to a role, it shows at no moment more people than of all roles',
    async* breaches(subject) {
      const {viewers} = await timeline(subject);
      for (const role of (await subject.attendees({roles: []})).rows.map((row) => row.role).filter((one, at, all) => one !== undefined && all.indexOf(one) === at).slice(0, 4)) {
        const {answer} = await subject.ask('getTimeline', {sessionId: subject.facts.sessionId, roles: [role!]});
        if (Array.from(answer.viewers.values).some((value, at) => value > viewers.values[at]!)) yield `of the role “${role}” there are more people than of all`;
      }
    },
  },
];
