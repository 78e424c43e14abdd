import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {RoomProvider} from '../../../src/dashboard/room-provider.js';
import type {RoomErrorEvent} from '../../../src/elements/room-error-event.js';
import {TimeCursor} from '../../../src/elements/time-cursor.js';
import {AdapterError, type EngagementStrip} from '../../../src/model/index.js';
import type {RoomAttendees} from '../../../src/panels/attendees/room-attendees.js';
import {all, minutesIn, names, one, open, people, press, readings, seen, session, settled, shown, SmallRoom, someone} from './small-room.js';

const slider = (el: RoomAttendees, index = 0) => one(el, `#detail-${index} [role=slider]`);
const key = (el: RoomAttendees, name: string) => slider(el).dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
const value = (el: RoomAttendees) => slider(el).getAttribute('aria-valuetext');

/** A source that answers for one person a call. */
function oneByOne(count = 8): SmallRoom {
  const room = new SmallRoom(people(count));
  room.capabilities = {batchedEngagement: false};
  return room;
}

describe('a row that is opened', () => {
  it('shows how the person followed, when they came and went, and what else they did', async () => {
    const el = await shown(new SmallRoom(people(3)));
    const detail = await open(el);
    expect(one(el, '.disclose').getAttribute('aria-expanded')).to.equal('true');
    expect(one(el, '.disclose').getAttribute('aria-controls')).to.equal(detail.id);
    expect(seen(detail.querySelector('.axis'))).to.equal('11:05 joined 11:07 · left 11:55 · GMT+3 12:05');
    expect([...detail.querySelectorAll('.extras li')].map(seen)).to.deep.equal(['1 Q&A thread created', '0 attachments downloaded', '3 times raised hand']);
    expect(detail.querySelector('.out-of-sight[id$=sentence]')?.textContent).to.equal('11:05–11:35 high and 11:35–12:05 away');
    expect(detail.querySelectorAll('.legend i').length).to.equal(6);
    await expect(el).to.be.accessible();
  });

  it('has a table behind its drawing', async () => {
    const detail = await open(await shown(new SmallRoom(people(3))));
    expect([...detail.querySelectorAll('.runs tbody tr')].map((row) => [...row.children].map(seen)))
      .to.deep.equal([['11:05–11:35', '30 min', 'high'], ['11:35–12:05', '30 min', 'away']]);
  });

  it('shows a dash for what is not known', async () => {
    const detail = await open(await shown(new SmallRoom([someone(0, {questions: undefined, joinedAt: undefined, leftAt: undefined})])));
    expect(seen(detail.querySelector('.extras li'))).to.equal('– Q&A threads created');
    expect(seen(detail.querySelector('.axis'))).to.equal('11:05 GMT+3 12:05');
  });

  it('stays open through order, page and refresh, among others that are open', async () => {
    const el = await shown(new SmallRoom(people(40)));
    await open(el, 0);
    await open(el, 2);
    await press(el, 'thead .sort');
    expect(all(el, '.open .name').map(seen)).to.deep.equal(['Ada Byron', 'Cy Adams']);
    await press(el, '[aria-label="Next page"]');
    expect(all(el, '.open')).to.deep.equal([]);
    await press(el, '[aria-label="Previous page"]');
    await el.refresh();
    expect(all(el, '.open').length).to.equal(2);
    await press(el, '.open .disclose');
    expect(all(el, '.open .name').map(seen)).to.deep.equal(['Cy Adams']);
  });

  it('is drawn with six paths at most, however long the session was', async () => {
    const room = new SmallRoom(people(1));
    room.getEngagement = async () => new Map([['u0', {startsAt: session.startsAt, stepSeconds: 1, values: Float32Array.from({length: 3600}, (_, second) => (second % 11) / 10)}]]);
    const el = await shown(room);
    await open(el);
    for (const strip of all(el, '.heat-strip')) expect(strip.querySelectorAll('path').length).to.be.within(1, 6);
  });

  it('stands on the scale of the session, not of its own readings', async () => {
    const room = new SmallRoom(people(1));
    room.getEngagement = async () => new Map([['u0', {startsAt: minutesIn(10), stepSeconds: 60, values: [1, 1]}]]);
    const el = await shown(room);
    const detail = await open(el);
    expect(detail.querySelector('.heat-strip')?.getAttribute('viewBox')).to.equal('0 0 3600 10');
    expect(detail.querySelector('[id$=sentence]')?.textContent).to.equal('11:05–11:15 no reading, 11:15–11:17 very high, and 11:17–12:05 no reading');
    expect(seen(detail.querySelector('.legend'))).to.include('no reading');
  });

  it('is as long as the chosen session, when another is chosen', async () => {
    const room = new SmallRoom(people(1));
    let minutes = 60;
    room.getSession = async () => ({...session, endsAt: minutesIn(minutes)});
    const el = await shown(room);
    await open(el);
    minutes = 540;
    el.sessionId = 'long';
    await settled(el);
    const detail = await open(el);
    expect(slider(el).getAttribute('aria-valuemax')).to.equal(String(9 * 3600));
    expect(seen(detail.querySelector('.axis'))).to.include('20:05');
  });

  it('goes on to the last reading of a session that still runs', async () => {
    const room = new SmallRoom(people(1));
    room.getSession = async () => ({...session, endsAt: undefined, live: true});
    const el = await shown(room);
    await open(el);
    expect(slider(el).getAttribute('aria-valuemax')).to.equal('3600');
  });
});

