import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {ReportDoneEvent} from '../../../src/elements/report-events.js';
import {AdapterError, type AnalyticsAdapter} from '../../../src/model/index.js';
import '../../every-tag.js';
import {CaughtFiles} from '../documents/caught-files.js';
import {readStrictly} from '../rfc4180.js';

const adapter = sampleAdapter({attendees: 243});
const at = {sessionId: 'demo'};
const all = {...at, page: 1, pageSize: 1000};

const caught = new CaughtFiles();
before(() => caught.begin());
after(() => caught.end());
let taken = 0;
const files = {
  /** The next file that is downloaded. */
  async next() {
    await waitUntil(() => caught.files.length > taken, 'a file', {timeout: 10_000});
    return caught.files[taken++]!;
  },
  get names() { return caught.files.map(({name}) => name); },
};

interface Panel extends HTMLElement { readonly loaded: Promise<void>; readonly updateComplete: Promise<boolean> }

async function panelOf(tag: string, properties: object = {}, source: AnalyticsAdapter = adapter, locale = 'en-US'): Promise<Panel> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag) as Panel;
  Object.assign(el, {adapter: source, sessionId: 'demo', locale, timeZone: 'Asia/Jerusalem', ...properties});
  around.append(el);
  await el.loaded;
  await el.updateComplete;
  return el;
}
const buttons = (el: Element) => [...el.shadowRoot!.querySelectorAll<HTMLElement>('.csv')];
const button = (el: Element, table = '') => buttons(el).find((one) => one.getAttribute('aria-label')!.includes(table))!;

/** The rows of the file that a button makes, by the names of their columns. */
async function downloaded(el: Panel, table = ''): Promise<Record<string, string>[]> {
  await waitUntil(() => button(el, table) !== undefined, `a button for ${table}`);
  const done = new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', resolve, {once: true}));
  button(el, table).click();
  expect((await done).outcome).to.equal('saved');
  const {blob} = await files.next();
  const [head = [], ...rows] = readStrictly((await blob.text()).replace(/^\ufeff/, ''));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index]!, cell])));
}
const text = (value: string | number | boolean | Date | undefined) => value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value);

