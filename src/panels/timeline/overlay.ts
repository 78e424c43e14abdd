import {html, nothing, render} from 'lit';
import {lineHeights, xOf, type TimelineFacts, type TimelineLayout} from '../../charts/timeline.js';
import type {Words} from '../../locale/index.js';
import {heldAt, momentAt, momentText, momentTitle, rateText, viewersText, type Moment} from './moment.js';
import {markerText} from '../../telling/timeline-marker.js';
import {reactionGlyph, reactionName} from '../../telling/reaction-kind.js';
import type {SessionClock} from '../../telling/session-clock.js';

/** What lies over the drawing now. */
export interface OverlayState {
  readonly facts: TimelineFacts;
  readonly layout: TimelineLayout;
  readonly words: Words;
  readonly clock: SessionClock;
  /** What is pointed at; drawn where it is in view. */
  readonly at: Date | undefined;
  /** Where the player stands. */
  readonly playhead: Date | undefined;
  /** Edges of what is being drawn up to be zoomed to, in the plot. */
  readonly stretch: readonly [number, number] | undefined;
  /** Said under the reading; empty for nothing. */
  readonly note: string;
}

/** What `drawOverlay` moves. None of it is drawn by the panel's template: a move of the cursor renders no line anew. */
export const overlay = html`<div class="stretch" hidden></div><div class="playhead" hidden></div><div class="hair" hidden></div><div
  class="dot viewers" hidden></div><div class="dot rate" hidden></div><div class="readout" part="readout" hidden></div>`;

type Overlay = [stretch: HTMLElement, playhead: HTMLElement, hair: HTMLElement, viewersDot: HTMLElement, rateDot: HTMLElement, readout: HTMLElement];

/** Brings the overlay of a field up to date. Nothing is measured, so the browser need not lay out the page to do it. */
export function drawOverlay(field: HTMLElement, state: OverlayState): void {
  const {facts, layout, at, playhead, stretch} = state;
  const [stretchBox, playheadLine, hair, viewersDot, rateDot, readoutBox] = [...field.children] as unknown as Overlay;
  const isInView = (instant: Date) => instant >= layout.view.from && instant <= layout.view.to;
  const [one, other] = stretch ?? [0, 0];
  place(stretchBox, stretch && `translateX(${Math.min(one, other)}px) scaleX(${Math.abs(other - one)})`);
  place(playheadLine, playhead && isInView(playhead) ? `translateX(${tenth(xOf(layout, playhead))}px)` : undefined);

  const moment = at && isInView(at) ? momentAt(facts, layout, at) : undefined;
  const x = moment ? tenth(xOf(layout, moment.at)) : 0;
  place(hair, moment && `translateX(${x}px)`);
  const heights = moment && lineHeights(layout, facts, heldAt(moment.at, facts));
  place(viewersDot, heights?.viewers === undefined ? undefined : `translate(${x}px, ${tenth(layout.plot.y + heights.viewers)}px)`);
  place(rateDot, heights?.rate === undefined ? undefined : `translate(${x}px, ${tenth(layout.plot.y + heights.rate)}px)`);
  const isLate = x > layout.plot.width / 2;
  place(readoutBox, moment && (isLate // beside the hair, and never out of the chart
    ? `translateX(max(${-layout.plot.x}px, calc(${x - 12}px - 100%)))` : `translateX(min(${x + 12}px, calc(${layout.width - layout.plot.x}px - 100%)))`));
  if (moment) render(readout(moment, state), readoutBox);
}

/** Says to a screen reader where the keys stand; what the mouse does is not said. */
export function tellValue(field: HTMLElement, value: Date, {facts, layout, words, clock}: Pick<OverlayState, 'facts' | 'layout' | 'words' | 'clock'>): void {
  const moment = momentAt(facts, layout, value);
  field.setAttribute('aria-valuemax', String(Math.round((facts.session.to.getTime() - facts.session.from.getTime()) / 1000)));
  field.setAttribute('aria-valuenow', String(Math.round(moment.elapsedSeconds)));
  field.setAttribute('aria-valuetext', momentText(moment, clock, words));
}

function readout(moment: Moment, {clock, words, note}: OverlayState) {
  const {viewers, rate, reactions, markers} = moment;
  return html`<b><bdi>${momentTitle(moment, clock)}</bdi></b>
    ${viewers === undefined ? nothing : html`<span class="line viewers">${viewersText(viewers, words)}</span>`}
    ${rate === undefined ? nothing : html`<span class="line rate">${rateText(rate, words)}</span>`}
    ${reactions ? html`<span class="sent">${reactions.kinds.map(({kind, count}) => html`<span class="kind">${reactionGlyph(kind)} ${words.formats.number(count)}
      <bdi>${reactionName(kind, words)}</bdi></span>`)}</span>` : nothing}
    ${markers.map((marker) => html`<span class="mark"><bdi>${markerText(marker, words)}</bdi></span>`)}
    ${note ? html`<span class="quiet">${note}</span>` : nothing}`;
}

/** Shows an element where it is to be; `undefined` hides it. */
function place(element: HTMLElement, transform: string | undefined): void {
  element.hidden = transform === undefined;
  if (transform !== undefined) element.style.setProperty('transform', transform);
}

const tenth = (length: number): number => Math.round(length * 10) / 10;
