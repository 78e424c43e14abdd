import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as lit} from 'lit';
import {PanelElement, type Shown} from '../../src/elements/panel-element.js';
import {panelStyles} from '../../src/elements/panel-styles.js';
import type {RoomErrorEvent} from '../../src/elements/room-error-event.js';
import {Waiting} from '../../src/elements/waiting.js';
import {AdapterError, type AdapterErrorCode, type AnalyticsAdapter, type Overview, type SessionQuery, type Source} from '../../src/model/index.js';
import {RoomProvider} from '../../src/dashboard/room-provider.js';

const overview: Source<SessionQuery, Overview> = {
  id: 'attendees',
  needs: 'getOverview',
  ask: (port, {sessionId}, options) => port.ask('getOverview', {sessionId}, options),
  isEmpty: ({uniqueViewers}) => uniqueViewers?.all === 0,
};

class TestPanel extends PanelElement<Overview> {
  static override styles = panelStyles;
  protected override readonly source = overview;
  protected override view({answer, sessionId}: Shown<Overview>) {
    return lit`<p class="full">${sessionId}: ${answer.uniqueViewers?.all ?? '–'}</p>`;
  }
}
customElements.define('test-panel', TestPanel);
if (!customElements.get('room-provider')) customElements.define('room-provider', RoomProvider);

/** A promise that the test settles when it likes. */
function deferred<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((yes, no) => { resolve = yes; reject = no; });
  return {promise, resolve, reject};
}

