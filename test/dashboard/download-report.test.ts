import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {ReportDoneEvent} from '../../src/elements/report-events.js';
import {AdapterError, type AnalyticsAdapter} from '../../src/model/index.js';
import type {RoomInteractions} from '../../src/panels/interactions/room-interactions.js';
import {CaughtFiles} from '../reports/documents/caught-files.js';
import {readPdf} from '../reports/documents/read-pdf.js';
import '../every-tag.js';

async function page(adapter: AnalyticsAdapter, properties: Partial<RoomAnalytics> = {}): Promise<RoomAnalytics> {
  const el = await fixture<RoomAnalytics>(html`<room-analytics locale="en" time-zone="Asia/Jerusalem" panels="overview"></room-analytics>`);
  Object.assign(el, {adapter, ...properties});
  await el.updateComplete;
  await el.loaded;
  await el.updateComplete;
  return el;
}

async function panel(adapter: AnalyticsAdapter, properties: Partial<RoomInteractions> = {}): Promise<RoomInteractions> {
  const el = await fixture<RoomInteractions>(html`<room-interactions locale="en" time-zone="Asia/Jerusalem"></room-interactions>`);
  Object.assign(el, {adapter, ...properties});
  await el.updateComplete;
  await el.loaded;
  await el.updateComplete;
  return el;
}

const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const button = (el: Element) => find(el, '.download-pdf')!;
const work = (el: Element) => find(el, '.work')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const spoken = (el: Element) => find(el, '.out-of-sight[role=status]')!.textContent.trim();

/** Clicks, and waits for how it ends. */
async function download(el: Element, act = () => button(el).click()): Promise<ReportDoneEvent> {
  const done = new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', (event) => resolve(event as ReportDoneEvent), {once: true}));
  act();
  return done;
}

