import type {AskMethod} from '../../src/model/index.js';

const at = new Date('2026-05-04T09:00:00Z');
const later = '2026-05-04T10:30:00.000Z';
const series = {startsAt: at, stepSeconds: 60, values: [1, 0.5, null, 0]};
const runs = {startsAt: later, stepSeconds: 1, runs: [[1, 3], [null, 2], [0.25, 1]]};
const figures = {
  viewedSeconds: 1234.5, engagementRate: 0.75, reactions: 3, chatMessages: 0, pollsAnswered: 2, raisedHands: 1, questions: 4, downloads: 5,
};
const session = {
  id: 's1', roomId: 'r1', roomName: 'Algebra', startsAt: at, endsAt: later, live: false, hostName: 'Ada', parentSessionId: 's0',
  recording: {id: 'rec', startsAt: at, durationSeconds: 5000, url: 'https://video.example/watch?v=1'},
};
const audience = {all: 9, live: 7, recording: 4, both: 2};
const activity = {count: 12, people: 5, of: 7};
const numbers = {impressions: 20, plays: 10, viewedSeconds: 999, averageCompletionRate: 0.5};
const breakdown = {rows: [{key: 'FR', live: 3, recording: 1}, {live: 2}], totals: {live: 5, recording: 1}};

/** One answer of each kind with every member, which the guard has nothing to say against. */
export const soundAnswers: Record<AskMethod, unknown> = {
  getRoom: {id: 'r1', name: 'Algebra', supported: true},
  getSession: session,
  getSessions: {rows: [session, {...session, id: 's2'}], next: 'page-2'},
  getOverview: {
    uniqueViewers: audience, averageViewedSeconds: audience, engagementRate: 1, reactions: activity, chatMessages: activity, polls: activity,
    questions: activity, downloads: activity, raisedHands: activity, recordingPlays: 3, asOf: later,
  },
  getTimeline: {
    viewers: series, engagementRate: runs, reactions: {clap: series, heart: runs},
    markers: [{at, kind: 'breakout', label: 'Groups'}], recording: {startsAt: at, endsAt: later},
  },
  getAttendees: {
    rows: ['a1', 'a2', 'a3'].map((id) => ({
      id, name: 'Ada Byron', email: 'ada@example.com', role: 'host', title: 'Dr', company: 'Engines', industry: 'Weaving', country: 'GB',
      anonymousCount: 2, joinedAt: at, leftAt: later, ...figures,
    })),
    total: 3, totals: figures, roles: ['host', 'attendee'],
  },
  getEngagement: new Map<string, unknown>([['a1', series], ['a2', {...series, values: Float32Array.of(1, NaN, 0.5)}]]),
  getInteractions: [{
    id: 'i1', kind: 'poll', question: 'Why?', askedAt: at, multipleAnswers: true, anonymous: false, participants: 4,
    options: [{id: 'o1', label: 'Yes', participants: 3, correct: true, icon: '👍'}, {id: 'o2', label: 'No'}],
  }, {id: 'i2', kind: 'other', kindName: 'Word cloud', options: []}],
  getAnswers: {rows: [{text: 'Because', at, attendeeId: 'a1', attendeeName: 'Ada'}], total: 1},
  getRecordings: {
    totals: numbers, recordings: [{...numbers, id: 'rec', title: 'Algebra', uniqueViewers: 4}],
    playsByDay: [{day: '2026-05-04', plays: 7}], asOf: at,
  },
  getRecordingViewers: {rows: [{...numbers, id: 'a1', name: 'Ada'}], total: 1},
  getCountries: breakdown,
  getDevices: breakdown,
  requestEmailExport: {sentTo: 'a•••@example.com', expiresAt: later},
  getEmailAddress: 'ada@example.com',
  getSetAside: [{reason: 'no-time', count: 3, example: 'line 5'}],
};
