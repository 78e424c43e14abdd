import type {ContextEvent} from '@lit/context';
import {aTimeout, expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {RoomProvider} from '../../../src/dashboard/room-provider.js';
import {roomScope} from '../../../src/elements/room-scope.js';
import {TimeCursor} from '../../../src/elements/time-cursor.js';
import {AdapterError, type AnalyticsAdapter, type Session, type Timeline} from '../../../src/model/index.js';
import {RoomTimeline, type TimeSelectEvent} from '../../../src/panels/timeline/room-timeline.js';
import {adapterOf, after, hour, lines, minutes, series, startsAt} from './invented.js';

if (!customElements.get('room-timeline')) customElements.define('room-timeline', RoomTimeline);
if (!customElements.get('room-provider')) customElements.define('room-provider', RoomProvider);

const poll = {at: after(30 * 60), kind: 'interaction', label: 'How many hackathons?'} as const;

async function settled(el: RoomTimeline): Promise<RoomTimeline> {
  await el.loaded.catch(() => {});
  await waitUntil(() => find(el, 'section[lang]'), 'the words are there');
  await el.updateComplete;
  await waitUntil(() => !find(el, '.chart:not(.skeleton)') || find(el, '.field'), 'the chart is drawn');
  return el;
}

async function timeline(answer: Timeline | AnalyticsAdapter = lines, {session = hour, width = 760, lang = 'en'}: {session?: Session; width?: number; lang?: string} = {}) {
  const adapter = 'name' in answer ? answer : adapterOf(answer, session);
  const parent = document.createElement('div');
  parent.style.setProperty('width', `${width}px`);
  const el = await fixture<RoomTimeline>(html`<room-timeline lang=${lang} session-id="s1" time-zone="Asia/Jerusalem" .adapter=${adapter}></room-timeline>`, {parentNode: parent});
  return settled(el);
}

const find = (el: RoomTimeline, selector: string) => el.renderRoot.querySelector<HTMLElement>(selector);
const all = (el: RoomTimeline, selector: string) => [...el.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const field = (el: RoomTimeline) => find(el, '.field')!;
const reading = (el: RoomTimeline) => find(el, '.readout')!.hidden ? '' : text(find(el, '.readout'));
const value = (el: RoomTimeline) => field(el).getAttribute('aria-valuetext') ?? '';
const button = (el: RoomTimeline, name: string) => all(el, 'button').find((one) => (one.getAttribute('aria-label') ?? text(one)) === name)!;
const caption = (el: RoomTimeline) => all(el, 'figcaption p').map(text).join(' ');
const rows = (el: RoomTimeline) => all(el, 'tbody tr').map((row) => [...row.children].map(text));
const ticks = (el: RoomTimeline) => all(el, '.tick:not(.viewers, .rate, .elapsed)').map(text);
const path = (el: RoomTimeline, name: string) => find(el, `.${name}`)?.getAttribute('d') ?? '';

/** A place in the field, 0–1 of its width. */
const placeOf = (el: RoomTimeline, part: number): [number, number] => {
  const {left, top, width} = field(el).getBoundingClientRect();
  return [Math.round(left + part * width), Math.round(top + 120)];
};
const moveTo = (el: RoomTimeline, part: number) => sendMouse({type: 'move', position: placeOf(el, part)});

class CountedCursor extends TimeCursor {
  followers = 0;
  override follow(follower: Parameters<TimeCursor['follow']>[0]) {
    const leave = super.follow(follower);
    this.followers += 1;
    return () => { this.followers -= 1; leave(); };
  }
}

async function press(el: RoomTimeline, ...keys: string[]) {
  for (const key of keys) {
    field(el).dispatchEvent(new KeyboardEvent('keydown', {key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+'), bubbles: true, cancelable: true}));
    await el.updateComplete;
  }
}

describe('<room-timeline>', () => {
  afterEach(() => resetMouse());

  it('draws both lines on axes that are named, with their sentence and zone, and is accessible', async () => {
    const el = await timeline({...lines, markers: [poll], reactions: {clap: minutes((minute) => minute === 36 ? 31 : 0)}});
    expect(path(el, 'viewers-line')).to.match(/^M/);
    expect(path(el, 'rate-line')).to.match(/^M/);
    expect(all(el, '.axis-title').map(text)).to.deep.equal(['Viewers', 'Engagement, %']);
    expect(ticks(el)).to.include('11:30');
    expect(caption(el)).to.equal('Most viewers, 100, at 11:25. While at least half of them were there, engagement was highest, 68%, at 11:36, '
      + 'shortly after the start of “How many hackathons?”. It was lowest, 31%, at 11:55. Most reactions, 31, between 11:41 and 11:42. Times in GMT+3');
    await expect(el).to.be.accessible();
  });

  it('is accessible as a table, zoomed, with a cursor, in Hebrew and in the dark', async () => {
    const el = await timeline({...lines, markers: [poll]}, {lang: 'he'});
    el.theme = 'dark';
    await press(el, '+', 'ArrowRight');
    await expect(el).to.be.accessible();
    button(el, 'הצגה כטבלה').click();
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });

  it('keeps its place at its height while it loads', async () => {
    const loading = await fixture<RoomTimeline>(html`<room-timeline lang="en" session-id="s1" .adapter=${adapterOf(() => new Promise(() => {}))}></room-timeline>`);
    const drawn = await timeline();
    expect(find(loading, '.skeleton.chart')?.offsetHeight).to.equal(find(drawn, '.chart')?.offsetHeight);
  });

  it('is drawn anew for a sheet of paper before it is printed, and for the page afterwards', async () => {
    const el = await timeline(lines, {width: 1280});
    const drawnFor = () => Number(find(el, '.timeline-chart')!.getAttribute('width'));
    const onPage = drawnFor();
    expect(onPage).to.be.above(1100);
    dispatchEvent(new Event('beforeprint'));
    expect(drawnFor()).to.be.within(500, 720);
    dispatchEvent(new Event('afterprint'));
    await waitUntil(() => drawnFor() === onPage);
  });

  it('says what it cannot show: nothing recorded, no right, not offered', async () => {
    expect(text(find(await timeline({viewers: minutes(() => NaN)}), '.message'))).to.equal('Nothing was recorded here.');
    expect(text(find(await timeline(adapterOf(() => Promise.reject(new AdapterError('forbidden')))), '.message'))).to.include('You may not see the timeline.');
    expect(text(find(await timeline({name: 'poor'}), '.message'))).to.equal('This source does not offer the timeline.');
  });

  it('shows everything of the session that is chosen, nothing of the one before', async () => {
    const day: Session = {...hour, startsAt: after(86_400), endsAt: after(86_400 + 9 * 3600)};
    const adapter = adapterOf(async ({sessionId}) => sessionId === 's1'
      ? {...lines, markers: [poll], reactions: {clap: minutes(() => 5)}}
      : {viewers: series([10, 20, 30, 40, 50, 60, 70, 80, 90], 3600, day.startsAt)},
    hour, {getSession: async ({sessionId}) => ({...sessionId === 's1' ? hour : day, id: sessionId})});
    const el = await timeline(adapter);
    await press(el, '+', 'End');
    el.sessionId = 's2';
    await el.updateComplete;
    await settled(el);
    expect(field(el).getAttribute('aria-valuemax')).to.equal(String(9 * 3600));
    expect(value(el)).to.include('11:05:00 · 00:00');
    expect(all(el, '.bubble, .marker')).to.deep.equal([]);
    expect(ticks(el)[0]).to.equal('12:00');
    expect(caption(el)).to.include('Most viewers, 90, at 19:05.');
    expect(text(find(el, '.controls'))).not.to.include('–');
  });

  it('leaves a gap where nothing was read', async () => {
    const el = await timeline({viewers: minutes((minute) => minute >= 10 && minute < 20 ? NaN : 7)});
    expect(path(el, 'viewers-line').match(/M/g)?.length).to.equal(2);
    await moveTo(el, 15 / 60);
    expect(reading(el)).to.include('viewers not known');
    expect(find(el, '.dot.viewers')!.hidden).to.equal(true);
  });

  it('tells at the very end how many were there last', async () => {
    const el = await timeline();
    await press(el, 'End');
    expect(value(el)).to.equal('12:05:00 · 1:00:00, 100 live unique viewers, 50% engagement rate');
    expect(all(el, '.dot').map((dot) => dot.hidden)).to.deep.equal([false, false]);
  });

  it('ends at the last reading while the session runs, and does not fall to 0 there', async () => {
    const el = await timeline({viewers: minutes((minute) => minute < 30 ? 50 : NaN)}, {session: {...hour, endsAt: undefined}});
    expect(field(el).getAttribute('aria-valuemax')).to.equal('1800');
    expect(new Set(path(el, 'viewers-line').match(/ [\d.]+/g)).size).to.equal(1);
    expect(caption(el)).to.include('The session is still running');
  });

  for (const [name, session, answer] of [
    ['no seconds', {...hour, endsAt: startsAt}, {viewers: series([0], 60)}],
    ['one second', {...hour, endsAt: after(1)}, {viewers: series([1], 1), engagementRate: series([1], 1)}],
    ['thirty hours', {...hour, endsAt: after(108_000)}, {viewers: series(new Float64Array(1800).fill(3), 60)}],
    ['the night when the clocks are put back', {...hour, startsAt: new Date('2026-10-24T21:00:00Z'), endsAt: new Date('2026-10-25T03:00:00Z')},
      {viewers: series(new Float64Array(360).fill(3), 60, new Date('2026-10-24T21:00:00Z'))}],
    ['series of different starts and steps', hour, {viewers: series([5, 6, 7], 1200), engagementRate: series([0.2, NaN, 0.4], 333, after(100)), reactions: {wow: series([1, 2], 7, after(-3))}}],
    ['only reactions', hour, {viewers: series([], 60), reactions: {'🎉': series([0, 2], 60)}}],
    ['only a marker', hour, {viewers: series([], 60), markers: [poll]}],
  ] satisfies [string, Session, Timeline][]) {
    it(`draws a session of ${name}`, async () => {
      const el = await timeline(answer, {session});
      expect(find(el, '.timeline-chart')?.outerHTML).not.to.match(/NaN|Infinity|undefined/);
      await press(el, 'End', 'Home', 'PageUp', '+', '-', '0');
      expect(value(el)).not.to.match(/NaN|Invalid|undefined/);
    });
  }

  it('names both zones where the clocks were changed in the session', async () => {
    const from = new Date('2026-10-24T21:00:00Z');
    const el = await timeline({viewers: series([1, 2], 3600, from)}, {session: {...hour, startsAt: from, endsAt: after(6 * 3600, from)}});
    el.timeZone = 'Europe/Berlin';
    await el.updateComplete;
    expect(caption(el)).to.include('Times in GMT+2 / GMT+1');
  });

  describe('its cursor', () => {
    it('tells under the mouse the clock, the time since the start, both lines, and what was there', async () => {
      const el = await timeline({...lines, markers: [poll], reactions: {clap: minutes((minute) => minute === 30 ? 9 : 0), heart: minutes((minute) => minute === 30 ? 2 : 0)}});
      await moveTo(el, 0.5);
      expect(reading(el)).to.match(/^11:3[45]:\d\d · (29|30):\d\d 100 live unique viewers 50% engagement rate 👏 9 clap ?❤️ 2 heart How many hackathons\?$/);
      expect(find(el, '.hair')!.hidden).to.equal(false);
      await sendMouse({type: 'move', position: [2, 2]});
      expect(reading(el)).to.equal('');
    });

    it('touches no line and no tick when it moves, with 86,400 readings', async () => {
      const values = Float64Array.from({length: 86_400}, (_, second) => second % 200);
      const el = await timeline({viewers: series(values, 1), engagementRate: series(values.map((one) => one / 200), 1)}, {session: {...hour, endsAt: after(86_400)}});
      const changes: MutationRecord[] = [];
      const watch = new MutationObserver((records) => changes.push(...records));
      watch.observe(find(el, '.timeline-chart')!, {subtree: true, childList: true, attributes: true, characterData: true});
      for (const part of [0.1, 0.3, 0.5, 0.9]) await moveTo(el, part);
      await nextFrame();
      watch.disconnect();
      expect(reading(el)).to.include('live unique viewers');
      expect(changes.length).to.equal(0);
    });

    it('is a slider: arrows go by a step of the drawing, Page keys by a tenth, Home and End to the ends', async () => {
      const el = await timeline();
      expect(field(el).getAttribute('role')).to.equal('slider');
      await press(el, 'ArrowRight', 'ArrowRight');
      expect(value(el)).to.equal('11:07:00 · 02:00, 10 live unique viewers, 50% engagement rate');
      await press(el, 'ArrowLeft');
      expect(field(el).getAttribute('aria-valuenow')).to.equal('60');
      await press(el, 'PageUp');
      expect(field(el).getAttribute('aria-valuenow')).to.equal('420');
      await press(el, 'End', 'ArrowRight');
      expect(field(el).getAttribute('aria-valuenow')).to.equal('3600');
      await press(el, 'PageDown', 'Home', 'ArrowLeft');
      expect(field(el).getAttribute('aria-valuenow')).to.equal('0');
      expect(reading(el)).to.include('11:05:00 · 00:00');
    });

    it('goes by as many readings as share a pixel', async () => {
      const el = await timeline({viewers: series(new Float64Array(86_400).fill(4), 1)}, {session: {...hour, endsAt: after(86_400)}});
      await press(el, 'ArrowRight');
      expect(Number(field(el).getAttribute('aria-valuenow'))).to.be.within(110, 150);
    });

    it('is reached and left by Tab, and Escape takes the reading away', async () => {
      const el = await timeline();
      const after = document.createElement('button'); // else Firefox itself, whose keys no test gets back, would have the focus
      el.after(after);
      await waitUntil(() => find(el, '.csv'), 'the button before it is there');
      find(el, '.csv')!.focus();
      await sendKeys({press: 'Tab'});
      expect(el.shadowRoot?.activeElement?.className).to.equal('field');
      expect(reading(el)).to.include('11:05:00');
      await sendKeys({press: 'Escape'});
      expect(reading(el)).to.equal('');
      await sendKeys({press: 'Tab'});
      expect(el.shadowRoot?.activeElement?.className).not.to.equal('field');
    });

    it('leaves the browser its own keys', async () => {
      const el = await timeline();
      const zoom = new KeyboardEvent('keydown', {key: '+', ctrlKey: true, bubbles: true, cancelable: true});
      field(el).dispatchEvent(zoom);
      expect(zoom.defaultPrevented).to.equal(false);
    });

    it('follows a finger, and stays where it was lifted', async () => {
      const el = await timeline();
      const [clientX, clientY] = placeOf(el, 0.5);
      const touch = (type: string, x = clientX) => field(el).dispatchEvent(new PointerEvent(type, {clientX: x, clientY, pointerType: 'touch', bubbles: true, composed: true}));
      ['pointerenter', 'pointerdown', 'pointermove'].forEach((type) => touch(type));
      touch('pointermove', clientX + 40);
      touch('pointerup', clientX + 40);
      touch('pointerleave', clientX + 40);
      expect(reading(el)).to.match(/^11:38/);
      expect(text(find(el, '.controls'))).not.to.include('–');
    });

    it('is one with that of the page: other charts move it, and it moves theirs', async () => {
      const provider = await fixture<RoomProvider>(html`<room-provider lang="en" time-zone="Asia/Jerusalem" session-id="s1" .adapter=${adapterOf(lines)}>
        <room-timeline></room-timeline><room-timeline></room-timeline></room-provider>`);
      const [one, other] = await Promise.all([...provider.querySelectorAll('room-timeline')].map(settled));
      await press(one!, 'ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(reading(other!)).to.include('11:08:00 · 03:00');
    });

    it('leaves the cursor of the page alone once it is gone from the page', async () => {
      const cursor = new CountedCursor();
      const page = document.createElement('div');
      page.addEventListener('context-request', (event) => {
        const {context, callback} = event as ContextEvent<typeof roomScope>;
        if (context === roomScope) callback({adapter: adapterOf(lines), sessionId: 's1', cursor});
      });
      const el = await fixture<RoomTimeline>(html`<room-timeline lang="en"></room-timeline>`, {parentNode: page});
      await settled(el);
      expect(cursor.followers).to.equal(1);
      for (let round = 0; round < 3; round += 1) {
        el.remove();
        expect(cursor.followers).to.equal(0);
        page.append(el);
        await el.updateComplete;
        expect(cursor.followers).to.equal(1);
      }
    });
  });

  describe('choosing a moment', () => {
    const chosen = (el: RoomTimeline) => {
      const events: TimeSelectEvent[] = [];
      el.addEventListener('room-time-select', (event) => events.push(event as TimeSelectEvent));
      return events;
    };

    it('is told to the page on a click, with its time', async () => {
      const el = await timeline();
      const events = chosen(el);
      await sendMouse({type: 'click', position: placeOf(el, 0.25)});
      expect(events.length).to.equal(1);
      expect(events[0]!.offsetSeconds).to.be.closeTo(900, 5);
      expect(events[0]!.at.getTime()).to.equal(startsAt.getTime() + events[0]!.offsetSeconds * 1000);
      expect(events[0]!.bubbles && events[0]!.composed).to.equal(true);
      expect(events[0]!.recordingSeconds).to.equal(undefined);
    });

    it('is told on Enter, and not when a key only moves the cursor', async () => {
      const el = await timeline(lines, {session: {...hour, recording: {id: 'r', startsAt: after(60), durationSeconds: 600}}});
      const events = chosen(el);
      await press(el, 'ArrowRight', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(events.length).to.equal(0);
      await press(el, 'Enter');
      expect(events.map(({at, offsetSeconds, recordingSeconds}) => ({at, offsetSeconds, recordingSeconds}))).to.deep.equal(
        [{at: after(180), offsetSeconds: 180, recordingSeconds: 120}]);
    });
  });

  describe('zoom', () => {
    it('shows the stretch that a mouse draws up, says so, and goes back', async () => {
      const el = await timeline();
      await moveTo(el, 0.25);
      await sendMouse({type: 'down'});
      await moveTo(el, 0.4);
      expect(find(el, '.stretch')!.hidden).to.equal(false);
      await moveTo(el, 0.5);
      await sendMouse({type: 'up'});
      await el.updateComplete;
      expect(find(el, '.stretch')!.hidden).to.equal(true);
      expect(text(find(el, '.controls'))).to.match(/11:(?:19|20) – 11:3[45]/);
      expect(text(find(el, '[role="status"]'))).to.match(/^Shown: 11:(?:19|20) – 11:3[45]$/);
      button(el, 'Whole session').click();
      await el.updateComplete;
      expect(text(find(el, '.controls'))).not.to.include('–');
    });

    it('chooses no moment by drawing up a stretch', async () => {
      const el = await timeline();
      let events = 0;
      el.addEventListener('room-time-select', () => { events += 1; });
      await moveTo(el, 0.25);
      await sendMouse({type: 'down'});
      await moveTo(el, 0.4);
      await moveTo(el, 0.5);
      await sendMouse({type: 'up'});
      await aTimeout(0);
      expect(events).to.equal(0);
    });

    it('is there for keys: plus, minus, 0, and Shift with an arrow', async () => {
      const el = await timeline();
      await press(el, '+', '+');
      expect(text(find(el, '.controls'))).to.include('11:27 – 11:42');
      await press(el, 'Shift+ArrowRight');
      expect(text(find(el, '.controls'))).to.include('11:31 – 11:46');
      await press(el, '-');
      expect(text(find(el, '.controls'))).to.match(/11:2\d – 11:5\d/);
      await press(el, '0');
      expect(text(find(el, '.controls'))).not.to.include('–');
    });

    it('is there for buttons, which keep the focus when they can do no more', async () => {
      const el = await timeline();
      button(el, 'Zoom in').click();
      await el.updateComplete;
      expect(text(find(el, '.controls'))).to.include('11:20 – 11:50');
      button(el, 'Later').click();
      await el.updateComplete;
      expect(text(find(el, '.controls'))).to.include('11:35 – 12:05');
      const out = button(el, 'Zoom out');
      out.focus();
      out.click();
      await el.updateComplete;
      expect(out.getAttribute('aria-disabled')).to.equal('true');
      expect(el.shadowRoot?.activeElement).to.equal(out);
    });

    it('keeps the cursor in sight when the keys lead it out of what is shown', async () => {
      const el = await timeline();
      await press(el, '+', '+', 'End');
      expect(text(find(el, '.controls'))).to.include('11:50 – 12:05');
      expect(reading(el)).to.include('12:05:00');
    });

    it('never comes closer than a few readings', async () => {
      const el = await timeline();
      await press(el, ...Array.from({length: 20}, () => '+'));
      expect(button(el, 'Zoom in').getAttribute('aria-disabled')).to.equal('true');
      expect(path(el, 'viewers-line')).to.match(/^M/);
    });
  });

  it('hides and shows each line by its name in the legend', async () => {
    const el = await timeline();
    const viewers = button(el, 'Live unique viewers');
    expect(viewers.getAttribute('aria-pressed')).to.equal('true');
    viewers.click();
    await el.updateComplete;
    expect(viewers.getAttribute('aria-pressed')).to.equal('false');
    expect(path(el, 'viewers-line')).to.equal('');
    expect(path(el, 'rate-line')).to.match(/^M/);
    await press(el, 'ArrowRight');
    expect(value(el)).not.to.include('viewers');
    viewers.click();
    await el.updateComplete;
    expect(path(el, 'viewers-line')).to.match(/^M/);
  });

  describe('as a table', () => {
    it('holds the same facts by the minute', async () => {
      const el = await timeline({...lines, markers: [poll], reactions: {clap: minutes((minute) => minute === 30 ? 9 : 0)}});
      button(el, 'Show as table').click();
      await el.updateComplete;
      expect(rows(el).length).to.equal(60);
      expect(rows(el)[30]).to.deep.equal(['11:35', '30:00', '100', '50%', '9 \u2068clap\u2069', 'How many hackathons?']);
      button(el, 'Show as chart').click();
      await settled(el);
      expect(field(el)).to.exist;
    });

    it('keeps the focus on the button that brings it and takes it away', async () => {
      const el = await timeline();
      for (const name of ['Show as table', 'Show as chart']) {
        button(el, name).focus();
        button(el, name).click();
        await el.updateComplete;
        expect(text(el.shadowRoot!.activeElement)).to.equal(name === 'Show as table' ? 'Show as chart' : 'Show as table');
      }
    });

    it('tells the most viewers of a minute, the mean of its rate, and a dash where nothing was read', async () => {
      const el = await timeline({
        viewers: series(Float64Array.from({length: 3600}, (_, second) => second === 30 ? 9 : second >= 60 && second < 120 ? NaN : 2), 1),
        engagementRate: series(Float64Array.from({length: 3600}, (_, second) => second % 2), 1),
      });
      button(el, 'Show as table').click();
      await el.updateComplete;
      expect(rows(el).slice(0, 3).map((row) => row.slice(2))).to.deep.equal([['9', '50%'], ['–', '50%'], ['2', '50%']]);
    });

    it('has pages for a long session', async () => {
      const el = await timeline({viewers: series(new Float64Array(1800).fill(3), 60)}, {session: {...hour, endsAt: after(108_000)}});
      button(el, 'Show as table').click();
      await el.updateComplete;
      expect(rows(el).length).to.equal(60);
      button(el, 'Last page').click();
      await el.updateComplete;
      expect(rows(el)[59]![0]).to.equal('April 1, 2026 17:04');
    });
  });

  it('shows forty kinds of reactions: the first with the rest counted, all of them under the cursor and in the table', async () => {
    const reactions = Object.fromEntries(Array.from({length: 40}, (_, kind) => [`kind-${kind}`, minutes((minute) => minute === 30 ? 40 - kind : 0)]));
    const el = await timeline({...lines, reactions});
    expect(all(el, '.bubble').map((bubble) => text(bubble).replace(/ /g, ''))).to.deep.equal(['k40+780']);
    await moveTo(el, 30.5 / 60);
    expect(all(el, '.readout .kind').length).to.equal(40);
    button(el, 'Show as table').click();
    await el.updateComplete;
    expect(rows(el)[30]![4]!.split(', ').length).to.equal(40);
  });

  it('treats what a source says as text', async () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const el = await timeline({...lines, markers: [{...poll, label: hostile}], reactions: {[hostile]: minutes((minute) => minute === 30 ? 2 : 0), __proto__: minutes(() => 1)}});
    await moveTo(el, 0.5);
    expect(find(el, 'img')).to.equal(null);
    expect(reading(el)).to.include(hostile);
    expect(caption(el)).to.include(hostile);
  });

  describe('in a right-to-left language', () => {
    it('keeps time from left to right, and turns its text', async () => {
      const el = await timeline(lines, {lang: 'he'});
      expect(find(el, '.panel')?.getAttribute('dir')).to.equal('rtl');
      await press(el, 'ArrowRight');
      expect(field(el).getAttribute('aria-valuenow')).to.equal('60');
      await moveTo(el, 0.1);
      expect(reading(el)).to.match(/^11:1[01]/);
      expect(getComputedStyle(find(el, '.readout')!).direction).to.equal('rtl');
      const [first, last] = [all(el, '.tick.elapsed')[0]!, all(el, '.tick.elapsed').at(-1)!];
      expect(first.getBoundingClientRect().left).to.be.below(last.getBoundingClientRect().left);
    });
  });

  it('fits into 320 pixels and draws itself anew when its place changes', async () => {
    const el = await timeline(lines, {width: 320});
    const narrow = ticks(el).length;
    expect(el.scrollWidth).to.be.at.most(320);
    expect(find(el, '.chart')?.offsetHeight).to.equal(292);
    el.parentElement!.style.setProperty('width', '900px');
    await waitUntil(() => ticks(el).length > narrow, 'more ticks where there is more room');
  });

  it('waits with drawing until it is seen', async () => {
    const parent = document.createElement('div');
    parent.hidden = true;
    const el = await fixture<RoomTimeline>(html`<room-timeline lang="en" session-id="s1" .adapter=${adapterOf(lines)}></room-timeline>`, {parentNode: parent});
    await el.loaded;
    await el.updateComplete;
    expect(find(el, '.timeline-chart')).to.equal(null);
    parent.hidden = false;
    await waitUntil(() => find(el, '.timeline-chart'));
  });
});
