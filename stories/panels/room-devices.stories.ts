import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {AnalyticsAdapter, Breakdown} from '../../src/model/index.js';
import type {RoomDevices} from '../../src/panels/devices/room-devices.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomDevices>;
export default {
  title: 'Panels/Devices',
  component: 'room-devices',
  args: {adapter: sampleAdapter(), details: false, watched: 'live', locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, watched: {control: 'inline-radio', options: ['live', 'recording']}},
  render: ({adapter, details, watched, locale, timeZone, theme}) => html`
    <room-devices session-id="demo" .adapter=${adapter} ?details=${details} .watched=${watched}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-devices>`,
} satisfies Meta<RoomDevices>;

/** A source that answers this. */
const answering = (devices: Breakdown): AnalyticsAdapter => ({...sampleAdapter(), getDevices: async () => devices});

export const Full: Story = {};
export const Details: Story = {args: {details: true}};
export const Recording: Story = {args: {watched: 'recording'}};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
export const Empty: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getDevices']})}};
/** No recording, and no total to be a part of: bars compare the devices. */
export const Partial: Story = {args: {adapter: answering({rows: [{key: 'computer', live: 180}, {key: 'mobile', live: 31}, {key: 'tablet'}, {live: 4}]}), details: true}};
/** Kinds of the port, and words of the source's own. */
export const Kinds: Story = {args: {details: true, adapter: answering({
  rows: ['computer', 'mobile', 'tablet', 'console', 'media-player', 'other', 'SmartFridge 3000', undefined]
    .map((key, index) => ({...(key ? {key} : {}), live: 90 - 11 * index, recording: 8 * index})),
  totals: {live: 400, recording: 220},
})}};
export const FourHundred: Story = {args: {details: true, adapter: answering({
  rows: Array.from({length: 400}, (_, index) => ({key: `Device of the kind ${index + 1}`, live: 400 - index, recording: index % 40})),
  totals: {live: 80_200, recording: 7800},
})}};
export const Hostile: Story = {args: {details: true, adapter: answering({
  rows: [{key: '<img src=x onerror=alert(1)>', live: 9}, {key: '\u202Eelbaliaved', live: 8}, {key: '__proto__', live: 7}, {key: 'Wide'.repeat(300), live: 6}],
  totals: {live: 30},
})}};
export const HundredThousandViewers: Story = {args: {adapter: sampleAdapter({attendees: 100_000})}};
export const RightToLeft: Story = {args: {locale: 'he', details: true}};
export const Dark: Story = {args: {theme: 'dark', details: true}};
export const InColumn: Story = {name: 'In a column of 400 px', args: {details: true}, ...inColumn('400px')};
export const Narrow: Story = {name: 'In 320 px', args: {details: true}, ...inColumn('320px')};