describe('the file of a table', () => {
  it('of attendees has everyone, in the order and of the search that are shown', async () => {
    const el = await panelOf('room-attendees', {sort: {by: 'chatMessages', direction: 'descending'}, pageSize: 10});
    const rows = await downloaded(el);
    const {rows: theirs} = await adapter.getAttendees!({...all, sort: {by: 'chatMessages', direction: 'descending'}});
    expect(rows.map(({userId}) => userId)).to.deep.equal(theirs.map(({id}) => id));
    expect(rows.map(({viewedSeconds, engagementRate, joinedAt}) => [viewedSeconds, engagementRate, joinedAt].join()))
      .to.deep.equal(theirs.map(({viewedSeconds, engagementRate, joinedAt}) => [text(viewedSeconds), text(engagementRate), text(joinedAt)].join()));
    expect(files.names.at(-1)).to.equal('961-Room-Entry_attendees_2026-03-31.csv');
    Object.assign(el, {search: 'son', roles: ['viewer']});
    await el.updateComplete;
    await el.loaded;
    await el.updateComplete;
    const found = await downloaded(el);
    const {rows: wanted} = await adapter.getAttendees!({...all, search: 'son', roles: ['viewer'], sort: {by: 'chatMessages', direction: 'descending'}});
    expect(found.length).to.be.within(1, 100);
    expect(found.map(({userId}) => userId)).to.deep.equal(wanted.map(({id}) => id));
    expect(files.names.at(-1), 'not the name of the whole').to.equal('961-Room-Entry_attendees_2026-03-31_viewer_son.csv');
  });

  it('of the timeline has every reading', async () => {
    const rows = await downloaded(await panelOf('room-timeline'));
    const {viewers, engagementRate, reactions} = await adapter.getTimeline!(at);
    expect(rows.length).to.equal(viewers.values.length);
    expect(rows.map((row) => row['viewers'])).to.deep.equal(Array.from(viewers.values, String));
    expect(rows[600]!['engagementRate']).to.equal(text(engagementRate!.values[600]));
    expect(rows[0]!['at']).to.match(/^2026-03-31T08:05:00(\.000)?Z$/);
    for (const [kind, {values}] of Object.entries(reactions!)) {
      const sum = rows.reduce((total, row) => total + Number(row[`reactions.${kind}`]), 0);
      expect(sum, kind).to.equal(Array.from(values).reduce((total, count) => total + count, 0));
    }
  });

  it('of interactions has all of them in their order; of one, its answers with their rates', async () => {
    const el = await panelOf('room-interactions', {sort: {by: 'participants', direction: 'descending'}, pageSize: 2});
    const interactions = await adapter.getInteractions!(at);
    const rows = await downloaded(el);
    expect(rows.length).to.equal(interactions.length);
    for (const {id, kind, multipleAnswers} of interactions) expect(rows.find(({interactionId}) => interactionId === id)).to.include({type: kind, multipleAnswers: text(multipleAnswers)});
    const counts = rows.map(({participants}) => Number(participants));
    expect(counts).to.deep.equal([...counts].sort((a, b) => b - a));
    const poll = interactions.find(({kind}) => kind === 'quiz')!;
    Object.assign(el, {interactionId: poll.id});
    await el.updateComplete;
    const answers = await downloaded(el, 'Answers');
    for (const {id, label, participants, correct} of poll.options) {
      expect(answers.find(({optionId}) => optionId === id)).to.include({answer: label, participants: String(participants), share: String(participants! / poll.participants!), correct: text(correct)});
    }
  });

  it('of an open question has what everyone wrote, and of an anonymous one nobody', async () => {
    const open = (await adapter.getInteractions!(at)).find(({kind}) => kind === 'open')!;
    const {rows: theirs} = await adapter.getAnswers!({...all, interactionId: open.id});
    const rows = await downloaded(await panelOf('room-interactions', {interactionId: open.id}), 'Answers');
    expect(rows.map(({answer}) => answer)).to.deep.equal(theirs.map(({text: said}) => said));
    expect(rows.map(({userId}) => userId)).to.deep.equal(theirs.map(({attendeeId}) => attendeeId));
    const secret = {...adapter, getInteractions: async () => [{...open, anonymous: true}]};
    const [row] = await downloaded(await panelOf('room-interactions', {interactionId: open.id}, secret), 'Answers');
    expect(Object.keys(row!)).to.deep.equal(['interactionId', 'answer']);
  });

  it('of recordings: each of them, everyone who watched, and the days', async () => {
    const el = await panelOf('room-recordings', {details: true});
    const usage = await adapter.getRecordings!(at);
    expect((await downloaded(el, 'By recording')).map(({plays}) => Number(plays))).to.deep.equal(usage.recordings.map(({plays}) => plays));
    const viewers = await adapter.getRecordingViewers!(all);
    await waitUntil(() => button(el, 'By viewer') !== undefined);
    expect((await downloaded(el, 'By viewer')).map(({userId}) => userId)).to.deep.equal(viewers.rows.map(({id}) => id));
    expect((await downloaded(el, 'Plays by day')).map(({day, plays}) => `${day!} ${plays!}`)).to.deep.equal(usage.playsByDay!.map(({day, plays}) => `${day} ${plays}`));
  });

  for (const [tag, method, key] of [['room-countries', 'getCountries', 'country'], ['room-devices', 'getDevices', 'device']] as const) {
    it(`of ${tag} has all rows as the heads have sorted them`, async () => {
      const el = await panelOf(tag, {details: true});
      const rows = await downloaded(el);
      const {rows: theirs} = await adapter[method]!(at);
      expect(rows.length).to.equal(theirs.length);
      for (const one of theirs) expect(rows.find((row) => row[key] === text(one.key))).to.include({liveViewers: text(one.live), recordingViewers: text(one.recording)});
      const live = rows.map(({liveViewers}) => Number(liveViewers));
      expect(live).to.deep.equal([...live].sort((a, b) => b - a));
    });
  }

  it('opens right where a comma is the decimal sign, unless the host has said how', async () => {
    const el = await panelOf('room-attendees', {pageSize: 10}, adapter, 'de');
    button(el).click();
    const german = await (await files.next()).blob.text();
    expect(german.split('\r\n')[1]).to.match(/Z;3600;0,\d+;/).and.not.match(/;\d\.\d+;/);
    Object.assign(el, {csvDelimiter: 'comma', csvHeaders: 'labels'});
    await el.updateComplete;
    await waitUntil(() => button(el).getAttribute('aria-disabled') === 'false');
    button(el).click();
    const own = await (await files.next()).blob.text();
    expect(own).to.match(/^"User ID","User name"/);
  });

  it('names people whatever they are called', async () => {
    const hostile = sampleAdapter({attendees: 60, hostile: true});
    const rows = await downloaded(await panelOf('room-attendees', {}, hostile));
    const {rows: theirs} = await hostile.getAttendees!(all);
    expect(rows.length).to.equal(theirs.length);
    expect(rows.filter(({userName}) => /^[=+\-@\t\r]/.test(userName!))).to.deep.equal([]);
  });

  it('of a source that fails on the way says that it is incomplete', async () => {
    const failing = {...adapter, capabilities: adapter.capabilities!, getAttendees: async (query: Parameters<NonNullable<AnalyticsAdapter['getAttendees']>>[0]) => {
      if (query.pageSize > 100 && query.page > 1) throw new AdapterError('timeout');
      const {rows, ...rest} = await adapter.getAttendees!(query);
      return {...rest, rows, total: 900};
    }} satisfies AnalyticsAdapter;
    const el = await panelOf('room-attendees', {}, failing);
    const done = new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', resolve, {once: true}));
    button(el).click();
    expect(await done).to.include({report: 'attendees', outcome: 'incomplete', rows: 217});
    expect((await (await files.next()).blob.text()).trim().split('\r\n').at(-1)).to.match(/^"Incomplete: the source failed after 217 rows\."/);
    await waitUntil(() => el.shadowRoot!.textContent.includes('The file is incomplete'));
  });

  it('is not made when it is cancelled, and a second click does nothing', async () => {
    const asked: AbortSignal[] = [];
    const slow: AnalyticsAdapter = {...adapter, getAttendees: (query, options) => {
      if (query.pageSize <= 100) return adapter.getAttendees!(query, options);
      asked.push(options!.signal!);
      return new Promise(() => {});
    }};
    const el = await panelOf('room-attendees', {}, slow);
    const {length} = files.names;
    button(el).focus();
    button(el).click();
    button(el).click();
    await waitUntil(() => el.shadowRoot!.querySelector('progress') !== null, 'a bar');
    expect(asked.length).to.equal(1);
    const done = new Promise<ReportDoneEvent>((resolve) => el.addEventListener('room-report-done', resolve, {once: true}));
    el.shadowRoot!.querySelector<HTMLElement>('.work button')!.click();
    expect((await done).outcome).to.equal('cancelled');
    await waitUntil(() => asked[0]!.aborted);
    expect(files.names.length).to.equal(length);
  });

  it('is told by a name of its own, in every language', async () => {
    for (const locale of ['en', 'he']) {
      const el = await panelOf('room-recordings', {details: true}, adapter, locale);
      await waitUntil(() => buttons(el).length === 3);
      const names = buttons(el).map((one) => one.getAttribute('aria-label'));
      expect(new Set(names).size).to.equal(3);
      await expect(el).to.be.accessible();
    }
  });
});
