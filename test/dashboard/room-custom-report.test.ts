import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {unzipSync} from 'fflate';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {RoomCustomReport} from '../../src/dashboard/room-custom-report.js';
import type {ReportDoneEvent} from '../../src/elements/report-events.js';
import {AdapterError, type AnalyticsAdapter, type ReportId, type ReportQuery, type ReportRow} from '../../src/model/index.js';
import {reports} from '../../src/reports/index.js';
import '../every-tag.js';
import {askProgram} from '../programs/program.js';
import {CaughtFiles} from '../reports/documents/caught-files.js';
import {readStrictly} from '../reports/rfc4180.js';

const sample = sampleAdapter({attendees: 30, minutes: 20});
const caught = new CaughtFiles();
beforeEach(() => caught.begin());
afterEach(() => caught.end());
before(() => customElements.whenDefined('room-custom-report'));

/** A source that answers each report as the test likes. */
function source(answer: (query: ReportQuery, signal: AbortSignal) => AsyncIterable<readonly ReportRow[]>, only?: readonly ReportId[]): AnalyticsAdapter {
  const capabilities = {...sample.capabilities, ...(only && {reports: only})};
  return {...sample, capabilities, getReport: (query, options) => answer(query, options!.signal!)};
}
async function* rows(...batches: readonly ReportRow[][]): AsyncGenerator<readonly ReportRow[]> { yield* batches; }

const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: Element) => find(el, 'dialog').textContent.replace(/\s+/g, ' ').trim();

async function opened(adapter: AnalyticsAdapter = sample, locale = 'en-US', timeZone = 'Asia/Jerusalem'): Promise<RoomCustomReport> {
  const el = await fixture<RoomCustomReport>(html`<room-custom-report locale=${locale} time-zone=${timeZone} session-id="demo" .adapter=${adapter}></room-custom-report>`);
  await el.show();
  await waitUntil(() => el.shadowRoot!.querySelector('.reports') !== null || text(el).includes('does not'));
  return el;
}
async function choose(el: RoomCustomReport, ...ids: readonly ReportId[]) {
  for (const id of ids) {
    find(el, `input[name=${id}]`).click();
    await el.updateComplete;
  }
}
async function ofOwnDays(el: RoomCustomReport, first: string, last: string) {
  const frame = find(el, '#frame') as HTMLSelectElement;
  frame.value = 'custom';
  frame.dispatchEvent(new Event('change'));
  await el.updateComplete;
  for (const [id, day] of [['first', first], ['last', last]] as const) {
    const field = find(el, `#${id}`) as HTMLInputElement;
    field.value = day;
    field.dispatchEvent(new Event('change'));
    await el.updateComplete;
  }
}
async function write(el: RoomCustomReport, field: string, ids: string) {
  const area = find(el, `#${field}`) as HTMLTextAreaElement;
  area.value = ids;
  area.dispatchEvent(new Event('input'));
  await el.updateComplete;
}
const press = (el: RoomCustomReport) => find(el, '.download').click();
const over = (el: RoomCustomReport, ...sentences: readonly string[]) => waitUntil(() => sentences.some((sentence) => text(el).includes(sentence)), sentences.join(' | '), {timeout: 15_000});
async function tableOf(blob: Blob): Promise<string[][]> { return readStrictly((await blob.text()).replace(/^\ufeff/, '')); }

