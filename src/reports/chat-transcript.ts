import {defineReport} from './define-report.js';

/**
 * Everything said in the group chat, oldest first: one row a message. Deleted messages stay, marked. The sub-context is a breakout, or a chat
 * beside the main one.
 */
export const chatTranscript = defineReport('group-chat-transcripts', [
  {key: 'userId', label: 'report.userId'},
  {key: 'userFirstName', label: 'report.userFirstName'},
  {key: 'userLastName', label: 'report.userLastName'},
  {key: 'userEmail', label: 'report.userEmail'},
  {key: 'userRole', label: 'report.userRole'},
  {key: 'messageId', label: 'report.messageId'},
  {key: 'sentAt', label: 'report.sentAt'},
  {key: 'message', label: 'report.message'},
  {key: 'repliedToMessageId', label: 'report.repliedTo'},
  {key: 'likes', label: 'report.likes'},
  {key: 'deleted', label: 'report.deleted'},
  {key: 'subContext', label: 'report.subContext'},
], ['roomIds', 'virtualEventIds']);
