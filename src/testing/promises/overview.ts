import type {Activity, Attendee, AttendeeTotals, Overview} from '../../model/index.js';
import type {AdapterPromise} from '../adapter-promise.js';
import type {Subject} from '../subject.js';

/** Of which figure of the overview a figure of people is the part. */
const ACTIVITIES = {
  reactions: 'reactions', chatMessages: 'chatMessages', polls: 'pollsAnswered', questions: 'questions', downloads: 'downloads', raisedHands: 'raisedHands',
} as const satisfies Partial<Record<keyof Overview, keyof AttendeeTotals>>;

const WORDS: Readonly<Record<keyof typeof ACTIVITIES, string>> = {
  reactions: 'reactions', chatMessages: 'messages', polls: 'answers', questions: 'questions', downloads: 'downloads', raisedHands: 'raised hands',
};

const overview = (subject: Subject) => subject.tell('getOverview', {sessionId: subject.facts.sessionId});
const activities = (told: Overview) =>
  (Object.keys(ACTIVITIES) as (keyof typeof ACTIVITIES)[]).flatMap((name): [keyof typeof ACTIVITIES, Activity][] => (told[name] ? [[name, told[name]]] : []));

export const overviewPromises: readonly AdapterPromise[] = [
  {
    id: 'getOverview/viewers', needs: ['getOverview'],
    says: 'counts everyone once: all viewers are live and recording viewers, less those who were both',
    async* breaches(subject) {
      const {all, live, recording, both} = (await overview(subject)).uniqueViewers ?? {};
      if (all !== undefined && Math.max(live ?? 0, recording ?? 0) > all) yield `all are ${all}, but live are ${live}, of the recording ${recording}`;
      if (live !== undefined && recording !== undefined && all !== undefined) {
        if (all > live + recording) yield `all are ${all}, more than ${live} live and ${recording} of the recording`;
        if (both !== undefined && live + recording - both !== all) yield `all are ${all}, but ${live} live and ${recording} of the recording, less ${both}, are ${live + recording - both}`;
      }
      if (both !== undefined && both > Math.min(live ?? both, recording ?? both)) yield `both are ${both}, more than watched one of the two`;
    },
  },
  {
    id: 'getOverview/average-of-nobody', needs: ['getOverview'],
    says: 'knows no average where there is nobody to take it of',
    async* breaches(subject) {
      const {uniqueViewers = {}, averageViewedSeconds = {}} = await overview(subject);
      for (const part of ['all', 'live', 'recording'] as const) {
        if (uniqueViewers[part] === 0 && averageViewedSeconds[part] !== undefined) yield `averageViewedSeconds.${part} is ${averageViewedSeconds[part]}, of no viewer`;
      }
    },
  },
  {
    id: 'getOverview/activity', needs: ['getOverview'],
    says: 'an activity has no more people than times, and no more people than were counted',
    async* breaches(subject) {
      for (const [name, {count, people, of}] of activities(await overview(subject))) {
        if (people !== undefined && count !== undefined && people > count) yield `${name}: ${people} people did it ${count} times`;
        if (people !== undefined && of !== undefined && people > of) yield `${name}: ${people} people of ${of}`;
      }
    },
  },
  {
    id: 'getOverview/no-recording', needs: ['getOverview', 'getRecordings', 'getSession'],
    says: 'without a recording its figures are not known, and not 0',
    async* breaches(subject) {
      for (const sessionId of [subject.facts.sessionId, subject.facts.emptySessionId]) {
        if (sessionId === undefined) continue;
        const [{recording}, {recordings}] = [await subject.tell('getSession', {sessionId}), await subject.tell('getRecordings', {sessionId})];
        if (recording || recordings.length > 0) continue;
        const {recordingPlays, uniqueViewers} = await subject.tell('getOverview', {sessionId});
        if (recordingPlays !== undefined) yield `of “${sessionId}” recordingPlays is ${recordingPlays}, without a recording`;
        if (uniqueViewers?.recording !== undefined) yield `of “${sessionId}” uniqueViewers.recording is ${uniqueViewers.recording}, without a recording`;
      }
    },
  },
  {
    id: 'getOverview/as-of', needs: ['getOverview'],
    says: 'says as of when plays of the recording were counted',
    async* breaches(subject) {
      const {recordingPlays, asOf} = await overview(subject);
      if (recordingPlays !== undefined && !asOf) yield 'recordingPlays comes without asOf';
    },
  },
  {
    id: 'getOverview/viewers-are-rows', needs: ['getOverview', 'getAttendees'], where: ({totals}) => totals === 'exact',
    says: 'live viewers are the people in the list who viewed something',
    async* breaches(subject) {
      const live = (await overview(subject)).uniqueViewers?.live;
      const {rows, whole} = await subject.attendees();
      if (live === undefined || !whole) return;
      const heads = (some: readonly Attendee[]) => some.reduce((sum, {anonymousCount = 1}) => sum + anonymousCount, 0);
      const viewed = heads(rows.filter(({viewedSeconds = 0}) => viewedSeconds > 0));
      if (live < viewed) yield `uniqueViewers.live is ${live}, but ${viewed} people in the list viewed something`;
      if (live > heads(rows)) yield `uniqueViewers.live is ${live}, but there are ${heads(rows)} people in the list`;
    },
  },
  {
    id: 'getOverview/average-is-totals', needs: ['getOverview', 'getAttendees'], where: ({totals}) => totals === 'exact',
    says: 'average live time is the total of the list over the live viewers',
    async* breaches(subject) {
      const {averageViewedSeconds, uniqueViewers} = await overview(subject);
      const {viewedSeconds} = (await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 1})).totals ?? {};
      if (averageViewedSeconds?.live === undefined || !uniqueViewers?.live || viewedSeconds === undefined) return;
      const average = viewedSeconds / uniqueViewers.live;
      if (Math.abs(average - averageViewedSeconds.live) > Math.max(1, average / 100)) yield `averageViewedSeconds.live is ${averageViewedSeconds.live}, but ${viewedSeconds} seconds of ${uniqueViewers.live} viewers are ${average} each`;
    },
  },
  {
    id: 'getOverview/rate-is-totals', needs: ['getOverview', 'getAttendees'], where: ({totals}) => totals === 'exact',
    says: "the session's engagement rate is that of the list's totals",
    async* breaches(subject) {
      const {engagementRate} = await overview(subject);
      const {totals} = await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 1});
      if (engagementRate === undefined || totals?.engagementRate === undefined) return;
      if (Math.abs(engagementRate - totals.engagementRate) > 0.005) yield `engagementRate is ${engagementRate}, but ${totals.engagementRate} in the totals of the list`;
    },
  },
  ...(Object.keys(ACTIVITIES) as (keyof typeof ACTIVITIES)[]).map((name): AdapterPromise => ({
    id: `getOverview/${name}-are-totals`, needs: ['getOverview', 'getAttendees'], where: ({totals}) => totals === 'exact',
    says: `as many ${WORDS[name]} as in the list of people${name === 'polls' ? ', or more, since some are anonymous' : ''}`,
    async* breaches(subject) {
      const activity = (await overview(subject))[name];
      const {totals} = await subject.tell('getAttendees', {sessionId: subject.facts.sessionId, page: 1, pageSize: 1});
      const sum = totals?.[ACTIVITIES[name]];
      if (activity?.count !== undefined && sum !== undefined && (name === 'polls' ? activity.count < sum : activity.count !== sum)) {
        yield `${name}.count is ${activity.count}, but ${sum} in the totals of the list`;
      }
      const {rows, whole} = await subject.attendees();
      const people = rows.filter((row) => (row[ACTIVITIES[name]] ?? 0) > 0).length;
      if (whole && activity?.people !== undefined && sum !== undefined && rows.every(({anonymousCount}) => anonymousCount === undefined) && activity.people < people) {
        yield `${name}.people is ${activity.people}, but ${people} people in the list did it`;
      }
    },
  })),
];
