import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {httpAdapter} from '../../../src/adapters/http.js';
import {sampleAdapter} from '../../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../../src/dashboard/room-analytics.js';
import type {RoomErrorEvent} from '../../../src/elements/room-error-event.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';
import {drawnBy, everything, find, panelNames, panelOf, pick, saidBy, standing, textOf, wholePage} from '../../journeys/whole-page.js';
import {startServer, type TestServer} from '../../servers/test-server.js';
import {tellAll} from '../../journeys/tell-all.js';

interface Asked { readonly verb: string; readonly path: string; readonly url: string; readonly token?: string }

const CANARY = 'canary-4711-token';
const options = {attendees: 80, seed: 11};

describe('The page of a service that keeps the HTTP contract', function () {
  this.timeout(90_000);
  let server: TestServer;
  before(async () => { server = await startServer('api', {rooms: {sample: options, other: {attendees: 5, seed: 2}}}); });
  after(() => server.kill());
  beforeEach(async () => {
    await server.ask({faults: [], token: null});
    await server.ask('asked');
  });

  const pageAt = async (src: string) => {
    const place = document.createElement('div');
    place.style.setProperty('width', '1200px');
    return fixture<RoomAnalytics>(html`<room-analytics locale="en-US" time-zone="Asia/Jerusalem" src=${src}></room-analytics>`, {parentNode: place});
  };
  const settings = [' as of ', 'Updated']; // when it was read
  const told = (page: Element) => saidBy(page).filter((text) => !settings.some((word) => text.includes(word)));

  it('says and draws what the source itself does, in every panel and session', async () => {
    const here = await wholePage(sampleAdapter(options));
    const there = await standing(await pageAt(`${server.origin}/sample`));
    for (const session of ['demo', 'demo-1', 'demo-2']) {
      await pick(here, session);
      await pick(there, session);
      for (const name of panelNames) {
        const shown = () => [told(panelOf(there, name)), told(panelOf(here, name))].map(String);
        await waitUntil(() => shown()[0] === shown()[1], undefined, {timeout: 5000}).catch(() => {}); // strips come after the list
        expect(told(panelOf(there, name)), name).to.deep.equal(told(panelOf(here, name)));
        expect(drawnBy(panelOf(there, name)), name).to.deep.equal(drawnBy(panelOf(here, name)));
        expect(told(panelOf(there, name)).length, name).to.be.greaterThan(5);
      }
    }
    expect(textOf(find(there, 'h1'))).to.equal(textOf(find(here, 'h1')));
    expect(await server.ask('complaints')).to.deep.equal([]);
  });

  it('is asked once for what it has, by all panels with the same address', async () => {
    const src = `${server.origin}/sample/`; // no other test has asked at this address
    await fixture(html`<div><room-overview src=${src} session-id="demo"></room-overview><room-devices src=${src} session-id="demo"></room-devices>
      <room-provider src=${src} session-id="demo"><room-countries></room-countries></room-provider></div>`);
    const questions: Asked[] = [];
    await waitUntil(async () => {
      questions.push(...await server.ask<Asked[]>('asked'));
      return ['/overview', '/devices', '/countries'].every((path) => questions.some((one) => one.path === path));
    }, 'all have asked', {timeout: 10_000});
    expect(questions.filter(({path}) => path === '/')).to.have.length(1);
    expect(questions.filter(({path}) => path === '/session')).to.have.length(1);
  });

  it('gives way to an adapter of the element’s own, and goes with the address', async () => {
    const page = await pageAt(`${server.origin}/sample`);
    await standing(page);
    const viewers = () => textOf(find(panelOf(page, 'overview'), '.root'));
    const before = viewers();
    page.src = `${server.origin}/other`;
    await page.updateComplete;
    await page.loaded;
    await standing(page);
    const other = viewers();
    expect(other).not.to.equal(before);
    page.adapter = sampleAdapter(options);
    await page.updateComplete;
    await page.loaded;
    await standing(page);
    expect(viewers()).to.equal(before);
  });

  it('finds a server by Retry that was away when the page was opened', async () => {
    const away = await startServer('api', {rooms: {sample: options}});
    await away.kill();
    const place = await fixture(html`<div></div>`);
    const panel = document.createElement('room-overview');
    Object.assign(panel, {src: `${away.origin}/sample`, sessionId: 'demo', locale: 'en-US'});
    const failed = oneEvent<RoomErrorEvent>(panel, 'room-error');
    place.append(panel);
    expect((await failed).code).to.equal('unreachable');
    await panel.updateComplete;
    await away.restart();
    panel.shadowRoot!.querySelector<HTMLElement>('.message button')!.click();
    await panel.updateComplete;
    await panel.loaded;
    await panel.updateComplete;
    expect(panel.shadowRoot!.querySelector('.message')).to.equal(null);
    await away.kill();
  });

  for (const src of ['javascript:alert(1)', 'http://elsewhere.example/rooms', 'https://me:pw@rooms.example/', 'https://rooms.example/?key=1']) {
    it(`asks nobody at ${src}, and says that nothing can be reached`, async () => {
      const panel = await fixture<HTMLElementTagNameMap['room-overview']>(html`<room-overview locale="en-US" src=${src} session-id="demo"></room-overview>`);
      await panel.loaded.catch(() => {});
      await panel.updateComplete;
      expect(textOf(panel.shadowRoot!.querySelector('.message')!)).to.match(/could not be reached|reach/i);
      expect(performance.getEntriesByType('resource').filter(({name}) => /elsewhere|rooms\.example/.test(name))).to.deep.equal([]);
    });
  }

  it('lets a token be seen nowhere: in no address, error, event, node, storage or line of the console', async () => {
    await server.ask({token: CANARY});
    const seen: unknown[] = [];
    const hear = (event: Event) => seen.push(event.type, ...Object.values(event) as unknown[], (event as Partial<ErrorEvent>).message, (event as Partial<PromiseRejectionEvent>).reason);
    const events = ['room-error', 'room-session-change', 'room-navigate', 'room-attendee-select', 'error', 'unhandledrejection'];
    for (const type of events) window.addEventListener(type, hear);
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const own = {...console};
    for (const method of methods) console[method] = (...words: unknown[]) => void seen.push(...words);
    performance.clearResourceTimings();
    try {
      let good = true;
      const adapter = httpAdapter({baseUrl: `${server.origin}/sample`, timeoutSeconds: 2, getToken: () => good ? CANARY : `${CANARY}-refused`});
      const page = await wholePage(adapter as unknown as AnalyticsAdapter);
      await pick(page, 'demo-1');
      const told = [page, ...everything(page)].map((element) => element.shadowRoot?.innerHTML ?? '').join('\n');
      expect(told).to.include('Ada');
      good = false;
      for (const faults of [
        [{kind: 'status', status: 401, code: 'unauthorized'}], [{kind: 'status', status: 500}], [{kind: 'redirect'}], [{kind: 'html'}], [{kind: 'cut', bytes: 40}],
        [{kind: 'error-inside', code: 'rate-limited'}], [{kind: 'gzip-cut'}],
      ]) {
        await server.ask({faults});
        await page.refresh();
        await standing(page);
      }
      const attributes = [page, ...everything(page)].flatMap((element) => [...element.attributes].map(({value}) => value));
      const addresses = [...performance.getEntriesByType('resource').map(({name}) => name), location.href, ...(await server.ask<Asked[]>('asked')).map(({url}) => url)];
      const stored = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), document.cookie, document.title, JSON.stringify(await caches.keys()), JSON.stringify(await indexedDB.databases?.() ?? [])];
      const failure = await (await adapter).getOverview!({sessionId: 'demo'}).catch((error: unknown) => error as Error);
      const all = [
        ...seen.flatMap(tellAll), document.documentElement.outerHTML, told, ...[page, ...everything(page)].map((element) => element.shadowRoot?.innerHTML ?? ''),
        ...attributes, ...addresses, ...stored, ...tellAll(failure), ...tellAll(await adapter),
      ];
      expect(seen.length).to.be.greaterThan(5);
      expect(all.filter((text) => text.includes('canary')).map((text) => text.slice(0, 200))).to.deep.equal([]);
    } finally {
      Object.assign(console, own);
      for (const type of events) window.removeEventListener(type, hear);
    }
  });
});