const viewers = (all: number): Overview => ({uniqueViewers: {all}});
const adapterOf = (getOverview: AnalyticsAdapter['getOverview'], rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({name: 'test', getOverview: getOverview!, ...rest});
const text = (el: Element) => el.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (el: Element) => el.shadowRoot?.querySelector<HTMLButtonElement>('.message button');

async function panel(adapter?: AnalyticsAdapter | Promise<AnalyticsAdapter>, sessionId = 's1') {
  return fixture<TestPanel>(html`<test-panel lang="en" session-id=${sessionId} .adapter=${adapter}></test-panel>`);
}
async function settled(el: TestPanel) {
  await el.loaded.catch(() => {});
  await el.updateComplete;
  return el;
}

describe('a panel', () => {
  it('shows its place at once, and its answer when it comes', async () => {
    const answer = deferred<Overview>();
    const el = await panel(adapterOf(() => answer.promise));
    expect(el.shadowRoot?.querySelector('.skeleton')).to.exist;
    expect(el.shadowRoot?.querySelector('section')?.getAttribute('aria-busy')).to.equal('true');
    answer.resolve(viewers(7));
    await settled(el);
    expect(text(el)).to.include('s1: 7');
    expect(el.shadowRoot?.querySelector('section')?.getAttribute('aria-busy')).to.equal('false');
    await expect(el).to.be.accessible();
  });

  it('says that no source is connected', async () => {
    expect(text(await panel())).to.include('No data source is connected yet.');
  });

  it('takes a promise of an adapter', async () => {
    expect(text(await settled(await panel(Promise.resolve(adapterOf(async () => viewers(3))))))).to.include('s1: 3');
  });

  it('says so when the adapter never came, and when it is none', async () => {
    expect(text(await settled(await panel(Promise.reject(new Error('secret-token')))))).to.include('The source cannot be reached.').and.not.include('secret');
    expect(text(await settled(await panel('nonsense' as unknown as AnalyticsAdapter)))).to.include('cannot be read');
  });

  it('says what the source does not offer', async () => {
    const el = await settled(await panel({name: 'poor'}));
    expect(text(el)).to.include('This source does not offer attendees.');
    expect(button(el)).to.equal(null);
  });

  it('says that nothing was recorded', async () => {
    expect(text(await settled(await panel(adapterOf(async () => viewers(0)))))).to.include('Nothing was recorded here.');
  });

  it('says that a source does not answer, and asks it again on demand', async () => {
    const {slowAfter} = Waiting;
    Waiting.slowAfter = 0.05;
    try {
      let calls = 0;
      const el = await panel(adapterOf(async () => calls++ === 0 ? new Promise<never>(() => {}) : viewers(8)));
      await waitUntil(() => text(el).includes('No answer yet'));
      button(el)?.click();
      await waitUntil(() => text(el).includes('s1: 8'));
      expect(text(el)).not.to.include('No answer yet');
    } finally {
      Waiting.slowAfter = slowAfter;
    }
  });

  it('says that no session is named where the source cannot list any', async () => {
    expect(text(await settled(await panel(adapterOf(async () => viewers(1)), '')))).to.include('cannot list its sessions');
  });

  it('reports no failure when it leaves the page while it asks', async () => {
    const codes: string[] = [];
    const el = await panel(adapterOf(() => new Promise(() => {})));
    el.addEventListener('room-error', (event) => codes.push((event as RoomErrorEvent).code));
    el.remove();
    await el.loaded.catch(() => {});
    expect(codes).to.deep.equal([]);
  });

  it('says that no session has been held', async () => {
    const el = await settled(await panel(adapterOf(async () => viewers(1), {getSessions: async () => ({rows: []})}), ''));
    expect(text(el)).to.include('No session has been held in this room yet.');
  });

  it('says which session was not found', async () => {
    const el = await settled(await panel(adapterOf(async () => { throw new AdapterError('not-found'); }), 'gone'));
    expect(text(el)).to.include('There is no such session: gone.');
  });

  const sentences: [AdapterErrorCode, string][] = [
    ['unauthorized', 'Sign in again'], ['forbidden', 'Ask your administrator'], ['too-general', 'Narrow'], ['rate-limited', 'busy'],
    ['unreachable', 'cannot be reached'], ['timeout', 'too long'], ['malformed', 'cannot be read'], ['unsupported', 'not supported'],
  ];
  for (const [code, sentence] of sentences) {
    it(`says in plain words what "${code}" means, and asks again on demand`, async () => {
      let calls = 0;
      const errors: string[] = [];
      const el = await panel(adapterOf(async () => {
        if (calls++ === 0) throw new AdapterError(code, 'GET https://rooms.example/?ks=secret-token failed');
        return viewers(5);
      }));
      el.addEventListener('room-error', (event) => errors.push((event as RoomErrorEvent).code));
      await settled(el);
      expect(text(el)).to.include(sentence).and.not.include('secret-token').and.not.include('https:');
      expect(el.shadowRoot?.querySelector('[role=alert]')).to.exist;
      await expect(el).to.be.accessible();
      button(el)?.click();
      await waitUntil(() => text(el).includes('s1: 5'));
      expect(el.shadowRoot?.activeElement?.id).to.equal('title');
    });
  }

  it('keeps what had come when asking again fails', async () => {
    let calls = 0;
    const el = await settled(await panel(adapterOf(async () => {
      if (calls++ > 0) throw new AdapterError('unreachable');
      return viewers(9);
    })));
    await el.refresh();
    expect(text(el)).to.include('s1: 9').and.include('cannot be reached').and.include('what came before');
  });

  it('drops the answer that comes late', async () => {
    const slow = deferred<Overview>();
    const el = await panel(adapterOf(({sessionId}) => sessionId === 's1' ? slow.promise : Promise.resolve(viewers(2))));
    el.sessionId = 's2';
    await settled(el);
    slow.resolve(viewers(1));
    await slow.promise;
    await settled(el);
    expect(text(el)).to.include('s2: 2').and.not.include('s1');
  });

  it('never shows figures of one session under another', async () => {
    const second = deferred<Overview>();
    const el = await settled(await panel(adapterOf(({sessionId}) => sessionId === 's1' ? Promise.resolve(viewers(1)) : second.promise)));
    el.sessionId = 's2';
    await el.updateComplete;
    expect(text(el)).not.to.include('s1: 1');
    expect(el.shadowRoot?.querySelector('.skeleton')).to.exist;
    second.resolve(viewers(2));
    await settled(el);
    expect(text(el)).to.include('s2: 2');
  });

  it('calls off its request when it leaves the page, and asks anew when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const el = await panel(adapterOf((_query, {signal} = {}) => {
      if (signal) signals.push(signal);
      return signals.length > 1 ? Promise.resolve(viewers(4)) : new Promise(() => {});
    }));
    const place = el.parentElement;
    el.remove();
    await waitUntil(() => signals[0]?.aborted);
    place?.append(el);
    await waitUntil(() => text(el).includes('s1: 4'));
  });

  it('asks once for several panels of a page', async () => {
    let calls = 0;
    const adapter = adapterOf(async () => viewers(++calls));
    const page = await fixture(html`<room-provider lang="en" session-id="s1" .adapter=${adapter}><div><test-panel></test-panel><test-panel></test-panel></div></room-provider>`);
    const both = [...page.querySelectorAll<TestPanel>('test-panel')];
    await Promise.all(both.map(settled));
    expect(both.map(text).every((shown) => shown.includes('s1: 1'))).to.equal(true);
  });

  it('asks anew when the provider around is refreshed', async () => {
    let calls = 0;
    const adapter = adapterOf(async () => viewers(++calls));
    const page = await fixture<RoomProvider>(html`<room-provider lang="en" session-id="s1" .adapter=${adapter}><test-panel></test-panel></room-provider>`);
    const el = page.querySelector<TestPanel>('test-panel')!;
    await settled(el);
    page.refresh();
    await waitUntil(() => text(el).includes('s1: 2'));
  });

  it('prefers its own session to that of the provider', async () => {
    const adapter = adapterOf(async () => viewers(1));
    const page = await fixture(html`<room-provider lang="en" session-id="s1" .adapter=${adapter}><test-panel session-id="s9"></test-panel></room-provider>`);
    const el = page.querySelector<TestPanel>('test-panel')!;
    expect(text(await settled(el))).to.include('s9: 1');
  });

  it('takes properties that were set before its tag was registered', async () => {
    class Late extends TestPanel {}
    const el = document.createElement('test-late') as TestPanel;
    el.adapter = adapterOf(async () => viewers(6));
    el.sessionId = 's1';
    el.lang = 'en';
    document.body.append(el);
    customElements.define('test-late', Late);
    expect(text(await settled(el))).to.include('s1: 6');
    el.remove();
  });

  it('treats a nonsense figure as not known, and reports the field without its value', async () => {
    const el = await panel(adapterOf(async () => ({uniqueViewers: {all: -3}})));
    const paths: (string | undefined)[] = [];
    el.addEventListener('room-error', (event) => paths.push((event as RoomErrorEvent).path));
    await settled(el);
    expect(text(el)).to.include('s1: –');
    expect(paths).to.deep.equal(['uniqueViewers.all']);
  });
});

