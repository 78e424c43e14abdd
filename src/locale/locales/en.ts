import type {Message} from '../message.js';

/**
 * Every word that is shown, in English: the language that is built in and the list of keys for all others. `{name}` is replaced by
 * a value; a message with several forms is chosen by the plural category (`Intl.PluralRules`) of its value `count`.
 */
export const en = {
  // states of every panel
  'state.loading': 'Loading {subject}…',
  'state.slow': 'No answer yet after {seconds} seconds.',
  'state.retry': 'Retry',
  'state.retrying': 'Asking again…',
  'state.stale': 'Shown below is what came before.',
  'state.no-adapter': 'No data source is connected yet.',
  'state.no-session': 'No session has been held in this room yet.',
  'state.not-offered': 'This source does not offer {subject}.',
  'state.empty': 'Nothing was recorded here.',
  'state.set-aside': {one: '{count} entry was left out while reading', other: '{count} entries were left out while reading'},

  // why it failed, by error code
  'error.unauthorized': 'You are no longer signed in. Sign in again, then retry.',
  'error.forbidden': 'You may not see {subject}. Ask your administrator for the right to view analytics.',
  'error.not-found': 'There is no such session: {asked}.',
  'error.not-found-plain': 'What was asked for is not there.',
  'error.too-general': 'Too much would match. Narrow the question.',
  'error.rate-limited': 'The source is busy and asks to wait.',
  'error.rate-limited-for': {one: 'The source is busy and asks to wait {count} second.', other: 'The source is busy and asks to wait {count} seconds.'},
  'error.unreachable': 'The source cannot be reached.',
  'error.timeout': 'The source took too long to answer.',
  'error.malformed': 'The source answered something that cannot be read.',
  'error.unsupported': 'Analytics are not supported for this room.',

  // the whole page
  'session.span': '{date} {start} – {end} ({length})',
  'session.running': '{date} {start} – now',
  'session.pick': 'Session',
  'session.breakout': '{span} · {room}',
  'session.older': 'Show older sessions…',
  'session.older-came': {one: '{count} older session added', other: '{count} older sessions added'},
  'dashboard.subject': 'the analytics of this room',
  'dashboard.untitled': 'Room analytics',
  'dashboard.back': 'Back',
  'dashboard.refresh': 'Refresh',
  'dashboard.refreshed': 'Read at {time}',
  'dashboard.live': 'Live',

  // shared
  'unknown': 'not known',
  'unnamed': 'Unnamed person',
  'anonymous': {one: '{count} unidentified person', other: '{count} unidentified people'},
  'definition.show': 'What does “{metric}” mean?',
  'close': 'Close',
  'unit.minutes': 'min',
  'zone.named': 'Times in {zone}',

  // roles of the sources we know; any other is shown as it comes
  'role.host': 'Host',
  'role.moderator': 'Moderator',
  'role.speaker': 'Speaker',
  'role.presenter': 'Presenter',
  'role.viewer': 'Viewer',
  'role.attendee': 'Attendee',

  // what the numbers are called
  'metric.uniqueViewers': 'Unique viewers',
  'metric.averageViewed': 'Average minutes viewed',
  'metric.viewedSeconds': 'Minutes viewed',
  'metric.engagementRate': 'Live engagement rate',
  'metric.liveEngagement': 'Live engagement',
  'metric.liveViewers': 'Live unique viewers',
  'metric.reactions': 'Reactions',
  'metric.chatMessages': 'Sent chat messages',
  'metric.polls': 'Polls answered',
  'metric.questions': 'Q&A threads',
  'metric.downloads': 'Attachments downloaded',
  'metric.raisedHands': 'Raised hands',
  'metric.recordingPlays': 'Recording plays',

  // what they mean
  'definition.uniqueViewers': 'Distinct people who viewed the live session or a recording of it. A person who did both counts once.',
  'definition.averageViewed': 'The time that all people viewed, divided by the number of unique viewers.',
  'definition.viewedSeconds': 'The time a person was in the live session. Where several connections overlap, the time counts once.',
  'definition.engagementRate.signals': 'Engaged time divided by viewed time. A moment counts as engaged with the camera on, on stage, or with the page in focus and the sound on.',
  'definition.engagementRate.activity': 'Engaged time divided by viewed time. This source does not know what people looked at, so a minute counts as engaged in which a person talked, wrote, answered, reacted, raised a hand or had the camera on, and so do the two minutes after.',
  'definition.engagementRate': 'Engaged time divided by viewed time, as the source reports it.',
  'definition.liveEngagement.signals': 'Of those present at a moment, the part with the camera on, on stage, or with the page in focus and the sound on.',
  'definition.liveEngagement.activity': 'Of those present at a moment, the part who talked, wrote, answered, reacted, raised a hand or had the camera on in that minute or the two before.',
  'definition.liveEngagement': 'Of those present at a moment, the part who were engaged, as the source reports it.',
  'definition.liveViewers': 'Distinct people in the live session at a moment.',
  'definition.reactions': 'Reactions sent in the live session, and the part of people who sent at least one.',
  'definition.chatMessages': 'Messages written in the group chat, and the part of people who wrote at least one.',
  'definition.chatMessages.of-chat-logins': 'Messages written in the group chat, and the part of those logged in to the chat who wrote at least one.',
  'definition.polls': 'Answers given to interactions, and the part of people who gave at least one.',
  'definition.questions': 'Q&A threads opened, and the part of people who opened at least one.',
  'definition.downloads': 'Downloads of attachments, and the part of people who downloaded at least one.',
  'definition.raisedHands': 'How often a hand was raised, and the part of people who raised it at least once.',
  'definition.recordingPlays': 'How often playback of the recording was started, from the start of the session to the time named.',

  // attendees
  'attendees.title': 'Attendees',
  'attendees.subject': 'attendees',
} satisfies Record<string, Message>;

export default en;
