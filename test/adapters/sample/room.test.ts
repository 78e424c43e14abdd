import {expect} from '@open-wc/testing';
import {sampleAdapter, type SampleOptions} from '../../../src/adapters/sample.js';
import type {AnalyticsAdapter, Attendee} from '../../../src/model/index.js';

const demo = {sessionId: 'demo'};

async function everyone(adapter: AnalyticsAdapter, sessionId = 'demo'): Promise<readonly Attendee[]> {
  const rows: Attendee[] = [];
  for (let page = 1; ; page++) {
    const answer = await adapter.getAttendees!({sessionId, page, pageSize: 100});
    rows.push(...answer.rows);
    if (answer.rows.length < 100) return rows;
  }
}

const sum = (rows: readonly Attendee[], column: 'viewedSeconds' | Act) => rows.reduce((total, row) => total + row[column]!, 0);
type Act = (typeof acts)[number];
const acts = ['reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'questions', 'downloads'] as const;

describe('the sample room', () => {
  it('is called as in the pictures, its newest session an hour from 8:05 UTC', async () => {
    const {rows} = await sampleAdapter().getSessions!({});
    expect(rows.map(({id}) => id)).to.deep.equal(['demo', 'demo-1', 'demo-2']);
    expect(rows[0]).to.deep.include({
      roomName: '961 – Room Entry', hostName: 'Ada Byron',
      startsAt: new Date('2026-03-31T08:05:00Z'), endsAt: new Date('2026-03-31T09:05:00Z'),
    });
  });

  it('has as many unique viewers as were asked for', async () => {
    for (const attendees of [0, 1, 2, 17, 243, 1200]) {
      const {uniqueViewers} = await sampleAdapter({attendees}).getOverview!(demo);
      expect(uniqueViewers?.all).to.equal(attendees);
    }
  });

  it('is believable at first sight, whoever came', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const {uniqueViewers, engagementRate, averageViewedSeconds, reactions, chatMessages, polls, questions, downloads} =
        await sampleAdapter({seed}).getOverview!(demo);
      const share = ({people, of}: { readonly people?: number; readonly of?: number } = {}) => people! / of!;
      expect(engagementRate).to.be.within(0.45, 0.6);
      expect(uniqueViewers!.recording! - uniqueViewers!.both!, 'recording only').to.be.above(10);
      expect(averageViewedSeconds!.live! / 60).to.be.within(38, 52);
      expect(share(reactions)).to.be.within(0.08, 0.22);
      expect(share(chatMessages)).to.be.within(0.2, 0.4);
      expect(share(polls)).to.be.within(0.52, 0.7);
      expect(share(questions)).to.be.within(0.02, 0.1);
      expect(share(downloads)).to.be.within(0.02, 0.12);
    }
  });

  it('has totals that are the sums of its rows', async () => {
    const rooms: SampleOptions[] = [{}, {attendees: 1}, {minutes: 1}, {minutes: 1440}, {signals: false}, {hostile: true}];
    for (const options of rooms) {
      const adapter = sampleAdapter(options);
      const rows = await everyone(adapter);
      const {totals, total} = await adapter.getAttendees!({...demo, page: 1, pageSize: 1});
      expect(rows.length).to.equal(total);
      expect(totals!.viewedSeconds).to.be.closeTo(sum(rows, 'viewedSeconds'), 0.01);
      for (const act of acts) expect(totals![act], act).to.equal(sum(rows, act));
    }
  });

  it('sets nothing aside: every event counts', async () => {
    for (const options of [{}, {hostile: true}, {live: true}, {attendees: 2}, {minutes: 1}] satisfies SampleOptions[]) {
      expect(await sampleAdapter(options).getSetAside!({})).to.deep.equal([]);
    }
  });

  it('fills in the first tenth, stays, and empties at the end', async () => {
    const {viewers} = await sampleAdapter().getTimeline!(demo);
    const at = (share: number) => viewers.values[Math.floor(share * (viewers.values.length - 1))]!;
    expect(at(0.01)).to.be.below(at(0.2) / 4);
    expect(at(0.2)).to.be.above(150);
    expect(at(0.9)).to.be.above(at(0.2) * 0.6);
    expect(at(0.998)).to.be.below(at(0.9) / 2);
  });

  it('follows more closely while a question is open', async () => {
    const adapter = sampleAdapter();
    const {engagementRate, markers = []} = await adapter.getTimeline!(demo);
    const {startsAt, stepSeconds, values} = engagementRate!;
    const mean = (from: number, seconds: number) => {
      const first = Math.round((from - startsAt.getTime()) / 1000 / stepSeconds);
      const part = Array.from(values).slice(first, first + seconds / stepSeconds);
      return part.reduce((total, value) => total + value, 0) / part.length;
    };
    const asked = markers.filter(({kind, at}) => kind === 'interaction' && at >= startsAt).map(({at}) => at.getTime());
    expect(asked.length).to.equal(6);
    const higher = asked.filter((at) => mean(at, 180) > mean(at - 120_000, 120));
    expect(higher.length).to.be.at.least(5);
  });

  it('has strips in all five shades', async () => {
    const adapter = sampleAdapter();
    const attendeeIds = (await everyone(adapter)).map(({id}) => id);
    const strips = await adapter.getEngagement!({...demo, attendeeIds});
    const shades = new Set([...strips.values()].flatMap(({values}) => Array.from(values)).filter((value) => !Number.isNaN(value))
      .map((value) => Math.min(4, Math.floor(value * 5))));
    expect([...shades].sort()).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('has questions of all kinds with answers, and one whose right answer is known', async () => {
    const interactions = await sampleAdapter().getInteractions!(demo);
    expect(interactions.map(({kind}) => kind)).to.deep.equal(['poll', 'quiz', 'poll', 'crowd-vote', 'open', 'rating']);
    for (const {participants} of interactions) expect(participants).to.be.above(40);
    expect(interactions.filter(({options}) => options.some(({correct}) => correct)).length).to.equal(1);
  });

  it('has a recording that is watched in the days after', async () => {
    const {totals, playsByDay = []} = await sampleAdapter().getRecordings!(demo);
    expect(totals!.plays).to.be.within(40, 120);
    expect(totals!.impressions).to.be.above(totals!.plays!);
    expect(totals!.averageCompletionRate).to.be.within(0.1, 0.6);
    expect(playsByDay.length).to.be.above(4);
  });

  it('gives an address of nobody for the e-mail, and sends none', async () => {
    const adapter = sampleAdapter();
    expect(await adapter.getEmailAddress!(demo)).to.match(/^ada\.byron@[a-z-]+\.example$/);
    const {sentTo, expiresAt} = await adapter.requestEmailExport!({...demo, descriptiveHeaders: true});
    expect(sentTo).to.equal(await adapter.getEmailAddress!(demo));
    expect(expiresAt!.toISOString()).to.equal('2026-04-07T09:05:00.000Z');
  });
});
