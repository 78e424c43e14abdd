import {expect, waitUntil} from '@open-wc/testing';
import type {AnalyticsAdapter} from '../src/model/index.js';

type Global = Window & typeof globalThis & {RoomAnalytics?: Record<string, unknown> & {base: string}};

/** A page of its own with these scripts of dist/, loaded one after the other. */
async function pageWith(...scripts: readonly {readonly src: string; readonly type?: 'module'}[]): Promise<{window: Global; faults: string[]}> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const window = frame.contentWindow as Global;
  const faults: string[] = [];
  window.addEventListener('error', ({message}) => faults.push(message));
  window.addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
  for (const {src, type} of scripts) {
    await new Promise((loaded, failed) => {
      const script = Object.assign(window.document.createElement('script'), {src, type: type ?? '', onload: loaded, onerror: failed});
      window.document.head.append(script);
    });
  }
  return {window, faults};
}

/** Addresses of all that a page has fetched, relative to dist/. */
function fetched(window: Window): string[] {
  return window.performance.getEntriesByType('resource').map(({name}) => name.split('/dist/')[1] ?? name);
}

/** An element without a source, whose sentence shows in which language it speaks. */
function speaking(window: Window, locale: string): () => string {
  const element = window.document.createElement('room-analytics');
  element.setAttribute('locale', locale);
  window.document.body.append(element);
  return () => element.shadowRoot?.textContent ?? '';
}

const module = {src: '/dist/room-analytics.min.js', type: 'module'} as const;
const classic = {src: '/dist/room-analytics.iife.min.js'};

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('room-analytics.min.js', () => {
  it('registers the elements and fetches nothing but its own code', async () => {
    const {window, faults} = await pageWith(module);
    expect(window.customElements.get('room-analytics')).to.be.a('function');
    expect(window.customElements.get('room-provider')).to.be.a('function');
    expect(fetched(window).filter((address) => !/^(room-analytics\.min|chunks\/bundle-[\w-]+)\.js$/.test(address))).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
  });

  it('does no harm when it is loaded twice, once with a query to get round a cache', async () => {
    const {window, faults} = await pageWith(module, {...module, src: `${module.src}?v=2`});
    const chunks = fetched(window).filter((address) => address.startsWith('chunks/'));
    expect(chunks.length).to.be.greaterThan(0);
    expect(new Set(chunks).size, 'each chunk once').to.equal(chunks.length);
    expect(faults).to.deep.equal([]);
  });

  it('fetches a reader with its first call', async () => {
    const {window} = await pageWith(module);
    const {readRecording} = await (window as unknown as {eval: (code: string) => Promise<Record<string, (text: string) => Promise<unknown>>>})
      .eval('import("/dist/room-analytics.min.js")');
    const before = fetched(window).length;
    const error = await readRecording!('neither').catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'malformed');
    expect(fetched(window).slice(before)).to.satisfy((more: string[]) => more.length > 0 && more.every((address) => address.startsWith('chunks/')));
  });

  it('puts an adapter around one that is on its way', async () => {
    const {window} = await pageWith(module);
    const {pseudonymAdapter, sampleAdapter} = await (window as unknown as {eval: (code: string) => Promise<Record<string, (given?: unknown) => Promise<AnalyticsAdapter>>>})
      .eval('import("/dist/room-analytics.min.js")');
    const adapter = await pseudonymAdapter!(sampleAdapter!({attendees: 5}));
    expect((await adapter.getAttendees!({sessionId: 'demo', page: 1, pageSize: 10})).rows[0]?.id).to.match(/^p-/);
  });
});

describe('room-analytics.iife.min.js', () => {
  it('is whole in one file: elements, readers and languages', async () => {
    const {window, faults} = await pageWith(classic);
    expect(window.customElements.get('room-analytics')).to.be.a('function');
    const {readRecording} = window.RoomAnalytics as unknown as Record<string, (text: string) => Promise<unknown>>;
    expect(await readRecording!('neither').catch((reason: unknown) => reason)).to.have.property('code', 'malformed');
    const words = speaking(window, 'he');
    await waitUntil(() => /[א-ת]/.test(words()), 'speaks Hebrew');
    expect(fetched(window)).to.deep.equal(['room-analytics.iife.min.js']);
    expect(faults).to.deep.equal([]);
  });

  it('does no harm when it is loaded twice', async () => {
    const {window, faults} = await pageWith(classic, classic);
    expect(window.customElements.get('room-analytics')).to.be.a('function');
    expect(faults).to.deep.equal([]);
  });

  it('loads the rest from beside itself, and shares its code with it', async () => {
    const {window} = await pageWith(classic);
    expect(window.RoomAnalytics?.base).to.equal(new URL('/dist/', location.href).href);
    const words = speaking(window, 'en-XA');
    await waitUntil(() => words().includes('['), 'speaks the pseudo-language');
    const more = fetched(window).slice(1);
    expect(more).to.have.length(1);
    expect(more[0]).to.match(/^chunks\/pseudo-.*\.iife\.js$/);
  });

  it('loads the rest from where the page says', async () => {
    const {window} = await pageWith(classic);
    window.RoomAnalytics!.base = new URL('/nowhere/', location.href).href;
    const words = speaking(window, 'en-XA');
    await waitUntil(() => fetched(window).some((address) => address.includes('/nowhere/chunks/pseudo-')), 'asks there');
    await waitUntil(() => words().trim() !== '', 'falls back to English');
  });
});
