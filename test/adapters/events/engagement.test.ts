import {expect} from '@open-wc/testing';
import type {RoomEvent} from '../../../src/model/index.js';
import {clap, everyone, happens, join, leave, off, on, roomOf, says, type RoomOptions} from './room.js';

const rates = async (events: readonly RoomEvent[], options?: RoomOptions): Promise<Record<string, number | undefined>> => {
  const {rows, totals} = await roomOf(events, options).getAttendees(everyone);
  return {...Object.fromEntries(rows.map(({id, engagementRate}) => [id, engagementRate])), all: totals?.engagementRate};
};
const strip = async (who: string, events: readonly RoomEvent[], options?: RoomOptions) =>
  (await roomOf(events, options).getEngagement({sessionId: 's', attendeeIds: [who]})).get(who);

describe('events: engagement by signals', () => {
  it('is the part of the time with focus and sound, to the millisecond', async () => {
    const events = [join('ada', 0), on('ada', 10, 'focus'), on('ada', 20.25, 'sound'), off('ada', 70.25, 'sound'), leave('ada', 100)];
    expect(await rates(events)).to.deep.equal({ada: 0.5, all: 0.5});
  });

  it('weighs people by their time', async () => {
    const events = [join('ada', 0), on('ada', 0, 'camera'), leave('ada', 300), join('ben', 0), leave('ben', 100)];
    expect(await rates(events)).to.deep.equal({ada: 1, ben: 0, all: 0.75});
  });

  it('forgets what was on when the last connection closes', async () => {
    const events = [join('ada', 0), on('ada', 0, 'camera'), leave('ada', 50), join('ada', 100), leave('ada', 150)];
    expect((await rates(events))['ada']).to.equal(0.5);
  });

  it('keeps what is on while another tab is open, and what was on before the session', async () => {
    const tabs = [
      join('ada', 0, {connection: '1'}), on('ada', 0, 'camera'), join('ada', 10, {connection: '2'}), leave('ada', 20, {connection: '1'}),
      leave('ada', 100, {connection: '2'}),
    ];
    expect((await rates(tabs))['ada']).to.equal(1);
    expect((await rates([join('ada', -60), on('ada', -30, 'stage'), leave('ada', 100)]))['ada']).to.equal(1);
  });

  it('is not known of one who was there for no time', async () => {
    expect(await rates([join('ada', 10), leave('ada', 10)])).to.deep.equal({ada: undefined, all: undefined});
  });

  it('makes a strip of means over the time there, with gaps where the person was away', async () => {
    const events = [join('ada', 1), on('ada', 2, 'focus'), on('ada', 2.5, 'sound'), leave('ada', 4), join('ada', 5.75), leave('ada', 6)];
    const {stepSeconds, values, startsAt} = (await strip('ada', events, {seconds: 7}))!;
    expect([stepSeconds, startsAt.toISOString()]).to.deep.equal([1, '2026-03-31T11:00:00.000Z']);
    expect(Array.from(values)).to.deep.equal([NaN, 0, 0.5, 0.75, NaN, 0, NaN]);
  });

  it('makes no strip of one who was never there', async () => {
    const strips = await roomOf([join('ada', 0), clap('ben', 5)]).getEngagement({sessionId: 's', attendeeIds: ['ada', 'ben', 'nobody', 'ada']});
    expect([...strips.keys()]).to.deep.equal(['ada']);
  });
});

describe('events: engagement by activity', () => {
  const signals = ['camera', 'talk'] as const;

  it('is whole in the minute of an act and half in the two after', async () => {
    const events = [join('ada', 0), says('ada', 61, 'm'), leave('ada', 600)];
    expect(Array.from((await strip('ada', events, {signals}))!.values)).to.deep.equal([0, 1, 0.5, 0.5, 0, 0, 0, 0, 0, 0]);
    expect((await rates(events, {signals}))['ada']).to.equal(0.3);
  });

  it('takes every kind of act, but no download, no hand that goes down and no vote of nobody', async () => {
    const acts = [
      says('ada', 30, 'm'), happens('answer', 'ada', 210, {interactionId: 'i'}), clap('ada', 390), happens('hand', 'ada', 570, {up: true}),
      happens('question', 'ada', 750, {threadId: 't'}), on('ada', 930, 'talk'), off('ada', 931, 'talk'), on('ada', 1110, 'camera'),
      off('ada', 1111, 'camera'),
    ];
    const values = Array.from((await strip('ada', [join('ada', 0), ...acts], {signals, seconds: 1260}))!.values);
    expect(values).to.deep.equal(Array.from({length: 7}, () => [1, 0.5, 0.5]).flat());
    const idle = [happens('download', 'ada', 30, {attachmentId: 'd'}), happens('hand', 'ada', 40, {up: false}),
      happens('answer', undefined, 50, {interactionId: 'i'})];
    expect((await rates([join('ada', 0), ...idle], {signals}))['ada']).to.equal(0);
  });

  it('counts every minute in which the camera was on at all', async () => {
    const events = [join('ada', 0), on('ada', 59, 'camera'), off('ada', 180, 'camera'), leave('ada', 600)];
    expect(Array.from((await strip('ada', events, {signals}))!.values)).to.deep.equal([1, 1, 1, 0.5, 0.5, 0, 0, 0, 0, 0]);
  });

  it('counts a camera that stays on to the end, and one that was on before the start, but not one that was off again by then', async () => {
    const stays = [join('ada', 0), on('ada', 500, 'camera')];
    expect(Array.from((await strip('ada', stays, {signals}))!.values)).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    const before = [join('ada', -100), on('ada', -90, 'camera'), off('ada', 30, 'camera')];
    expect(Array.from((await strip('ada', before, {signals, seconds: 240}))!.values)).to.deep.equal([1, 0.5, 0.5, 0]);
    const gone = [join('ada', -100), on('ada', -90, 'camera'), off('ada', -10, 'camera')];
    expect(Array.from((await strip('ada', gone, {signals, seconds: 240}))!.values)).to.deep.equal([0, 0, 0, 0]);
  });

  it('counts only the part of a minute that the person was there', async () => {
    const events = [join('ada', 90), clap('ada', 100), leave('ada', 150), join('ada', 570), leave('ada', 600)];
    expect((await rates(events, {signals}))['ada']).to.equal(60 / 90);
  });
});

describe('events: engagement that no one measured', () => {
  const bare = {signals: [], unknown: ['message', 'answer', 'reaction', 'hand', 'question'] as const};

  it('is not known, not 0 %', async () => {
    expect(await rates([join('ada', 0)], bare)).to.deep.equal({ada: undefined, all: undefined});
    const room = roomOf([join('ada', 0)], bare);
    expect((await room.getOverview({sessionId: 's'})).engagementRate).to.equal(undefined);
    expect((await room.getTimeline({sessionId: 's'})).engagementRate).to.equal(undefined);
  });

  it('is a question that the adapter does not answer, and claims no definition', () => {
    const room = roomOf([join('ada', 0)], bare);
    expect('getEngagement' in room).to.equal(false);
    expect(room.definitions).not.to.have.property('engagementRate');
    const {definitions: bySignals} = roomOf([], {signals: ['focus']});
    expect(bySignals).to.include({engagementRate: 'engagementRate.signals', liveEngagement: 'liveEngagement.signals'});
    const {definitions: byActivity} = roomOf([], {signals: ['camera']});
    expect(byActivity).to.include({engagementRate: 'engagementRate.activity', liveEngagement: 'liveEngagement.activity'});
  });
});
