import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import '../every-tag.js';

const shadow = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: Element | null) => el?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const panel = (page: RoomAnalytics, tag: string) => shadow(page, tag);
const mark = (page: RoomAnalytics, tag: string) => panel(page, tag).shadowRoot?.querySelector('.pill.roles')?.textContent;
const choice = (page: RoomAnalytics) => page.shadowRoot!.querySelector<HTMLSelectElement>('.role-choice');

async function page(adapter: AnalyticsAdapter) {
  const el = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="Asia/Jerusalem" panels="overview attendees interactions devices" .adapter=${adapter}></room-analytics>`);
  await el.loaded;
  return el;
}

async function choose(el: RoomAnalytics, label: string) {
  await waitUntil(() => choice(el) !== null, 'there is a choice of roles');
  const select = choice(el)!;
  select.selectedIndex = [...select.options].findIndex((option) => option.textContent.trim() === label);
  select.dispatchEvent(new Event('change'));
  await el.updateComplete;
}

describe('the choice of a role for the whole page', () => {
  it('narrows every panel, and each says of whom it is', async () => {
    const el = await page(sampleAdapter({attendees: 60}));
    await waitUntil(() => text(panel(el, 'room-overview')).includes('60'));
    expect(mark(el, 'room-overview')).to.equal(undefined);
    await choose(el, 'Moderator');
    for (const tag of ['room-overview', 'room-attendees', 'room-interactions', 'room-devices']) {
      await waitUntil(() => mark(el, tag) === 'Only Moderator', tag);
    }
    const {uniqueViewers} = await sampleAdapter({attendees: 60}).getOverview!({sessionId: 'demo', roles: ['moderator']});
    expect(text(panel(el, 'room-overview'))).to.include(` ${uniqueViewers!.all!} 0 live only`);
    expect(panel(el, 'room-attendees').shadowRoot!.querySelector<HTMLSelectElement>('.role-choice')!.selectedOptions[0]!.textContent.trim()).to.equal('Moderator');
    await choose(el, 'All roles');
    await waitUntil(() => mark(el, 'room-overview') === undefined && text(panel(el, 'room-overview')).includes('60'));
  });

  it('leaves a panel of everyone where the source cannot tell, and the panel says so', async () => {
    const adapter = {...sampleAdapter({attendees: 40}), capabilities: {byRole: ['getOverview']}} satisfies AnalyticsAdapter;
    const asked: unknown[] = [];
    const el = await page({...adapter, getDevices: async (query, options) => {
      asked.push(query.roles);
      return adapter.getDevices!(query, options);
    }});
    await choose(el, 'Viewer');
    await waitUntil(() => mark(el, 'room-overview') === 'Only Viewer' && mark(el, 'room-devices') === 'All roles');
    expect(asked.every((roles) => roles === undefined)).to.equal(true);
  });

  it('is not offered where no figure can follow it', async () => {
    const el = await page({...sampleAdapter({attendees: 20}), capabilities: {}});
    await waitUntil(() => panel(el, 'room-attendees').shadowRoot?.querySelector('.role-choice') !== null);
    expect(choice(el) === null).to.equal(true);
  });

  it('stays through a change of the session', async () => {
    const el = await page(sampleAdapter({attendees: 40}));
    await choose(el, 'Viewer');
    const picker = el.shadowRoot!.querySelector<HTMLSelectElement>('.session select')!;
    picker.selectedIndex += 1;
    picker.dispatchEvent(new Event('change'));
    await waitUntil(() => mark(el, 'room-overview') === 'Only Viewer' && choice(el)?.selectedOptions[0]?.textContent.trim() === 'Viewer');
  });

  it('gives way to the list\'s own choice, also to that of everyone', async () => {
    const el = await page(sampleAdapter({attendees: 40}));
    await choose(el, 'Moderator');
    await waitUntil(() => mark(el, 'room-attendees') === 'Only Moderator');
    const own = panel(el, 'room-attendees').shadowRoot!.querySelector<HTMLSelectElement>('.role-choice')!;
    own.selectedIndex = 0;
    own.dispatchEvent(new Event('change'));
    await waitUntil(() => mark(el, 'room-attendees') === 'All roles');
    expect(mark(el, 'room-overview')).to.equal('Only Moderator');
  });
});
