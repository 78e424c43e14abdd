import {defineReport} from './define-report.js';

/** Every answer to every interaction: one row an answer. Nobody is named where the interaction was anonymous. */
export const pollsActivity = defineReport('polls-activity', [
  {key: 'interactionId', label: 'report.interactionId'},
  {key: 'question', label: 'report.question'},
  {key: 'type', label: 'report.type'},
  {key: 'userId', label: 'report.userId'},
  {key: 'userName', label: 'report.userName'},
  {key: 'answer', label: 'report.answer'},
  {key: 'correct', label: 'report.correct'},
  {key: 'answeredAt', label: 'report.answeredAt'},
], ['roomIds', 'virtualEventIds']);