describe('Download report', () => {
  const caught = new CaughtFiles();
  beforeEach(() => caught.begin());
  afterEach(() => caught.end());

  it('makes a PDF of the session, with everyone in it', async () => {
    const adapter = sampleAdapter({attendees: 60});
    const el = await page(adapter);
    const drawn = document.querySelectorAll('*').length;
    const {report, outcome, rows} = await download(el);
    expect(document.querySelectorAll('*').length, 'no hidden sheet is left on the page').to.equal(drawn);
    expect({report, outcome}).to.deep.equal({report: 'session-summary', outcome: 'saved'});
    const [file] = caught.files;
    expect(file!.name).to.equal('961-Room-Entry_session-summary_2026-03-31.pdf');
    expect(file!.blob.size, 'text and lines, no picture of the page').to.be.below(300_000);
    const pdf = await readPdf(file!.blob);
    expect(pdf.title).to.equal('Session summary: 961 – Room Entry');
    expect(pdf.language).to.match(/^en/);
    const text = pdf.pages.join('\n');
    const {rows: people} = await adapter.getAttendees!({sessionId: 'demo', page: 1, pageSize: 100}).catch(async () => {
      const {rows: [session]} = await adapter.getSessions!({limit: 1});
      return adapter.getAttendees!({sessionId: session!.id, page: 1, pageSize: 100});
    });
    for (const {name} of people) if (name && /^[\p{Script=Latin} .'-]+$/u.test(name)) expect(text.replace(/\s+/g, ' ')).to.include(name);
    expect(rows).to.be.greaterThan(people.length);
    expect(pdf.outline).to.include.members(['Overview', 'Attendees', 'Recordings', 'Countries', 'Top devices']);
    await waitUntil(() => spoken(el).startsWith('The file is there'), 'it is said');
  }).timeout(60_000);

  it('asks for a place first, and asks the source for nothing where there is none', async () => {
    let asked = 0;
    const sample = sampleAdapter({attendees: 5});
    const el = await page({...sample, getCountries: async (...args) => {
      asked += 1;
      return sample.getCountries!(...args);
    }});
    button(el).dispatchEvent(new PointerEvent('pointerenter'));
    caught.refuse();
    const {outcome} = await download(el);
    expect(outcome).to.equal('cancelled');
    expect(asked).to.equal(0);
    expect(caught.files).to.deep.equal([]);
  });

  it('shows how far it is and can be cancelled; a second click meanwhile does nothing new', async () => {
    let [asked, left] = [false, false];
    const el = await page({...sampleAdapter({attendees: 5}), getCountries: (_, options) => new Promise((_resolve, reject) => {
      asked = true;
      options?.signal?.addEventListener('abort', () => {
        left = true;
        reject(options.signal!.reason as Error);
      });
    })});
    let starts = 0;
    el.addEventListener('room-report-start', () => { starts += 1; });
    button(el).focus();
    const done = download(el);
    await waitUntil(() => find(el, '.work progress'), 'the bar is there', {timeout: 5000});
    expect(button(el).getAttribute('aria-disabled')).to.equal('true');
    button(el).click();
    expect(starts).to.equal(1);
    await waitUntil(() => /\d+ rows? so far|of \d+ rows/.test(work(el)), 'rows are told', {timeout: 5000});
    await waitUntil(() => asked, 'it waits for the source', {timeout: 5000});
    find(el, '.work button')!.click();
    expect((await done).outcome).to.equal('cancelled');
    expect(left).to.equal(true);
    await el.updateComplete;
    expect(work(el)).to.equal('');
    expect(button(el).getAttribute('aria-disabled')).to.equal(null);
    expect(caught.files).to.deep.equal([]);
  }).timeout(30_000);

  it('says why there is no file, and tries again on demand', async () => {
    const sample = sampleAdapter({attendees: 5});
    let isDown = false;
    const down = <Answer>(method: (...args: never[]) => Promise<Answer>) => (...args: never[]): Promise<Answer> => isDown ? Promise.reject(new AdapterError('unreachable')) : method(...args);
    const el = await page(Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, typeof value === 'function' ? down(value as never) : value])) as unknown as AnalyticsAdapter);
    isDown = true;
    expect((await download(el)).outcome).to.equal('failed');
    await el.updateComplete;
    expect(find(el, '.work[role=alert]')!.textContent).to.include('The source cannot be reached.');
    await expect(el).to.be.accessible();
    isDown = false;
    expect((await download(el, () => find(el, '.work[role=alert] button')!.click())).outcome).to.equal('saved');
    expect(caught.files.length).to.equal(1);
  }).timeout(30_000);

  it('says where a part is missing, and has the rest', async () => {
    const el = await page({...sampleAdapter({attendees: 5}), getDevices: () => Promise.reject(new AdapterError('forbidden'))});
    expect((await download(el)).outcome).to.equal('incomplete');
    await el.updateComplete;
    expect(work(el)).to.include('the source failed to tell a part of it').and.to.include('You may not see devices.');
    expect((await readPdf(caught.files[0]!.blob)).pages.join(' ')).to.include('You may not see devices.');
  }).timeout(30_000);

  it('bears the mark of the host', async () => {
    const el = await page(sampleAdapter({attendees: 5}), {brand: {footer: 'Kestrel University', colour: '#0a6b4f', logo: '/nowhere.png'}});
    expect((await download(el)).outcome).to.equal('saved');
    const {pages} = await readPdf(caught.files[0]!.blob);
    for (const text of pages) expect(text).to.include('Kestrel University');
  }).timeout(30_000);

  it('tells beside the button what the PDF cannot promise, and where the same is to be had', async () => {
    const el = await page(sampleAdapter({attendees: 5}));
    const about = find(el, '.pdf .definition-button')!;
    expect(about.getAttribute('aria-label')).to.equal('About the PDF');
    about.click();
    expect(find(el, '#about-pdf')!.matches(':popover-open')).to.equal(true);
    expect(find(el, '#about-pdf')!.textContent).to.include('no checker has certified it as PDF/UA').and.to.include('can be printed').and.to.include('CSV');
    await expect(el).to.be.accessible();
  });

  it('is not offered where there is no session, or no such room', async () => {
    for (const rest of [{getSessions: async () => ({rows: []})}, {getRoom: async () => ({id: 'r', name: 'Old', supported: false})}]) {
      expect(button(await page({...sampleAdapter(), ...rest}))).to.equal(null);
    }
  });
});

describe('Download PDF of the interactions', () => {
  const caught = new CaughtFiles();
  beforeEach(() => caught.begin());
  afterEach(() => caught.end());

  it('makes a PDF of all of them, whether the list or one of them is open', async () => {
    const el = await panel(sampleAdapter({attendees: 40}));
    expect((await download(el)).outcome).to.equal('saved');
    find(el, '.pick')!.click();
    await el.updateComplete;
    expect((await download(el)).outcome).to.equal('saved');
    expect(caught.files.map(({name}) => name)).to.deep.equal(['961-Room-Entry_interactions_2026-03-31.pdf', '961-Room-Entry_interactions_2026-03-31.pdf']);
    for (const {blob} of caught.files) {
      const text = (await readPdf(blob)).pages.join(' ').replace(/\s+/g, ' ');
      for (const question of ['How many hackathons have you been to?', 'Which of these is a prime number?', 'How would you rate this session?', 'Correct answer', '5 stars of 5']) {
        expect(text).to.include(question);
      }
    }
  }).timeout(60_000);

  it('says why there is no file', async () => {
    const sample = sampleAdapter({attendees: 5});
    let isDown = false;
    const el = await panel({...sample, getInteractions: (...args) => isDown ? Promise.reject(new AdapterError('forbidden')) : sample.getInteractions!(...args)});
    isDown = true;
    expect((await download(el)).outcome).to.equal('failed');
    await el.updateComplete;
    expect(work(el)).to.include('You may not see');
  }).timeout(30_000);
});
