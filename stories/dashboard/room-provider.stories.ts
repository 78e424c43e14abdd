import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleAdapter} from '../../src/adapters/sample.js';
import type {RoomProvider} from '../../src/dashboard/room-provider.js';
import '../../src/define.js';

type Story = StoryObj<RoomProvider>;
export default {
  title: 'Provider',
  component: 'room-provider',
  args: {adapter: sampleAdapter(), sessionId: 'demo', roles: undefined, timeZone: 'Asia/Jerusalem'},
  argTypes: {adapter: {control: false}, roles: {control: 'object'}},
} satisfies Meta<RoomProvider>;

/** A layout of the host's own: the panels take adapter, session and zone from the provider around, and point at one moment together. */
export const OwnLayout: Story = {
  render: ({adapter, sessionId, roles, timeZone}) => html`
    <room-provider .adapter=${adapter} .roles=${roles} session-id=${sessionId ?? ''} time-zone=${timeZone ?? ''}>
      <h2>Lecture 7</h2>
      <room-timeline></room-timeline>
      <h2>Who was there</h2>
      <room-attendees page-size="10"></room-attendees>
    </room-provider>`,
};
/** Figures of hosts and moderators alone, in every panel inside. */
export const OfSomeRoles: Story = {...OwnLayout, args: {roles: ['host', 'moderator']}};
/** The panels follow the session while it runs. */
export const Live: Story = {...OwnLayout, args: {adapter: sampleAdapter({live: true})}};
/** Why a panel has nothing to show is said by each, since nothing is around them that could. */
export const Failing: Story = {...OwnLayout, args: {adapter: sampleAdapter({failing: true})}};
