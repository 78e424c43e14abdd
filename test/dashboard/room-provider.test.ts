import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {LiveChangeEvent} from '../../src/dashboard/live-change-event.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {RoomProvider} from '../../src/dashboard/room-provider.js';
import {AdapterError, type AnalyticsAdapter, type Session} from '../../src/model/index.js';
import type {RoomAttendees} from '../../src/panels/attendees/room-attendees.js';
import type {RoomOverview} from '../../src/panels/overview/room-overview.js';
import '../every-tag.js';
import {HandDriven, setHidden} from './hand-driven.js';

const textOf = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const find = (el: Element, selector: string) => el.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;

async function layout(adapter = sampleAdapter({attendees: 25})) {
  const el = await fixture<RoomProvider>(html`
    <room-provider session-id="demo" locale="he" time-zone="Asia/Jerusalem" .adapter=${adapter}>
      <section><room-overview></room-overview></section>
      <section><div><room-attendees locale="en"></room-attendees></div></section>
    </room-provider>`);
  const overview = el.querySelector<RoomOverview>('room-overview')!;
  const attendees = el.querySelector<RoomAttendees>('room-attendees')!;
  await Promise.all([overview.loaded, attendees.loaded]);
  await waitUntil(() => [overview, attendees].every((panel) => /\d/.test(textOf(panel))), 'the words have come');
  return {el, overview, attendees};
}

describe('<room-provider>', () => {
  it('gives adapter, session and language to panels at any depth, and a panel of its own mind keeps its own', async () => {
    const {overview, attendees} = await layout();
    expect(textOf(overview)).to.match(/[א-ת]/);
    expect(textOf(attendees)).to.include('Attendees').and.not.match(/דקות/);
  });

  it('moves all panels to another session', async () => {
    const {el, overview, attendees} = await layout();
    const before = [textOf(overview), textOf(attendees)];
    el.sessionId = 'demo-1';
    await el.updateComplete;
    await waitUntil(() => textOf(overview) !== before[0] && /\d/.test(textOf(overview)), 'the overview has moved');
    await waitUntil(() => textOf(attendees) !== before[1] && /\d/.test(textOf(attendees)), 'the attendees have moved');
  });

  it('has its panels, and a whole page, say why the host gives no adapter', async () => {
    const barred = () => Promise.reject<AnalyticsAdapter>(new AdapterError('forbidden'));
    const el = await fixture(html`<div>
      <room-provider locale="en" .adapter=${barred()}><room-overview></room-overview></room-provider>
      <room-analytics locale="en" .adapter=${barred()}></room-analytics>
    </div>`);
    for (const tag of ['room-overview', 'room-analytics']) {
      const one = el.querySelector(tag)!;
      await waitUntil(() => find(one, '.message'), `${tag} says something`, {timeout: 10_000});
      expect(find(one, '.message')!.textContent, tag).to.match(/You may not see .* Ask your administrator/);
    }
  });

  it('takes no place of its own', async () => {
    const {el} = await layout();
    expect(getComputedStyle(el).display).to.equal('contents');
    await expect(el).to.be.accessible();
  });
});

