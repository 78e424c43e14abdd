import type {AnalyticsAdapter} from '../../model/index.js';
import type {Knowledge} from './knowledge.js';

/** The definitions that are true of numbers made here; how engagement is measured depends on what the log knows. */
export function definitionsOf({policy}: Knowledge): NonNullable<AnalyticsAdapter['definitions']> {
  return {
    uniqueViewers: 'uniqueViewers',
    averageViewed: 'averageViewed',
    viewedSeconds: 'viewedSeconds',
    liveViewers: 'liveViewers',
    ...(policy && {engagementRate: `engagementRate.${policy}`, liveEngagement: `liveEngagement.${policy}`}),
    reactions: 'reactions',
    chatMessages: 'chatMessages',
    polls: 'polls',
    questions: 'questions',
    downloads: 'downloads',
    raisedHands: 'raisedHands',
    answerShare: 'answerShare',
    recordingPlays: 'recordingPlays',
    impressions: 'impressions',
    plays: 'plays',
    completionRate: 'completionRate',
    countries: 'countries',
    devices: 'devices',
  };
}
