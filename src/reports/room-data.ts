import {defineReport} from './define-report.js';

/** How each session of a room went: one row a session. Its unique users are those who were there live. */
export const roomData = defineReport('room-data', [
  {key: 'roomName', label: 'report.roomName'},
  {key: 'roomId', label: 'report.roomId'},
  {key: 'sessionId', label: 'report.sessionId'},
  {key: 'startsAt', label: 'report.startsAt'},
  {key: 'endsAt', label: 'report.endsAt'},
  {key: 'hostId', label: 'report.hostId'},
  {key: 'hostName', label: 'report.hostName'},
  {key: 'uniqueUsers', label: 'report.uniqueUsers'},
  {key: 'engagementRate', label: 'report.engagementRate'},
  {key: 'virtualEventId', label: 'report.virtualEventId'},
], ['roomIds', 'virtualEventIds']);
