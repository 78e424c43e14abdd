import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomSaveCopy} from '../../src/dashboard/room-save-copy.js';
import {AdapterError, type AnalyticsAdapter} from '../../src/model/index.js';
import '../../src/define.js';

type Story = StoryObj<RoomSaveCopy>;
const source = (rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({...sampleAdapter(), ...rest});

/** The dialog, open; `people`: with this choice made. */
function opened({adapter, locale, theme}: Partial<RoomSaveCopy>, people = 'pseudonyms'): RoomSaveCopy {
  const element = document.createElement('room-save-copy');
  Object.assign(element, {adapter, locale, theme, sessionId: 'demo', timeZone: 'Asia/Jerusalem'});
  void customElements.whenDefined('room-save-copy').then(() => element.show()).then(() => {
    element.shadowRoot?.querySelector<HTMLElement>(`input[value=${people}]`)?.click();
  });
  return element;
}

export default {
  title: 'Save a copy',
  component: 'room-save-copy',
  args: {adapter: source()},
  argTypes: {adapter: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 560}}}, // a modal dialog wants a window of its own
  render: (args) => opened(args),
} satisfies Meta<RoomSaveCopy>;

export const Choose: Story = {};
/** What names in a file mean is said before it is saved. */
export const ByName: Story = {render: (args) => opened(args, 'names')};
export const Nobody: Story = {render: (args) => opened(args, 'none')};
/** The source never says which session is meant. */
export const Preparing: Story = {args: {adapter: source({getSession: () => new Promise(() => {})})}};
export const NoSource: Story = {args: {adapter: undefined}};
export const Forbidden: Story = {args: {adapter: source({getSession: async () => { throw new AdapterError('forbidden'); }})}};
export const Dark: Story = {args: {theme: 'dark'}, render: (args) => opened(args, 'names')};
export const RightToLeft: Story = {args: {locale: 'he'}, render: (args) => opened(args, 'names')};
