import {html, nothing} from 'lit';
import {markerShapes} from '../../charts/timeline-drawing.js';
import type {Words} from '../../locale/index.js';
import type {KeyIntent} from './key-intent.js';
import type {SessionClock} from '../../telling/session-clock.js';
import {secondsOf, type SessionTimeline} from '../../telling/session-timeline.js';
import type {TimeWindow} from './time-window.js';

export interface ControlsState {
  readonly timeline: SessionTimeline;
  readonly clock: SessionClock;
  readonly window: TimeWindow;
  readonly leastSeconds: number;
  /** `undefined`: there is nothing to play. */
  readonly isPlaying: boolean | undefined;
}

/** What the keys do, for hands: what is shown, the player, and what the small signs mean. A button that can do nothing keeps the focus. */
export function controls({timeline, clock, window, leastSeconds, isPlaying}: ControlsState, words: Words, act: (intent: KeyIntent) => void, play: () => void) {
  const {from, to} = window ?? timeline.span;
  const button = (label: string, sign: string, isOff: boolean, press: () => void) => html`<button type="button" class="button sign" aria-label=${label}
    title=${label} aria-disabled=${isOff} @click=${() => { if (!isOff) press(); }}><span aria-hidden="true">${sign}</span></button>`;
  const isWhole = window === undefined;
  return html`<div class="controls">
    <div class="signs" role="group" aria-label=${words.say('timeline.controls')}>
      ${isPlaying === undefined ? nothing : button(words.say(isPlaying ? 'timeline.pause' : 'timeline.play'), isPlaying ? '❚❚' : '▶', false, play)}
      ${button(words.say('timeline.zoom-in'), '+', secondsOf({from, to}) <= leastSeconds, () => act({zoom: 0.5}))}
      ${button(words.say('timeline.zoom-out'), '−', isWhole, () => act({zoom: 2}))}
      ${button(words.say('timeline.earlier'), '←', isWhole || from <= timeline.span.from, () => act({pan: -0.5}))}
      ${button(words.say('timeline.later'), '→', isWhole || to >= timeline.span.to, () => act({pan: 0.5}))}
    </div>
    <button type="button" class="button plain" aria-disabled=${isWhole} @click=${() => act({show: 'all'})}>${words.say('timeline.whole')}</button>
    ${isWhole ? nothing : html`<span class="quiet"><bdi>${clock.range(window)}</bdi></span>`}
    <span class="keys">${keys(timeline, words)}</span>
  </div>`;
}

/** What the signs mean that are in the chart. */
function keys({markers, recording}: SessionTimeline, words: Words) {
  const has = (...kinds: string[]) => markers.some(({kind}) => kinds.includes(kind));
  const key = (name: string, shape: string, label: string) => html`<span class="key"><svg viewBox="-7 -7 14 14" aria-hidden="true"><path
    class=${name} d=${shape}></path></svg>${label}</span>`;
  return [
    has('interaction') ? key('interaction', markerShapes.interaction, words.say('timeline.marker-interaction')) : nothing,
    has('breakout') ? key('breakout', markerShapes.breakout, words.say('timeline.marker-breakout')) : nothing,
    has('recording', 'other') ? key('other', markerShapes.other, words.say('timeline.marker-other')) : nothing,
    recording ? key('recorded', 'M-7 -3L7 -3L7 3L-7 3Z', words.say('timeline.recording')) : nothing,
  ];
}