describe('a link between panels of a layout of one\'s own', () => {
  const adapter = sampleAdapter({attendees: 25, minutes: 20});
  const seeMore = (el: Element) => find(el.querySelector('room-overview')!, '.see-more');
  const isOpen = (recordings: Element) => find(recordings, '#details') !== undefined;

  /** The overview has come, with or without its link. */
  async function come<Root extends Element>(el: Root): Promise<Root> {
    await waitUntil(() => find(el.querySelector('room-overview')!, '.plays .figure:not(:has(.hold))'), 'the overview has come', {timeout: 10_000});
    return el;
  }
  const provider = async (panels = html`<div><room-recordings></room-recordings></div>`) => come(await fixture<RoomProvider>(html`
    <room-provider session-id="demo" locale="en" .adapter=${adapter}><room-overview></room-overview>${panels}</room-provider>`));

  it('brings the reader there', async () => {
    const el = await provider();
    const recordings = el.querySelector('room-recordings')!;
    seeMore(el)!.click();
    await waitUntil(() => recordings.shadowRoot?.activeElement?.id === 'details-title', 'the details have the focus', {timeout: 10_000});
  });

  it('is left to the host, where it goes there itself', async () => {
    const el = await provider();
    el.addEventListener('room-navigate', (event) => event.preventDefault());
    seeMore(el)!.click();
    await aTimeout(0);
    await el.querySelector('room-recordings')!.updateComplete;
    expect(isOpen(el.querySelector('room-recordings')!)).to.equal(false);
  });

  it('is there only with the panel it leads to, which may come later and go again, at any depth', async () => {
    const el = await provider(html`<main><div></div></main>`);
    expect(seeMore(el)).to.equal(undefined);
    for (const place of [el, el.querySelector('div')!]) {
      const recordings = document.createElement('room-recordings');
      place.append(recordings);
      await waitUntil(() => seeMore(el), 'there are recordings now');
      recordings.remove();
      await waitUntil(() => !seeMore(el), 'there are none any more');
    }
  });

  it('is there after the layout was off the page, where the panel came meanwhile', async () => {
    const el = await provider(html`<div></div>`);
    const place = el.parentElement!;
    el.remove();
    el.querySelector('div')!.append(document.createElement('room-recordings'));
    place.append(el);
    await waitUntil(() => seeMore(el), 'there are recordings now');
  });

  it('is there as long as the page around has the panel', async () => {
    const page = await come(await fixture<RoomAnalytics>(html`<room-analytics session-id="demo" locale="en" panels="attendees" .adapter=${adapter}>
      <room-provider><room-overview></room-overview></room-provider><div></div></room-analytics>`));
    expect(seeMore(page)).to.equal(undefined);
    page.panels = 'recordings';
    await waitUntil(() => seeMore(page), 'there are recordings now');
    page.panels = 'attendees';
    await waitUntil(() => !seeMore(page), 'there are none any more');
    page.querySelector('div')!.append(document.createElement('room-recordings'));
    await waitUntil(() => seeMore(page), 'there are recordings beside it');
  });

  it('leads to the panel inside, and to that alone, where one page is in another', async () => {
    const page = await come(await fixture<RoomAnalytics>(html`<room-analytics session-id="demo" locale="en" panels="recordings" .adapter=${adapter}>
      <room-provider><room-overview></room-overview><room-recordings></room-recordings></room-provider></room-analytics>`));
    const outer = page.shadowRoot!.querySelector('room-recordings')!;
    const inner = page.querySelector('room-recordings')!;
    seeMore(page)!.click();
    await waitUntil(() => inner.shadowRoot?.activeElement?.id === 'details-title', 'the details inside have the focus', {timeout: 10_000});
    expect(isOpen(outer)).to.equal(false);
    find(inner, '.view-details')!.click();
    await inner.updateComplete;
    expect([isOpen(inner), isOpen(outer)]).to.deep.equal([false, false]);
  });

  it('leads to the page around, where the panel is there', async () => {
    const page = await come(await fixture<RoomAnalytics>(html`<room-analytics session-id="demo" locale="en" panels="recordings" .adapter=${adapter}>
      <room-provider><room-overview></room-overview></room-provider></room-analytics>`));
    seeMore(page)!.click();
    const recordings = page.shadowRoot!.querySelector('room-recordings')!;
    await waitUntil(() => recordings.shadowRoot?.activeElement?.id === 'details-title', 'the details have the focus', {timeout: 10_000});
  });
});

