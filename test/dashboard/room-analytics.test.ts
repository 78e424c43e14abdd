import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {SessionChangeEvent} from '../../src/dashboard/session-change-event.js';
import {RoomElement} from '../../src/elements/room-element.js';
import type {RoomErrorEvent} from '../../src/elements/room-error-event.js';
import {Waiting} from '../../src/elements/waiting.js';
import {AdapterError, type AnalyticsAdapter, type Session} from '../../src/model/index.js';
import '../every-tag.js';

/** Stands inside the page and knows what its panels are given. */
class TestProbe extends RoomElement {
  get given() { return this.scope; }
}
customElements.define('test-probe', TestProbe);

const session = (id: string, start: string, end?: string, more: Partial<Session> = {}): Session => ({
  id, roomId: 'r', roomName: '961 – Room Entry', startsAt: new Date(start), ...(end ? {endsAt: new Date(end)} : {}), ...more,
});
const sessions = [
  session('zero', '2026-04-02T09:00:00Z', '2026-04-02T09:00:00Z'),
  session('newest', '2026-03-31T08:05:00Z', '2026-03-31T08:06:57Z'),
  session('night', '2026-03-30T20:50:00Z', '2026-03-30T22:10:00Z'),
  session('group', '2026-03-30T21:00:00Z', '2026-03-30T21:30:00Z', {parentSessionId: 'night', roomName: 'Group A'}),
];

