import {count, flag, instant, minutesAsSeconds, plainName, rate, seconds, text, type KnownColumn, type KnownColumns} from './report-cells.js';

/** Theirs to ours. An account may have others: they come along. */

function named(columns: Readonly<Record<string, KnownColumn>>): KnownColumns {
  const own = Object.values(columns).map((column) => [plainName(column.key), column] as const);
  return Object.fromEntries([...own, ...Object.entries(columns).map(([name, column]) => [plainName(name), column] as const)]);
}

const session = {
  cue_point_id: text('sessionId'),
  session_start_time: instant('startsAt'),
  session_end_time: instant('endsAt'),
  session_host_user_id: text('hostId'),
  meeting_engaged_play_time_ratio: rate('engagementRate'),
  virtual_event_id: text('virtualEventId'),
} as const;
const room = {entry_id: text('roomId'), entry_name: text('roomName')} as const;

export const roomColumns = {
  'room-data': named({...room, ...session, meeting_view_period_unique_users: count('uniqueUsers')}),
  'attendees-data': named({
    ...room, ...session,
    user_id: text('userId'), user_name: text('userName'), user_email: text('userEmail'), user_role: text('userRole'),
    meeting_view_time: minutesAsSeconds('participationSeconds'),
  }),
  'breakout-room-sessions': named({
    ...session,
    parent_entry_id: text('mainRoomId'), parent_entry_name: text('mainRoomName'), entry_id: text('breakoutRoomId'), entry_name: text('breakoutRoomName'),
    meeting_view_period_unique_users: count('participants'), duration_seconds: seconds('durationSeconds'),
  }),
} as const;

/** The reports about the chat share their names. */
export const chatColumns = named({
  userId: text('userId'), id: text('userId'), userName: text('userName'), userFirstName: text('userFirstName'), userLastName: text('userLastName'),
  userEmail: text('userEmail'), email: text('userEmail'), userRole: text('userRole'),
  messageId: text('messageId'), sentAt: instant('sentAt'), message: text('message'), repliedToMessageId: text('repliedToMessageId'), likes: count('likes'),
  deleted: flag('deleted'), isDeleted: flag('deleted'), subContext: text('subContext'),
  contextId: text('contextId'), contextName: text('contextName'), lastActivity: instant('lastActivityAt'),
  pending: count('pendingThreads'), owned: count('ownedThreads'), resolved: count('resolvedThreads'), done: count('doneThreads'), blocked: count('blocked'),
  userMessages: count('userMessages'), moderatorMessages: count('moderatorMessages'),
  moderatorsOwningResolvedThreads: text('moderatorsOwningResolvedThreads'), moderatorsOwningUnresolvedThreads: text('moderatorsOwningUnresolvedThreads'),
  pollId: text('interactionId'), question: text('question'), type: text('type'), answer: text('answer'), correct: flag('correct'), answeredAt: instant('answeredAt'),
  messages: count('messages'), replies: count('replies'), likesReceived: count('likesReceived'), firstAt: instant('firstAt'), lastAt: instant('lastAt'),
});
