import {defineReport} from './define-report.js';

/** Each session of a breakout room, those of one main room together. The host is who began it; one that runs has no duration yet. */
export const breakoutRoomSessions = defineReport('breakout-room-sessions', [
  {key: 'mainRoomName', label: 'report.mainRoomName'},
  {key: 'mainRoomId', label: 'report.mainRoomId'},
  {key: 'breakoutRoomName', label: 'report.breakoutRoomName'},
  {key: 'breakoutRoomId', label: 'report.breakoutRoomId'},
  {key: 'sessionId', label: 'report.sessionId'},
  {key: 'hostId', label: 'report.hostId'},
  {key: 'hostName', label: 'report.hostName'},
  {key: 'startsAt', label: 'report.startsAt'},
  {key: 'endsAt', label: 'report.endsAt'},
  {key: 'durationSeconds', label: 'report.durationSeconds'},
  {key: 'participants', label: 'report.participants'},
  {key: 'engagementRate', label: 'report.engagementRate'},
], ['mainRoomIds', 'virtualEventIds']);