describe('the strips', () => {
  it('are asked for all at once where the source can, and stand in a column', async () => {
    const room = new SmallRoom(people(30));
    const el = await shown(room);
    await waitUntil(() => all(el, '.over .heat-strip').length === 25);
    expect(room.askedStrips.map((ids) => ids.length)).to.deep.equal([25]);
    expect(one(el, '.over .heat-strip').getAttribute('aria-label')).to.equal('high 30 min and away 30 min');
    await open(el);
    expect(room.askedStrips.length).to.equal(1);
  });

  it('are asked for on opening where the source answers for one at a time, four at once', async () => {
    const room = oneByOne();
    const waiting: (() => void)[] = [];
    room.getEngagement = ({attendeeIds}) => new Promise((resolve) => {
      room.askedStrips.push(attendeeIds);
      waiting.push(() => resolve(new Map(attendeeIds.map((id) => [id, {startsAt: session.startsAt, stepSeconds: 60, values: readings}]))));
    });
    const el = await shown(room);
    expect(all(el, '.over')).to.deep.equal([]);
    expect(room.askedStrips).to.deep.equal([]);
    for (const button of all(el, '.disclose').slice(0, 6)) button.click();
    await waitUntil(() => room.askedStrips.length > 0);
    await el.updateComplete;
    expect(room.askedStrips).to.deep.equal([['u0'], ['u1'], ['u2'], ['u3']]);
    waiting[0]?.();
    await waitUntil(() => room.askedStrips.length === 5);
    for (let index = 1; index < 6; index += 1) {
      await waitUntil(() => waiting[index]);
      waiting[index]?.();
    }
    await waitUntil(() => all(el, '.detail .heat-strip').length === 6);
  });

  it('are let go when their row is closed', async () => {
    const room = oneByOne();
    let ended = 0;
    room.getEngagement = (_query, options) => new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => { ended += 1; reject(options.signal?.reason as Error); });
    });
    const el = await shown(room);
    one(el, '.disclose').click();
    await waitUntil(() => all(el, '.detail [aria-busy=true]').length === 1);
    one(el, '.disclose').click();
    await waitUntil(() => ended === 1);
  });

  it('that fail say so in their row, and come at another try', async () => {
    const room = oneByOne();
    const answer = room.getEngagement;
    room.getEngagement = async () => { throw new AdapterError('timeout'); };
    const codes: string[] = [];
    const el = await shown(room);
    el.addEventListener('room-error', (event) => codes.push((event as RoomErrorEvent).code));
    const detail = await open(el);
    await waitUntil(() => detail.querySelector('[role=alert]'));
    expect(seen(detail.querySelector('[role=alert]'))).to.include('The source took too long to answer.');
    expect(seen(detail)).to.include('3 times raised hand');
    expect(codes).to.deep.equal(['timeout']);
    room.getEngagement = answer;
    detail.querySelector<HTMLElement>('[role=alert] button')?.click();
    await waitUntil(() => detail.querySelector('.heat-strip'));
  });

  it('are told to be missing where there are none', async () => {
    const room = oneByOne();
    room.getEngagement = async () => new Map<string, EngagementStrip>();
    const el = await shown(room);
    expect(seen(await open(el))).to.include('There are no readings of this person.');
  });

  it('are told not to be offered where the source has none at all', async () => {
    const room = new SmallRoom(people(3));
    room.getEngagement = undefined;
    const el = await shown(room);
    expect(seen(await open(el))).to.include('This source does not offer engagement over the session.');
    expect(all(el, '.over')).to.deep.equal([]);
  });
});

