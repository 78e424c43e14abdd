import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {AdapterError, type AnalyticsAdapter, type RecordingUsage} from '../../src/model/index.js';
import type {RoomRecordings} from '../../src/panels/recordings/room-recordings.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomRecordings>;
export default {
  title: 'Panels/Recordings',
  component: 'room-recordings',
  args: {adapter: sampleAdapter(), details: false, playsBy: undefined, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, playsBy: {control: 'inline-radio', options: ['day', 'month']}},
  render: ({adapter, details, playsBy, locale, timeZone, theme}) => html`
    <room-recordings session-id="demo" .adapter=${adapter} ?details=${details} .playsBy=${playsBy} .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-recordings>`,
} satisfies Meta<RoomRecordings>;

/** The sample room as another source would give it. */
const roomWith = (rest: Partial<AnalyticsAdapter>): AnalyticsAdapter => ({...sampleAdapter(), ...rest});
const answering = (usage: RecordingUsage, rest: Partial<AnalyticsAdapter> = {}) => roomWith({getRecordings: async () => usage, ...rest});

/** Plays on every third day from a day on. */
const playsFrom = (first: string, days: number) => Array.from({length: Math.ceil(days / 3)}, (_, index) => ({
  day: new Date(Date.parse(first) + 3 * index * 86_400_000).toISOString().slice(0, 10), plays: 1 + index * 7 % 19,
}));

export const Full: Story = {};
export const Details: Story = {args: {details: true}};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
/** No recording: nothing is 0, there is nothing to be counted. */
export const Empty: Story = {args: {adapter: sampleAdapter({recording: false})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getRecordings']})}};
/** Plays are known, and nothing else of them; nor who watched. */
export const Partial: Story = {args: {details: true, adapter: {...answering({totals: {plays: 9}, recordings: [{id: 'a', title: '', plays: 9}]}), getRecordingViewers: undefined}}};
export const NotPlayed: Story = {args: {adapter: answering({totals: {impressions: 2, plays: 0, viewedSeconds: 0}, recordings: [{id: 'a', title: 'Lecture', plays: 0}], playsByDay: []})}};
/** The figures stand although the viewers do not come. */
export const ViewersFailing: Story = {args: {details: true, adapter: roomWith({getRecordingViewers: async () => { throw new AdapterError('timeout'); }})}};
/** Over a longer time the columns are months, and each recording has its own viewers. */
export const SeveralRecordings: Story = {args: {details: true, adapter: answering({
  totals: {impressions: 1300, plays: 910, viewedSeconds: 900_000, averageCompletionRate: 0.41},
  recordings: Array.from({length: 14}, (_, index) => ({
    id: `r${index}`, title: `Part ${index + 1} of the lecture`, uniqueViewers: 40 + index, impressions: 90 + index, plays: 65, viewedSeconds: 64_000 + 700 * index, averageCompletionRate: 0.3 + index / 40,
  })),
  playsByDay: playsFrom('2025-06-03', 400),
})}};
const termOfPlays = answering({totals: {plays: 480}, recordings: [{id: 'a', title: 'Lecture'}], playsByDay: playsFrom('2025-10-13', 150)});
/** Months are what suits a term, and the reader may have its days. */
export const Term: Story = {args: {adapter: termOfPlays}};
export const TermByDay: Story = {args: {adapter: termOfPlays, playsBy: 'day'}};
export const TermByDayNarrow: Story = {name: 'Term by day, in 320 px', args: {adapter: termOfPlays, playsBy: 'day'}, ...inColumn('320px')};
export const TenYears: Story = {args: {adapter: answering({totals: {plays: 11_000}, recordings: [{id: 'a', title: 'Lecture'}], playsByDay: playsFrom('2016-01-11', 3650)})}};
export const Hostile: Story = {args: {details: true, adapter: sampleAdapter({hostile: true})}};
export const HundredThousandViewers: Story = {args: {details: true, adapter: sampleAdapter({attendees: 100_000})}};
export const RightToLeft: Story = {args: {locale: 'he', details: true}};
export const Dark: Story = {args: {theme: 'dark', details: true}};
export const InColumn: Story = {name: 'In a column of 400 px', args: {details: true}, ...inColumn('400px')};
export const Narrow: Story = {name: 'In 320 px', args: {details: true}, ...inColumn('320px')};