describe('a layout of one\'s own, of a session that runs', () => {
  const running: Session = {id: 'now', roomId: 'r', roomName: 'Room', startsAt: new Date('2026-05-01T08:00:00Z'), live: true};

  class Room extends HandDriven implements AnalyticsAdapter {
    readonly name = 'running';
    viewers = 4;
    getSession: AnalyticsAdapter['getSession'] = async () => running;
    getOverview: AnalyticsAdapter['getOverview'] = async () => ({uniqueViewers: {all: this.viewers}});
  }

  async function live(room = new Room()) {
    const told: string[] = [];
    const hear = ({live: state, readAt}: LiveChangeEvent) => told.push(readAt ? `${state}, read` : state);
    const el = await fixture<RoomProvider>(html`
      <room-provider session-id="now" locale="en" .adapter=${room} @room-live-change=${hear}><room-overview></room-overview></room-provider>`);
    await waitUntil(() => room.isHeard, 'it is followed', {timeout: 10_000});
    await el.updateComplete;
    const viewers = () => find(el.querySelector('room-overview')!, '.viewers .figure')?.textContent?.trim();
    await waitUntil(() => viewers() === '4', 'the overview has come', {timeout: 10_000});
    return {el, room, told, viewers};
  }

  it('follows it, and says to the host that it does, and when something was read anew', async () => {
    const {el, room, told, viewers} = await live();
    expect([el.live, el.readAt]).to.deep.equal(['watching', undefined]);
    expect(told).to.deep.equal(['watching']);
    room.viewers = 5;
    room.tell('overview');
    await waitUntil(() => viewers() === '5', 'the overview has moved on', {timeout: 10_000});
    expect(told).to.deep.equal(['watching', 'watching, read']);
    expect(Math.abs(Date.now() - el.readAt!.getTime())).to.be.below(60_000);
  });

  it('says so when the source stops telling, for a while or for good, and when nobody follows any more', async () => {
    const {el, room, told} = await live();
    room.fail(new AdapterError('unreachable'));
    await waitUntil(() => el.live === 'interrupted', 'it is interrupted', {timeout: 10_000});
    await waitUntil(() => room.isHeard, 'it is asked again', {timeout: 10_000});
    room.fail(new AdapterError('forbidden'));
    await waitUntil(() => el.live === 'stopped', 'it has stopped', {timeout: 20_000});
    el.remove();
    await waitUntil(() => told.at(-1)?.startsWith('off'), 'it is off', {timeout: 10_000});
    expect(told.map((one) => one.replace(', read', ''))).to.include.members(['watching', 'interrupted', 'stopped', 'off']);
  });

  it('says of another session nothing that was of the one before', async () => {
    for (const move of [
      (el: RoomProvider) => { el.sessionId = 'other'; },
      (el: RoomProvider) => { el.sessionId = 'over'; },
      (el: RoomProvider) => { el.adapter = new Room(); },
    ]) {
      const room = new Room();
      room.getSession = async ({sessionId}) => ({...running, id: sessionId, ...(sessionId === 'over' && {live: false, endsAt: new Date('2026-05-01T09:00:00Z')})});
      const {el, told} = await live(room);
      room.tell('overview');
      await waitUntil(() => told.at(-1) === 'watching, read', 'it was read anew', {timeout: 10_000});
      const before = told.length;
      move(el);
      await waitUntil(() => told.length > before, 'the host hears of it', {timeout: 10_000});
      expect(el.readAt).to.equal(undefined);
      expect(told.slice(before)).to.deep.equal([el.live]);
      el.remove();
    }
  });

  it('is off in a hidden tab', async () => {
    const {el, told} = await live();
    try {
      setHidden(true);
      await waitUntil(() => told.at(-1) === 'off', 'the host hears of it', {timeout: 10_000});
      expect(el.live).to.equal('off');
    } finally {
      setHidden(false);
    }
  });

  it('follows a new run of the room once everything is asked anew', async () => {
    let session: Session = {...running, id: 'one', live: false, endsAt: running.startsAt};
    const room = new Room();
    const adapter = Object.assign(room, {getSessions: async () => ({rows: [session]})});
    const el = await fixture<RoomProvider>(html`<room-provider room-id="r" locale="en" .adapter=${adapter}><room-overview></room-overview></room-provider>`);
    await waitUntil(() => find(el.querySelector('room-overview')!, '.viewers .figure')?.textContent?.trim() === '4', 'the overview has come', {timeout: 10_000});
    expect([el.live, room.opened]).to.deep.equal(['off', 0]);
    session = {...running, id: 'two'};
    el.refresh();
    await waitUntil(() => el.live === 'watching', 'it is followed', {timeout: 10_000});
    expect(room.sessions).to.deep.equal(['two']);
  });

  it('follows nothing that has ended', async () => {
    const room = new Room();
    room.getSession = async () => ({...running, live: false, endsAt: new Date('2026-05-01T09:00:00Z')});
    const el = await fixture<RoomProvider>(html`<room-provider session-id="now" locale="en" .adapter=${room}><room-overview></room-overview></room-provider>`);
    await waitUntil(() => find(el.querySelector('room-overview')!, '.viewers .figure')?.textContent?.trim() === '4', 'the overview has come', {timeout: 10_000});
    expect([el.live, room.opened]).to.deep.equal(['off', 0]);
  });
});
