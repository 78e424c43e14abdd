import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {NavigateEvent} from '../../src/elements/navigate-event.js';
import type {PanelElement} from '../../src/elements/panel-element.js';
import '../every-tag.js';

const adapter = sampleAdapter({attendees: 30, minutes: 20});
const canEmulate = /Chrome/.test(navigator.userAgent);

async function page(panels: string, slotted = html``): Promise<RoomAnalytics> {
  const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" .adapter=${adapter} session-id="demo" panels=${panels}>${slotted}</room-analytics>`);
  await el.loaded;
  await waitUntil(() => panels.split(' ').every((name) => panel(el, name).shadowRoot?.querySelector('[aria-busy=false]')), 'every panel has come');
  return el;
}
const panel = (el: RoomAnalytics, name: string) => el.shadowRoot!.querySelector<PanelElement<unknown>>(`room-${name}`)!;
const focused = (el: Element) => el.shadowRoot?.activeElement?.id;
const ask = (from: Element, to: string) => from.dispatchEvent(new NavigateEvent(to));

/** The panel stands at the top of the window, or as near to it as the page can be scrolled. */
async function standsOnTop(el: Element): Promise<void> {
  await waitUntil(() => {
    const {top} = el.getBoundingClientRect();
    const {scrollHeight, clientHeight, scrollTop} = document.documentElement;
    return Math.abs(top) < 2 || (top > 0 && scrollHeight - clientHeight - scrollTop < 2);
  }, 'the panel has come into view');
}

describe('a link from one panel to another', () => {
  afterEach(async () => {
    if (canEmulate) await emulateMedia({reducedMotion: 'no-preference'});
    scrollTo(0, 0);
  });

  it('opens the details of the other panel and brings the reader there', async () => {
    const el = await page('overview timeline attendees devices');
    const devices = panel(el, 'devices');
    await waitUntil(() => devices.shadowRoot?.querySelector('.view-details'));
    ask(panel(el, 'overview'), 'devices');
    await waitUntil(() => focused(devices) === 'details-title');
    await standsOnTop(devices);
  });

  it('leads from "See more" of the recording plays to the recordings, opened', async () => {
    const el = await page('overview timeline recordings');
    panel(el, 'overview').shadowRoot!.querySelector<HTMLElement>('.see-more')!.click();
    const recordings = panel(el, 'recordings');
    await waitUntil(() => focused(recordings) === 'details-title');
    await standsOnTop(recordings);
  });

  it('brings the reader to the heading of a panel that has no details', async () => {
    const el = await page('overview devices attendees');
    ask(panel(el, 'overview'), 'attendees');
    await waitUntil(() => focused(panel(el, 'attendees')) === 'title');
    await standsOnTop(panel(el, 'attendees'));
  });

  it('finds a panel that the host put on the page', async () => {
    const el = await page('overview', html`<div><room-devices></room-devices></div>`);
    const devices = el.querySelector('room-devices')!;
    ask(panel(el, 'overview'), 'devices');
    await waitUntil(() => focused(devices) !== undefined);
  });

  it('jumps where the reader wants less motion', async function () {
    if (!canEmulate) return this.skip(); // only Chromium can be told from outside
    await emulateMedia({reducedMotion: 'reduce'});
    const el = await page('overview timeline attendees');
    const attendees = panel(el, 'attendees');
    const how: (ScrollIntoViewOptions | boolean | undefined)[] = [];
    attendees.scrollIntoView = (options) => void how.push(options);
    ask(panel(el, 'overview'), 'attendees');
    await waitUntil(() => how.length > 0);
    expect(how).to.deep.equal([{behavior: 'instant', block: 'start'}]);
  });

  it('does nothing where the host goes there itself, or the panel is not shown', async () => {
    const el = await page('overview devices');
    const cancel = (event: Event) => event.preventDefault();
    document.addEventListener('room-navigate', cancel);
    ask(panel(el, 'overview'), 'devices');
    document.removeEventListener('room-navigate', cancel);
    ask(panel(el, 'overview'), 'attendees');
    ask(panel(el, 'overview'), 'no, room > div');
    await aTimeout(0);
    expect(focused(panel(el, 'devices'))).to.equal(undefined);
    expect(panel(el, 'devices').shadowRoot?.querySelector('#details')).to.equal(null);
  });

  it('is offered only where it leads somewhere', async () => {
    const el = await page('overview attendees');
    const overview = panel(el, 'overview');
    const isOffered = () => overview.shadowRoot!.querySelector('.see-more') !== null;
    expect(isOffered()).to.equal(false);
    el.panels = 'overview attendees recordings';
    await waitUntil(isOffered, 'there are recordings now');
    el.panels = 'overview attendees';
    await waitUntil(() => !isOffered(), 'there are none any more');
    const slotted = await page('overview', html`<room-recordings></room-recordings>`);
    expect(panel(slotted, 'overview').shadowRoot!.querySelector('.see-more')).to.not.equal(null);
  });

  it('is offered as long as a panel is there that the host adds later, at any depth', async () => {
    const el = await page('overview', html`<div></div>`);
    const isOffered = () => panel(el, 'overview').shadowRoot!.querySelector('.see-more') !== null;
    for (const place of [el, el.querySelector('div')!]) {
      expect(isOffered()).to.equal(false);
      const recordings = document.createElement('room-recordings');
      place.append(recordings);
      await waitUntil(isOffered, 'there are recordings now');
      recordings.remove();
      await waitUntil(() => !isOffered(), 'there are none any more');
    }
  });

  it('does nothing where details are to be hidden', async () => {
    const el = await page('overview devices');
    panel(el, 'overview').dispatchEvent(new NavigateEvent('devices', true));
    await aTimeout(0);
    expect(panel(el, 'devices').shadowRoot?.querySelector('#details')).to.equal(null);
    expect(focused(panel(el, 'devices'))).to.equal(undefined);
  });

  it('leaves a second panel of the same kind alone when one opens its details', async () => {
    const el = await page('devices', html`<room-devices class="mine"></room-devices>`);
    const mine = el.querySelector('.mine')!;
    await waitUntil(() => mine.shadowRoot?.querySelector('.view-details'), 'it has come');
    mine.shadowRoot!.querySelector<HTMLElement>('.view-details')!.click();
    await waitUntil(() => mine.shadowRoot?.querySelector('#details'), 'it opens');
    await aTimeout(0);
    expect(panel(el, 'devices').shadowRoot?.querySelector('#details')).to.equal(null);
  });

  it('leaves a panel alone that opens its own details', async () => {
    const el = await page('overview devices');
    const devices = panel(el, 'devices');
    await waitUntil(() => devices.shadowRoot?.querySelector('.view-details'));
    const button = devices.shadowRoot!.querySelector<HTMLElement>('.view-details')!;
    button.focus();
    button.click();
    await waitUntil(() => devices.shadowRoot?.querySelector('#details'));
    expect(devices.shadowRoot?.activeElement === button, 'the focus stays').to.equal(true);
  });
});
