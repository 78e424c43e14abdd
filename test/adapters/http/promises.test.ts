import {httpAdapter} from '../../../src/adapters/http.js';
import {period} from '../../testing/facts-of.js';
import {startServer} from '../../servers/test-server.js';
import {describeKept} from '../../testing/describe-kept.js';

const token = 'canary-of-the-host-61';
const server = await startServer('api', {
  token, rooms: {sample: {attendees: 30, sessions: 2, breakouts: 1}, bare: {attendees: 12, seed: 3, signals: false, recording: false, hostile: true, partial: ['getDevices', 'getReport']}, empty: {attendees: 0}, live: {attendees: 10, live: 200}},
});
const open = async (room: string) => httpAdapter({baseUrl: `${server.origin}/${room}`, getToken: () => token});
const adapters = Object.fromEntries(await Promise.all(['sample', 'bare', 'empty', 'live'].map(async (room) => [room, await open(room)] as const)));
const common = {sessionId: 'demo', secrets: [token]};

after(() => server.kill());
describeKept('httpAdapter', () => adapters['sample']!, {
  ...common, roomId: '961', searchFor: 'ada', interactionId: 'demo-question-1', openInteractionId: 'demo-question-5', recordingId: 'recording-demo', sendsEmail: true, reports: period,
});
describeKept('httpAdapter of a room that knows little', () => adapters['bare']!, common);
describeKept('httpAdapter of an empty room', () => adapters['empty']!, {...common, emptySessionId: 'demo', attendees: 0});
describeKept('httpAdapter of a room that runs', () => adapters['live']!, {sessionId: 'demo-1', runningSessionId: 'demo', secrets: [token], reports: period});
