import {expect} from '@open-wc/testing';
import {sampleAdapter, type SampleOptions} from '../../../src/adapters/sample.js';
import {portOf, type Fault, type ReportId} from '../../../src/model/index.js';

const reports: readonly ReportId[] = [
  'group-chat-transcripts', 'chat-moderation', 'chat-user-activity', 'moderator-transcript',
  'polls-activity', 'room-data', 'attendees-data', 'breakout-room-sessions',
];
const rooms: readonly (readonly [string, SampleOptions])[] = [
  ['the usual room', {}], ['an empty room', {attendees: 0}], ['a hostile room', {hostile: true}], ['a room that still runs', {live: true}],
];

describe('the answers of the sample room', () => {
  for (const [name, options] of rooms) {
    it(`of ${name} have no fault in the eyes of the guard`, async () => {
      const port = portOf(sampleAdapter(options));
      const faults: Fault[] = [];
      const told = {onFault: (fault: Fault) => faults.push(fault)};
      const demo = {sessionId: 'demo'};
      const page = {...demo, page: 1, pageSize: 100};
      await port.ask('getRoom', {}, told);
      await port.ask('getSessions', {includeBreakouts: true}, told);
      const {rows} = await port.ask('getAttendees', page, told);
      await port.ask('getEngagement', {...demo, attendeeIds: rows.map(({id}) => id)}, told);
      for (const {id, kind} of await port.ask('getInteractions', demo, told)) {
        if (kind === 'open') await port.ask('getAnswers', {...page, interactionId: id}, told);
      }
      for (const method of ['getSession', 'getOverview', 'getTimeline', 'getRecordings', 'getCountries', 'getDevices'] as const) {
        await port.ask(method, demo, told);
      }
      await port.ask('getRecordingViewers', page, told);
      await port.ask('requestEmailExport', {...demo, descriptiveHeaders: false}, told);
      const span = {from: new Date('2026-01-01'), to: new Date('2027-01-01'), timeZone: 'Asia/Jerusalem'};
      for (const report of reports) {
        for await (const batch of port.stream('getReport', {report, ...span}, told)) expect(batch.length).to.be.above(0);
      }
      expect(faults.map(({path, expected}) => `${path}: ${expected}`)).to.deep.equal([]);
    });
  }

  it('fill every report', async () => {
    const port = portOf(sampleAdapter());
    for (const report of reports) {
      let rows = 0;
      const span = {from: new Date('2026-03-31'), to: new Date('2026-04-01'), timeZone: 'UTC'};
      for await (const batch of port.stream('getReport', {report, ...span})) rows += batch.length;
      expect(rows, report).to.be.above(0);
    }
  });
});
