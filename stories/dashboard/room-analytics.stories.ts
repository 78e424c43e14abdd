import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomAnalytics} from '../../src/dashboard/room-analytics.js';
import {AdapterError} from '../../src/model/index.js';
import '../../src/define.js';
import {inColumn} from '../in-column.js';

type Story = StoryObj<RoomAnalytics>;
export default {
  title: 'The whole page',
  component: 'room-analytics',
  args: {adapter: sampleAdapter(), locale: '', timeZone: 'Asia/Jerusalem', back: true, panels: undefined, roles: undefined, sessionId: '', brand: undefined},
  argTypes: {adapter: {control: false}, roles: {control: 'object'}, brand: {control: 'object'}},
  parameters: {layout: 'fullscreen'},
  render: ({adapter, locale, timeZone, theme, density, back, panels, roles, sessionId, brand}) => html`
    <room-analytics .adapter=${adapter} .locale=${locale} .timeZone=${timeZone} .theme=${theme} .density=${density} ?back=${back} .panels=${panels}
      .roles=${roles} .sessionId=${sessionId} .brand=${brand}></room-analytics>`,
} satisfies Meta<RoomAnalytics>;

export const Full: Story = {};
export const Loading: Story = {args: {adapter: sampleAdapter({endless: true})}, parameters: {neverComes: true}};
/** A room whose newest session nobody joined. */
export const Empty: Story = {args: {adapter: sampleAdapter({attendees: 0})}};
/** A room that was never used. */
export const NoSession: Story = {args: {adapter: {...sampleAdapter(), getSessions: async () => ({rows: []})}}};
/** One sentence for the whole page, and one Retry. */
export const Failing: Story = {args: {adapter: sampleAdapter({failing: true})}};
export const Forbidden: Story = {args: {adapter: sampleAdapter({failing: 'forbidden'})}};
export const SignedOut: Story = {args: {adapter: sampleAdapter({failing: 'unauthorized'})}};
export const NotFound: Story = {args: {sessionId: 'nowhere'}};
/** A legacy room. */
export const Unsupported: Story = {args: {adapter: {...sampleAdapter(), getRoom: async () => ({id: '961', name: 'Old meeting room', supported: false})}}};
/** Each panel says for itself what its source does not offer. */
export const Partial: Story = {args: {adapter: sampleAdapter({partial: ['getTimeline', 'getRecordings']})}};
/** One part fails; the others stand. */
export const OnePartFails: Story = {args: {adapter: {...sampleAdapter(), getTimeline: async () => { throw new TypeError('gone'); }}}};
export const Live: Story = {args: {adapter: sampleAdapter({live: true})}};
/** The source has stopped telling what changes. */
export const LiveInterrupted: Story = {args: {adapter: {...sampleAdapter({live: true}), watch: () => { throw new TypeError('gone'); }}}};
export const OneMinute: Story = {args: {adapter: sampleAdapter({attendees: 1, minutes: 1})}};
export const TwentyFourHours: Story = {args: {adapter: sampleAdapter({minutes: 1440})}};
export const Huge: Story = {args: {adapter: sampleAdapter({attendees: 100_000})}};
export const HostileNames: Story = {args: {adapter: sampleAdapter({attendees: 60, hostile: true})}};
/** Two panels, the other way round. */
export const ChosenPanels: Story = {args: {panels: 'attendees overview'}};
/** Figures of hosts and moderators alone; the source tells interactions and recordings of everyone only. */
export const OfSomeRoles: Story = {
  args: {adapter: {...sampleAdapter(), capabilities: {...sampleAdapter().capabilities, byRole: ['getOverview', 'getTimeline', 'getCountries', 'getDevices']}}, roles: ['host', 'moderator']},
};
/** Does what a reader does who wants the session as a PDF. */
const downloaded: Pick<Story, 'play'> = {
  play: async ({canvasElement}) => {
    const page = canvasElement.querySelector('room-analytics');
    await page?.loaded;
    await page?.updateComplete;
    page?.shadowRoot?.querySelector<HTMLElement>('.download-pdf')?.click();
  },
};
const never = () => new Promise<never>(() => {});
/** A PDF that takes its time: what there is so far, and Cancel. */
export const Downloading: Story = {args: {adapter: {...sampleAdapter(), getCountries: never}}, parameters: {neverComes: 'room-countries'}, ...downloaded};
const refuse = () => Promise.reject(new AdapterError('forbidden'));
const refused = {
  getOverview: refuse, getTimeline: refuse, getAttendees: refuse, getInteractions: refuse, getRecordings: refuse, getCountries: refuse, getDevices: refuse,
};
/** The source tells nothing that could be filed: why, and Retry. */
export const DownloadFails: Story = {
  args: {adapter: {...sampleAdapter(), ...refused}}, ...downloaded,
};
/** With the host's colour and line on the PDF. */
export const Branded: Story = {args: {brand: {colour: '#0a6b4f', footer: 'Kestrel University · Registrar'}}, ...downloaded};
export const Compact: Story = {args: {density: 'compact'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const RightToLeft: Story = {args: {locale: 'he'}};
export const Phone: Story = inColumn('320px');
export const Column: Story = inColumn('400px');
export const Tablet: Story = inColumn('768px');
export const Wide: Story = inColumn('1920px');
