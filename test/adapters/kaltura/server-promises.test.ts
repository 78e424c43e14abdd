import {kalturaAdapter} from '../../../src/adapters/kaltura.js';
import {describeAdapter} from '../../../src/testing/index.js';
import {startServer, type TestServer} from '../../servers/test-server.js';

const KS = 'djJ8promised4711';

describe('Over the Kaltura of the tests', () => {
  let server: TestServer;
  before(async () => { server = await startServer('kaltura', {ks: KS}); });
  after(() => server.kill());

  describeAdapter('kalturaAdapter', () => kalturaAdapter({
    serviceUrl: server.origin, chatUrl: `${server.origin}/chat`, reportsUrl: `${server.origin}/reports`, entryId: '1_room0001', virtualEventId: '12345', pollSeconds: 0.01, getKs: () => KS,
  }), {
    sessionId: '1_cphalf01', emptySessionId: '1_cpzero01', unknownSessionId: '1_nothing1', roomId: '1_room0001', attendees: 28, searchFor: 'menon', interactionId: 'p-plain',
    recordingId: '1_rec00001', sendsEmail: true, secrets: [KS],
    reports: {from: new Date('2026-03-30T00:00:00Z'), to: new Date('2026-04-11T00:00:00Z'), timeZone: 'UTC'},
  });
});
