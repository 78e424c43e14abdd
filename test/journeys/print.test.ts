import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {all, everything, find, isSeen, openAll, panelNames, panelOf, pick, stickingOut, textOf, wholePage} from './whole-page.js';

const source = sampleAdapter({attendees: 60, minutes: 60});
const isChromium = /Chrome/.test(navigator.userAgent);

/** Between margins of a centimetre, in CSS pixels. */
const papers = {A4: 718, A5: 483};

/** These are texts and drawings, too: the name of a column, of a person or of a line, a question, where one is, a person's strip and the map. */
const told = '.sort, .name, .line-key, .pick, .crumbs .button, .strip, .map';

/** What can only be pressed, chosen from or written into. */
const controls = (page: RoomAnalytics) => everything(page).filter((element) =>
  element.matches('button, select, input, textarea, summary, progress, [popover], [role=search], [role=slider]') && !element.matches(told) && isSeen(element));

/** The texts of a page that must not be lost, each with where it stands. */
function figures(page: RoomAnalytics): string[] {
  const kept = {
    '': ['h1', '.pill', '.read'],
    'overview': ['h3', '.figure', '.key li', '.averages li', '.ring-text', '.line-share', '.line-words'],
    'timeline': ['h2', '.line-key', '.axis-title', 'figcaption', 'tbody td'],
    'attendees': ['h2', 'thead th:not(.toggle)', '.rows th', '.rows td', '.foot .range'],
    'interactions': ['h2', 'h3', 'thead th', 'tbody th', 'tbody td', '.facts'],
    'recordings': ['h2', 'h3', '.totals dt', '.totals dd', '.figures td'],
    'countries': ['h2', '.bar-list li', '.legend', '.figures td'],
    'devices': ['h2', '.bar-list li', '.figures td'],
  };
  return Object.entries(kept).flatMap(([name, selectors]) => selectors.flatMap((selector) =>
    all(name ? panelOf(page, name) : page, selector).filter((element) => isSeen(element) && textOf(element) !== '').map((element) => `${name} ${selector}: ${textOf(element)}`)));
}

// Only Chromium can be told from outside to lay out for paper.
if (isChromium) describe('the page on paper', () => {
  const onPaper = () => emulateMedia({media: 'print'});
  const onScreen = () => emulateMedia({media: 'screen'});
  afterEach(onScreen);

  for (const [paper, width] of Object.entries(papers)) {
    it(`has all texts and figures, and nothing to press, on ${paper}`, async () => {
      const page = await wholePage(source, {width});
      const before = figures(page);
      for (const name of ['', ...panelNames]) expect(before.some((text) => text.startsWith(`${name} `)), name).to.equal(true);
      await onPaper();
      expect(controls(page).map((element) => `${element.localName}.${element.className}`)).to.deep.equal([]);
      expect(stickingOut(page)).to.deep.equal([]);
      const kept = new Set(figures(page));
      expect(before.filter((text) => !kept.has(text))).to.deep.equal([]);
    });

    it(`has what was opened, and still nothing to press, on ${paper}`, async () => {
      const page = await wholePage(source, {width});
      await openAll(page);
      const before = figures(page);
      await onPaper();
      expect(controls(page).map((element) => `${element.localName}.${element.className}`)).to.deep.equal([]);
      expect(stickingOut(page)).to.deep.equal([]);
      const kept = new Set(figures(page));
      expect(before.filter((text) => !kept.has(text))).to.deep.equal([]);
      for (const name of ['recordings', 'countries', 'devices']) expect(isSeen(find(panelOf(page, name), '#details')!), name).to.equal(true);
      expect(isSeen(find(panelOf(page, 'attendees'), '.detail .strip')!)).to.equal(true);
      expect(isSeen(find(panelOf(page, 'interactions'), '.answers')!)).to.equal(true);
    });
  }

  it('says of which session and of whom it is, and when it was read', async () => {
    const page = await wholePage(source);
    const {rows: [, earlier]} = await source.getSessions!({limit: 2});
    await pick(page, earlier!.id);
    page.roles = ['moderator'];
    await page.updateComplete;
    const chosen = [...page.shadowRoot!.querySelectorAll('select')].map((select) => textOf(select.selectedOptions[0]));
    expect(chosen[1]).to.equal('Moderator');
    expect(all(page, '.on-paper').filter(isSeen)).to.have.length(0);
    await onPaper();
    expect(all(page, '.on-paper').filter(isSeen).map(textOf)).to.deep.equal(chosen);
    expect(textOf(find(page, '.read'))).to.match(/\d/);
    expect(isSeen(find(page, '.read')!)).to.equal(true);
  });

  it('is dark on light, also of a dark page', async () => {
    const page = await wholePage(source);
    page.theme = 'dark';
    await page.updateComplete;
    const lightness = (element: Element) => Math.max(...getComputedStyle(element).color.match(/[\d.]+/g)!.slice(0, 3).map(Number));
    const titles = () => [find(page, 'h1')!, ...panelNames.map((name) => find(panelOf(page, name), 'h2, h3')!)];
    for (const title of titles()) expect(lightness(title)).to.be.above(150);
    await onPaper();
    for (const title of titles()) expect(lightness(title)).to.be.below(120);
  });
});
