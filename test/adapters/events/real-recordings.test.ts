import {expect} from '@open-wc/testing';
import {readBigBlueButtonEvents} from '../../../src/adapters/bigbluebutton-events.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';
import {sum} from './room.js';

/** Recordings of real rooms lie outside the project; where they are not, there is nothing to test. */
describe('events: a real recording', () => {
  for (const file of ['class-2019-events.xml', 'polls-2.5-events.xml']) {
    it(`${file} tells the same time in its rows, its totals, its overview and its timeline (skipped where the file is not)`, async function () {
      const response = await fetch(`/samples/bigbluebutton/${file}`);
      if (!response.ok) return this.skip();
      const room = eventsAdapter(await readBigBlueButtonEvents(await response.text())) as Required<AnalyticsAdapter>;
      const {rows: [session]} = await room.getSessions({});
      const query = {sessionId: session?.id ?? ''};
      const {rows, totals} = await room.getAttendees({...query, page: 1, pageSize: 1000});
      const {uniqueViewers, averageViewedSeconds} = await room.getOverview(query);
      const viewed = totals?.viewedSeconds ?? NaN;
      expect(rows.length).to.be.above(1);
      expect(rows.reduce((all, row) => all + (row.viewedSeconds ?? 0), 0)).to.be.closeTo(viewed, 1e-6);
      expect((averageViewedSeconds?.live ?? NaN) * (uniqueViewers?.live ?? NaN)).to.be.closeTo(viewed, 1e-6);
      const {viewers} = await room.getTimeline(query);
      expect(sum(viewers.values) * viewers.stepSeconds).to.be.closeTo(viewed, 4 * rows.length);
      for (const {participants = NaN, options} of await room.getInteractions(query)) {
        for (const option of options) expect(option.participants).to.be.within(0, participants);
      }
    });
  }
});
