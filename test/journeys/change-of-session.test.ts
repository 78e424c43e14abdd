import {expect, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {snapshotAdapter} from '../../src/adapters/snapshot.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {loadWords, type Words} from '../../src/locale/index.js';
import {bringLateWords} from '../../src/locale/late-words.js';
import {portOf, type AnalyticsAdapter, type Breakdown, type Session, type SessionQuery} from '../../src/model/index.js';
import {CaughtFiles} from '../reports/documents/caught-files.js';
import {readPdf} from '../reports/documents/read-pdf.js';
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
    it(`looks in room-${name} as it does on a page that never knew another one`, async () => {
      const page = await wholePage(source);
      await pick(page, 'demo-1');
      await expectLikeNew(page, name, source);
    });
  }

  for (const name of panelNames) {
    it(`leaves nothing in room-${name} of what was open, zoomed or turned to in the one before`, async () => {
      const page = await wholePage(manifold);
      await readOn(page);
      await pick(page, 'demo-1');
      await expectLikeNew(page, name, manifold, {details: true});
    });
  }
});

/** The same, with so many recordings, places and devices that their details have pages. */
const manifold: AnalyticsAdapter = {
  ...source,
  getCountries: async (query) => withMore(await source.getCountries(query)),
  getDevices: async (query) => withMore(await source.getDevices(query)),
  getRecordings: async (query) => {
    const usage = await source.getRecordings(query);
    return {...usage, recordings: Array.from({length: 25}, (_, index) => ({...usage.recordings[0], id: `part-${index}`, title: `Part ${index}`, plays: index}))};
  },
  getRecordingViewers: async ({sessionId, page, pageSize}) => {
    const rows = Array.from({length: 25}, (_, index) => ({id: `${sessionId}-${index}`, name: `${sessionId} viewer ${index}`, plays: index}));
    return {rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length};
  },
};

const withMore = ({rows, totals}: Breakdown): Breakdown =>
  ({rows: [...rows, ...Array.from({length: 25}, (_, index) => ({key: `Place ${index}`, live: index % 7, recording: index % 5}))], totals});

/** Opens, zooms and turns to a further page whatever can be, as a reader has who is in the middle of it. */
async function readOn(page: RoomAnalytics): Promise<void> {
  await withMap(panelOf(page, 'countries'));
  for (const name of panelNames) find(panelOf(page, name), '.view-details')?.click();
  find(panelOf(page, 'attendees'), '.disclose')!.click();
  find(panelOf(page, 'interactions'), '.pick')!.click();
  await standing(page);
  field(page).focus();
  for (const key of ['PageUp', 'PageUp', '+', '+']) press(field(page), key);
  const map = find(panelOf(page, 'countries'), '.map')!;
  map.focus();
  press(map, 'End');
  page.shadowRoot!.querySelector('select')!.focus();
  for (const name of ['attendees', 'recordings', 'countries', 'devices']) {
    for (const next of all(panelOf(page, name), '.pager [aria-label="Next page"]')) next.click();
    await standing(page);
    const ranges = all(panelOf(page, name), '.range').map(textOf);
    expect(ranges.filter((range) => /^1–/.test(range)), `${name}: ${ranges.join()}`).to.deep.equal([]);
    expect(ranges).not.to.deep.equal([]);
  }
}

/** The map comes when it is about to be seen. */
async function withMap(panel: HTMLElement): Promise<void> {
  panel.scrollIntoView();
  await waitUntil(() => !find(panel, '.map-to-come'), 'the map comes');
  await standing(panel);
}

/** It says and draws what a panel does whose page never knew another session. */
async function expectLikeNew(page: RoomAnalytics, name: string, adapter: AnalyticsAdapter, properties: object = {}): Promise<void> {
  const other = await wholePage(adapter, {sessionId: 'demo-1'});
  const [panel, fresh] = [panelOf(page, name), Object.assign(panelOf(other, name), properties)];
  for (const one of [panel, fresh]) await withMap(one);
  expect(saidBy(panel)).to.deep.equal(saidBy(fresh));
  expect(drawnBy(panel).join('\n') === drawnBy(fresh).join('\n'), 'the same drawings').to.equal(true);
}

