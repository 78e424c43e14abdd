import {defineReport} from './define-report.js';

/** Each person in each session. The participation time is the live time, overlapping connections merged. */
export const attendeesData = defineReport('attendees-data', [
  {key: 'roomName', label: 'report.roomName'},
  {key: 'roomId', label: 'report.roomId'},
  {key: 'sessionId', label: 'report.sessionId'},
  {key: 'userId', label: 'report.userId'},
  {key: 'userName', label: 'report.userName'},
  {key: 'userEmail', label: 'report.userEmail'},
  {key: 'userRole', label: 'report.userRole'},
  {key: 'joinedAt', label: 'report.joinedAt'},
  {key: 'leftAt', label: 'report.leftAt'},
  {key: 'participationSeconds', label: 'report.participationSeconds'},
  {key: 'engagementRate', label: 'report.engagementRate'},
], ['roomIds', 'userIds', 'sessionIds', 'virtualEventIds']);
