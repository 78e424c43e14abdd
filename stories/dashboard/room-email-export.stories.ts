import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomEmailExport} from '../../src/dashboard/room-email-export.js';
import {AdapterError, type AnalyticsAdapter} from '../../src/model/index.js';
import '../../src/define.js';
import {opensDialog} from './opens-dialog.js';

type Story = StoryObj<RoomEmailExport>;
const sample = sampleAdapter();
const source = (rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({...sample, ...rest});

export default {
  title: 'Export by email',
  component: 'room-email-export',
  args: {adapter: source(), sessionId: 'demo', descriptiveHeaders: false, locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 380}}}, // a modal dialog wants a window of its own
  render: ({adapter, sessionId, descriptiveHeaders, locale, timeZone, theme}) => html`
    <room-email-export .adapter=${adapter} .sessionId=${sessionId} .descriptiveHeaders=${descriptiveHeaders}
      .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-email-export>`,
  ...opensDialog('room-email-export'),
} satisfies Meta<RoomEmailExport>;

/** Stories that begin with the button pressed. */
const pressed = (adapter: AnalyticsAdapter): Story => ({args: {adapter}, ...opensDialog('room-email-export', ['.confirm'])});

export const ToConfirm: Story = {};
export const DescriptiveHeaders: Story = {args: {descriptiveHeaders: true}};
/** What each figure of the report means, as the source counts it. */
export const Meanings: Story = {...opensDialog('room-email-export', ['.meanings summary'])};
/** On a page of some roles the report is of everyone all the same, and it says so. */
export const OnAPageOfRoles: Story = {decorators: [(story) => html`<room-provider .roles=${['moderator']}>${story()}</room-provider>`]};
export const AddressNotKnown: Story = {args: {adapter: source({getEmailAddress: async () => undefined})}};
export const Preparing: Story = {args: {adapter: source({getSession: () => new Promise(() => {})})}, parameters: {neverComes: true}};
export const Exporting: Story = pressed(source({requestEmailExport: () => new Promise(() => {})}));
export const Exported: Story = pressed(source());
/** The source says neither to whom it goes nor for how long. */
export const ExportedWithoutDetails: Story = pressed(source({requestEmailExport: async () => ({})}));
export const Failed: Story = pressed(source({requestEmailExport: async () => { throw new AdapterError('unreachable'); }}));
export const Forbidden: Story = pressed(source({requestEmailExport: async () => { throw new AdapterError('forbidden'); }}));
/** A room that was never used: there is nothing to export. */
export const NoSession: Story = {args: {adapter: source({getSessions: async () => ({rows: []})}), sessionId: undefined}};
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['requestEmailExport']})}};
export const Dark: Story = {args: {theme: 'dark'}};
export const RightToLeft: Story = {args: {locale: 'he'}};
