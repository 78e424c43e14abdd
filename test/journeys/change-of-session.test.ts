import {expect, fixture, html} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {loadWords, type Words} from '../../src/locale/index.js';
import {bringLateWords} from '../../src/locale/late-words.js';
import type {AnalyticsAdapter, Session, SessionQuery} from '../../src/model/index.js';
import {all, drawnBy, find, panelNames, panelOf, pick, saidBy, standing, textOf, wholePage} from './whole-page.js';

bringLateWords();

/** Nine hours in the newest session, somewhat less in the two before; what the source answers is asked of it directly. */
const source = sampleAdapter({attendees: 40, minutes: 540}) as Required<AnalyticsAdapter>;
let words: Words;
before(async () => { words = await loadWords('en-US', 'Asia/Jerusalem'); });

const secondsOf = ({startsAt, endsAt}: Session) => (endsAt!.getTime() - startsAt.getTime()) / 1000;
const figures = (page: RoomAnalytics, card: string) => textOf(find(panelOf(page, 'overview'), `.card.${card} .figure`));
const field = (page: RoomAnalytics) => find(panelOf(page, 'timeline'), '.field')!;
const press = (element: HTMLElement, key: string) => element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));

/** What a screen reader hears at the last reading of the timeline. */
function lastReading(page: RoomAnalytics): string {
  press(field(page), 'End');
  press(field(page), 'ArrowLeft');
  return field(page).getAttribute('aria-valuetext') ?? '';
}

async function openFirstRow(page: RoomAnalytics) {
  const attendees = panelOf(page, 'attendees');
  find(attendees, '.disclose')!.click();
  await standing(page);
  return {slider: find(attendees, '[role=slider]')!, strip: find(attendees, '.detail .heat-strip')!};
}

/** Everything the page shows of a session, against the answers of its source. */
async function expectAllOf(page: RoomAnalytics, sessionId: string) {
  const query: SessionQuery = {sessionId};
  const session = await source.getSession(query);
  const overview = await source.getOverview(query);
  const timeline = await source.getTimeline(query);
  const attendees = await source.getAttendees({...query, page: 1, pageSize: 25, sort: {by: 'viewedSeconds', direction: 'descending'}});
  const interactions = await source.getInteractions(query);
  const {formats} = words;

  expect(figures(page, 'viewers')).to.equal(formats.number(overview.uniqueViewers?.all));
  expect(figures(page, 'average')).to.equal(`${formats.minutes(overview.averageViewedSeconds?.all)} min`);
  expect(textOf(find(panelOf(page, 'overview'), '.ring-text b'))).to.equal(formats.percent(overview.engagementRate));
  expect(textOf(find(panelOf(page, 'overview'), '.line'))).to.include(`${formats.number(overview.reactions?.count)} reaction`);
  expect(textOf(find(panelOf(page, 'overview'), '.card.average'))).to.include(`of a session of ${formats.minutes(secondsOf(session))} min`);

  const seconds = Math.round(secondsOf(session));
  expect(field(page).getAttribute('aria-valuemax')).to.equal(String(seconds));
  const {values} = timeline.viewers;
  expect(lastReading(page)).to.include(`, ${formats.number(values[values.length - 1])} live unique viewer`);

  expect(all(panelOf(page, 'attendees'), '.rows .who .name').map(textOf)).to.deep.equal(attendees.rows.map(({name}) => name ?? 'Unnamed person'));
  expect(all(panelOf(page, 'interactions'), '.question .words bdi').map(textOf)).to.deep.equal(interactions.map(({question}) => question));
  const {slider, strip} = await openFirstRow(page);
  expect(slider.getAttribute('aria-valuemax')).to.equal(String(seconds));
  expect(strip.getAttribute('viewBox')).to.match(new RegExp(`^0 0 ${secondsOf(session)} `));
  find(panelOf(page, 'attendees'), '.disclose')!.click();
  await standing(page);
}

