import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {LongWork} from '../../src/elements/long-work.js';
import type {ReportDoneEvent} from '../../src/elements/report-events.js';
import {Formats} from '../../src/locale/index.js';
import {AdapterError, portOf, type AnalyticsAdapter, type Attendee} from '../../src/model/index.js';
import '../every-tag.js';
import {expectedCell} from '../reports/expected-cell.js';
import {CaughtFiles} from '../reports/documents/caught-files.js';
import {loadPapa, type Papa} from '../reports/papa.js';
import {readStrictly} from '../reports/rfc4180.js';
import {all, names, one, people, seen, settled, shown, SmallRoom, someone} from './attendees/small-room.js';

type Row = Readonly<Record<string, string>>;
const formats = new Formats('en', 'Asia/Jerusalem');

const caught = new CaughtFiles();
beforeEach(() => caught.begin());
afterEach(() => caught.end());

const button = (el: Element) => el.shadowRoot!.querySelector<HTMLElement>('.csv')!;
const told = (el: Element) => el.shadowRoot!.querySelector('.work')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const done = (el: Element) => new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', (event) => resolve(event as ReportDoneEvent), {once: true}));

/** Downloads the file of a panel's first table. */
async function download(el: Element, act = () => button(el).click()): Promise<ReportDoneEvent> {
  const end = done(el);
  act();
  return end;
}

function asRows([head = [], ...rows]: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index]!, cell])));
}
const lastFile = async () => caught.files.at(-1)!.blob.text(); // without its byte order mark

/** A place on a disk that says no when something is written to it. */
const fullDisk = (name: string) => async () => ({
  createWritable: async () => new WritableStream<Uint8Array>({write: () => Promise.reject(new DOMException('', name))}),
  getFile: async () => ({size: 0}),
});

