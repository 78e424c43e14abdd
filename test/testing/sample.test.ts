import {sampleAdapter} from '../../src/adapters/sample.js';
import {describeKept} from './describe-kept.js';

const sessionId = 'demo';
const reports = {from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z'), timeZone: 'Asia/Jerusalem'};

describeKept('sampleAdapter', () => sampleAdapter({attendees: 90}), {
  sessionId, roomId: '961', attendees: 84, searchFor: 'ada', interactionId: 'demo-question-1', openInteractionId: 'demo-question-5', recordingId: 'recording-demo',
  reports, sendsEmail: true,
});
describeKept('sampleAdapter of a room that knows little', () => sampleAdapter({attendees: 40, seed: 5, signals: false, recording: false, hostile: true}), {sessionId, reports});
describeKept('sampleAdapter of an empty room', () => sampleAdapter({attendees: 0}), {sessionId, emptySessionId: sessionId, attendees: 0});
describeKept('sampleAdapter of a room that runs', () => sampleAdapter({attendees: 30, live: 20}), {sessionId: 'demo-1', runningSessionId: sessionId, reports});
