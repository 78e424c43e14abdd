import {expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {AdapterError, type AdapterErrorCode, type AnalyticsAdapter} from '../../src/model/index.js';
import {all, everything, find, openAll, panelNames, panelOf, saidBy, standing, startedPage, stickingOut, textOf, wholePage} from './whole-page.js';

const source = sampleAdapter({attendees: 40, minutes: 60}) as Required<AnalyticsAdapter>;
const canEmulate = /Chrome/.test(navigator.userAgent);
const isAsked = (member: unknown): member is (...question: unknown[]) => unknown => typeof member === 'function';

/** The source, whose methods throw what `fault` makes of their names; `undefined`: they answer. */
function failing(fault: (method: string) => Error | undefined): AnalyticsAdapter {
  return Object.fromEntries(Object.entries(source).map(([name, member]) => [name, isAsked(member) ? async (...question: unknown[]) => {
    const error = fault(name);
    if (error) throw error;
    return member(...question);
  } : member])) as unknown as AnalyticsAdapter;
}

describe('when one part fails', () => {
  const withoutTimeline = failing((method) => method === 'getTimeline' ? new TypeError('gone') : undefined);

  it('the others stand, uncovered and usable', async () => {
    const page = await wholePage(withoutTimeline);
    expect(textOf(find(panelOf(page, 'timeline'), '[role=alert]'))).to.include('cannot be reached').and.include('Retry');
    const attendees = panelOf(page, 'attendees');
    const [disclose] = all(attendees, '.disclose');
    disclose!.scrollIntoView({block: 'center'});
    const {left, top, width, height} = disclose!.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)?.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit === attendees, 'nothing lies over it').to.equal(true);
    disclose!.click();
    await standing(page);
    expect(find(attendees, '.detail [role=slider]')).to.exist;
    find(attendees, 'thead .sort')!.click();
    await standing(page);
    expect(textOf(find(attendees, '[role=status]'))).to.include('Sorted by');
  });

  it('only that part asks again on Retry', async () => {
    const asked: string[] = [];
    let isBroken = true;
    const page = await wholePage(failing((method) => {
      asked.push(method);
      return method === 'getTimeline' && isBroken ? new TypeError('gone') : undefined;
    }));
    asked.length = 0;
    isBroken = false;
    find(panelOf(page, 'timeline'), '[role=alert] button')!.click();
    await standing(page);
    expect(find(panelOf(page, 'timeline'), '.field')).to.exist;
    expect(new Set(asked)).to.deep.equal(new Set(['getSession', 'getTimeline']));
  });

  it('no figure is put in the place of one that did not come', async () => {
    const page = await wholePage(failing((method) => method === 'getOverview' ? new TypeError('gone') : undefined));
    expect(saidBy(panelOf(page, 'overview')).filter((text) => /\d/.test(text))).to.deep.equal([]);
  });

  it('a figure that the source does not know is a dash, and why is said', async () => {
    const known = Object.entries(await source.getOverview({sessionId: 'demo'})).filter(([name]) => name !== 'chatMessages');
    const page = await wholePage({...source, getOverview: async () => Object.fromEntries(known)});
    const line = all(panelOf(page, 'overview'), '.line').find((one) => textOf(one).includes('Sent chat messages'))!;
    expect(textOf(line.querySelector('.line-share')!)).to.include('–').and.not.match(/\d/);
    expect(textOf(line)).to.include('Sent chat messages: not known');
  });
});

