import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NavigateEvent} from '../../../src/elements/navigate-event.js';
import {AdapterError, type AnalyticsAdapter, type Breakdown} from '../../../src/model/index.js';
import type {MapChart} from '../../../src/panels/countries/country-map.js';
import {RoomCountries} from '../../../src/panels/countries/room-countries.js';
import {deferred} from '../../model/deferred.js';

if (!customElements.get('room-countries')) customElements.define('room-countries', RoomCountries);

/** A panel whose map comes when a test lets it, or does not. */
class SlowMap extends RoomCountries {
  load: () => Promise<MapChart> = () => new Promise(() => {});
  protected override loadMap() { return this.load(); }
}
customElements.define('slow-map', SlowMap);

const usual: Breakdown = {
  rows: [{key: 'US', live: 20, recording: 4}, {key: 'IL', live: 63, recording: 10}, {key: 'SG', live: 3, recording: 6}, {key: 'DE', live: 10, recording: 0}, {live: 4, recording: 0}],
  totals: {live: 100, recording: 20},
};

const adapterOf = (countries: Breakdown): AnalyticsAdapter => ({name: 'test', getCountries: async () => countries});

async function settled<Panel extends RoomCountries>(el: Panel): Promise<Panel> {
  await el.updateComplete;
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}

/** The panel when it has its answer, in a place so wide. */
async function shown(adapter: AnalyticsAdapter, options: Partial<RoomCountries> = {}, width = 1000): Promise<RoomCountries> {
  const el = await fixture<RoomCountries>(html`<room-countries locale="en" session-id="s1" time-zone="Asia/Jerusalem"></room-countries>`);
  el.style.inlineSize = `${width}px`;
  Object.assign(el, {adapter, ...options});
  return settled(el);
}

/** The same, with its map. */
async function mapped(countries: Breakdown, options?: Partial<RoomCountries>, width?: number): Promise<RoomCountries> {
  const el = await shown(adapterOf(countries), options, width);
  el.scrollIntoView();
  await waitUntil(() => find(el, '.world-map'), 'the map comes');
  return el;
}

