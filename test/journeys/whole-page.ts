import {fixture, html, waitUntil} from '@open-wc/testing';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import type {PanelElement} from '../../src/elements/panel-element.js';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {panels} from '../../src/panels/index.js';
import '../every-tag.js';

/** The short names of all panels there are. */
export const panelNames = panels.map(({tag}) => tag.slice('room-'.length));

export interface PageOptions {
  readonly sessionId?: string;
  readonly locale?: string;
  /** By default all. */
  readonly panels?: string;
  /** CSS pixels. */
  readonly width?: number;
}

/** The whole page over a source, when everything on it stands. */
export async function wholePage(adapter: AnalyticsAdapter, options: PageOptions = {}): Promise<RoomAnalytics> {
  return standing(await startedPage(adapter, options));
}

/** The whole page, as it is right after it was put there. */
export async function startedPage(adapter: AnalyticsAdapter, {sessionId = '', locale = 'en-US', panels: chosen, width = 1200}: PageOptions = {}): Promise<RoomAnalytics> {
  const place = document.createElement('div');
  place.style.setProperty('width', `${width}px`);
  return fixture<RoomAnalytics>(html`<room-analytics locale=${locale} time-zone="Asia/Jerusalem" session-id=${sessionId}
    .panels=${chosen} .adapter=${adapter}></room-analytics>`, {parentNode: place});
}

/** Waits until every element has its answers, and has drawn them. */
export async function standing<Root extends HTMLElement>(root: Root): Promise<Root> {
  const isBusy = () => [root, ...everything(root)].some((element) => element.matches('[aria-busy=true], .chart:empty'));
  const isDrawn = () => [root, ...everything(root)].every((element) => !element.localName.startsWith('room-') || element.shadowRoot?.firstElementChild);
  for (let calm = 0; calm < 3; calm += 1) { // what one answer sets off may be asked in the next turn
    await waitUntil(() => isDrawn() && !isBusy(), 'the page stands', {timeout: 15_000});
    await new Promise(requestAnimationFrame);
  }
  return root;
}

/** Every element inside, through shadow roots. */
export function everything(root: Element): Element[] {
  const inside = [...root.shadowRoot?.querySelectorAll('*') ?? [], ...root.querySelectorAll('*')];
  return inside.flatMap((element) => element.shadowRoot ? [element, ...everything(element)] : [element]);
}

export function panelOf(page: RoomAnalytics, name: string): PanelElement<unknown> {
  const found = page.shadowRoot?.querySelector<PanelElement<unknown>>(`room-${name}`);
  if (!found) throw new Error(`there is no room-${name} on the page`);
  return found;
}

export const find = (root: Element, selector: string) => root.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
export const all = (root: Element, selector: string) => [...root.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []];
export const textOf = (node: Node | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const without = 'style, [role=status]'; // what was announced may differ

/** What elements say: their texts, and the attributes that are read out. */
export function saidBy(root: Element): string[] {
  const told = ['aria-label', 'aria-valuetext', 'aria-valuemax', 'title', 'placeholder'];
  return everything(root).filter((element) => !element.closest(without)).flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(textOf),
    ...told.map((name) => element.getAttribute(name) ?? ''),
  ]).filter((text) => text !== '');
}

/** Is it drawn, for an eye? */
export function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({visibilityProperty: true}) && !element.closest('.out-of-sight');
}

/** What sticks out of the page at either side, by how many pixels. */
export function stickingOut(page: RoomAnalytics): string[] {
  const {left, right} = page.parentElement!.getBoundingClientRect();
  return everything(page).filter((element) => element instanceof HTMLElement && isSeen(element) && !isScrolled(element)).flatMap((element) => {
    const box = element.getBoundingClientRect();
    const out = Math.max(left - box.left, box.right - right);
    return out > 1 ? [`${element.localName}.${element.className} ${out}`] : [];
  });
}

/** What is wide by its nature may be moved in a box of its own, or is cut off at its edge. */
function isScrolled(element: Element): boolean {
  const box = element.parentElement?.closest('.table-box, .facts');
  return box != null && getComputedStyle(box).overflowX !== 'visible';
}

/** Opens all that the panels have to show at once: the first person, the first question, the table of the timeline and all details. */
export async function openAll(page: RoomAnalytics): Promise<void> {
  find(panelOf(page, 'attendees'), '.disclose')!.click();
  find(panelOf(page, 'interactions'), '.pick')!.click();
  find(panelOf(page, 'timeline'), '.tools > .button')!.click();
  for (const name of panelNames) find(panelOf(page, name), '.view-details')?.click();
  await standing(page);
}

/** The lines of all drawings, and the scales they stand on. */
export function drawnBy(root: Element): string[] {
  return everything(root).flatMap((element) => [element.getAttribute('d') ?? '', element.getAttribute('viewBox') ?? '']).filter((text) => text !== '');
}

/** Picks another session, as a reader does, and waits until it is shown. */
export async function pick(page: RoomAnalytics, sessionId: string): Promise<void> {
  await page.loaded;
  await page.updateComplete; // by then it has the list of sessions
  const picker = page.shadowRoot!.querySelector('select')!;
  picker.value = sessionId;
  picker.dispatchEvent(new Event('change'));
  await page.updateComplete;
  await page.loaded;
  await standing(page);
}