describe('Download CSV', () => {
  let papa: Papa;
  before(async () => {
    papa = await loadPapa();
  });

  it('has, cell by cell, what the panel shows on all of its pages', async () => {
    const el = await shown(new SmallRoom(people(60).map((person, index) => ({...person, ...index % 7 === 0 && {engagementRate: undefined}, ...index % 5 === 0 && {chatMessages: undefined}}))), {
      sort: {by: 'reactions', direction: 'descending'}, pageSize: 25, columns: ['viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate'],
    });
    const onPages: string[][] = [];
    for (let page = 1; page <= 3; page += 1) {
      el.page = page;
      await settled(el);
      const cells = all(el, '.rows .person').map((row) => [...row.querySelectorAll<HTMLElement>(':scope > td:not(.toggle, .over)')].map(seen));
      names(el).forEach((name, index) => onPages.push([name, ...cells[index]!]));
    }
    expect((await download(el)).rows).to.equal(60);
    const text = await lastFile();
    const cells = readStrictly(text);
    expect(papa.parse(text, {delimiter: ','}).data.slice(0, -1)).to.deep.equal(cells);
    const figure = (cell: string | undefined) => cell === '' ? undefined : Number(cell);
    expect(asRows(cells).map((row) => [
      row['userName'], formats.minutes(figure(row['viewedSeconds'])), ...['reactions', 'chatMessages', 'pollsAnswered', 'raisedHands'].map((key) => formats.number(figure(row[key]))),
      formats.percent(figure(row['engagementRate'])),
    ])).to.deep.equal(onPages);
  });

  it('asks for no search, order or roles that the source has not', async () => {
    const room = new SmallRoom(people(30));
    room.capabilities = {search: 'none', attendeeSorts: []};
    const el = await shown(room, {search: 'ada byron', sort: {by: 'name', direction: 'ascending'}});
    await download(el);
    expect(room.asked.at(-1)).to.include({page: 1, pageSize: 500}).and.to.not.have.any.keys('search', 'sort', 'roles');
  });

  it('reads back right whatever people call themselves', async () => {
    const hostile = [...await (await fetch('/fixtures/hostile-cells.json')).json() as string[], '😀'.repeat(16_384), 'x'.repeat(32_768), '=' + '"'.repeat(32_767)];
    const room = new SmallRoom(hostile.map((name, index): Attendee => ({id: `u${index}`, name, email: name, company: name, viewedSeconds: 9999 - index})));
    const el = await shown(room, {columns: ['viewedSeconds']});
    const {rows: people} = await portOf(room).ask('getAttendees', {sessionId: 's1', page: 1, pageSize: 500}); // as they are told, without what no name has
    await download(el);
    const text = await lastFile();
    const cells = readStrictly(text);
    expect(papa.parse(text, {delimiter: ','}).data.slice(0, -1)).to.deep.equal(cells);
    const rows = asRows(cells);
    expect(rows.length).to.equal(hostile.length);
    rows.forEach((row, index) => {
      const {name, email, company} = people[index]!;
      expect([row['userName'], row['userEmail'], row['company']], `of ${index}`).to.deep.equal([name, email, company].map((cell) => expectedCell(cell)));
    });
  });

  it('tells of somebody whom the source could not identify, without a name', async () => {
    const el = await shown(new SmallRoom([{id: 'many', anonymousCount: 4, viewedSeconds: 60.5}, someone(1)]));
    await download(el);
    const [, second] = asRows(readStrictly(await lastFile()));
    expect(second).to.include({userId: 'many', userName: '', anonymousCount: '4', viewedSeconds: '60.5', reactions: '', joinedAt: ''});
  });

  it('says that the disk is full, or that it may not write, and tries again', async () => {
    const el = await shown(new SmallRoom(people(5)));
    const picking = window as unknown as {showSaveFilePicker: unknown};
    for (const [name, sentence] of [['QuotaExceededError', 'There is no room left for the file.'], ['NotAllowedError', 'The file may not be written there.']] as const) {
      picking.showSaveFilePicker = fullDisk(name);
      expect((await download(el)).outcome).to.equal('failed');
      await waitUntil(() => told(el).includes(sentence), `it says: ${told(el)}`);
      expect(one(el, '.work').role).to.equal('alert');
      await expect(el).to.be.accessible();
    }
    picking.showSaveFilePicker = undefined;
    expect((await download(el, () => one(el, '.work .button').click())).outcome).to.equal('saved');
    await waitUntil(() => told(el) === 'The file is there, with 5 rows.');
    expect(asRows(readStrictly(await lastFile())).length).to.equal(5);
  });

  it('makes no file where the source answers nothing at all', async () => {
    const room = new SmallRoom(people(5));
    const el = await shown(room);
    room.getAttendees = async () => { throw new AdapterError('unreachable'); };
    expect((await download(el)).outcome).to.equal('failed');
    await waitUntil(() => told(el).includes('The source cannot be reached.'));
    expect(caught.files).to.deep.equal([]);
  });

  it('says nothing where the reader chose no place', async () => {
    caught.refuse();
    const el = await shown(new SmallRoom(people(5)));
    expect((await download(el)).outcome).to.equal('cancelled');
    await settled(el);
    expect([told(el), caught.files.length]).to.deep.equal(['', 0]);
  });

  it('writes where the reader chose, with a byte order mark before the first name', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('people.csv', {create: true});
    (window as unknown as {showSaveFilePicker: unknown}).showSaveFilePicker = async () => handle;
    const el = await shown(new SmallRoom(people(3)));
    expect((await download(el)).outcome).to.equal('saved');
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    expect([...bytes.subarray(0, 12)]).to.deep.equal([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('"userId",')].slice(0, 12));
    await folder.removeEntry('people.csv');
  });

  it('ends with its panel, and leaves no file', async () => {
    const signals: AbortSignal[] = [];
    const room = new SmallRoom(people(1200));
    const ask = room.getAttendees.bind(room);
    const el = await shown(room);
    room.getAttendees = async (query, options) => {
      signals.push(options!.signal!);
      return query.page < 2 ? ask(query) : new Promise(() => {});
    };
    const end = done(el);
    button(el).click();
    await waitUntil(() => signals.length === 2);
    el.remove();
    expect((await end).outcome).to.equal('cancelled');
    await waitUntil(() => signals[1]!.aborted);
    expect(caught.files).to.deep.equal([]);
  });

  it('is reached, pressed, cancelled and pressed again by keyboard alone', async () => {
    const usual = LongWork.showsAfter;
    LongWork.showsAfter = 0;
    try {
      const room = new SmallRoom(people(40));
      const ask = room.getAttendees.bind(room);
      let isSlow = true;
      room.getAttendees = (query) => isSlow && query.pageSize > 100 ? new Promise(() => {}) : ask(query);
      const el = await shown(room);
      const focused = () => el.shadowRoot!.activeElement as HTMLElement | null;
      const press = async (key: string) => {
        await sendKeys({press: key});
        await el.updateComplete;
      };
      for (let presses = 0; presses < 20 && !focused()?.matches('.csv'); presses += 1) await press('Tab');
      expect(focused()?.getAttribute('aria-label')).to.equal('Download CSV: Attendees');
      await press('Enter');
      await waitUntil(() => el.shadowRoot!.querySelector('progress'));
      expect(focused()?.matches('.csv'), 'the focus stays').to.equal(true);
      expect(focused()?.getAttribute('aria-disabled')).to.equal('true');
      await expect(el).to.be.accessible();
      for (let presses = 0; presses < 20 && !focused()?.closest('.work'); presses += 1) await press('Tab');
      expect(seen(focused())).to.equal('Cancel');
      const end = done(el);
      await press('Enter');
      expect((await end).outcome).to.equal('cancelled');
      await waitUntil(() => focused()?.matches('.csv'), 'the focus is back');
      expect(one(el, '[role=status]').textContent.trim()).to.equal('Cancelled. There is no file.');
      isSlow = false;
      const again = done(el);
      await press('Enter');
      expect((await again).outcome).to.equal('saved');
      await waitUntil(() => one(el, '[role=status]').textContent.trim() === 'The file is there, with 40 rows.');
    } finally {
      LongWork.showsAfter = usual;
    }
  });

  it('tells beside its own table how far it is, and below the heading once that table is closed', async () => {
    const usual = LongWork.showsAfter;
    LongWork.showsAfter = 0;
    try {
      const room = sampleAdapter({attendees: 60});
      const slow: AnalyticsAdapter = {...room, getRecordingViewers: (query, options) => query.pageSize > 100 ? new Promise(() => {}) : room.getRecordingViewers!(query, options)};
      const el = await fixture<HTMLElement & {loaded: Promise<void>; updateComplete: Promise<boolean>; details: boolean}>(
        html`<room-recordings session-id="demo" locale="en" time-zone="UTC" details .adapter=${slow}></room-recordings>`);
      await el.loaded;
      const viewers = () => [...el.shadowRoot!.querySelectorAll<HTMLElement>('.csv')].find((one) => one.getAttribute('aria-label')!.includes('By viewer'));
      await waitUntil(viewers);
      viewers()!.click();
      await waitUntil(() => el.shadowRoot!.querySelector('progress'));
      expect(viewers()!.parentElement!.contains(el.shadowRoot!.querySelector('.work'))).to.equal(true);
      el.details = false;
      await el.updateComplete;
      expect(el.shadowRoot!.querySelectorAll('.work').length).to.equal(1);
      const end = done(el);
      el.shadowRoot!.querySelector<HTMLElement>('.work button')!.click();
      expect((await end)).to.include({report: 'recording-viewers', outcome: 'cancelled'});
    } finally {
      LongWork.showsAfter = usual;
    }
  });

  it('has 100,000 people', async function () {
    this.timeout(120_000);
    const room = sampleAdapter({attendees: 100_000});
    const el = await shown(room, {sessionId: 'demo'});
    const {total} = await room.getAttendees!({sessionId: 'demo', page: 1, pageSize: 1});
    expect(await download(el)).to.include({report: 'attendees', outcome: 'saved', rows: total});
    const text = await lastFile();
    expect(text.split('\r\n').length).to.equal(total! + 2);
  });
});
