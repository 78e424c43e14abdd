import {defineReport} from './define-report.js';

/** How each person used the group chat, over all sessions of the time asked for. Replies are among the messages. */
export const chatUserActivity = defineReport('chat-user-activity', [
  {key: 'userId', label: 'report.userId'},
  {key: 'userName', label: 'report.userName'},
  {key: 'userEmail', label: 'report.userEmail'},
  {key: 'userRole', label: 'report.userRole'},
  {key: 'messages', label: 'report.messages'},
  {key: 'replies', label: 'report.replies'},
  {key: 'likesReceived', label: 'report.likesReceived'},
  {key: 'firstAt', label: 'report.firstAt'},
  {key: 'lastAt', label: 'report.lastAt'},
], ['roomIds', 'virtualEventIds']);
