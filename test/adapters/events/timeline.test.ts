import {expect} from '@open-wc/testing';
import {at, clap, happens, join, leave, on, roomOf, session, startsAt, sum} from './room.js';

const timeline = (...given: Parameters<typeof roomOf>) => roomOf(...given).getTimeline({sessionId: 's'});

describe('events: timeline', () => {
  it('holds for each second how many were there as it began', async () => {
    const {viewers, engagementRate} = await timeline([
      join('ada', 1), on('ada', 2, 'camera'), leave('ada', 5), join('ben', 2.5), leave('ben', 4),
    ], {seconds: 6});
    expect([viewers.startsAt, viewers.stepSeconds]).to.deep.equal([startsAt, 1]);
    expect(Array.from(viewers.values)).to.deep.equal([0, 1, 1, 2, 1, 0]);
    expect(Array.from(engagementRate!.values)).to.deep.equal([NaN, 0, 1, 0.5, 1, NaN]);
  });

  it('adds up to the viewed time', async () => {
    const room = roomOf([join('ada', 3), leave('ada', 300), join('ben', 100)]);
    const {viewers} = await room.getTimeline({sessionId: 's'});
    expect(sum(viewers.values) * viewers.stepSeconds).to.equal(297 + 500);
  });

  it('has coarser steps beyond a week, and never more than 604,800', async () => {
    const {viewers} = await timeline([join('ada', 0)], {seconds: 1_300_000});
    expect(viewers.stepSeconds).to.equal(3);
    expect(viewers.values.length).to.equal(Math.ceil(1_300_000 / 3));
    const endless = await timeline([join('ada', 0), {...leave('ada', 0), at: new Date('9998-01-01')}], {seconds: undefined});
    expect(endless.viewers.values.length, 'no session is longer than a year').to.be.within(500_000, 604_800);
  });

  it('counts reactions by kind, each in a series of its own', async () => {
    const heart = (seconds: number) => happens('reaction', 'ada', seconds, {kind: 'heart'});
    const {reactions} = await timeline([join('ada', 0), clap('ada', 0), clap('ada', 0.5), heart(2), heart(3)], {seconds: 3});
    const values = Object.entries(reactions ?? {}).map(([kind, series]) => [kind, series.stepSeconds, Array.from(series.values)]);
    expect(values, 'one at the very end is in the last step').to.deep.equal([['clap', 1, [2, 0, 0]], ['heart', 1, [0, 0, 2]]]);
  });

  it('survives kinds that are names of an object, and puts the rarest together beyond 200', async () => {
    const kinds = ['__proto__', 'constructor', ...Array.from({length: 400}, (_, i) => `kind ${i}`)];
    const {reactions = {}} = await timeline([join('ada', 0), ...kinds.map((kind, i) => happens('reaction', 'ada', i, {kind}))]);
    expect(Object.keys(reactions)).to.have.length(200);
    expect(sum(Object.entries(reactions).find(([kind]) => kind === '__proto__')?.[1].values ?? [])).to.equal(1);
    expect(sum(reactions['other']?.values ?? [])).to.equal(kinds.length - 199);
  });

  it('marks when interactions were opened, and where breakouts began', async () => {
    const {markers, recording} = await timeline([
      join('ada', 0), happens('interaction', undefined, 60, {interactionId: 'i1', state: 'opened'}),
      happens('interaction', undefined, 90, {interactionId: 'i1', state: 'closed'}),
      happens('interaction', undefined, 120, {interactionId: 'i1', state: 'opened'}),
    ], {
      interactions: [{id: 'i1', kind: 'poll', question: 'Yes?', options: []}, {id: 'i2', kind: 'quiz', askedAt: at(30), options: []}],
      more: [session(200, {id: 'b', roomId: 'rb', roomName: 'Group 1', startsAt: at(100), parentSessionId: 's'})],
      session: {recording: {id: 'rec', startsAt: at(10), durationSeconds: 500}},
    });
    expect(markers).to.deep.equal([
      {at: at(30), kind: 'interaction', label: ''}, {at: at(60), kind: 'interaction', label: 'Yes?'},
      {at: at(100), kind: 'breakout', label: 'Group 1'},
      {at: at(120), kind: 'interaction', label: 'Yes?'},
    ]);
    expect(recording).to.deep.equal({startsAt: at(10), endsAt: at(510)});
  });

  it('is without steps in a session that has just begun', async () => {
    const {viewers, engagementRate} = await timeline([], {seconds: undefined});
    expect([viewers.values.length, engagementRate?.values.length]).to.deep.equal([0, 0]);
  });
});