describe('an error, with a token in it,', () => {
  const canary = 'djJ8canaryKS8d1f';
  const words = `GET https://rooms.example/api?ks=${canary} 500 Internal Server Error at report.getTable`;
  const heard: string[] = [];
  const console_ = {...console};
  const onEvent = (event: Event) => {
    heard.push(event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason));
  };
  const onRoomError = (event: Event) => heard.push(...Object.values(event).map(String));

  beforeEach(() => {
    heard.length = 0;
    for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
      console[level] = (...said: unknown[]) => void heard.push(said.map((one) => one instanceof Error ? `${one.stack} ${String(one.cause)}` : String(one)).join(' '));
    }
    addEventListener('error', onEvent);
    addEventListener('unhandledrejection', onEvent);
    document.addEventListener('room-error', onRoomError);
  });
  afterEach(() => {
    Object.assign(console, console_);
    removeEventListener('error', onEvent);
    removeEventListener('unhandledrejection', onEvent);
    document.removeEventListener('room-error', onRoomError);
  });

  /** Texts and attributes of everything, and all that was heard. */
  function expectNoLeak(page: RoomAnalytics): void {
    const shown = [page, ...everything(page)].flatMap((element) => [
      ...[...element.attributes].map(({value}) => value), ...[...element.childNodes].map(({nodeValue}) => nodeValue ?? ''),
    ]);
    for (const text of [...shown, ...heard]) expect(text).to.not.match(/canary|rooms\.example|report\.|Internal Server/i);
  }

  const faults: [string, () => Error, string][] = [
    ['forbidden', () => new AdapterError('forbidden', words, {cause: new Error(words)}), 'You may not see the timeline. Ask your administrator'],
    ['a plain error', () => new Error(words), 'The source answered something that cannot be read.'],
    ['a network error', () => new TypeError(words), 'The source cannot be reached.'],
  ];
  for (const [name, fault, sentence] of faults) {
    it(`is told in plain words, and nothing of it leaks: ${name}`, async () => {
      const page = await wholePage(failing((method) => method === 'getTimeline' ? fault() : undefined));
      expect(textOf(find(panelOf(page, 'timeline'), '[role=alert]'))).to.include(sentence);
      expectNoLeak(page);
    });
  }

  const alerts = (page: RoomAnalytics) => everything(page).filter((element) => element.matches('[role=alert]'));
  const signedOut = 'You are no longer signed in. Sign in again, then retry.';
  const unauthorized = () => new AdapterError('unauthorized', words, {cause: new Error(words)});

  it('is told once for the whole page where the reader was signed out meanwhile; what has come stays, and Retry mends all', async () => {
    let isSignedOut = false;
    const page = await wholePage(failing(() => isSignedOut ? unauthorized() : undefined));
    const viewers = () => textOf(find(panelOf(page, 'overview'), '.card.viewers .figure'));
    const before = viewers();
    isSignedOut = true;
    await page.refresh();
    await standing(page);
    expect(alerts(page).map(textOf)).to.deep.equal([`${signedOut} Retry`]);
    expect(viewers()).to.equal(before);
    expect(all(panelOf(page, 'attendees'), '.rows .who')).to.have.length(25);
    expectNoLeak(page);
    isSignedOut = false;
    (alerts(page)[0] as HTMLElement).querySelector('button')!.click();
    expect(page.shadowRoot?.activeElement?.localName).to.equal('h1');
    await waitUntil(() => alerts(page).length === 0);
  });

  it('is told once where the reader is signed out from the start, whether or not the session is known', async () => {
    for (const asked of [{}, {sessionId: 'demo'}]) {
      const page = await wholePage(failing(unauthorized), asked);
      expect(alerts(page).map(textOf)).to.deep.equal([`${signedOut} Retry`]);
      expect(find(page, 'h1')).to.exist;
      expectNoLeak(page);
    }
  });

  it('is told once where all but the session is refused', async () => {
    const page = await wholePage(failing((method) => /Session|Room/.test(method) ? undefined : unauthorized()));
    expect(alerts(page).map(textOf)).to.deep.equal([`${signedOut} Retry`]);
    for (const name of panelNames) expect(textOf(find(panelOf(page, name), '.message')), name).to.include('Why is said at the top of the page.');
    await expect(page).to.be.accessible();
    expectNoLeak(page);
  });

  it('is plain where all is forbidden', async () => {
    const page = await wholePage(failing(() => new AdapterError('forbidden' satisfies AdapterErrorCode, words)));
    expect(alerts(page).map(textOf)).to.deep.equal(['You may not see the analytics of this room. Ask your administrator for the right to view analytics. Retry']);
    expectNoLeak(page);
  });
});

describe('a source that takes its time', () => {
  it('finds the page standing: its heading, its buttons, and the place of every panel', async () => {
    const page = await startedPage(sampleAdapter({endless: true}), {sessionId: 'demo'});
    await page.updateComplete;
    expect(find(page, 'h1')).to.exist;
    for (const name of panelNames) {
      const panel = panelOf(page, name);
      expect(textOf(find(panel, 'h2')), name).not.to.equal('');
      const height = Math.max(...all(panel, '[class*=skeleton], [class*=to-come]').map((place) => place.getBoundingClientRect().height));
      expect(height, name).to.be.above(20);
    }
  });
});

for (const width of [320, 400, 768, 1280, 1920]) {
  describe(`a page of ${width} px`, () => {
    for (const locale of ['en', 'he', 'en-XA']) {
      it(`shows nothing that is wider than it, also when it is opened: ${locale}`, async () => {
        const page = await wholePage(source, {width, locale});
        expect(page.parentElement!.scrollWidth).to.equal(width);
        expect(stickingOut(page)).to.deep.equal([]);
        await openAll(page);
        expect(page.parentElement!.scrollWidth).to.equal(width);
        expect(stickingOut(page)).to.deep.equal([]);
      });
    }
  });
}

