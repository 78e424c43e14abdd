import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomSaveCopy} from '../../src/dashboard/room-save-copy.js';
import {AdapterError, type AnalyticsAdapter} from '../../src/model/index.js';
import '../../src/define.js';
import {opensDialog} from './opens-dialog.js';

type Story = StoryObj<RoomSaveCopy>;
const source = (rest: Partial<AnalyticsAdapter> = {}): AnalyticsAdapter => ({...sampleAdapter(), ...rest});

export default {
  title: 'Save a copy',
  component: 'room-save-copy',
  args: {adapter: source(), sessionId: 'demo', locale: '', timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}},
  parameters: {docs: {story: {inline: false, iframeHeight: 560}}}, // a modal dialog wants a window of its own
  render: ({adapter, sessionId, locale, timeZone, theme}) => html`
    <room-save-copy .adapter=${adapter} .sessionId=${sessionId} .locale=${locale} .timeZone=${timeZone} .theme=${theme}></room-save-copy>`,
  ...opensDialog('room-save-copy'),
} satisfies Meta<RoomSaveCopy>;

/** With this choice made. */
const choosing = (people: string) => opensDialog('room-save-copy', [`input[value=${people}]`]);

export const Choose: Story = {};
/** What names in a file mean is said before it is saved. */
export const ByName: Story = {...choosing('names')};
export const Nobody: Story = {...choosing('none')};
/** On a page of some roles the copy is of everyone all the same, and it says so. */
export const OnAPageOfRoles: Story = {decorators: [(story) => html`<room-provider .roles=${['moderator']}>${story()}</room-provider>`]};
/** The source never says which session is meant. */
export const Preparing: Story = {args: {adapter: source({getSession: () => new Promise(() => {})})}, parameters: {neverComes: true}};
export const NoSource: Story = {args: {adapter: undefined}};
export const Forbidden: Story = {args: {adapter: source({getSession: async () => { throw new AdapterError('forbidden'); }})}};
export const Dark: Story = {args: {theme: 'dark'}, ...choosing('names')};
export const RightToLeft: Story = {args: {locale: 'he'}, ...choosing('names')};
