import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomCustomReport} from '../../src/dashboard/room-custom-report.js';
import {AdapterError, type AnalyticsAdapter, type ReportId, type ReportRow} from '../../src/model/index.js';
import '../../src/define.js';
import {opensDialog} from './opens-dialog.js';

type Story = StoryObj<RoomCustomReport>;
const sample = sampleAdapter();

/** A source with these reports, each a table of so many invented rows; `undefined` never answers, an error comes after them. */
function source(given: Partial<Record<ReportId, readonly [number | undefined, AdapterError?]>>): AnalyticsAdapter {
  async function* getReport({report}: {readonly report: ReportId}): AsyncGenerator<readonly ReportRow[]> {
    const [rows, error] = given[report] ?? [0];
    if (rows === undefined) await new Promise(() => {});
    for (let row = 0; row < rows!; row += 1000) {
      yield Array.from({length: Math.min(1000, rows! - row)}, (_, index) => ({messageId: `m${row + index}`, message: 'Good morning', ...(row > 0 ? {mood: 'cheerful'} : {})}));
    }
    if (error) throw error;
  }
  return {...sample, capabilities: {...sample.capabilities, reports: Object.keys(given) as ReportId[]}, getReport};
}

export default {
  title: 'Custom report',
  component: 'room-custom-report',
  args: {adapter: sample, sessionId: 'demo', descriptiveHeaders: false, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 640}}}, // a modal dialog wants a window of its own
  render: ({adapter, sessionId, descriptiveHeaders, locale, timeZone, theme}) => html`
    <room-custom-report .adapter=${adapter} .sessionId=${sessionId} .descriptiveHeaders=${descriptiveHeaders}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-custom-report>`,
  ...opensDialog('room-custom-report'),
} satisfies Meta<RoomCustomReport>;

const chosen = (...ids: readonly ReportId[]) => ids.map((id) => `[name=${id}]`);
const pressing = (pressed: readonly string[], args: Partial<RoomCustomReport> = {}): Story => ({args, ...opensDialog('room-custom-report', pressed)});
const some = chosen('group-chat-transcripts', 'attendees-data', 'breakout-room-sessions');

export const ToChoose: Story = {};
export const Chosen: Story = pressing(some);
export const CustomTime: Story = pressing(['#frame']);
export const Calendar: Story = pressing(['#frame', '[popovertarget=calendar]']);
export const NothingChosen: Story = pressing(['.download']);
export const TwoReportsOnly: Story = {args: {adapter: source({'room-data': [1], 'attendees-data': [3]})}};
export const Downloading: Story = pressing([...some, '.download'], {adapter: source({'group-chat-transcripts': [undefined], 'attendees-data': [3], 'breakout-room-sessions': [0]})});
/** One failed on the way, one at once, one has no rows. */
export const Failed: Story = pressing([...some, '.download'], {
  adapter: source({'group-chat-transcripts': [4000, new AdapterError('timeout')], 'attendees-data': [0, new AdapterError('forbidden')], 'breakout-room-sessions': [0]}),
});
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['getReport']})}};
export const Preparing: Story = {args: {adapter: {...sample, getSession: () => new Promise(() => {})}}, parameters: {neverComes: true}};
export const Dark: Story = {args: {theme: 'dark'}};
export const RightToLeft: Story = {args: {locale: 'he'}};