function adapterOf(rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter {
  return {
    name: 'test',
    getRoom: async () => ({id: 'r', name: '961 – Room Entry'}),
    getSession: async ({sessionId}) => {
      const found = sessions.find(({id}) => id === sessionId);
      if (!found) throw new AdapterError('not-found');
      return found;
    },
    getSessions: async ({includeBreakouts}) => ({rows: sessions.filter(({parentSessionId}) => includeBreakouts || !parentSessionId)}),
    ...rest,
  };
}

async function page(adapter: AnalyticsAdapter | undefined, attributes: {sessionId?: string; panels?: string; back?: boolean} = {}) {
  const {sessionId = '', panels = ' ', back = false} = attributes;
  const el = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="Asia/Jerusalem" room-id="r" session-id=${sessionId}
    panels=${panels} ?back=${back} .adapter=${adapter}><test-probe></test-probe></room-analytics>`);
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}
const text = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const picker = (el: RoomAnalytics) => el.shadowRoot!.querySelector('select')!;
const given = (el: RoomAnalytics) => el.querySelector<TestProbe>('test-probe')!.given;

describe('<room-analytics>', () => {
  it('shows the newest session that has ended and was not empty', async () => {
    const el = await page(adapterOf());
    expect(el.shadowRoot?.querySelector('h1')?.textContent?.trim()).to.equal('961 – Room Entry');
    expect(picker(el).value).to.equal('newest');
    expect(given(el).sessionId).to.equal('newest');
    await expect(el).to.be.accessible();
  });

  it('holds no place for the name of a room that cannot be read', async () => {
    const el = await page(adapterOf({getRoom: () => Promise.reject(new AdapterError('forbidden')), getSessions: () => Promise.reject(new AdapterError('forbidden'))}));
    expect(el.shadowRoot?.querySelector('.placeholder') === null).to.equal(true);
    expect(el.shadowRoot?.querySelector('h1')?.textContent?.trim()).to.equal('Room analytics');
  });

  it('names each session by day, times and length, newest first, with its breakouts under it', async () => {
    const options = [...picker(await page(adapterOf())).options].map(({textContent}) => textContent?.trim());
    expect(options).to.deep.equal([
      'April 2, 2026 12:00 – 12:00 (00:00)',
      'March 31, 2026 11:05 – 11:06 (01:57)',
      'March 30, 2026 23:50 – March 31, 2026 01:10 (1:20:00)',
      'March 31, 2026 00:00 – 00:30 (30:00) · Group A',
    ]);
  });

  it('names the zone of its times', async () => {
    expect(text(await page(adapterOf()))).to.include('GMT+3');
  });

  it('moves everything to the session that is picked, and says so to the page', async () => {
    const el = await page(adapterOf());
    const heard = oneEvent(el, 'room-session-change');
    picker(el).value = 'night';
    picker(el).dispatchEvent(new Event('change'));
    expect(((await heard) as unknown as SessionChangeEvent).session.id).to.equal('night');
    await waitUntil(() => given(el).sessionId === 'night');
    await el.loaded;
    await el.updateComplete;
    expect(picker(el).value).to.equal('night');
  });

  it('still offers every session where the host names the one that was picked', async () => {
    const el = await page(adapterOf());
    const shown = picker(el);
    shown.focus();
    shown.value = 'night';
    shown.dispatchEvent(new Event('change'));
    el.sessionId = 'night';
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal(shown);
    await el.loaded;
    await el.updateComplete;
    expect(picker(el).options).to.have.length(4);
    expect(picker(el).value).to.equal('night');
  });

  it('still offers every session where the host shows another one', async () => {
    const el = await page(adapterOf());
    el.sessionId = 'night';
    await el.loaded;
    await el.updateComplete;
    expect(picker(el).options).to.have.length(4);
    expect(picker(el).value).to.equal('night');
  });

  it('puts a session that is older than those listed in its place among them', async () => {
    const el = await page(adapterOf({getSessions: async () => ({rows: sessions.slice(0, 2), next: 'more'})}), {sessionId: 'night'});
    expect([...picker(el).options].map(({value}) => value)).to.deep.equal(['zero', 'newest', 'night', '']);
  });

  it('names both zones of a session in which the clocks were changed', async () => {
    const change = session('change', '2026-03-26T22:00:00Z', '2026-03-27T02:00:00Z');
    expect(text(await page(adapterOf({getSession: async () => change}), {sessionId: 'change'}))).to.include('GMT+2 / GMT+3');
  });

  it('marks a session that runs', async () => {
    const running = session('now', '2026-05-01T08:00:00Z', undefined, {live: true});
    const el = await page(adapterOf({getSession: async () => running}), {sessionId: 'now'});
    expect(text(el)).to.include('– now').and.include('Live');
  });

  it('shows older sessions on demand', async () => {
    const adapter = adapterOf({getSessions: async ({cursor}) => cursor === undefined
      ? {rows: sessions.slice(0, 2), next: 'more'} : {rows: sessions.slice(2)}});
    const el = await page(adapter);
    expect(picker(el).options).to.have.length(3);
    picker(el).value = '';
    picker(el).dispatchEvent(new Event('change'));
    await waitUntil(() => picker(el).options.length === 4);
    expect(picker(el).value).to.equal('newest');
    expect(el.shadowRoot?.querySelector('.out-of-sight[role=status]')?.textContent).to.equal('2 older sessions added');
  });

  it('paints its shell before the first answer, and its panels ask nothing until the session is known', async () => {
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" panels=" " .adapter=${adapterOf({getSessions: () => new Promise(() => {})})}><test-probe></test-probe></room-analytics>`);
    expect(el.shadowRoot?.querySelector('header')).to.exist;
    expect(given(el).waiting).to.equal(true);
  });

  it('lets the panels ask at once where the session is named', async () => {
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" panels=" " session-id="night" .adapter=${adapterOf({getSession: () => new Promise(() => {})})}><test-probe></test-probe></room-analytics>`);
    expect(given(el).waiting).to.equal(false);
    expect(given(el).sessionId).to.equal('night');
  });

  it('says once what is wrong with the session, and asks again on demand', async () => {
    let calls = 0;
    const el = await page(adapterOf({getSession: async () => {
      if (calls++ === 0) throw new AdapterError('not-found');
      return sessions[1]!;
    }}), {sessionId: 'gone'});
    expect(text(el)).to.include('There is no such session: gone.');
    expect(el.shadowRoot?.querySelectorAll('[role=alert]')).to.have.length(1);
    expect(el.shadowRoot?.querySelector('.panels')).to.equal(null);
    el.shadowRoot?.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await waitUntil(() => el.shadowRoot?.querySelector('.panels'));
  });

  it('has panels although the list of sessions fails', async () => {
    const el = await page(adapterOf({getSessions: async () => { throw new AdapterError('unreachable'); }}), {sessionId: 'night'});
    expect(text(el)).to.include('March 30, 2026');
    expect(el.shadowRoot?.querySelector('.panels')).to.exist;
  });

  it('says that a legacy room is not supported', async () => {
    expect(text(await page(adapterOf({getRoom: async () => ({id: 'r', name: 'Old', supported: false})})))).to.include('not supported for this room');
  });

  it('lists what was left out while reading', async () => {
    const el = await page(adapterOf({getSetAside: async () => [{reason: 'outside-session', count: 12, example: '<b>x</b>'}]}));
    await waitUntil(() => el.shadowRoot?.querySelector('details'));
    expect(el.shadowRoot?.querySelector('details')?.textContent).to.include('12 entries were left out').and.include('<b>x</b>');
  });

  it('has its panels although the room and the list of sessions never come', async () => {
    const adapter = adapterOf({getRoom: () => new Promise(() => {}), getSessions: () => new Promise(() => {})});
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" panels="" session-id="night" .adapter=${adapter}><test-probe></test-probe></room-analytics>`);
    await waitUntil(() => text(el).includes('March 30, 2026'));
    expect(given(el).waiting).to.equal(false);
  });

  describe('with a source that says nothing', () => {
    const {slowAfter} = Waiting;
    before(() => { Waiting.slowAfter = 0.05; });
    after(() => { Waiting.slowAfter = slowAfter; });

    it('says so, and asks again on demand', async () => {
      let calls = 0;
      const adapter = adapterOf({getSessions: async ({cursor: _}) => {
        calls += 1;
        return calls > 2 ? {rows: sessions} : new Promise<never>(() => {});
      }});
      const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" panels="" .adapter=${adapter}><test-probe></test-probe></room-analytics>`);
      await waitUntil(() => text(el).includes('No answer yet'));
      el.shadowRoot?.querySelector<HTMLButtonElement>('.failure button')?.click();
      await waitUntil(() => given(el).sessionId === 'newest');
      await waitUntil(() => !text(el).includes('No answer yet'));
    });

    it('says so when the adapter itself does not come', async () => {
      const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" .adapter=${new Promise<AnalyticsAdapter>(() => {})}></room-analytics>`);
      await waitUntil(() => text(el).includes('No answer yet'));
    });
  });

  it('says which room is not there', async () => {
    const missing = async () => { throw new AdapterError('not-found'); };
    expect(text(await page(adapterOf({getRoom: missing, getSessions: missing})))).to.include('There is no such room: r.');
  });

  it('tells in this order who came, when, who exactly, what was asked, how it is watched again, from where and on what', async () => {
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" .adapter=${adapterOf()}></room-analytics>`);
    await el.loaded;
    expect([...el.shadowRoot!.querySelectorAll('.panels > *')].map(({localName}) => localName))
      .to.deep.equal(['overview', 'timeline', 'attendees', 'interactions', 'recordings', 'countries', 'devices'].map((name) => `room-${name}`).concat('slot'));
  });

  it('shows all panels where none of those chosen is known', async () => {
    const el = await page(adapterOf(), {panels: 'nonsense'});
    expect(el.shadowRoot?.querySelector('.panels room-overview') !== null).to.equal(true);
  });

  it('reports no failure when it leaves the page while it asks', async () => {
    const codes: string[] = [];
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" .adapter=${adapterOf({getSessions: () => new Promise(() => {})})}></room-analytics>`);
    el.addEventListener('room-error', (event) => codes.push((event as RoomErrorEvent).code));
    el.remove();
    await el.loaded.catch(() => {});
    expect(codes).to.deep.equal([]);
  });

  it('does not wait for what was left out', async () => {
    expect(text(await page(adapterOf({getSetAside: () => new Promise(() => {})})))).to.include('March 31, 2026');
  });

  it('asks the host before it goes back', async () => {
    const el = await page(adapterOf(), {back: true});
    let to = '';
    el.addEventListener('room-navigate', (event) => {
      event.preventDefault();
      ({to} = event);
    });
    el.shadowRoot?.querySelector<HTMLButtonElement>('.back')?.click();
    expect(to).to.equal('back');
  });

  it('has no back arrow unless the host wants one', async () => {
    expect((await page(adapterOf())).shadowRoot?.querySelector('.back')).to.equal(null);
  });
});