describe('<room-custom-report>', () => {
  for (const {id, columns} of reports) {
    it(`makes a CSV of ${id}, in its columns and then the source's own`, async () => {
      const asked: ReportQuery[] = [];
      const el = await opened(source((query) => {
        asked.push(query);
        return rows([{[columns[1]!.key]: 'x', nickname: '=1+1'}]);
      }));
      await choose(el, id);
      press(el);
      await over(el, 'saved');
      expect(caught.files.length).to.equal(1);
      expect(caught.files[0]!.name).to.match(new RegExp(`_${id}_\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}\\.csv$`));
      const [head, row] = await tableOf(caught.files[0]!.blob);
      expect(head).to.deep.equal([...columns.map(({key}) => key), 'nickname']);
      expect(row!.at(-1)).to.equal('\'=1+1');
      expect(asked.map(({report}) => report)).to.deep.equal([id]);
    });
  }

  it('makes one zip of several, which other programs open', async () => {
    const el = await opened();
    await choose(el, 'group-chat-transcripts', 'attendees-data', 'room-data');
    find(el, '.headers input').click();
    await el.updateComplete;
    press(el);
    await over(el, 'saved');
    const [{name, blob}] = caught.files as [{name: string; blob: Blob}];
    expect(name).to.match(/\.zip$/);
    const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(entries).length).to.equal(3);
    for (const [entry, bytes] of Object.entries(entries)) {
      const table = readStrictly(new TextDecoder().decode(bytes));
      const report = reports.find(({id}) => entry.includes(`_${id}_`))!;
      expect(table[0]![0], entry).to.not.equal(report.columns[0]!.key);
      expect(table.length, entry).to.be.above(1);
    }
    const checked = await askProgram('unzip', blob);
    if (checked) expect(checked.status).to.equal(0);
  });

  it('saves what came, and says what did not', async () => {
    const el = await opened(source((query) => {
      if (query.report === 'room-data') throw new AdapterError('forbidden');
      if (query.report === 'attendees-data') return (async function* failing() { yield [{userId: 'u1'}, {userId: 'u2'}]; throw new AdapterError('timeout'); })();
      return rows([{userId: 'u1'}]);
    }));
    await choose(el, 'room-data', 'attendees-data', 'chat-user-activity');
    press(el);
    await over(el, 'saved');
    const entries = unzipSync(new Uint8Array(await caught.files[0]!.blob.arrayBuffer()));
    const names = Object.keys(entries);
    expect(names.some((name) => name.includes('room-data'))).to.equal(false);
    const partly = new TextDecoder().decode(entries[names.find((name) => name.includes('attendees-data'))!]);
    expect(readStrictly(partly).at(-1)![0]).to.equal('Incomplete: the source failed after 2 rows.');
    expect(text(el)).to.include('administrator').and.include('took too long').and.include('1 row');
  });

  it('offers what a source had given when it failed at its 700,000th row', async function () {
    this.timeout(120_000);
    const batch = Array.from({length: 1000}, (_, index) => ({userId: `u${index}`}));
    async function* long() {
      for (let count = 0; count < 700; count += 1) yield batch;
      throw new AdapterError('unreachable');
    }
    const el = await opened(source(long));
    const told: number[] = [];
    el.addEventListener('room-report-progress', ({rows: count}) => told.push(count));
    const done = new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', resolve, {once: true}));
    await choose(el, 'attendees-data');
    press(el);
    expect(await done).to.include({report: 'attendees-data', rows: 700_000, outcome: 'incomplete'});
    const end = await caught.files[0]!.blob.slice(-200).text();
    expect(end).to.include('Incomplete: the source failed after 700,000 rows.');
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
  });

  it('makes no file where nothing came, or all is cancelled, or the dialog is closed', async () => {
    const nothing = await opened(source(() => { throw new AdapterError('unreachable'); }));
    await choose(nothing, 'room-data');
    press(nothing);
    await over(nothing, 'no file');
    const signals: AbortSignal[] = [];
    const endless = source((_query, signal) => {
      signals.push(signal);
      return (async function* wait() { yield [{userId: 'u1'}]; await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))); })();
    });
    const cancelled = await opened(endless);
    await choose(cancelled, 'room-data');
    press(cancelled);
    press(cancelled);
    await waitUntil(() => signals.length === 1 && text(cancelled).includes('row'), 'it runs', {timeout: 5000});
    find(cancelled, '.cancel').click();
    await over(cancelled, 'cancelled');
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([true]);
    const closed = await opened(endless);
    await choose(closed, 'room-data');
    press(closed);
    await waitUntil(() => signals.length === 2);
    (find(closed, 'dialog') as HTMLDialogElement).close();
    await waitUntil(() => signals[1]!.aborted);
    expect(caught.files).to.deep.equal([]);
  });

  it('says what is amiss beside the field, and goes there', async () => {
    const el = await opened();
    press(el);
    await el.updateComplete;
    expect(find(el, '#reports-flaw').textContent.trim()).to.not.equal('');
    expect(el.shadowRoot!.activeElement?.matches('.reports input')).to.equal(true);
    await choose(el, 'room-data');
    await ofOwnDays(el, '2026-04-02', '2026-04-01');
    press(el);
    await el.updateComplete;
    const field = el.shadowRoot!.activeElement as HTMLInputElement;
    expect(field.type).to.equal('date');
    expect([field.getAttribute('aria-invalid'), find(el, `#${field.getAttribute('aria-describedby')!}`).textContent.trim() === '']).to.deep.equal(['true', false]);
    await ofOwnDays(el, '', '2026-04-01');
    press(el);
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement?.id).to.equal('first');
    expect(caught.files).to.deep.equal([]);
  });

  it('makes files that open right in the reader\'s spreadsheet, unless the host has said how', async () => {
    const told = source(() => rows([{roomName: 'Algebra', engagementRate: 0.5}]));
    for (const [locale, properties, ...lines] of [
      ['de', {}, '"roomName";"roomId"', '"Algebra";;;;;;;;0,5;'], ['en', {}, '"roomName","roomId"', '"Algebra",,,,,,,,0.5,'],
      ['de', {csvDelimiter: 'tab', csvHeaders: 'labels'}, '"Room name"\t"Room ID"', '"Algebra"\t\t\t\t\t\t\t\t0.5\t'],
    ] as const) {
      const el = await fixture<RoomCustomReport>(html`<room-custom-report session-id="demo" .adapter=${told}></room-custom-report>`);
      Object.assign(el, {locale, timeZone: 'UTC', ...properties});
      await el.show();
      await choose(el, 'room-data');
      const {length} = caught.files;
      press(el);
      await waitUntil(() => caught.files.length > length, 'a file', {timeout: 15_000});
      const [head, row] = (await caught.files[length]!.blob.text()).replace(/^\ufeff/, '').split('\r\n');
      expect([head!.startsWith(lines[0]), row], `${locale} ${JSON.stringify(properties)}`).to.deep.equal([true, lines[1]]);
    }
  });

  it('names the file that the reader has chosen', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('my own.csv', {create: true});
    Object.defineProperty(window, 'showSaveFilePicker', {configurable: true, writable: true, value: async () => handle});
    const el = await opened();
    await choose(el, 'room-data');
    press(el);
    await over(el, 'The report is saved in my own.csv.');
    await folder.removeEntry('my own.csv');
  });

  it('says that reports are of everyone, on a page of some roles', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels=" " .roles=${['moderator']} .adapter=${sample}></room-analytics>`);
    await page.loaded;
    await page.updateComplete;
    [...page.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')].find((one) => one.textContent.includes('Custom report'))!.click();
    const el = page.shadowRoot!.querySelector('room-custom-report')!;
    await waitUntil(() => el.shadowRoot!.querySelector('.reports') !== null, 'the dialog', {timeout: 10_000});
    expect(text(el)).to.include('of everyone');
    expect(text(await opened())).to.not.include('of everyone');
  });

  it('has a calendar that reads as the dialog does, and fits in a low window', async () => {
    await setViewport({width: 900, height: 340});
    try {
      const el = await opened(sample, 'he');
      await ofOwnDays(el, '2026-04-01', '2026-04-02');
      find(el, '.calendar button').click();
      await waitUntil(() => el.shadowRoot!.querySelector('calendar-range') !== null, 'the calendar', {timeout: 10_000});
      const place = find(el, '#calendar');
      expect([place, find(el, '.calendar button')].map((one) => getComputedStyle(one).direction)).to.deep.equal(['rtl', 'rtl']);
      await waitUntil(() => { const {top, bottom} = place.getBoundingClientRect(); return top >= 0 && bottom <= 340; });
    } finally {
      await setViewport({width: 1280, height: 800});
    }
  });

  it('bears whatever year is typed', async () => {
    const el = await opened();
    await choose(el, 'room-data');
    for (const day of ['9999-12-31', '0002-01-01']) {
      await ofOwnDays(el, day, day);
      press(el);
      await el.updateComplete;
      expect(find(el, '#first').getAttribute('aria-invalid'), day).to.equal('true');
    }
    expect(caught.files).to.deep.equal([]);
  });

  it('asks for whole days of the reader\'s zone, also where the clocks change and for twenty years', async () => {
    const asked: ReportQuery[] = [];
    const el = await opened(source((query) => {
      asked.push(query);
      return rows([{roomId: 'r'}]);
    }), 'en-US', 'Europe/Berlin');
    await choose(el, 'room-data');
    await ofOwnDays(el, '2006-01-01', '2026-03-29');
    press(el);
    await over(el, 'saved');
    expect([asked[0]!.from.toISOString(), asked[0]!.to.toISOString(), asked[0]!.timeZone]).to.deep.equal(['2005-12-31T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 'Europe/Berlin']);
  });

  it('narrows to ids as they are pasted, in whatever form', async () => {
    const asked: ReportQuery[] = [];
    const el = await opened(source((query) => {
      asked.push(query);
      return rows([{roomId: 'r'}]);
    }));
    await choose(el, 'room-data');
    await write(el, 'roomIds', ' 961\n962, 963;"964"\t961 ');
    await write(el, 'virtualEventIds', 've-1');
    press(el);
    await over(el, 'saved');
    expect(asked[0]!.roomIds).to.deep.equal(['961', '962', '963', '964']);
    expect(asked[0]!.virtualEventIds).to.deep.equal(['ve-1']);
  });

  it('tells that the disk has refused', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('refusing.csv', {create: true});
    Object.defineProperty(window, 'showSaveFilePicker', {configurable: true, writable: true, value: async () => new Proxy(handle, {get: (target, name) => {
      if (name === 'createWritable') return async () => { throw new DOMException('full', 'QuotaExceededError'); };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    }})});
    const el = await opened();
    await choose(el, 'room-data');
    press(el);
    await over(el, 'no room left');
    expect(find(el, '.download').getAttribute('aria-disabled')).to.equal('false');
  });

  it('offers what the source has, and no more', async () => {
    const el = await opened(source(() => rows(), ['room-data', 'polls-activity']));
    expect([...el.shadowRoot!.querySelectorAll<HTMLInputElement>('.reports input:enabled')].map(({name}) => name).sort()).to.deep.equal(['polls-activity', 'room-data']);
    const none = await opened({...sample, capabilities: {...sample.capabilities, reports: []}});
    expect(text(none)).to.include('does not');
  });

  it('is reached and used from the page by keyboard alone', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels=" " .adapter=${sample}></room-analytics>`);
    await page.loaded;
    await page.updateComplete;
    const button = [...page.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')].find((one) => one.textContent.includes('Custom report'))!;
    button.focus();
    await sendKeys({press: 'Enter'});
    const el = page.shadowRoot!.querySelector('room-custom-report')!;
    await waitUntil(() => el.shadowRoot!.querySelector('.reports') !== null);
    for (let presses = 0; presses < 20 && !el.shadowRoot!.activeElement?.matches('.reports input'); presses += 1) await sendKeys({press: 'Tab'});
    await sendKeys({press: ' '});
    for (let presses = 0; presses < 30 && !el.shadowRoot!.activeElement?.matches('.download'); presses += 1) await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => caught.files.length === 1, 'a file', {timeout: 10_000});
    await waitUntil(() => el.shadowRoot!.activeElement?.matches('.cancel') === true);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => page.shadowRoot!.activeElement === button);
  });

  it('has no button on a page whose source has no reports', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" panels=" " .adapter=${{...sample, capabilities: {...sample.capabilities, reports: []}}}></room-analytics>`);
    await page.loaded;
    await page.updateComplete;
    expect(page.shadowRoot!.querySelector('.actions')!.textContent).to.not.include('Custom report');
  });

  for (const locale of ['en', 'he']) {
    it(`is accessible (${locale})`, async () => {
      const el = await opened(sample, locale);
      await choose(el, 'room-data', 'breakout-room-sessions');
      await ofOwnDays(el, '2026-04-02', '2026-04-01');
      press(el);
      await el.updateComplete;
      await expect(el).to.be.accessible();
    });
  }
});
