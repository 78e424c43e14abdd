import type {AnalyticsAdapter} from '../../model/index.js';

/** What is measured differently here: by the hour, of those who logged in to the chat, of the room. */
export const definitions: NonNullable<AnalyticsAdapter['definitions']> = {
  uniqueViewers: 'uniqueViewers.hour-rounded',
  averageViewed: 'averageViewed.hour-rounded',
  viewedSeconds: 'viewedSeconds.hour-rounded',
  engagementRate: 'engagementRate.hour-rounded',
  liveEngagement: 'liveEngagement',
  reactions: 'reactions.hour-rounded',
  chatMessages: 'chatMessages.of-chat-logins.hour-rounded',
  polls: 'polls.of-chat-logins.hour-rounded',
  questions: 'questions.of-chat-logins.hour-rounded',
  downloads: 'downloads.hour-rounded',
  raisedHands: 'raisedHands.hour-rounded',
  interactionParticipants: 'interactionParticipants.of-room',
  countries: 'countries.hour-rounded',
  devices: 'devices.hour-rounded',
};