describe('another session', () => {
  for (const sessionId of ['demo-1', 'demo-2', 'demo-breakout-1']) {
    it(`is what everything on the page is of, once it is picked: ${sessionId}`, async () => {
      const page = await wholePage(source);
      await expectAllOf(page, 'demo');
      await pick(page, sessionId);
      await expectAllOf(page, sessionId);
      await pick(page, 'demo');
      await expectAllOf(page, 'demo');
    });
  }

  for (const name of panelNames) {
    it(`looks in room-${name} as it does in a panel that never knew another one`, async () => {
      const page = await wholePage(source);
      await pick(page, 'demo-1');
      const panel = panelOf(page, name);
      const place = document.createElement('div');
      place.style.setProperty('width', `${panel.getBoundingClientRect().width}px`);
      const alone = await fixture<HTMLElement>(html`<div></div>`, {parentNode: place});
      const fresh = Object.assign(document.createElement(`room-${name}`), {adapter: source, sessionId: 'demo-1', locale: 'en-US', timeZone: 'Asia/Jerusalem'});
      alone.append(fresh);
      await standing(fresh);
      expect(saidBy(panel)).to.deep.equal(saidBy(fresh));
      expect(drawnBy(panel).join('\n') === drawnBy(fresh).join('\n'), 'the same drawings').to.equal(true);
    });
  }
});

/** The first and the last point of a line, x and y, as parts of the plot. */
function ends(page: RoomAnalytics, line: string): readonly [number, number][] {
  const path = find(panelOf(page, 'timeline'), `.${line}`)!;
  const {width, height} = (path.parentElement as unknown as SVGSVGElement).viewBox.baseVal;
  const numbers = path.getAttribute('d')!.match(/-?[\d.]+/g)!.map(Number);
  return [numbers.slice(0, 2), numbers.slice(-2)].map(([x = NaN, y = NaN]) => [x / width, y / height]);
}

describe('a session of nine hours', () => {
  it('is drawn to its last minute, and does not fall to nothing there', async () => {
    const page = await wholePage(source);
    const {viewers: {values, stepSeconds}} = await source.getTimeline({sessionId: 'demo'});
    expect(values.length * stepSeconds).to.be.at.least(540 * 60);
    expect(values[values.length - 1]).to.be.above(0);
    const [first, last] = ends(page, 'viewers-line');
    expect(first![0]).to.be.closeTo(0, 0.005);
    expect(last![0]).to.be.closeTo(1, 0.005);
    expect(last![1]).to.be.below(0.97); // 1 is the base line: nobody
  });

  it('shows nobody only where nobody was there', async () => {
    const page = await wholePage(source);
    const {viewers: {values, startsAt, stepSeconds}} = await source.getTimeline({sessionId: 'demo'});
    press(field(page), 'Home');
    for (let page10 = 0; page10 < 10; page10 += 1) {
      const at = Number(field(page).getAttribute('aria-valuenow'));
      const session = await source.getSession({sessionId: 'demo'});
      const index = Math.min(values.length - 1, Math.floor((session.startsAt.getTime() + at * 1000 - startsAt.getTime()) / 1000 / stepSeconds));
      expect(field(page).getAttribute('aria-valuetext')).to.include(`, ${words.formats.number(values[index])} live unique viewer`);
      press(field(page), 'PageUp');
    }
  });
});

describe('a room', () => {
  it('whose newest session lasted no second shows the one before it', async () => {
    const zero: Session = {...await source.getSession({sessionId: 'demo'}), id: 'zero', startsAt: new Date('2026-04-02T09:00:00Z'), endsAt: new Date('2026-04-02T09:00:00Z')};
    const page = await wholePage({
      ...source,
      getSession: async (query, options) => query.sessionId === 'zero' ? zero : source.getSession(query, options),
      getSessions: async (query, options) => ({rows: [zero, ...(await source.getSessions(query, options)).rows]}),
    });
    expect(page.shadowRoot?.querySelector('select')?.value).to.equal('demo');
    await expectAllOf(page, 'demo');
  });

  it('that was never used says so in one sentence, without a figure, an empty chart or a fault', async () => {
    const faults: unknown[] = [];
    const onFault = (event: ErrorEvent | PromiseRejectionEvent) => void faults.push(event);
    addEventListener('error', onFault);
    addEventListener('unhandledrejection', onFault);
    const page = await wholePage({...source, getSessions: async () => ({rows: []})});
    removeEventListener('error', onFault);
    removeEventListener('unhandledrejection', onFault);
    const said = saidBy(page);
    expect(said.filter((text) => text === 'No session has been held in this room yet.')).to.have.length(1);
    expect(said.filter((text) => /^\d+$|NaN|undefined|Infinity/.test(text))).to.deep.equal([]);
    expect(find(page, '.panels')).to.equal(undefined);
    expect(faults).to.deep.equal([]);
  });
});
