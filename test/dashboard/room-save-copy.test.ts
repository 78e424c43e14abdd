import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {snapshotAdapter} from '../../src/adapters/snapshot.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {RoomSaveCopy} from '../../src/dashboard/room-save-copy.js';
import {AdapterError, portOf, type AnalyticsAdapter} from '../../src/model/index.js';
import '../every-tag.js';

const adapter = sampleAdapter({attendees: 12, minutes: 10});
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: Element) => find(el, 'dialog').textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Files that were downloaded. */
const downloads: {readonly name: string; readonly blob: Promise<Blob>}[] = [];
let picker: PropertyDescriptor | undefined;
const ownClick = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
before(() => {
  picker = Object.getOwnPropertyDescriptor(window, 'showSaveFilePicker');
  Object.defineProperty(window, 'showSaveFilePicker', {configurable: true, value: undefined});
  Object.defineProperty(HTMLAnchorElement.prototype, 'click', {...ownClick, value(this: HTMLAnchorElement) {
    downloads.push({name: this.download, blob: fetch(this.href).then((response) => response.blob())});
  }});
});
after(() => {
  if (picker) Object.defineProperty(window, 'showSaveFilePicker', picker);
  else Reflect.deleteProperty(window, 'showSaveFilePicker');
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
});
beforeEach(() => { downloads.length = 0; });

async function opened(source: AnalyticsAdapter = adapter, lang = 'en'): Promise<RoomSaveCopy> {
  const el = await fixture<RoomSaveCopy>(html`<room-save-copy lang=${lang} session-id="demo" time-zone="Asia/Jerusalem" .adapter=${source}></room-save-copy>`);
  await el.show();
  await waitUntil(() => text(el) !== '');
  return el;
}
async function choose(el: RoomSaveCopy, people: string) {
  find(el, `input[value=${people}]`).click();
  await el.updateComplete;
}
async function saved(el: RoomSaveCopy): Promise<string> {
  find(el, '.save').click();
  await waitUntil(() => downloads.length > 0 && text(el).includes('is saved'), 'a file', {timeout: 10_000});
  return (await downloads[0]!.blob).text();
}

describe('<room-save-copy>', () => {
  it('saves the session with everybody under a pseudonym, to be opened without its source', async () => {
    const el = await opened();
    expect(text(el)).to.include('961 – Room Entry, March 31, 2026');
    const file = await saved(el);
    expect(downloads[0]!.name).to.match(/^961-Room-Entry_session_2026-03-31\.json$/);
    const names = (await adapter.getAttendees!({sessionId: 'demo', page: 1, pageSize: 50})).rows.map(({name}) => name);
    expect(names.filter((name) => name !== undefined && file.includes(name))).to.deep.equal([]);
    const copy = portOf(await snapshotAdapter(file));
    expect((await copy.ask('getOverview', {sessionId: 'demo'})).uniqueViewers).to.deep.equal((await adapter.getOverview!({sessionId: 'demo'})).uniqueViewers);
    expect(el.shadowRoot!.activeElement?.classList.contains('cancel')).to.equal(true);
  });

  it('says what it means before names, or words, are in the file', async () => {
    const el = await opened();
    expect(find(el, '.warning').textContent).to.equal('');
    await choose(el, 'names');
    expect(find(el, '.warning').textContent).to.include('will name people');
    await choose(el, 'pseudonyms');
    find(el, '.free-text input').click();
    await el.updateComplete;
    expect(find(el, '.warning').textContent).to.include('may name them or others');
    await choose(el, 'none');
    expect([find(el, '.warning').textContent, find(el, '.free-text input').matches(':disabled')]).to.deep.equal(['', true]);
    const file = await saved(el);
    expect(JSON.parse(file)).to.not.have.any.keys('attendees', 'engagement', 'answers');
  });

  it('saves what the page shows where names are wanted', async () => {
    const el = await opened();
    await choose(el, 'names');
    const copy = portOf(await snapshotAdapter(await saved(el)));
    const rows = async (source: AnalyticsAdapter) => (await source.getAttendees!({sessionId: 'demo', page: 1, pageSize: 50})).rows.map(({id, name}) => [id, name]);
    expect((await copy.ask('getAttendees', {sessionId: 'demo', page: 1, pageSize: 50})).rows.map(({id, name}) => [id, name])).to.deep.equal(await rows(adapter));
  });

  it('tells what could not be read, and fails with a sentence where the session cannot', async () => {
    const el = await opened({...adapter, getTimeline: async () => { throw new AdapterError('timeout'); }});
    await saved(el);
    expect(text(el)).to.include('took too long');
    const failing = await opened({...adapter, getSession: async () => { throw new AdapterError('forbidden'); }});
    find(failing, '.save').click();
    await waitUntil(() => text(failing).includes('You may not see the session'));
    expect(find(failing, '.save').textContent?.trim()).to.equal('Retry');
  });

  it('saves one file, however quickly the button is pressed again', async () => {
    let asked = 0;
    const el = await opened({...adapter, getOverview: async (query, options) => {
      asked += 1;
      return adapter.getOverview!(query, options);
    }});
    find(el, '.save').click();
    await saved(el);
    expect([asked, downloads.length]).to.deep.equal([1, 1]);
  });

  it('leaves no file when it is closed while it works', async () => {
    let asked: AbortSignal | undefined;
    const el = await opened({...adapter, getOverview: (_query, {signal} = {}) => {
      asked = signal;
      return new Promise(() => {});
    }});
    find(el, '.save').click();
    await waitUntil(() => asked !== undefined);
    find(el, '.save').click(); // a second click
    find(el, '.cancel').click();
    await waitUntil(() => asked!.aborted);
    expect(downloads).to.deep.equal([]);
    expect(find(el, 'dialog').hasAttribute('open')).to.equal(false);
    await el.show();
    expect(text(el)).to.include('Under pseudonyms');
  });

  it('is opened from the page, for the session that is shown, by keyboard alone', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels=" " .adapter=${adapter}></room-analytics>`);
    await page.loaded;
    await page.updateComplete;
    find(page, '.save-copy').focus();
    await sendKeys({press: 'Enter'});
    const el = page.shadowRoot!.querySelector('room-save-copy')!;
    await waitUntil(() => find(el, 'dialog').matches(':modal') && el.shadowRoot!.querySelector('fieldset') !== null);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'ArrowDown'});
    await waitUntil(() => find(el, '.warning').textContent !== '');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => page.shadowRoot!.activeElement?.classList.contains('save-copy') === true);
  });

  it('says that the copy is of everyone, on a page of some roles', async () => {
    const page = await fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="UTC" panels=" " .roles=${['moderator']} .adapter=${adapter}></room-analytics>`);
    await page.loaded;
    await page.updateComplete;
    find(page, '.save-copy').click();
    const el = page.shadowRoot!.querySelector('room-save-copy')!;
    await waitUntil(() => text(el).includes('961'), 'the dialog', {timeout: 10_000});
    expect(text(el)).to.include('The copy is of everyone, not only of the roles that the page shows.');
    expect(text(await opened())).not.to.include('everyone');
  });

  for (const lang of ['en', 'he']) {
    it(`is accessible (${lang})`, async () => {
      const el = await opened(adapter, lang);
      await choose(el, 'names');
      await expect(el).to.be.accessible();
    });
  }
});
