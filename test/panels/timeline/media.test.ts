import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {RoomTimeline, type TimeSelectEvent} from '../../../src/panels/timeline/room-timeline.js';
import type {TimelineMedia} from '../../../src/panels/timeline/media-link.js';
import {adapterOf, hour, lines, recorded} from './invented.js';

if (!customElements.get('room-timeline')) customElements.define('room-timeline', RoomTimeline);

/** A player that behaves as a media element does: setting its time tells everybody who listens. */
class Player extends EventTarget implements TimelineMedia {
  paused = true;
  readonly sought: number[] = [];
  #time = 0;

  get currentTime() { return this.#time; }
  set currentTime(seconds: number) {
    this.sought.push(seconds);
    this.#time = seconds;
    this.#tell('seeking', 'timeupdate', 'seeked');
  }
  play() { this.paused = false; this.#tell('play'); return Promise.resolve(); }
  pause() { this.paused = true; this.#tell('pause'); }
  /** Time passes. */
  run(seconds: number) { this.#time = seconds; this.#tell('timeupdate'); }
  #tell(...types: string[]) { for (const type of types) this.dispatchEvent(new Event(type)); }
}

async function withPlayer(media: TimelineMedia | undefined, session = recorded) {
  const el = await fixture<RoomTimeline>(html`<room-timeline lang="en" time-zone="UTC" session-id="s1" .media=${media} .adapter=${adapterOf(lines, session)}></room-timeline>`);
  await el.loaded;
  await waitUntil(() => el.renderRoot.querySelector('.field'));
  return el;
}

const find = (el: RoomTimeline, selector: string) => el.renderRoot.querySelector<HTMLElement>(selector)!;
const x = (element: HTMLElement) => element.hidden ? undefined : Number(/translateX\(([\d.]+)px\)/.exec(element.style.transform)?.[1]);
const playhead = (el: RoomTimeline) => x(find(el, '.playhead'));
const widthOf = (el: RoomTimeline) => find(el, '.field').clientWidth;
const playButton = (el: RoomTimeline) => [...el.renderRoot.querySelectorAll('button')].find((one) => /^(?:Play|Pause)$/.test(one.getAttribute('aria-label') ?? ''));
const press = (el: RoomTimeline, ...keys: string[]) => keys.forEach((key) => find(el, '.field').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})));

describe('a player beside the timeline', () => {
  it('moves the playhead, by where the recording lies in the session', async () => {
    const player = new Player();
    const el = await withPlayer(player);
    player.run(1500);
    expect(playhead(el)).to.be.closeTo(widthOf(el) * (300 + 1500) / 3600, 1);
  });

  it('points at what is played while it plays and nobody else points', async () => {
    const player = new Player();
    const el = await withPlayer(player);
    player.run(60);
    expect(find(el, '.readout').hidden).to.equal(true);
    await player.play();
    player.run(600);
    expect(find(el, '.readout').textContent).to.include('08:20:00 · 15:00');
  });

  it('is sought once by a chosen moment, and answers without an echo', async () => {
    const player = new Player();
    const el = await withPlayer(player);
    const events: TimeSelectEvent[] = [];
    el.addEventListener('room-time-select', (event) => events.push(event as TimeSelectEvent));
    press(el, ...Array.from({length: 10}, () => 'ArrowRight'), 'Enter');
    expect(player.sought).to.deep.equal([300]);
    expect(events.map(({recordingSeconds}) => recordingSeconds)).to.deep.equal([300]);
    expect(playhead(el)).to.be.closeTo(widthOf(el) / 6, 1);
    player.run(700);
    player.currentTime = 800;
    expect(player.sought).to.deep.equal([300, 800]);
    expect(events.length).to.equal(1);
  });

  it('is not sought to a moment that was not recorded, and the reading says so', async () => {
    const player = new Player();
    const el = await withPlayer(player);
    press(el, 'ArrowRight', 'Enter');
    expect(player.sought).to.deep.equal([]);
    expect(find(el, '.readout').textContent).to.include('No recording of this moment');
    press(el, 'PageUp');
    expect(find(el, '.readout').textContent).not.to.include('No recording');
  });

  it('has no button and no playhead where the session has no recording', async () => {
    const player = new Player();
    const el = await withPlayer(player, hour);
    player.run(100);
    expect(playButton(el)).to.equal(undefined);
    expect(playhead(el)).to.equal(undefined);
    press(el, 'PageUp', 'Enter');
    expect(player.sought).to.deep.equal([]);
  });

  it('is started and stopped by a button that says which', async () => {
    const player = new Player();
    const el = await withPlayer(player);
    playButton(el)!.click();
    await el.updateComplete;
    expect(player.paused).to.equal(false);
    expect(playButton(el)?.getAttribute('aria-label')).to.equal('Pause');
    playButton(el)!.click();
    await el.updateComplete;
    expect(player.paused).to.equal(true);
    expect(playButton(el)?.getAttribute('aria-label')).to.equal('Play');
  });

  it('may throw at every turn without harm', async () => {
    const broken: TimelineMedia = {
      get currentTime(): number { throw new Error('no'); },
      set currentTime(_seconds: number) { throw new Error('no'); },
      get paused(): boolean { throw new TypeError('no'); },
      play: () => Promise.reject(new DOMException('not allowed', 'NotAllowedError')),
      pause: () => { throw new Error('no'); },
      addEventListener: () => { throw new Error('no'); },
    };
    const el = await withPlayer(broken);
    playButton(el)!.click();
    press(el, 'PageUp', 'PageUp', 'Enter');
    await el.updateComplete;
    expect(find(el, '.readout').textContent).to.include('100 live unique viewers'.slice(3));
    el.media = undefined;
    await el.updateComplete;
    expect(playButton(el)).to.equal(undefined);
  });

  it('may be an element of the page', async () => {
    const video = document.createElement('video');
    const el = await withPlayer(video);
    expect(playButton(el)?.getAttribute('aria-label')).to.equal('Play');
    expect(playhead(el)).to.be.closeTo(widthOf(el) / 12, 1);
  });

  it('is left when another comes, and when the timeline leaves the page', async () => {
    const [first, second] = [new Player(), new Player()];
    const el = await withPlayer(first);
    el.media = second;
    await el.updateComplete;
    second.run(900);
    const place = playhead(el);
    first.run(30);
    expect(playhead(el)).to.equal(place);
    const {parentElement} = el;
    el.remove();
    second.run(60);
    expect(playhead(el)).to.equal(place);
    parentElement!.append(el);
    await waitUntil(() => playhead(el) !== place);
  });
});
