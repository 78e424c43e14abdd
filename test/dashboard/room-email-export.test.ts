import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {RoomEmailExport} from '../../src/dashboard/room-email-export.js';
import type {RoomErrorEvent} from '../../src/elements/room-error-event.js';
import {AdapterError, type AnalyticsAdapter, type EmailExport, type Session} from '../../src/model/index.js';
import '../every-tag.js';

before(() => customElements.whenDefined('room-email-export'));

const session = (id: string, startsAt: string, endsAt: string): Session =>
  ({id, roomId: 'r1', roomName: '961 – Room Entry', startsAt: new Date(startsAt), endsAt: new Date(endsAt)});
const sessions = [session('s1', '2026-03-31T08:05:00Z', '2026-03-31T09:05:00Z'), session('s0', '2026-03-24T08:05:00Z', '2026-03-24T08:45:00Z')];

interface Asked { readonly sessionId: string; readonly descriptiveHeaders: boolean; readonly signal: AbortSignal | undefined; answer: (answer: EmailExport) => void; refuse: (reason: unknown) => void }

/** A source whose exports the test answers when it likes. */
function source(rest: Partial<AnalyticsAdapter> = {}): {readonly adapter: AnalyticsAdapter; readonly asked: Asked[]} {
  const asked: Asked[] = [];
  const adapter: AnalyticsAdapter = {
    name: 'test',
    getSession: async ({sessionId}) => sessions.find(({id}) => id === sessionId) ?? sessions[0]!,
    getSessions: async () => ({rows: sessions}),
    getEmailAddress: async () => 'john.brown@example.org',
    requestEmailExport: ({sessionId, descriptiveHeaders}, {signal} = {}) =>
      new Promise((answer, refuse) => { asked.push({sessionId, descriptiveHeaders, signal, answer, refuse}); }),
    ...rest,
  };
  return {adapter, asked};
}

async function opened(adapter?: AnalyticsAdapter, {lang = 'en', sessionId = 's1'} = {}): Promise<RoomEmailExport> {
  const el = await fixture<RoomEmailExport>(html`<room-email-export lang=${lang} session-id=${sessionId} time-zone="Asia/Jerusalem" .adapter=${adapter}></room-email-export>`);
  await el.show();
  await waitUntil(() => text(el) !== '');
  return el;
}
const find = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const dialog = (el: Element) => el.shadowRoot!.querySelector('dialog')!;
const text = (el: Element) => dialog(el).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const press = async (el: RoomEmailExport, selector: string) => {
  find(el, selector).click();
  await el.updateComplete;
};