const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const one = (el: Element, selector: string) => find(el, selector)!;
function text(node: Element | null): string {
  const copy = node?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight, [hidden]') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
const list = (el: Element) => all(el, '.bar-list li').map(text);
const sentence = (el: Element) => text(find(el, '.summary'));
const onMap = (el: Element) => new Set(all(el, '[data-code]').map((shape) => shape.dataset['code']));
const shapeOf = (el: Element, code: string) => one(el, `.country[data-code=${code}], .dot[data-code=${code}]`);
const reading = (el: Element) => text(find(el, '.reading'));

describe('<room-countries>', () => {
  it('is accessible, closed and open, in the dark, from right to left and in a narrow place', async () => {
    await expect(await mapped(usual)).to.be.accessible();
    await expect(await mapped(usual, {details: true})).to.be.accessible();
    const el = await mapped(usual, {details: true, locale: 'he', theme: 'dark'}, 320);
    await waitUntil(() => one(el, 'section').dir === 'rtl');
    await expect(el).to.be.accessible();
  });

  describe('the list', () => {
    it('has the countries of most people first, by name, each with its part of all', async () => {
      const el = await shown(adapterOf(usual));
      expect(list(el)).to.deep.equal(['Israel 63 63%', 'United States 20 20%', 'Germany 10 10%', 'Unknown 4 4%', 'Singapore 3 3%']);
    });

    it('reads codes in any case and keeps what is no code of a country as it came', async () => {
      const el = await shown(adapterOf({rows: [
        {key: 'il', live: 9}, {key: 'uk', live: 8}, {key: 'XK', live: 7}, {key: 'EU', live: 6}, {key: 'QQ', live: 5}, {key: 'usa', live: 4}, {key: 'Élan Vital', live: 3}, {key: ' ', live: 2},
      ]}));
      expect(list(el)).to.deep.equal(['Israel 9', 'United Kingdom 8', 'Kosovo 7', 'European Union 6', 'QQ 5', 'usa 4', 'Élan Vital 3', 'Unknown 2']);
    });

    it('names countries in the language of the reader', async () => {
      const el = await shown(adapterOf(usual), {locale: 'he'});
      await waitUntil(() => list(el)[0]?.includes('ישראל'), 'speaks Hebrew');
    });

    it('has eight of them, and the way to the rest', async () => {
      const rows = ['US', 'IL', 'DE', 'FR', 'GB', 'IT', 'ES', 'PL', 'SE', 'NO'].map((key, index) => ({key, live: 20 - index}));
      const el = await shown(adapterOf({rows}));
      expect(list(el)).to.have.length(8);
      expect(text(one(el, '.more'))).to.equal('2 more');
      one(el, '.more').click();
      await waitUntil(() => all(el, '.figures tbody tr').length === 11);
    });

    it('shows hostile names as the text that they are', async () => {
      const name = '<svg onload=alert(1)>';
      const el = await mapped({rows: [{key: name, live: 2}, {key: 'x'.repeat(3000), live: 1}]}, {details: true}, 320);
      expect(list(el)[0]).to.equal(`${name} 2`);
      expect(one(el, '.panel').scrollWidth).to.be.at.most(320);
    });
  });

  describe('the sentence', () => {
    const said = async (countries: Breakdown, options?: Partial<RoomCountries>) => sentence(await shown(adapterOf(countries), options));

    it('tells from how many countries people joined, and from which most', async () => {
      expect(await said(usual)).to.equal('Attendees joined from 4 countries; 83% from Israel and United States.');
      expect(await said(usual, {watched: 'recording'})).to.equal('The recording was watched from 3 countries; 80% from Israel and Singapore.');
      expect(await said({rows: [{key: 'IL', live: 3}], totals: {live: 3}})).to.equal('Attendees joined from 1 country; 100% from Israel.');
    });

    it('adds no shares together where somebody is in two countries', async () => {
      expect(await said({rows: [{key: 'US', live: 60}, {key: 'IL', live: 70}], totals: {live: 100}}))
        .to.equal('Attendees joined from 2 countries, most from Israel (70%) and United States (60%).');
    });

    it('has no shares where nobody knows of how many', async () => {
      expect(await said({rows: [{key: 'US', live: 6}, {key: 'IL', live: 7}]})).to.equal('Attendees joined from 2 countries, most from Israel and United States.');
    });

    it('says so where no country is known', async () => {
      expect(await said({rows: [{live: 6}], totals: {live: 6}})).to.equal('Where people watched from is not known.');
    });
  });

  describe('the map', () => {
    it('comes by itself when it is about to be seen, and not before', async () => {
      const el = await fixture<SlowMap>(html`<slow-map locale="en" session-id="s1"></slow-map>`);
      el.style.setProperty('margin-block-start', '5000px');
      window.scrollTo(0, 0);
      let asked = 0;
      const {promise, resolve} = deferred<MapChart>();
      el.load = () => { asked += 1; return promise; };
      el.adapter = adapterOf(usual);
      await settled(el);
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      expect(asked).to.equal(0);
      el.scrollIntoView();
      await waitUntil(() => asked === 1, 'asks for the map');
      expect(find(el, '.map-to-come'), 'its place is held').to.not.equal(null);
      expect(list(el)).to.have.length(5);
      const before = one(el, '.where').clientHeight;
      resolve(await import('../../../src/charts/world-map.js'));
      await waitUntil(() => find(el, '.world-map'), 'draws it');
      expect(one(el, '.where').clientHeight - before).to.be.below(40);
      window.scrollTo(0, 0);
    });

    it('leaves the list where it cannot be loaded, and is asked for again', async () => {
      const el = await fixture<SlowMap>(html`<slow-map locale="en" session-id="s1"></slow-map>`);
      el.load = () => Promise.reject(new TypeError('offline'));
      el.adapter = adapterOf(usual);
      await settled(el);
      await waitUntil(() => find(el, '[role=alert]'), 'says so');
      expect(text(find(el, '[role=alert] p'))).to.equal('The map could not be loaded. The list has the same figures.');
      expect(list(el)).to.have.length(5);
      await expect(el).to.be.accessible();
      el.load = () => import('../../../src/charts/world-map.js');
      one(el, '[role=alert] button').click();
      await waitUntil(() => find(el, '.world-map'), 'draws it');
    });

    it('is shaded by how many people there are, with the counts of each shade beside it', async () => {
      const el = await mapped(usual);
      expect([...onMap(el)].sort()).to.deep.equal(['DE', 'IL', 'SG', 'US']);
      expect(shapeOf(el, 'US').classList.contains('level-4')).to.equal(true);
      expect(all(el, '.legend li').map(text)).to.deep.equal(['nobody', '1–2', '3–5', '6–12', '13–28', '29–63']);
      const colours = ['SG', 'DE', 'US', 'IL'].map((code) => getComputedStyle(shapeOf(el, code))[code === 'US' || code === 'DE' ? 'fill' : 'stroke']);
      expect(new Set(colours).size).to.equal(4);
    });

    it('fills its picture with land, from edge to edge, at any width', async () => {
      for (const width of [320, 1000]) {
        const el = await mapped(usual, {}, width);
        const land = (one(el, '.land') as unknown as SVGGraphicsElement).getBBox();
        const {width: whole, height} = (one(el, '.world-map') as unknown as SVGSVGElement).viewBox.baseVal;
        expect(Math.min(land.width / whole, land.height / height)).to.be.above(0.95);
        const drawn = one(el, '.world-map').getBoundingClientRect();
        expect(drawn.width / drawn.height).to.be.closeTo(whole / height, 0.05);
        expect(drawn.width).to.be.closeTo(one(el, '.map').clientWidth, 1);
      }
    });

    it('has a dot of some pixels for a country too small to be seen', async () => {
      const el = await mapped(usual, {}, 400);
      const dot = shapeOf(el, 'SG');
      expect(dot.classList.contains('dot')).to.equal(true);
      expect(Number.parseFloat(getComputedStyle(dot).strokeWidth)).to.be.at.least(8);
    });

    it('places lower case, numbers and old codes, and says how many places it lacks', async () => {
      const el = await mapped({rows: [{key: 'il', live: 3}, {key: 'uk', live: 2}, {key: '840', live: 2}, {key: 'EU', live: 1}, {key: 'AQ', live: 1}, {live: 4}]});
      expect([...onMap(el)].sort()).to.deep.equal(['GB', 'IL', 'US']);
      expect(text(find(el, 'figcaption'))).to.contain('2 places of the list are not on the map.');
    });

    it('reads out what is under the pointer', async () => {
      const el = await mapped(usual);
      shapeOf(el, 'US').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
      await el.updateComplete;
      expect(reading(el)).to.equal('United States: 20 live viewers, 20%');
      one(el, '.map').dispatchEvent(new PointerEvent('pointerleave'));
      await el.updateComplete;
      expect(find(el, '.reading')).to.equal(null);
    });

    it('keeps north up and west on the left from right to left too', async () => {
      const el = await mapped(usual, {locale: 'he', dir: 'rtl'});
      const [us, il] = ['US', 'IL'].map((code) => shapeOf(el, code).getBoundingClientRect()) as [DOMRect, DOMRect];
      expect(us.right).to.be.below(il.left);
      expect(one(el, '.map').getAttribute('aria-valuetext')).to.contain('63');
    });

    it('is a picture without a stop for the keyboard where no country is known', async () => {
      const el = await mapped({rows: [{live: 3}]});
      expect(one(el, '.map').getAttribute('role')).to.equal('img');
      expect(one(el, '.map').hasAttribute('tabindex')).to.equal(false);
    });
  });

  it('is gone through by keyboard alone, country by country, to the details', async () => {
    const el = await mapped(usual);
    const map = one(el, '.map');
    const focused = () => el.shadowRoot?.activeElement as HTMLElement | null;
    for (let presses = 0; presses < 20 && focused() !== map; presses += 1) await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(map);
    await el.updateComplete;
    expect(map.getAttribute('aria-valuetext')).to.equal('Israel: 63 live viewers, 63%');
    expect(reading(el), 'who sees it reads the same').to.equal('Israel: 63 live viewers, 63%');
    const values = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowUp']) {
      await sendKeys({press: key});
      await el.updateComplete;
      values.push(map.getAttribute('aria-valuetext')?.split(':')[0]);
    }
    expect(values).to.deep.equal(['United States', 'Germany', 'Singapore', 'Singapore', 'Germany', 'Israel', 'Israel']);
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    await el.updateComplete;
    expect(find(el, '.reading')).to.equal(null);
    expect(focused()?.matches('.view-details')).to.equal(true);
    await sendKeys({press: 'Enter'});
    await el.updateComplete;
    expect(text(find(el, '.figures tbody'))).to.equal('All countries 100 100% 20 100%');
  });

  it('asks the host before it opens the details', async () => {
    const el = await shown(adapterOf(usual));
    el.addEventListener('room-navigate', (event) => event.preventDefault());
    setTimeout(() => one(el, '.view-details').click());
    const event = await oneEvent<NavigateEvent>(el, 'room-navigate');
    await el.updateComplete;
    expect(event.to).to.equal('countries');
    expect(find(el, '#details')).to.equal(null);
    await el.showDetails();
    expect(find(el, '#details')).to.not.equal(null);
  });

  it('asks the host before it hides them, and before it opens them from the end of the list', async () => {
    const el = await shown(adapterOf({rows: ['AR', 'BR', 'CL', 'DE', 'EE', 'FR', 'GB', 'HU', 'IL', 'JP'].map((key, index) => ({key, live: 20 - index}))}));
    const asked: unknown[] = [];
    const cancel = (event: NavigateEvent) => {
      asked.push([event.to, event.hides]);
      event.preventDefault();
    };
    el.addEventListener('room-navigate', cancel);
    one(el, '.more').click();
    await el.updateComplete;
    expect(find(el, '#details')).to.equal(null);
    el.removeEventListener('room-navigate', cancel);
    one(el, '.more').click();
    await waitUntil(() => el.shadowRoot?.activeElement?.id === 'details-title', 'the reader is brought there');
    el.addEventListener('room-navigate', cancel);
    one(el, '.view-details').click();
    await el.updateComplete;
    expect(find(el, '#details')).to.not.equal(null);
    expect(asked).to.deep.equal([['countries', false], ['countries', true]]);
  });

  it('says what is wrong in each state', async () => {
    expect(text(find(await shown({name: 'none'}), '.message'))).to.equal('This source does not offer countries.');
    expect(text(find(await shown(adapterOf({rows: []})), '.message'))).to.equal('Nothing was recorded here.');
    const failing = await shown({name: 'test', getCountries: async () => { throw new AdapterError('timeout'); }});
    expect(text(find(failing, '[role=alert] p'))).to.equal('The source took too long to answer.');
    const nobody = await shown(adapterOf({rows: [{key: 'IL', live: 0, recording: 2}], totals: {live: 0, recording: 2}}));
    expect(text(find(nobody, '.message'))).to.equal('Nobody was in the live session.');
  });

  it('is as wide as its place, from 320 px on', async () => {
    for (const width of [320, 400]) {
      const el = await mapped(usual, {details: true}, width);
      expect(one(el, '.panel').scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });
});
