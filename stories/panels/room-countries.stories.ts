import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {worldShapes} from '../../src/charts/world-shapes.js';
import type {AnalyticsAdapter, Breakdown} from '../../src/model/index.js';
import type {RoomCountries} from '../../src/panels/countries/room-countries.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomCountries>;
export default {
  title: 'Panels/Countries',
  component: 'room-countries',
  args: {adapter: sampleAdapter(), details: false, watched: 'live', locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, watched: {control: 'inline-radio', options: ['live', 'recording']}},
  render: ({adapter, details, watched, locale, timeZone, theme}) => html`
    <room-countries session-id="demo" .adapter=${adapter} ?details=${details} .watched=${watched}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-countries>`,
} satisfies Meta<RoomCountries>;

/** A source that answers this. */
const answering = (countries: Breakdown): AnalyticsAdapter => ({...sampleAdapter(), getCountries: async () => countries});

export const Full: Story = {};
export const Details: Story = {args: {details: true}};
export const Recording: Story = {args: {watched: 'recording'}};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
export const Empty: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getCountries']})}};
/** No recording, and no total to be a part of: bars compare the countries. */
export const Partial: Story = {args: {adapter: answering({rows: [{key: 'IL', live: 180}, {key: 'US', live: 31}, {key: 'DE'}, {live: 4}]}), details: true}};
/** Too small for the map to show their shape, and codes in every form that sources write. */
export const SmallAndStrange: Story = {args: {details: true, adapter: answering({
  rows: ['SG', 'MT', 'BH', 'HK', 'MU', 'BB', 'lu', 'uk', '840', 'XK', 'EU', 'AQ', 'QQ', 'Wonderland', undefined]
    .map((key, index) => ({...(key ? {key} : {}), live: 4 + 3 * index, recording: index % 4})),
  totals: {live: 375, recording: 20},
})}};
export const OneCountry: Story = {args: {adapter: answering({rows: [{key: 'IL', live: 12}], totals: {live: 12}})}};
/** Nobody knows from where: the map is empty, and no stop for the keyboard. */
export const Unknown: Story = {args: {adapter: answering({rows: [{live: 12}], totals: {live: 12}})}};
/** Somebody was in two of them: the shares are not added together. */
export const Overlapping: Story = {args: {adapter: answering({rows: [{key: 'IL', live: 70}, {key: 'US', live: 60}], totals: {live: 100}})}};
export const EveryCountry: Story = {args: {details: true, adapter: answering({
  rows: worldShapes.map(([code], index) => ({key: code, live: 1 + index * 7919 % 401, recording: index * 104_729 % 97})),
  totals: {live: 48_000, recording: 11_000},
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