describe('<room-email-export>', () => {
  it('shows nothing until it is asked to', async () => {
    const el = await fixture<RoomEmailExport>(html`<room-email-export lang="en" session-id="s1" .adapter=${source().adapter}></room-email-export>`);
    expect(dialog(el).open).to.equal(false);
    expect(text(el)).to.equal('');
  });

  it('says what will be exported and to whom, without the whole address', async () => {
    const el = await opened(source().adapter);
    expect(text(el)).to.include('You are about to export and email the report to j…n@…. Please confirm')
      .and.include('961 – Room Entry, March 31, 2026 11:05 – 12:05 (1:00:00), GMT+3');
    expect(dialog(el).outerHTML).not.to.include('john').and.not.include('example.org');
    expect(dialog(el).matches(':modal')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('tells on demand what the figures mean, as the source counts them', async () => {
    const {adapter} = source({
      getOverview: async () => ({}), getDevices: async () => ({rows: []}),
      definitions: {engagementRate: 'engagementRate.activity', reactions: {text: 'Jedes Klatschen zählt.', lang: 'de'}},
    });
    const el = await opened(adapter);
    const meanings = find(el, '.meanings') as HTMLDetailsElement;
    expect(meanings.open).to.equal(false);
    find(el, '.meanings summary').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => meanings.open);
    await sendKeys({press: 'Tab'});
    expect(el.shadowRoot?.activeElement?.getAttribute('aria-label'), 'it can be scrolled').to.equal('What the figures mean');
    const means = new Map([...meanings.querySelectorAll('dt')].map((name) => [name.textContent, name.nextElementSibling]));
    expect([...means.keys()].slice(0, 3)).to.deep.equal(['Unique viewers', 'Average minutes viewed', 'Live engagement rate']);
    expect(means.get('Live engagement rate')?.textContent).to.include('does not know what people looked at');
    expect([means.get('Reactions')?.textContent, means.get('Reactions')?.getAttribute('lang')]).to.deep.equal(['Jedes Klatschen zählt.', 'de']);
    expect([means.has('Devices'), means.has('Countries')], 'of what the source tells').to.deep.equal([true, false]);
    await expect(el).to.be.accessible();
  });

  it('explains no figures of a source that tells none', async () => {
    expect(find(await opened(source().adapter), '.meanings')).to.equal(null);
  });

  it('speaks of one’s own address where the source does not tell it', async () => {
    for (const rest of [{getEmailAddress: undefined!}, {getEmailAddress: async () => undefined}, {getEmailAddress: async () => { throw new AdapterError('forbidden'); }}]) {
      expect(text(await opened(source(rest).adapter))).to.include('to your email address');
    }
  });

  it('exports the session with the headers that are chosen, and tells what the source answers', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    await press(el, 'input');
    await press(el, '.confirm');
    expect(asked.map(({sessionId, descriptiveHeaders}) => [sessionId, descriptiveHeaders])).to.deep.equal([['s1', true]]);
    expect(text(el)).to.include('Exporting…');
    await expect(el).to.be.accessible();
    asked[0]!.answer({sentTo: 'grace.hopper@example.org', expiresAt: new Date('2026-04-07T09:05:00Z')});
    await waitUntil(() => text(el).includes('accepted'));
    expect(find(el, '[role=status]').textContent.replace(/\s+/g, ' ').trim())
      .to.equal('The source has accepted the export. It sends a link to the file to g…r@…. The file expires on April 7, 2026 at 12:05, GMT+3.');
    expect(dialog(el).outerHTML).not.to.include('hopper');
    await waitUntil(() => el.shadowRoot?.activeElement === find(el, '.cancel'));
    expect(find(el, '.cancel').textContent).to.equal('Close');
    await expect(el).to.be.accessible();
  });

  it('claims no more than the source does', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    await press(el, '.confirm');
    expect(asked[0]!.descriptiveHeaders).to.equal(false);
    asked[0]!.answer({});
    await waitUntil(() => text(el).includes('accepted'));
    expect(find(el, '[role=status]').textContent.trim()).to.equal('The source has accepted the export.');
    expect(text(el)).not.to.include('@');
  });

  it('asks once, however often the button is pressed', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    const button = find(el, '.confirm');
    button.focus();
    for (let times = 0; times < 3; times += 1) await press(el, '.confirm');
    expect(asked).to.have.length(1);
    expect(el.shadowRoot?.activeElement === button, 'the focus is on the button').to.equal(true);
    asked[0]!.answer({});
    await waitUntil(() => text(el).includes('accepted'));
    await press(el, '.confirm');
    expect(asked).to.have.length(1);
    expect(dialog(el).open).to.equal(true);
  });

  it('says in plain words what went wrong, and tries again on demand', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    await press(el, '.confirm');
    const heard = oneEvent<RoomErrorEvent>(el, 'room-error');
    asked[0]!.refuse(new AdapterError('unreachable', 'POST https://rooms.example/?ks=secret'));
    expect((await heard).code).to.equal('unreachable');
    await el.updateComplete;
    expect(find(el, '[role=alert]').textContent).to.equal('The source cannot be reached.');
    expect(text(el)).not.to.include('secret');
    expect(find(el, '.confirm').textContent).to.equal('Retry');
    await expect(el).to.be.accessible();
    await press(el, '.confirm');
    expect(asked).to.have.length(2);
    asked[1]!.refuse(new AdapterError('forbidden'));
    await waitUntil(() => find(el, '[role=alert]')?.textContent.includes('may not export'));
  });

  it('tries again when not even the session could be found out', async () => {
    let isGone = true;
    const {adapter} = source({getSessions: async () => {
      if (isGone) throw new AdapterError('timeout');
      return {rows: sessions};
    }});
    const el = await opened(adapter, {sessionId: ''});
    expect(find(el, '[role=alert]').textContent).to.equal('The source took too long to answer.');
    isGone = false;
    await press(el, '.confirm');
    await waitUntil(() => text(el).includes('March 31, 2026'));
    expect(find(el, '.confirm').textContent).to.equal('Export via email');
  });

  it('exports a session of which the source tells nothing', async () => {
    const {adapter, asked} = source({getSession: undefined!, getSessions: undefined!});
    const el = await opened(adapter, {sessionId: 's7'});
    await press(el, '.confirm');
    expect(asked[0]!.sessionId).to.equal('s7');
  });

  it('calls the export off when it is closed, and begins anew when it is opened again', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    await press(el, '.confirm');
    await press(el, '.cancel');
    await waitUntil(() => asked[0]!.signal?.aborted);
    expect(dialog(el).open).to.equal(false);
    asked[0]!.answer({sentTo: 'x@example.org'});
    await el.show();
    expect(find(el, '.confirm').textContent).to.equal('Export via email');
    expect(text(el)).not.to.include('accepted');
  });

  it('calls the export off when it leaves the page, and is closed when it comes back', async () => {
    const {adapter, asked} = source();
    const el = await opened(adapter);
    const parent = el.parentElement!;
    await press(el, '.confirm');
    el.remove();
    await waitUntil(() => asked[0]!.signal?.aborted);
    parent.append(el);
    await el.updateComplete;
    expect(dialog(el).open).to.equal(false);
    await el.show();
    expect(dialog(el).matches(':modal')).to.equal(true);
  });

  it('opens once, however often it is asked to', async () => {
    const {adapter} = source();
    const el = await fixture<RoomEmailExport>(html`<room-email-export lang="en" session-id="s1" .adapter=${adapter}></room-email-export>`);
    await Promise.all([el.show(), el.show()]);
    await el.show();
    expect(text(el)).to.include('j…n@…');
  });

  it('says what the source does not offer, and that there is no session', async () => {
    expect(text(await opened({name: 'poor'}))).to.equal('Export report to email This source does not offer export by email. Close');
    expect(text(await opened(source({getSessions: async () => ({rows: []})}).adapter, {sessionId: ''}))).to.include('No session has been held');
  });

  it('is used by keyboard alone: the help opens and closes by itself, Escape leaves, and the focus goes back', async () => {
    const {adapter} = source();
    const el = await fixture<HTMLElement>(html`<div><button>Export</button><room-email-export lang="en" session-id="s1" .adapter=${adapter}></room-email-export></div>`);
    const button = el.querySelector('button')!;
    const box = el.querySelector('room-email-export')!;
    button.addEventListener('click', () => void box.show());
    button.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => find(box, 'input'));
    const order = [];
    for (let step = 0; step < 5; step += 1) {
      const focused = box.shadowRoot?.activeElement;
      order.push(focused?.className || focused?.localName);
      if (focused?.className === 'definition-button') {
        await sendKeys({press: 'Enter'});
        await waitUntil(() => find(box, '#headers-help').matches(':popover-open'));
        await sendKeys({press: 'Escape'});
        await waitUntil(() => !find(box, '#headers-help').matches(':popover-open'));
        expect(dialog(box).open, 'the dialog stays').to.equal(true);
      }
      // Past the last button the focus would go to the browser's own bars, and stay there for the tests to come.
      if (step < 4) await sendKeys({press: 'Tab'});
    }
    expect(order).to.deep.equal(['h2', 'input', 'definition-button', 'button cancel', 'button primary confirm']);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !dialog(box).open);
    expect(document.activeElement === button, 'the focus is back').to.equal(true);
  });

  it('reads from right to left in Hebrew, the address from left to right', async () => {
    const el = await opened(source().adapter, {lang: 'he'});
    await waitUntil(() => dialog(el).dir === 'rtl');
    expect(dialog(el).querySelector('bdi[dir=ltr]')?.textContent).to.equal('j…n@…');
    expect(text(el)).not.to.match(/Export|Cancel/);
    await expect(el).to.be.accessible();
  });

  it('has room in a window of 320 px', async () => {
    const frame = document.createElement('iframe');
    frame.width = '320';
    document.body.append(frame);
    const el = await opened(source().adapter);
    frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(el));
    await el.show();
    await waitUntil(() => text(el).includes('961'));
    const {left, right} = dialog(el).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
    expect(dialog(el).scrollWidth).to.be.at.most(dialog(el).clientWidth);
    frame.remove();
  });
});

