import {waitUntil} from '@open-wc/testing';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {standing} from '../journeys/whole-page.js';

const built = '/dist/room-analytics.min.js';

/** Milliseconds for what comes from a server, on a machine that has other things to do. */
const patience = {timeout: 15_000};

/** Skips the tests where there is no bundle that the page could load: `npm test` without files makes it, `npm run build` too. */
export async function needsBuild(this: Mocha.Context): Promise<void> {
  const {ok} = await fetch(built, {method: 'HEAD'});
  if (ok) return;
  console.warn(`Skipped: ${built} is not there; npm run build makes it.`);
  this.skip();
}

type HostWindow = Window & typeof globalThis & {readonly axe?: {run(root: Document, options: object): Promise<{violations: readonly Violation[]}>}};
interface Violation { readonly id: string; readonly nodes: readonly {readonly html: string}[] }

/** A page of the demo in a frame of its own, as a reader has it before them. */
export class HostPage {
  private constructor(private readonly frame: HTMLIFrameElement) {}

  /** Opens `address`, which is relative to demo/. */
  static async open(address: string, {user = 'administrator', width = 1000}: {user?: 'administrator' | 'teacher' | 'switched-off'; width?: number} = {}): Promise<HostPage> {
    sessionStorage.setItem('user', user);
    const frame = document.createElement('iframe');
    frame.width = String(width);
    frame.height = '700';
    const page = new HostPage(frame);
    await page.#load(() => {
      frame.src = `/demo/${address}`;
      document.body.append(frame);
    });
    return page;
  }

  /** What the tests of a file have opened is closed. */
  static closeAll(): void {
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
    sessionStorage.removeItem('user');
  }

  get window(): HostWindow { return this.frame.contentWindow as HostWindow; }
  get document(): Document { return this.window.document; }

  /** The address, as it is after demo/. */
  get address(): string {
    const {pathname, search} = this.window.location;
    return pathname.replace('/demo/', '') + search;
  }

  get title(): string { return this.document.title; }
  get text(): string { return this.document.querySelector('main')!.innerText.replace(/\s+/g, ' '); }

  find(selector: string): HTMLElement {
    const found = this.document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector} on ${this.address}`);
    return found;
  }

  all(selector: string): HTMLElement[] { return [...this.document.querySelectorAll<HTMLElement>(selector)]; }

  /** What has this text, of the elements that a selector finds. */
  withText(selector: string, text: string): HTMLElement {
    const found = this.all(selector).find(({textContent}) => textContent.trim() === text);
    if (!found) throw new Error(`there is no ${selector} "${text}" on ${this.address}`);
    return found;
  }

  /** The element that has the focus, through shadow roots. */
  get focused(): Element | null {
    let {activeElement} = this.document;
    while (activeElement?.shadowRoot?.activeElement) ({activeElement} = activeElement.shadowRoot);
    return activeElement;
  }

  /** The dashboard, or the page of details, that is shown; once it has all its answers. */
  async room(): Promise<RoomAnalytics> {
    await waitUntil(() => this.all('room-analytics:not([hidden])').length === 1, `${this.address} shows a room`, patience);
    return standing(this.find('room-analytics:not([hidden])') as RoomAnalytics);
  }

  async reload(): Promise<void> {
    await this.#load(() => this.window.location.reload());
  }

  /** The browser's own Back and Forward. */
  async traverse(by: -1 | 1): Promise<void> {
    const arrived = new Promise((resolve) => this.window.addEventListener('popstate', resolve, {once: true}));
    this.window.history.go(by);
    await arrived;
  }

  /** What axe finds: the rule and the elements. The page's own policy lets a script of the same origin in. */
  async violations(): Promise<string[]> {
    if (!this.window.axe) {
      const script = Object.assign(document.createElement('script'), {src: '/node_modules/axe-core/axe.min.js'});
      this.document.head.append(script);
      await waitUntil(() => this.window.axe, 'axe has come', patience);
    }
    const {violations} = await this.window.axe!.run(this.document, {resultTypes: ['violations']});
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(', ')}`);
  }

  async #load(start: () => void): Promise<void> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, {once: true}));
    start();
    await loaded;
    await waitUntil(() => this.document.querySelector('h1, room-analytics'), `${this.address} is drawn`, patience);
  }
}
