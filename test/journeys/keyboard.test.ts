import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {PanelElement} from '../../src/elements/panel-element.js';
import {bringLateWords} from '../../src/locale/late-words.js';
import type {AnalyticsAdapter, Breakdown} from '../../src/model/index.js';
import type {TimeSelectEvent} from '../../src/panels/timeline/room-timeline.js';
import {expectStops, focused, nameOf, stopsIn, tabTo} from './keyboard-walk.js';
import {all, find, panelNames, panelOf, standing, textOf, wholePage} from './whole-page.js';

bringLateWords();

const source = sampleAdapter({attendees: 30, minutes: 150});
const manyPlaces: Breakdown = {rows: Array.from({length: 26}, (_, index) => ({
  key: `Place ${index + 1}`, live: 1 + index * 7 % 26, recording: 1 + index * 11 % 26,
}))};
const breakdowns: AnalyticsAdapter = {
  ...source, getDevices: async () => manyPlaces,
  getCountries: async () => ({rows: [{key: 'IL', live: 90, recording: 50}, {key: 'US', live: 80, recording: 60}, ...manyPlaces.rows]}),
};

interface Shown {
  readonly panel: PanelElement<unknown>;
  /** Buttons of the page around, before the panel and after it. */
  readonly ends: readonly [HTMLElement, HTMLElement];
}

/** A panel of its own on a page, in a place so wide. */
async function shown(name: string, width = 1000): Promise<Shown> {
  const page = await fixture<HTMLElement>(html`<div><button>Before</button><div></div><button>After</button></div>`);
  const [before, place, after] = [...page.children] as [HTMLElement, HTMLElement, HTMLElement];
  place.style.setProperty('width', `${width}px`);
  const panel = document.createElement(`room-${name}`) as PanelElement<unknown>;
  Object.assign(panel, {adapter: breakdowns, sessionId: 'demo', locale: 'en-US', timeZone: 'Asia/Jerusalem', ...name === 'attendees' && {pageSize: 10}});
  place.append(panel);
  panel.scrollIntoView();
  await settled(panel);
  return {panel, ends: [before, after]};
}

async function settled(panel: PanelElement<unknown>): Promise<void> {
  await standing(panel);
  await waitUntil(() => !find(panel, '.map-to-come'), 'the map comes');
}

async function press(panel: PanelElement<unknown>, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
  await settled(panel);
}

/** Everything in it that can be opened. */
async function openAll(panel: PanelElement<unknown>): Promise<void> {
  find(panel, '.view-details')?.click();
  find(panel, '.disclose')?.click();
  await settled(panel);
  for (const summary of all(panel, 'details:not([open]) > summary')) summary.click();
}

const pick = (question: string) => (panel: PanelElement<unknown>) => all(panel, '.pick').find((button) => textOf(button).includes(question))!.click();
const showTable = (panel: PanelElement<unknown>) => all(panel, '.tools button').find((button) => textOf(button) === 'Show as table')!.click();

const states: readonly [state: string, panel: string, open: (panel: PanelElement<unknown>) => unknown, width?: number][] = [
  ...panelNames.map((name): [string, string, typeof openAll] => [`room-${name}`, name, openAll]),
  ['the timeline as a table', 'timeline', showTable],
  ['a poll and what was chosen', 'interactions', pick('hackathons')],
  ['an open question and what was written', 'interactions', pick('one thing')],
  ['attendees on a phone', 'attendees', openAll, 320],
  ['interactions on a phone', 'interactions', () => {}, 320],
];