describe('a page in Hebrew', () => {
  /** Every text of an answer, as deep as it lies. */
  function textsIn(answer: unknown): string[] {
    if (typeof answer === 'string') return [answer];
    if (typeof answer !== 'object' || answer === null || ArrayBuffer.isView(answer) || answer instanceof Date) return [];
    return (answer instanceof Map ? [...answer.entries()] : Object.entries(answer) as [string, unknown][]).flatMap(([name, value]: [string, unknown]) => [name, ...textsIn(value)]);
  }

  it('has no English left but what the source itself says', async () => {
    const told = new Set<string>();
    const listening = Object.fromEntries(Object.entries(source).map(([name, member]) => [name, isAsked(member) ? async (...question: unknown[]) => {
      const answer = await member(...question);
      for (const text of textsIn(answer)) told.add(text.replace(/\s+/g, ' ').trim());
      return answer;
    } : member])) as unknown as AnalyticsAdapter;
    const page = await wholePage(listening, {locale: 'he'});
    all(panelOf(page, 'attendees'), '.disclose')[0]!.click();
    all(panelOf(page, 'interactions'), '.pick')[0]!.click();
    await standing(page);
    const names = [...told].filter((text) => /[a-z]/i.test(text)).sort((one, other) => other.length - one.length);
    const everywhere = /GMT\u200e?[+-]\d+|Asia\/Jerusalem|Shift|Enter|PDF(\/UA)?|CSV/g; // names of zones, of keys and of kinds of files
    const ours = saidBy(page).map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(everywhere, '')));
    expect(ours.length).to.be.above(100);
    expect(ours.filter((text) => /[a-z]{2}/i.test(text))).to.deep.equal([]);
    expect(find(page, '.root')?.dir).to.equal('rtl');
    for (const name of panelNames) expect(find(panelOf(page, name), 'section')?.dir, name).to.equal('rtl');
  });
});

describe('what the reader has chosen for all pages', () => {
  /** 0 black, 1 white. */
  function lightness(element: Element, property: 'backgroundColor' | 'color'): number {
    const [red = 0, green = 0, blue = 0] = getComputedStyle(element)[property].match(/[\d.]+/g)!.map(Number);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }

  it('decides whether the page is dark', async () => {
    const page = await wholePage(source);
    const cards = () => panelNames.map((name) => find(panelOf(page, name), '.card') ?? find(panelOf(page, name), '.panel')!);
    for (const card of cards()) expect(lightness(card, 'backgroundColor')).to.be.above(0.9);
    page.parentElement!.style.setProperty('color-scheme', 'dark');
    for (const card of cards()) {
      expect(lightness(card, 'backgroundColor')).to.be.below(0.2);
      expect(lightness(card, 'color')).to.be.above(0.8);
    }
    page.theme = 'light';
    await page.updateComplete;
    for (const card of cards()) expect(lightness(card, 'backgroundColor')).to.be.above(0.9);
  });

  it('decides whether anything moves of itself', async function () {
    if (!canEmulate) return this.skip(); // only Chromium can be told from outside
    const page = await startedPage(sampleAdapter({endless: true}), {sessionId: 'demo'});
    await emulateMedia({reducedMotion: 'reduce'});
    const moving = () => everything(page).filter((element) => getComputedStyle(element).animationName !== 'none');
    expect(moving()).to.deep.equal([]);
    await emulateMedia({reducedMotion: 'no-preference'});
    expect(moving().length).to.be.above(0);
  });
});

describe('one moment', () => {
  afterEach(() => resetMouse());

  it('is pointed at in the timeline and in all open strips together', async () => {
    const page = await wholePage(source);
    const attendees = panelOf(page, 'attendees');
    const timeline = panelOf(page, 'timeline');
    const [first, second] = all(attendees, '.disclose');
    first!.click();
    second!.click();
    await standing(page);
    const field = find(timeline, '.field')!;
    field.scrollIntoView({block: 'center'});
    const {left, top, width, height} = field.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    const readings = () => all(attendees, '.detail .reading').map(textOf);
    await waitUntil(() => readings().length === 2);
    const [clock] = textOf(find(timeline, '.readout b')).split(' · ');
    for (const reading of readings()) expect(clock).to.include(reading.split(' · ')[0]);

    const [strip] = all(attendees, '.detail [role=slider]');
    strip!.focus();
    strip!.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageUp', bubbles: true, cancelable: true}));
    await page.updateComplete;
    await waitUntil(() => textOf(find(timeline, '.readout b')).startsWith(readings()[0]!.split(' · ')[0]!));
    expect(new Set(readings().map((reading) => reading.split(' · ')[0]))).to.have.property('size', 1);
  });
});