describe('a file', () => {
  const small = sampleAdapter({attendees: 40, minutes: 60}) as Required<AnalyticsAdapter>;
  const caught = new CaughtFiles();
  beforeEach(() => caught.begin());
  afterEach(() => caught.end());

  /** A page of which another session was picked than it began with. */
  async function turned(panels: string): Promise<RoomAnalytics> {
    const page = await wholePage(small, {panels});
    await pick(page, 'demo-1');
    return page;
  }
  async function made(by: HTMLElement, button: string) {
    find(by, button)!.click();
    await waitUntil(() => caught.files.length === 1, 'a file', {timeout: 30_000});
    return caught.files[0]!;
  }
  const namesOf = (rows: readonly {readonly name?: string | undefined}[]) => rows.flatMap(({name}) => name && /^[\p{Script=Latin} .'-]+$/u.test(name) ? [name] : []);
  const came = async (sessionId: string) => namesOf((await small.getAttendees({sessionId, page: 1, pageSize: 100})).rows);
  /** Who came only to the first one, and has not watched the recording of the other either. */
  async function onlyBefore(): Promise<readonly string[]> {
    const watched = namesOf((await small.getRecordingViewers({sessionId: 'demo-1', page: 1, pageSize: 100})).rows);
    return (await came('demo')).filter((name) => !watched.includes(name));
  }
  const questionsIn = async (sessionId: string) => (await small.getInteractions({sessionId})).map(({question}) => question!);

  /** It holds what is in the session that was picked, and nothing that is only in the one before. */
  function expectOnly(text: string, wanted: readonly string[], before: readonly string[]): void {
    const plain = text.replace(/\s+/g, ' ');
    const gone = before.filter((one) => !wanted.some((other) => other.includes(one)));
    expect(gone).not.to.deep.equal([]);
    expect(wanted.filter((one) => !plain.includes(one)), 'missing').to.deep.equal([]);
    expect(gone.filter((one) => plain.includes(one)), 'of the session before').to.deep.equal([]);
  }

  it('of the whole page, “Download report”, is of the session that was picked', async () => {
    const {name, blob} = await made(await turned(' '), '.download-pdf');
    expect(name).to.equal('961-Room-Entry_session-summary_2026-03-24.pdf');
    const text = (await readPdf(blob)).pages.join('\n');
    expect(text).to.include('March 24, 2026');
    expectOnly(text, await came('demo-1'), await onlyBefore());
  }).timeout(60_000);

  it('of all questions, “Download PDF”, is of the session that was picked', async () => {
    const {name, blob} = await made(panelOf(await turned('interactions'), 'interactions'), '.download-pdf');
    expect(name).to.equal('961-Room-Entry_interactions_2026-03-24.pdf');
    expectOnly((await readPdf(blob)).pages.join('\n'), await questionsIn('demo-1'), await questionsIn('demo'));
  }).timeout(60_000);

  it('of a table, “Download CSV”, is of the session that was picked', async () => {
    const {name, blob} = await made(panelOf(await turned('attendees'), 'attendees'), '.csv');
    expect(name).to.include('2026-03-24');
    expectOnly(await blob.text(), await came('demo-1'), await onlyBefore());
  }).timeout(60_000);

  it('to open elsewhere, “Save a copy”, is of the session that was picked', async () => {
    const page = await turned(' ');
    find(page, '.save-copy')!.click();
    const box = page.shadowRoot!.querySelector('room-save-copy')!;
    await waitUntil(() => find(box, 'input[value=names]'), 'the dialog is there');
    expect(textOf(find(box, '#about'))).to.include('March 24, 2026');
    find(box, 'input[value=names]')!.click();
    const {name, blob} = await made(box, '.save');
    expect(name).to.equal('961-Room-Entry_session_2026-03-24.json');
    const text = await blob.text();
    expectOnly(text, await came('demo-1'), await onlyBefore());
    const copy = portOf(await snapshotAdapter(text));
    expect((await copy.ask('getSessions', {})).rows.map(({id}) => id)).to.deep.equal(['demo-1']);
  }).timeout(60_000);
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
