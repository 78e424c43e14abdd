import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {AnalyticsAdapter, Series, Timeline} from '../../src/model/index.js';
import type {RoomTimeline} from '../../src/panels/timeline/room-timeline.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomTimeline>;
export default {
  title: 'Panels/Timeline',
  component: 'room-timeline',
  args: {adapter: sampleAdapter(), media: undefined, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, media: {control: false}},
  render: ({adapter, media, locale, timeZone, theme}) => html`
    <room-timeline session-id="demo" .adapter=${adapter} .media=${media} .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-timeline>`,
} satisfies Meta<RoomTimeline>;

/** The sample room with its timeline changed. */
function withTimeline(change: (timeline: Timeline) => Timeline): AnalyticsAdapter {
  const room = sampleAdapter();
  return {...room, getTimeline: async (query, options) => change(await room.getTimeline!(query, options))};
}

/** A series with some of its readings changed. */
function mapped({startsAt, stepSeconds, values}: Series, change: (value: number, index: number) => number): Series {
  return {startsAt, stepSeconds, values: Float64Array.from(values, change)};
}

/** Plays nothing, in time: a second of the recording a second. */
class SilentPlayer extends EventTarget {
  #seconds = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  get paused() { return this.#ticking === undefined; }
  get currentTime() { return this.#seconds; }
  set currentTime(seconds: number) {
    this.#seconds = seconds;
    this.dispatchEvent(new Event('seeked'));
  }
  play() {
    this.#ticking ??= setInterval(() => {
      this.#seconds += 0.25;
      this.dispatchEvent(new Event('timeupdate'));
    }, 250);
    this.dispatchEvent(new Event('play'));
  }
  pause() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
    this.dispatchEvent(new Event('pause'));
  }
}

/** Does with the panel what a reader does. */
const then = (act: (root: ShadowRoot) => void): Pick<Story, 'play'> => ({
  play: async ({canvasElement}) => {
    const panel = canvasElement.querySelector('room-timeline');
    await panel?.loaded;
    await new Promise(requestAnimationFrame);
    await panel?.updateComplete;
    if (panel?.shadowRoot) act(panel.shadowRoot);
  },
});
const pressed = (...keys: string[]) => then((root) => {
  const field = root.querySelector('.field');
  for (const key of keys) field?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
});

export const Full: Story = {};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
export const Empty: Story = {args: {adapter: withTimeline(({viewers}) => ({viewers: mapped(viewers, () => NaN)}))}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getTimeline']})}};
/** As the keys do it: the cursor in the middle of the session, and what is told of that moment. */
export const WithCursor: Story = {...pressed('PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp')};
/** A quarter of the session, by two presses of plus. */
export const Zoomed: Story = {...pressed('PageUp', 'PageUp', 'PageUp', '+', '+')};
export const AsTable: Story = {...then((root) => root.querySelector<HTMLElement>('.tools > .button')?.click())};
/** A player of the recording: its time and the playhead move together. Choose a moment, or press Play. */
export const WithMedia: Story = {args: {media: new SilentPlayer()}};
export const OneViewer: Story = {args: {adapter: sampleAdapter({attendees: 1})}};
export const Nobody: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
/** 86,400 readings of each line. */
export const TwentyFourHours: Story = {name: '24 hours', args: {adapter: sampleAdapter({minutes: 1440})}};
/** Half of each second's readings jump: the line covers all of them, the dashes their mean and the shade their range. */
export const Restless: Story = {args: {adapter: withTimeline((timeline) => ({
  ...timeline,
  viewers: mapped(timeline.viewers, (value, index) => index % 2 ? value : value * 0.9),
  engagementRate: timeline.engagementRate && mapped(timeline.engagementRate, (value, index) => index % 2 ? value : value * 0.7),
}))}};
export const FortyKindsOfReactions: Story = {name: '40 kinds of reactions', args: {adapter: withTimeline((timeline) => ({
  ...timeline,
  reactions: Object.fromEntries(Array.from({length: 40}, (_, kind): [string, Series] => [
    ['clap', 'heart', 'think', 'wow', 'smile', '🎉', '🚀', 'thumbsUp'][kind] ?? `own kind ${kind}`,
    {startsAt: timeline.viewers.startsAt, stepSeconds: 60, values: Array.from({length: 60}, (_unused, minute) => (minute * 7 + kind * 13) % 11 === 0 ? 41 - kind : 0)},
  ])),
}))}};
/** Nothing was read for some minutes; one reading stands alone. */
export const Gaps: Story = {args: {adapter: withTimeline((timeline) => {
  const isLost = (index: number) => (index > 900 && index < 1500) || (index > 2000 && index < 2600 && index !== 2300);
  return {
    ...timeline,
    viewers: mapped(timeline.viewers, (value, index) => isLost(index) ? NaN : value),
    engagementRate: timeline.engagementRate && mapped(timeline.engagementRate, (value, index) => isLost(index - 60) ? NaN : value),
  };
})}};
/** The source knows how many were there, and nothing else. */
export const ViewersOnly: Story = {args: {adapter: withTimeline(({viewers}) => ({viewers}))}};
export const Running: Story = {args: {adapter: sampleAdapter({live: true})}};
export const OverMidnight: Story = {args: {adapter: sampleAdapter({minutes: 300, startsAt: new Date('2026-03-31T18:40:00Z')})}};
/** In the night of the change one hour comes twice. */
export const ClocksPutBack: Story = {args: {adapter: sampleAdapter({minutes: 300, startsAt: new Date('2026-10-24T22:40:00Z')}), timeZone: 'Europe/Berlin'}};
export const RightToLeft: Story = {args: {locale: 'he'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const InColumn: Story = {name: 'In a column of 400 px', ...inColumn('400px')};
export const Narrow: Story = {name: 'In 320 px', ...inColumn('320px')};
