import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {AnalyticsAdapter, Overview} from '../../src/model/index.js';
import type {RoomOverview} from '../../src/panels/overview/room-overview.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomOverview>;
export default {
  title: 'Panels/Overview',
  component: 'room-overview',
  args: {adapter: sampleAdapter(), locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}},
  render: ({adapter, locale, timeZone, theme}) => html`
    <room-overview session-id="demo" .adapter=${adapter} .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-overview>`,
} satisfies Meta<RoomOverview>;

/** The sample room with some of its figures as another source would give them. */
function withFigures(change: (overview: Overview) => Overview, rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter {
  const room = sampleAdapter();
  return {...room, getOverview: async (query, options) => change(await room.getOverview!(query, options)), ...rest};
}

export const Full: Story = {};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
/** Nobody came: what is 0 is 0, and what would divide by nobody is a dash. */
export const Empty: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getOverview']})}};
/** Some figures are not known. Each dash has its reason: on demand in the "?" beside it, and for screen readers. */
export const Partial: Story = {args: {adapter: withFigures(({reactions, chatMessages, uniqueViewers}) => ({
  uniqueViewers: {live: uniqueViewers?.live},
  reactions: {count: reactions?.count},
  chatMessages: {count: chatMessages?.count, people: chatMessages?.people},
}))}};
/** The source counted more people in the chat than in the session: the counts are shown, and no share above all. */
export const Contradicting: Story = {args: {adapter: withFigures((overview) => ({
  ...overview, chatMessages: {count: 340, people: 220, of: 180}, uniqueViewers: {all: 10, live: 214, recording: 61, both: 32},
}))}};
/** A source that counts at most one reaction of a person in five seconds, and chat by those logged in to it. */
export const OtherDefinitions: Story = {args: {adapter: withFigures(
  (overview) => ({...overview, chatMessages: {count: 340, people: 62, of: 180}}),
  {capabilities: {reactionIntervalSeconds: 5}, definitions: {chatMessages: 'chatMessages.of-chat-logins', engagementRate: 'engagementRate.activity'}},
)}};
export const RecordingAbsent: Story = {args: {adapter: sampleAdapter({recording: false})}};
/** The figures stand although the days do not come. */
export const RecordingsFailing: Story = {args: {adapter: withFigures((overview) => overview, {
  getRecordings: async () => { throw new TypeError('the recordings are elsewhere'); },
})}};
export const Running: Story = {args: {adapter: sampleAdapter({live: true})}};
export const OneViewer: Story = {args: {adapter: sampleAdapter({attendees: 1})}};
export const HundredThousandViewers: Story = {args: {adapter: sampleAdapter({attendees: 100_000})}};
export const RightToLeft: Story = {args: {locale: 'he'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const InColumn: Story = {name: 'In a column of 400 px', ...inColumn('400px')};
export const Narrow: Story = {name: 'In 320 px', ...inColumn('320px')};
