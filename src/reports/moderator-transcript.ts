import {chatTranscript} from './chat-transcript.js';
import {defineReport} from './define-report.js';

/** The group chat's transcript, of moderators and hosts only. */
export const moderatorTranscript = defineReport('moderator-transcript', chatTranscript.columns, chatTranscript.filters);