describe('an attribute with nonsense', () => {
  const warnings: string[] = [];
  const {warn} = console;
  before(() => { console.warn = (...words: unknown[]) => void warnings.push(words.join(' ')); });
  after(() => { console.warn = warn; });

  it('falls back and warns once', async () => {
    const adapter = adapterOf(async () => viewers(1));
    for (let times = 0; times < 3; times++) {
      const el = await fixture<TestPanel>(html`<test-panel session-id="s1" locale="xx-broken-" time-zone="Mars/Base" theme="plaid" density="airy" .adapter=${adapter}></test-panel>`);
      expect(text(await settled(el))).to.include('s1: 1');
    }
    for (const nonsense of ['xx-broken-', 'Mars/Base', 'plaid', 'airy']) {
      expect(warnings.filter((words) => words.includes(nonsense)), nonsense).to.have.length(1);
    }
  });
});

describe('the direction of a panel', () => {
  const adapter = adapterOf(async () => viewers(1));
  const direction = async (template: ReturnType<typeof html>) => {
    const page = await fixture(template);
    const el = page.matches('test-panel') ? page as TestPanel : page.querySelector<TestPanel>('test-panel')!;
    await settled(el);
    await waitUntil(() => el.shadowRoot?.querySelector('section')?.dir);
    return el.shadowRoot?.querySelector('section')?.dir;
  };

  it('is that of its own language', async () => {
    expect(await direction(html`<div dir="ltr"><test-panel locale="he" session-id="s1" .adapter=${adapter}></test-panel></div>`)).to.equal('rtl');
  });
  it('is that of the page around', async () => {
    expect(await direction(html`<div dir="rtl" lang="en"><test-panel session-id="s1" .adapter=${adapter}></test-panel></div>`)).to.equal('rtl');
  });
  it('is what the host says', async () => {
    expect(await direction(html`<test-panel dir="ltr" locale="he" session-id="s1" .adapter=${adapter}></test-panel>`)).to.equal('ltr');
  });
});
