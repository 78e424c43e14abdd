import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import {AdapterError, type AnalyticsAdapter, type Attendee} from '../../src/model/index.js';
import type {RoomAttendees} from '../../src/panels/attendees/room-attendees.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomAttendees>;
export default {
  title: 'Panels/Attendees',
  component: 'room-attendees',
  args: {adapter: sampleAdapter(), search: '', pageSize: 25, columns: undefined, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, sort: {control: false}, roles: {control: false}},
  render: ({adapter, search, pageSize, columns, locale, timeZone, theme}) => html`
    <room-attendees session-id="demo" .adapter=${adapter} .search=${search} .pageSize=${pageSize} .columns=${columns}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-attendees>`,
} satisfies Meta<RoomAttendees>;

/** The sample room as another source would give it. */
const roomWith = (rest: Partial<AnalyticsAdapter>): AnalyticsAdapter => ({...sampleAdapter(), ...rest});

/** The sample room with its people changed. */
function withPeople(change: (person: Attendee, index: number) => Attendee): AnalyticsAdapter {
  const room = sampleAdapter();
  return {...room, getAttendees: async (query, options) => {
    const page = await room.getAttendees!(query, options);
    return {...page, rows: page.rows.map(change)};
  }};
}

/** Opens the first rows, as a reader does. */
const openRows = (count: number): Pick<Story, 'play'> => ({
  play: async ({canvasElement}) => {
    const panel = canvasElement.querySelector('room-attendees');
    await panel?.loaded;
    await panel?.updateComplete;
    for (const button of [...panel?.renderRoot.querySelectorAll<HTMLElement>('.disclose') ?? []].slice(0, count)) button.click();
  },
});

const scripts = ['Ada Byron', 'נועה לוי', 'أمينة حداد', '王小明', 'さくら 田中', 'सुनीता शर्मा', 'Жанна Д’Арк', 'Ελένη Παππά', 'ณัฐ ศรีสุข', 'Nguyễn Thị Hằng', 'გიორგი ბერიძე', '김민준'];

export const Full: Story = {};
/** How each of the first three followed over the session, on one scale; the hand on one moves the hands on all. */
export const OpenRows: Story = {...openRows(3)};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
export const Empty: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getAttendees']})}};
export const OneAttendee: Story = {args: {adapter: sampleAdapter({attendees: 1})}};
export const HundredThousand: Story = {args: {adapter: sampleAdapter({attendees: 100_000}), pageSize: 100}};
/** Names that try to run, break out, hide or overflow. */
export const HostileNames: Story = {args: {adapter: sampleAdapter({hostile: true})}};
export const ManyScripts: Story = {args: {adapter: withPeople((person, index) => ({...person, name: scripts[index % scripts.length]}))}};
/** People without a name, and two of the same name, told apart by what else is known of them. */
export const NamelessAndNamesakes: Story = {args: {adapter: withPeople((person, index) =>
  index % 3 === 0 ? {...person, name: undefined, ...(index === 3 ? {anonymousCount: 4} : {})} : {...person, name: index < 9 ? 'Ada Byron' : person.name})}};
export const Searched: Story = {args: {search: 'lev'}};
export const NobodyFound: Story = {args: {search: 'nobody of this name'}};
/** A source that can neither search nor sort nor count, and knows only minutes: what it does not know is a dash. */
export const MeagreSource: Story = {args: {adapter: {
  ...withPeople(({id, name, viewedSeconds}) => ({id, name, viewedSeconds})),
  capabilities: {search: 'none', attendeeSorts: ['viewedSeconds'], totals: 'estimated'},
  getEngagement: undefined,
}}};
/** Strips that are asked for when a row opens, and fail. */
export const StripsFailing: Story = {args: {adapter: roomWith({
  capabilities: {batchedEngagement: false},
  getEngagement: async () => { throw new AdapterError('timeout'); },
})}, ...openRows(2)};
export const AllColumns: Story = {args: {columns: ['viewedSeconds', 'reactions', 'chatMessages', 'pollsAnswered', 'raisedHands', 'engagementRate', 'strip']}};
export const RightToLeft: Story = {args: {locale: 'he'}, ...openRows(1)};
export const Dark: Story = {args: {theme: 'dark'}, ...openRows(1)};
export const InWideColumn: Story = {name: 'In a column of 760 px', ...inColumn('760px')};
export const InColumn: Story = {name: 'In a column of 400 px', ...inColumn('400px'), ...openRows(1)};
export const Narrow: Story = {name: 'In 320 px', ...inColumn('320px'), ...openRows(1)};
