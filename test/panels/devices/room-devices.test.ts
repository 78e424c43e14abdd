import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NavigateEvent} from '../../../src/elements/navigate-event.js';
import {AdapterError, type AnalyticsAdapter, type Breakdown} from '../../../src/model/index.js';
import {RoomDevices} from '../../../src/panels/devices/room-devices.js';

if (!customElements.get('room-devices')) customElements.define('room-devices', RoomDevices);

const usual: Breakdown = {
  rows: [{key: 'mobile', live: 37, recording: 23}, {key: 'computer', live: 181, recording: 37}, {key: 'tablet', live: 9, recording: 0}, {live: 5, recording: 0}],
  totals: {live: 217, recording: 60},
};

const adapterOf = (devices: Breakdown, rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({name: 'test', getDevices: async () => devices, ...rest});

/** The panel when it has its answer, in a place so wide. */
async function shown(adapter: AnalyticsAdapter, options: Partial<RoomDevices> = {}, width = 900): Promise<RoomDevices> {
  const el = await fixture<RoomDevices>(html`<room-devices locale="en" session-id="s1" time-zone="Asia/Jerusalem"></room-devices>`);
  el.style.inlineSize = `${width}px`;
  Object.assign(el, {adapter, ...options});
  await el.updateComplete;
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}
const show = (devices: Breakdown, options?: Partial<RoomDevices>, width?: number) => shown(adapterOf(devices), options, width);

const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (el: Element, selector: string) => all(el, selector)[0]!;
/** What is seen: without what is only for screen readers. */
function text(node: Element | undefined): string {
  const copy = node?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
const list = (el: Element) => all(el, '.bar-list li').map(text);
const bars = (el: Element) => all(el, '.bar-list li').map((line) => line.querySelector('.part')?.getAttribute('width'));
const cells = (el: Element) => all(el, '.figures tbody tr').map((row) => [...row.children].map((cell) => text(cell)));
const head = (el: Element, label: string) => all(el, '.sort').find((button) => text(button) === label)!;
const spoken = (el: Element) => text(one(el, '[role=status]'));

async function press(el: RoomDevices, button: HTMLElement): Promise<void> {
  button.click();
  await el.updateComplete;
}

describe('<room-devices>', () => {
  it('is accessible, closed and open, in the dark, from right to left and in a narrow place', async () => {
    await expect(await show(usual)).to.be.accessible();
    await expect(await show(usual, {details: true})).to.be.accessible();
    const el = await show(usual, {details: true, locale: 'he', theme: 'dark'}, 320);
    await waitUntil(() => one(el, 'section').dir === 'rtl');
    await expect(el).to.be.accessible();
  });

  describe('the list', () => {
    it('has the devices of most people first, each with its part of all live viewers', async () => {
      const el = await show(usual);
      expect(list(el)).to.deep.equal(['Computer 181 83%', 'Mobile 37 17%', 'Tablet 9 4%', 'Unknown 5 2%']);
      expect(bars(el)[0]).to.equal('83.410%');
      expect(one(el, '.bar-list').getAttribute('aria-label')).to.equal('Live unique viewers by device');
      expect(text(one(el, '.summary'))).to.equal('Most used live: Computer, by 83% of viewers.');
    });

    it('is of the recording when the reader chooses so, without devices that nobody used for it', async () => {
      const el = await show(usual);
      one(el, '.watched label:last-child').click();
      await el.updateComplete;
      expect(list(el)).to.deep.equal(['Computer 37 62%', 'Mobile 23 38%']);
      expect(el.watched).to.equal('recording');
    });

    it('offers no choice where the source knows only one of the two', async () => {
      const live = await show({rows: [{key: 'computer', live: 3}]});
      expect(all(live, '.watched')).to.deep.equal([]);
      const recording = await show({rows: [{key: 'computer', recording: 3}], totals: {recording: 4}});
      expect(list(recording)).to.deep.equal(['Computer 3 75%']);
      expect(all(recording, '.watched')).to.deep.equal([]);
    });

    it('has no shares where the source has no total, and bars that compare the devices', async () => {
      const el = await show({rows: [{key: 'computer', live: 10}, {key: 'mobile', live: 5}, {key: 'tablet'}]});
      expect(list(el)).to.deep.equal(['Computer 10', 'Mobile 5', 'Tablet –']);
      expect(bars(el)).to.deep.equal(['100.000%', '50.000%', undefined]);
      expect(all(el, '.summary')).to.deep.equal([]);
    });

    it('calls kinds it does not know by the word of the source, and known ones in any case by ours', async () => {
      const el = await show({rows: [{key: 'MOBILE', live: 4}, {key: 'SmartFridge 3000', live: 3}, {key: 'constructor', live: 2}, {key: '  ', live: 1}]});
      expect(list(el)).to.deep.equal(['Mobile 4', 'SmartFridge 3000 3', 'constructor 2', 'Unknown 1']);
    });

    it('knows a kind with blanks around it, and draws its sign', async () => {
      const el = await show({rows: [{key: 'mobile', live: 4}, {key: ' Mobile\n', live: 3}, {key: 'other', live: 2}]});
      expect(list(el)).to.deep.equal(['Mobile 4', 'Mobile 3', 'Other 2']);
      const [known, blank, other] = all(el, '.device path').map((path) => path.getAttribute('d'));
      expect([blank === known, blank === other]).to.deep.equal([true, false]);
    });

    it('says so where nobody was in the live session', async () => {
      const el = await show({rows: [{key: 'computer', live: 0, recording: 4}], totals: {live: 0, recording: 4}});
      expect(text(one(el, '.message'))).to.equal('Nobody was in the live session.');
    });

    it('shows hostile names as the text that they are, however long', async () => {
      const name = '<img src=x onerror=alert(1)>';
      const el = await show({rows: [{key: name, live: 2}, {key: 'x'.repeat(5000), live: 1}]}, {details: true}, 320);
      expect(list(el)[0]).to.equal(`${name} 2`);
      expect(all(el, 'img')).to.deep.equal([]);
      expect(el.scrollWidth).to.be.at.most(320);
      expect(one(el, '.panel').scrollHeight).to.be.below(1500);
    });
  });

  describe('the details', () => {
    it('open under the list with both figures and the people in all, who are no sum of the rows', async () => {
      const el = await show(usual);
      await press(el, one(el, '.view-details'));
      expect(text(one(el, '.view-details'))).to.equal('Hide details');
      expect(cells(el)).to.deep.equal([
        ['All devices', '217 100%', '60 100%'],
        ['Computer', '181 83%', '37 62%'], ['Mobile', '37 17%', '23 38%'], ['Tablet', '9 4%', '0 0%'], ['Unknown', '5 2%', '0 0%'],
      ]);
      expect(text(one(el, '.note'))).to.equal('The totals are people, each counted once; the rows may add up to more.');
      await press(el, one(el, '.view-details'));
      expect(all(el, '#details')).to.deep.equal([]);
    });

    it('are left to the host, where it goes to a page of its own', async () => {
      const el = await show(usual);
      el.addEventListener('room-navigate', (event) => event.preventDefault());
      setTimeout(() => one(el, '.view-details').click());
      const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
      await el.updateComplete;
      expect([event.to, event.bubbles, event.composed]).to.deep.equal(['devices', true, true]);
      expect(all(el, '#details')).to.deep.equal([]);
    });

    it('are hidden by the host, where it comes from a page of its own', async () => {
      const el = await show(usual, {details: true});
      el.addEventListener('room-navigate', (event) => event.preventDefault());
      setTimeout(() => one(el, '.view-details').click());
      const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
      await el.updateComplete;
      expect([event.to, event.hides, event.cancelable]).to.deep.equal(['devices', true, true]);
      expect(all(el, '#details')).to.have.length(1);
    });

    it('open from the end of the list, unless the host goes to a page of its own', async () => {
      const el = await show({rows: Array.from({length: 9}, (_, index) => ({key: `Device ${index}`, live: 9 - index}))});
      const asked: unknown[] = [];
      const cancel = (event: NavigateEvent) => {
        asked.push([event.to, event.hides]);
        event.preventDefault();
      };
      el.addEventListener('room-navigate', cancel);
      await press(el, one(el, '.more'));
      expect(asked).to.deep.equal([['devices', false]]);
      expect(all(el, '#details')).to.deep.equal([]);
      el.removeEventListener('room-navigate', cancel);
      await press(el, one(el, '.more'));
      await waitUntil(() => el.shadowRoot?.activeElement?.id === 'details-title', 'the reader is brought there');
    });

    it('open by script without an event, and bring the reader to them', async () => {
      const el = await show(usual);
      let events = 0;
      el.addEventListener('room-navigate', () => { events += 1; });
      await el.showDetails();
      expect(el.shadowRoot?.activeElement?.id).to.equal('details-title');
      expect([events, el.details]).to.deep.equal([0, true]);
    });

    it('are sorted by a press on a head, and say so', async () => {
      const el = await show(usual, {details: true});
      await press(el, head(el, 'Recording unique viewers'));
      expect(spoken(el)).to.equal('Sorted by Recording unique viewers, most first');
      await press(el, head(el, 'Recording unique viewers'));
      expect(cells(el).slice(1).map(([name]) => name)).to.deep.equal(['Tablet', 'Unknown', 'Mobile', 'Computer']);
      await press(el, head(el, 'Device'));
      expect(cells(el).slice(1).map(([name]) => name)).to.deep.equal(['Computer', 'Mobile', 'Tablet', 'Unknown']);
      expect(one(el, '[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
    });

    it('keep what is not known last in either order, as a dash with its reason', async () => {
      const el = await show({rows: [{key: 'a'}, {key: 'b', live: 1}, {key: 'c', live: 2}]}, {details: true});
      const names = () => cells(el).slice(1).map(([name]) => name);
      expect(names()).to.deep.equal(['c', 'b', 'a']);
      await press(el, head(el, 'Live unique viewers'));
      expect(names()).to.deep.equal(['b', 'c', 'a']);
      expect(cells(el).at(-1)).to.deep.equal(['a', '–']);
      expect(all(el, '.figures .out-of-sight').at(-1)?.textContent).to.equal('not known');
    });

    it('have four hundred devices on pages, from a list of the first six', async () => {
      const rows = Array.from({length: 400}, (_, index) => ({key: `Device ${index + 1}`, live: 400 - index}));
      const el = await show({rows, totals: {live: 900}});
      expect(list(el)).to.have.length(6);
      await press(el, one(el, '.more'));
      await el.updateComplete;
      expect(cells(el)).to.have.length(11);
      expect(text(one(el, '.pager .range'))).to.equal('1–10 of 400');
      await press(el, one(el, '.pager [aria-label="Last page"]'));
      expect(cells(el).at(-1)).to.deep.equal(['Device 400', '1 0.1%']);
      expect(spoken(el)).to.equal('391–400 of 400');
    });

    it('say that a source estimates its totals', async () => {
      const el = await shown(adapterOf(usual, {capabilities: {totals: 'estimated'}}), {details: true});
      expect(text(one(el, '.note'))).to.contain('estimates');
    });
  });

  it('is read, chosen, opened and sorted by keyboard alone', async () => {
    const el = await show(usual);
    const focused = () => el.shadowRoot?.activeElement as HTMLElement | null;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await sendKeys({press: 'Tab'});
        if (focused()?.matches(selector)) return;
      }
      throw new Error(`${selector} is not reached by Tab`);
    };
    await tabTo('.watched input');
    await sendKeys({press: 'ArrowRight'});
    await el.updateComplete;
    expect(list(el)[0]).to.equal('Computer 37 62%');
    await tabTo('.view-details');
    await sendKeys({press: 'Enter'});
    await el.updateComplete;
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    await tabTo('.sort');
    expect(text(focused()!)).to.equal('Device');
    await sendKeys({press: 'Enter'});
    await el.updateComplete;
    expect(spoken(el)).to.equal('Sorted by Device, A to Z');
  });

  it('tells on demand what the figures mean', async () => {
    const el = await show(usual);
    await press(el, one(el, '.definition-button'));
    expect(one(el, '#definition-devices').matches(':popover-open')).to.equal(true);
    expect(text(one(el, '#definition-devices'))).to.contain('Distinct people by the device');
  });

  it('says what is wrong in each state, and asks again', async () => {
    expect(text(one(await shown({name: 'none'}), '.message'))).to.equal('This source does not offer devices.');
    expect(text(one(await show({rows: []}), '.message'))).to.equal('Nothing was recorded here.');
    let fails = true;
    const el = await shown({name: 'test', getDevices: async () => {
      if (fails) throw new AdapterError('forbidden');
      return usual;
    }});
    expect(text(one(el, '[role=alert]'))).to.contain('You may not see devices.');
    fails = false;
    one(el, '[role=alert] button').click();
    await waitUntil(() => list(el).length === 4, 'asked again');
  });

  it('is as wide as its place, from 320 px on', async () => {
    for (const width of [320, 400]) {
      const el = await show(usual, {details: true}, width);
      expect(one(el, '.panel').scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });
});