describe('"Export" on the page', () => {
  const page = async (adapter: AnalyticsAdapter, sessionId = '') => {
    const el = await fixture<RoomAnalytics>(html`<room-analytics lang="en" panels=" " session-id=${sessionId} .adapter=${adapter}></room-analytics>`);
    await el.loaded;
    await el.updateComplete;
    return el;
  };

  it('is there only where the source offers it', async () => {
    expect(find(await page(source().adapter), '.export')).to.exist;
    expect(find(await page(source({requestEmailExport: undefined!}).adapter), '.export')).to.equal(null);
    expect(find(await page(source({getSessions: async () => ({rows: []})}).adapter), '.export')).to.equal(null);
  });

  it('says that the report is of everyone, on a page of some roles', async () => {
    const dialogOf = async (roles: readonly string[]) => {
      const el = await page(source().adapter, 's1');
      el.roles = roles;
      await el.updateComplete;
      find(el, '.export').click();
      const box = el.shadowRoot!.querySelector('room-email-export')!;
      await waitUntil(() => text(box).includes('961'), 'the dialog', {timeout: 10_000});
      return text(box);
    };
    expect(await dialogOf(['moderator'])).to.include('The report is of everyone, not only of the roles that the page shows.');
    expect(await dialogOf([])).not.to.include('everyone');
  });

  it('exports the session that is chosen, and gives the focus back', async () => {
    const {adapter, asked} = source();
    const el = await page(adapter, 's1');
    const picker = el.shadowRoot!.querySelector('select')!;
    picker.value = 's0';
    picker.dispatchEvent(new Event('change'));
    await el.updateComplete;
    await el.loaded;
    const button = find(el, '.export');
    button.focus();
    button.click();
    const box = el.shadowRoot!.querySelector('room-email-export')!;
    await waitUntil(() => find(box, '.confirm'));
    await waitUntil(() => text(box).includes('March 24, 2026'));
    await press(box, '.confirm');
    expect(asked[0]!.sessionId).to.equal('s0');
    asked[0]!.answer({});
    await waitUntil(() => text(box).includes('accepted'));
    await press(box, '.cancel');
    expect(el.shadowRoot?.activeElement === button, 'the focus is on the button').to.equal(true);
  });
});