describe('the hand on a strip', () => {
  it('is moved by keys, and reads clock, time since the start, and level', async () => {
    const el = await shown(new SmallRoom(people(1)));
    await open(el);
    slider(el).focus();
    await el.updateComplete;
    expect(value(el), 'begins where the person joined').to.equal('11:07 · 02:00 · high');
    for (const [name, told] of [['ArrowRight', '11:08 · 03:00 · high'], ['PageUp', '11:14 · 09:00 · high'], ['ArrowLeft', '11:13 · 08:00 · high'],
      ['End', '12:05 · 1:00:00 · away'], ['PageDown', '11:59 · 54:00 · away'], ['Home', '11:05 · 00:00 · high'], ['ArrowLeft', '11:05 · 00:00 · high']] as const) {
      key(el, name);
      await el.updateComplete;
      expect(value(el), name).to.equal(told);
    }
    expect(slider(el).getAttribute('aria-valuenow')).to.equal('0');
    slider(el).blur();
    await el.updateComplete;
    expect(all(el, '.hand')).to.deep.equal([]);
  });

  it('is moved by the pointer, and time runs from left to right in every language', async () => {
    const el = await shown(new SmallRoom(people(1)), {dir: 'rtl'});
    await open(el);
    const {left, width, top} = slider(el).getBoundingClientRect();
    slider(el).dispatchEvent(new PointerEvent('pointermove', {clientX: left + width * 0.25, clientY: top + 4, bubbles: true}));
    await el.updateComplete;
    expect(value(el)).to.equal('11:20 · 15:00 · high');
    expect(one(el, '.hand').getBoundingClientRect().left - left).to.be.closeTo(width * 0.25, 2);
    slider(el).dispatchEvent(new PointerEvent('pointerleave'));
    await el.updateComplete;
    expect(all(el, '.hand')).to.deep.equal([]);
  });

  it('points at the same moment in every open row, and in the timeline beside', async () => {
    if (!customElements.get('room-provider')) customElements.define('room-provider', RoomProvider);
    const room = new SmallRoom(people(3));
    const provider = await fixture<RoomProvider>(html`<room-provider .adapter=${room} session-id="s1" lang="en" time-zone="Asia/Jerusalem"><room-attendees></room-attendees></room-provider>`);
    const el = provider.querySelector('room-attendees') as RoomAttendees;
    await settled(el);
    await open(el, 0);
    await open(el, 1);
    const cursor = (el as unknown as {scope: {cursor: TimeCursor}}).scope.cursor;
    expect(cursor).to.be.instanceOf(TimeCursor);
    cursor.moveTo(minutesIn(45));
    await el.updateComplete;
    expect(all(el, '.reading').map(seen)).to.deep.equal(['11:50 · 45:00 · away', '11:50 · 45:00 · away']);
    slider(el).focus();
    key(el, 'Home');
    expect(cursor.at).to.deep.equal(minutesIn(0));
    cursor.moveTo(minutesIn(-5));
    await el.updateComplete;
    expect(all(el, '.hand')).to.deep.equal([]);
    el.remove();
    cursor.moveTo(minutesIn(7));
    expect(names(el).length).to.equal(3);
  });
});
