import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomEmailExport} from '../../src/dashboard/room-email-export.js';
import {AdapterError, type AnalyticsAdapter} from '../../src/model/index.js';
import '../../src/define.js';

type Story = StoryObj<RoomEmailExport>;
const sample = sampleAdapter();
const source = (rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({...sample, ...rest});

/** The dialog, open; `isPressed`: and confirmed. */
function opened({adapter, locale, theme, descriptiveHeaders}: Partial<RoomEmailExport>, isPressed = false): RoomEmailExport {
  const element = document.createElement('room-email-export');
  Object.assign(element, {adapter, locale, theme, descriptiveHeaders, sessionId: 'demo', timeZone: 'Asia/Jerusalem'});
  void customElements.whenDefined('room-email-export').then(() => element.show()).then(() => {
    if (isPressed) element.shadowRoot?.querySelector<HTMLElement>('.confirm')?.click();
  });
  return element;
}

export default {
  title: 'Export by email',
  component: 'room-email-export',
  args: {adapter: source(), descriptiveHeaders: false},
  argTypes: {adapter: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 380}}}, // a modal dialog wants a window of its own
  render: (args) => opened(args),
} satisfies Meta<RoomEmailExport>;

/** Stories that begin with the button pressed. */
const pressed = (adapter: AnalyticsAdapter): Story => ({args: {adapter}, render: (args) => opened(args, true)});

export const ToConfirm: Story = {};
export const DescriptiveHeaders: Story = {args: {descriptiveHeaders: true}};
export const AddressNotKnown: Story = {args: {adapter: source({getEmailAddress: async () => undefined})}};
export const Preparing: Story = {args: {adapter: source({getSession: () => new Promise(() => {})})}};
export const Exporting: Story = pressed(source({requestEmailExport: () => new Promise(() => {})}));
export const Exported: Story = pressed(source());
/** The source says neither to whom it goes nor for how long. */
export const ExportedWithoutDetails: Story = pressed(source({requestEmailExport: async () => ({})}));
export const Failed: Story = pressed(source({requestEmailExport: async () => { throw new AdapterError('unreachable'); }}));
export const Forbidden: Story = pressed(source({requestEmailExport: async () => { throw new AdapterError('forbidden'); }}));
export const NotOffered: Story = {args: {adapter: sampleAdapter({partial: ['requestEmailExport']})}};
export const Dark: Story = {args: {theme: 'dark'}};
export const RightToLeft: Story = {args: {locale: 'he'}};
