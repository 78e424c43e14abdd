import {defineReport} from './define-report.js';

/** How the chat of each room or session was moderated. A thread counts once, in the state it came to last. */
export const chatModeration = defineReport('chat-moderation', [
  {key: 'contextId', label: 'report.contextId'},
  {key: 'contextName', label: 'report.contextName'},
  {key: 'lastActivityAt', label: 'report.lastActivityAt'},
  {key: 'pendingThreads', label: 'report.pendingThreads'},
  {key: 'ownedThreads', label: 'report.ownedThreads'},
  {key: 'resolvedThreads', label: 'report.resolvedThreads'},
  {key: 'doneThreads', label: 'report.doneThreads'},
  {key: 'userMessages', label: 'report.userMessages'},
  {key: 'moderatorMessages', label: 'report.moderatorMessages'},
  {key: 'moderatorsOwningResolvedThreads', label: 'report.moderatorsOwningResolvedThreads'},
  {key: 'moderatorsOwningUnresolvedThreads', label: 'report.moderatorsOwningUnresolvedThreads'},
], ['roomIds', 'virtualEventIds']);
