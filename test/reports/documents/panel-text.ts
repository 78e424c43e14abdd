import {fixture, html, waitUntil} from '@open-wc/testing';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import type {PanelElement} from '../../../src/elements/panel-element.js';
import type {AnalyticsAdapter} from '../../../src/model/index.js';
import {plain} from './document-text.js';
import '../../every-tag.js';

export const timeZone = 'Asia/Jerusalem';

/** A panel over a session, when nothing is on its way any more. */
export async function panel(tag: string, adapter: AnalyticsAdapter, sessionId: string, properties: object = {}, locale = 'en'): Promise<Element> {
  const box = await fixture<HTMLElement>(html`<div>${staticHtml`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`}</div>`);
  box.style.setProperty('width', '1200px');
  const el = box.firstElementChild as PanelElement<unknown>;
  Object.assign(el, {locale, timeZone, sessionId, adapter, ...properties});
  await el.updateComplete;
  await el.loaded;
  await quiet(el);
  return el;
}

export async function quiet(el: Element): Promise<void> {
  await (el as PanelElement<unknown>).updateComplete;
  await waitUntil(() => !el.shadowRoot!.querySelector('[aria-busy=true]'), 'everything has come', {timeout: 10_000});
}

export const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

/** What an element says to somebody who sees it. */
export function seen(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.out-of-sight, [popover], .definition, .folded') ?? []) hidden.remove();
  return plain(copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** What a screen reader says of it. */
export const heard = (element: Element | null | undefined): string => {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('[aria-hidden=true], [popover], .definition') ?? []) hidden.remove();
  return plain(copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
};

export const cells = (el: Element, rows: string) => all(el, rows).map((row) => [...row.children].map(seen));
