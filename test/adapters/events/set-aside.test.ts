import {expect} from '@open-wc/testing';
import type {RoomEvent} from '../../../src/model/index.js';
import {asides, at, clap, everyone, happens, join, leave, roomLog, roomOf, says} from './room.js';
import {eventsAdapter} from '../../../src/adapters/events.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';

describe('events: what is set aside', () => {
  it('is nothing in a sane log', async () => {
    expect(await roomOf([join('ada', 0), clap('ada', 5), leave('ada', 10)]).getSetAside({})).to.deep.equal([]);
  });

  it('adds to what the reader of the log set aside', async () => {
    const room = roomOf([leave('ada', 10)], {setAside: [{reason: 'leave-without-join', count: 2},
      {reason: 'bad-options', count: 1, example: 'poll 7'}]});
    expect(await room.getSetAside({})).to.deep.equal([{reason: 'leave-without-join', count: 3},
      {reason: 'bad-options', count: 1, example: 'poll 7'}]);
  });

  it('are events of no session, of nobody, of no time and of no kind, one example each', async () => {
    const odd = [
      {...clap('ada', 1), sessionId: 'elsewhere'}, {...clap('ada', 1), personId: undefined}, {...clap('ada', 1), at: new Date(NaN)},
      {...clap('ada', 1), at: '2026-03-31' as unknown as Date}, {...clap('ada', 1), type: 'dance'} as unknown as RoomEvent,
      null as unknown as RoomEvent,
      happens('message', 'ada', 4, {text: 'no id'}),
    ];
    const room = roomOf([join('ada', 0), ...odd]);
    expect(await asides(room)).to.deep.equal({'unknown-session': 2, 'unknown-person': 1, 'bad-time': 2, 'bad-event': 2});
    const {totals} = await room.getAttendees(everyone);
    expect(totals).to.include({reactions: 0, chatMessages: 0, viewedSeconds: 600});
  });

  it('are acts before the start and after the end', async () => {
    const room = roomOf([join('ada', 0), clap('ada', -1), clap('ada', 0), clap('ada', 600), clap('ada', 601)]);
    expect((await room.getOverview({sessionId: 's'})).reactions?.count).to.equal(2);
    expect(await asides(room)).to.deep.equal({'outside-session': 2});
  });

  it('are acts told twice for one instant, and no others', async () => {
    const twice = [clap('ada', 5), says('ada', 5, 'm1'), clap('ada', 5), says('ada', 5, 'm1'), says('ada', 5, 'm2'), clap('ben', 5),
      clap('ada', 5.001)];
    const room = roomOf([join('ada', 0), join('ben', 0), ...twice]);
    const {reactions, chatMessages} = await room.getOverview({sessionId: 's'});
    expect([reactions?.count, chatMessages?.count]).to.deep.equal([3, 2]);
    expect(await asides(room)).to.deep.equal({duplicate: 2});
  });

  it('are no equal votes of nobody, since two people may vote alike', async () => {
    const vote = happens('answer', undefined, 5, {interactionId: 'i', optionIds: ['a']});
    const room = roomOf([vote, vote]);
    expect((await room.getInteractions({sessionId: 's'}))[0]?.participants).to.equal(2);
    expect(await asides(room)).to.deep.equal({});
  });

  it('are sessions without a start, and the second of two with one id', async () => {
    const log = roomLog([join('ada', 0)]);
    const sessions = [...log.sessions, {...log.sessions[0]!, roomName: 'again'}, {...log.sessions[0]!, id: 'x', startsAt: new Date(NaN)}];
    const room = eventsAdapter({...log, sessions}) as Required<AnalyticsAdapter>;
    expect(await asides(room)).to.deep.equal({'bad-session': 2});
    expect((await room.getSessions({})).rows.map(({roomName}) => roomName)).to.deep.equal(['Physics']);
  });

  it('is an end before the start: such a session ends with its newest event', async () => {
    const room = roomOf([join('ada', 0), leave('ada', 40)], {session: {endsAt: at(-5)}});
    expect((await room.getSession({sessionId: 's'})).endsAt).to.equal(undefined);
    expect((await room.getAttendees(everyone)).totals?.viewedSeconds).to.equal(40);
    expect(await asides(room)).to.deep.equal({'bad-time': 1});
  });
});
