import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {NavigateEvent} from '../../src/elements/navigate-event.js';
import '../every-tag.js';

const find = (el: Element, selector: string) => el.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;

describe('"View details"', () => {
  it('opens and hides the details once, also where the host sets `details` itself as it hears of it', async () => {
    const adapter = sampleAdapter({attendees: 8, minutes: 10});
    for (const tag of ['room-recordings', 'room-countries', 'room-devices'] as const) {
      const place = await fixture(html`<div></div>`);
      const panel = Object.assign(document.createElement(tag), {locale: 'en', sessionId: 'demo', adapter});
      place.append(panel);
      panel.addEventListener('room-navigate', ({hides}: NavigateEvent) => { panel.details = !hides; });
      await waitUntil(() => find(panel, '.view-details'), `${tag} has come`, {timeout: 20_000});
      for (const isOpen of [true, false, true]) {
        find(panel, '.view-details')!.click();
        await panel.updateComplete;
        expect(find(panel, '#details') !== undefined, tag).to.equal(isOpen);
      }
    }
  });
});