describe('by Tab, from the first stop to the last and back,', () => {
  for (const [state, name, open, width] of states) {
    it(`everything that can be pressed is reached in its order, and has a name: ${state}`, async () => {
      const {panel, ends} = await shown(name, width);
      await open(panel);
      await settled(panel);
      const stops = stopsIn(panel);
      expect(stops.length).to.be.above(3);
      await expectStops(stops, ends);
    }).timeout(90_000);
  }

  it('the head of the page and what the host has put into it are reached in their order', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels="devices" back .adapter=${source}>
      <button slot="header-actions">Help</button><button>Own panel</button></room-analytics>`);
    await standing(page);
    const stops = stopsIn(page);
    expect(stops.map(nameOf).slice(0, 10)).to.deep.equal([
      'Back', 'Session', 'Role', 'Refresh', 'Export', 'Custom report', 'Save a copy', 'Download report', 'About the PDF', 'Help',
    ]);
    expect(nameOf(stops.at(-1)!)).to.equal('Own panel');
    await expectStops(stops.slice(1, -1), [stops[0]!, stops.at(-1)!]);
  }).timeout(90_000);

  const dialogs = [['export by e-mail', '.export', 'room-email-export'], ['custom report', '.custom-report', 'room-custom-report'], ['save a copy', '.save-copy', 'room-save-copy']] as const;
  for (const [name, opener, tag] of dialogs) {
    it(`everything in a dialog is reached in its order, and Escape leads back to its button: ${name}`, async () => {
      const page = await wholePage(source, {panels: ' '});
      find(page, opener)!.focus();
      await sendKeys({press: 'Enter'});
      const box = page.shadowRoot!.querySelector(tag)!;
      await waitUntil(() => find(box, '.foot .primary') && find(box, 'input'), 'the dialog is there');
      await openForm(box);
      const stops = stopsIn(find(box, 'dialog')!);
      expect(stops.length).to.be.above(3);
      find(box, '#title')!.focus();
      await tabTo('*');
      expect(stops.indexOf(focused()!), 'the first after the title').to.equal(0);
      // Past the last one is the browser's own bar, where the focus would stay for the tests to come.
      await expectStops(stops.slice(1, -1), [stops[0]!, stops.at(-1)!]);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => focused()?.matches(opener), 'the focus is back');
    }).timeout(90_000);
  }
});

/** Days of one's own, and every report, so that all fields are there. */
async function openForm(box: Element & {readonly updateComplete: Promise<unknown>}): Promise<void> {
  for (const report of all(box, '.reports input:enabled:not(:checked)')) report.click();
  const frame = box.shadowRoot!.querySelector<HTMLSelectElement>('#frame');
  if (frame) {
    frame.value = 'custom';
    frame.dispatchEvent(new Event('change'));
  }
  await box.updateComplete;
}

describe('by keyboard alone', () => {
  it('the overview tells what a figure means, and leads to the recordings', async () => {
    const page = await wholePage(source, {panels: 'overview recordings'});
    const overview = panelOf(page, 'overview');
    overview.focus();
    const what = await tabTo('.definition-button');
    await press(overview, 'Enter');
    const meaning = what.nextElementSibling!;
    expect(meaning.matches(':popover-open')).to.equal(true);
    await press(overview, 'Escape');
    expect(meaning.matches(':popover-open')).to.equal(false);
    expect(focused() === what, 'the focus stays').to.equal(true);
    await tabTo('.see-more');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'details-title', 'the recordings are open');
  });

  it('the timeline hides a line, is read as a table with its pages, is zoomed and chosen from', async () => {
    const {panel, ends: [before]} = await shown('timeline');
    const chosen: number[] = [];
    panel.addEventListener('room-time-select', (event) => chosen.push((event as TimeSelectEvent).offsetSeconds));
    before.focus();
    const viewers = await tabTo('.line-key');
    await press(panel, ' ');
    const isDrawn = () => Boolean(find(panel, '.viewers-line')?.getAttribute('d'));
    expect([viewers.ariaPressed, isDrawn()]).to.deep.equal(['false', false]);
    await press(panel, ' ');
    expect([viewers.ariaPressed, isDrawn()]).to.deep.equal(['true', true]);

    await tabTo('.tools .plain:not(.csv)');
    await press(panel, 'Enter');
    expect(nameOf(focused()!), 'the focus stays').to.equal('Show as chart');
    const firstRow = textOf(find(panel, 'tbody tr'));
    await tabTo('.pager [aria-label="Next page"]');
    await press(panel, 'Enter');
    expect(textOf(find(panel, 'tbody tr'))).not.to.equal(firstRow);
    expect(textOf(find(panel, '.range'))).to.match(/^61–120 of/);
    expect(nameOf(focused()!), 'the focus stays').to.equal('Next page');
    await tabTo('.tools .plain:not(.csv)', 'back');
    await press(panel, 'Enter');

    const field = await tabTo('.field');
    await press(panel, 'PageUp', 'PageUp');
    expect(Number(field.ariaValueNow)).to.be.above(0);
    await press(panel, 'Enter');
    expect(chosen).to.deep.equal([Number(field.ariaValueNow)]);
    await press(panel, '+');
    expect(find(panel, '.controls bdi')).to.exist;
    const out = await tabTo('[aria-label="Zoom out"]');
    await press(panel, 'Enter');
    expect(find(panel, '.controls bdi')).to.equal(undefined);
    expect(focused() === out && out.ariaDisabled === 'true', 'a button that can do no more keeps the focus').to.equal(true);
  }).timeout(60_000);

  it('the attendees lose a column, and a page of them is gone to by its number', async () => {
    const {panel, ends: [before]} = await shown('attendees');
    const heads = () => all(panel, 'thead .sort').map(textOf);
    before.focus();
    await tabTo('.columns');
    await press(panel, 'Enter');
    const menu = find(panel, '#columns')!;
    await waitUntil(() => menu.matches(':popover-open'));
    expect(heads()).to.include('Reactions');
    let box = await tabTo('#columns input');
    while (!nameOf(box).startsWith('Reactions')) box = await tabTo('#columns input');
    await press(panel, ' ');
    expect(heads()).not.to.include('Reactions');
    await press(panel, 'Escape');
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(focused()?.matches('.columns'), 'the focus is back').to.equal(true);

    await tabTo('.pager input');
    await press(panel, '3', 'Enter');
    expect(textOf(find(panel, '.range'))).to.match(/^21–/);
    expect(focused()?.matches('.pager input'), 'the focus stays').to.equal(true);
  }).timeout(60_000);

  for (const name of ['countries', 'devices']) {
    it(`the ${name} are those of the recording, opened, sorted and paged`, async () => {
      const {panel, ends: [before]} = await shown(name);
      before.focus();
      const first = () => textOf(find(panel, '.bar-list li'));
      const ofLive = first();
      await tabTo('.watched input');
      await press(panel, 'ArrowRight');
      expect(first()).not.to.equal(ofLive);
      await tabTo('.view-details');
      await press(panel, 'Enter');
      expect(focused()?.ariaExpanded, 'the focus stays').to.equal('true');
      if (name === 'countries') {
        const map = await tabTo('.map');
        const most = map.getAttribute('aria-valuetext');
        await press(panel, 'ArrowRight');
        expect(map.getAttribute('aria-valuetext')).not.to.equal(most);
      }
      const rows = () => all(panel, '.figures tbody:not(.total) tr').map(textOf);
      const byPeople = rows();
      await tabTo('.sort');
      await press(panel, 'Enter');
      expect(rows()).not.to.deep.equal(byPeople);
      await tabTo('.pager [aria-label="Next page"]');
      await press(panel, 'Enter');
      expect(textOf(find(panel, '.range'))).to.match(/^11–20 of/);
      expect(nameOf(focused()!), 'the focus stays').to.equal('Next page');
    }).timeout(60_000);
  }

  it('the calendar of the custom report is opened and left, and the dialog stays', async () => {
    const page = await wholePage(source, {panels: ' '});
    find(page, '.custom-report')!.click();
    const box = page.shadowRoot!.querySelector('room-custom-report')!;
    await waitUntil(() => find(box, '.reports'), 'the dialog is there');
    await openForm(box);
    find(box, '#first')!.focus();
    await tabTo('.calendar button');
    await sendKeys({press: 'Enter'});
    const isInside = () => find(box, '#calendar')!.matches(':focus-within');
    await waitUntil(isInside, 'the calendar has the focus');
    await sendKeys({press: 'ArrowDown'});
    expect(isInside(), 'another day').to.equal(true);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !find(box, '#calendar')!.matches(':popover-open'), 'it is closed');
    expect(focused()?.matches('.calendar button'), 'the focus is back').to.equal(true);
    expect(find(box, 'dialog')!.matches(':modal'), 'the dialog stays').to.equal(true);
  }).timeout(60_000);

  it('the page is left, asked anew, and told of what its PDF cannot promise', async () => {
    let asked = 0;
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels="devices" back .adapter=${{...source, getDevices: async () => {
      asked += 1;
      return manyPlaces;
    }}}></room-analytics>`);
    await standing(page);
    const wanted: string[] = [];
    page.addEventListener('room-navigate', (event) => {
      wanted.push(event.to);
      event.preventDefault();
    });
    find(page, '.back')!.focus();
    await sendKeys({press: 'Enter'});
    expect(wanted).to.deep.equal(['back']);
    while (nameOf(focused()!) !== 'Refresh') await tabTo('.actions button');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => asked === 2, 'asked anew');
    expect(nameOf(focused()!), 'the focus stays').to.equal('Refresh');
    const about = await tabTo('.pdf .definition-button');
    await sendKeys({press: 'Enter'});
    expect(about.nextElementSibling!.matches(':popover-open')).to.equal(true);
    await sendKeys({press: 'Escape'});
    expect(about.nextElementSibling!.matches(':popover-open')).to.equal(false);
  });
});
