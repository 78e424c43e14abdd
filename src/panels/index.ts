import {html, type TemplateResult} from 'lit';
import {RoomAttendees} from './attendees/room-attendees.js';
import {RoomOverview} from './overview/room-overview.js';
import {RoomTimeline} from './timeline/room-timeline.js';

/** One panel of the page. Dashboard and registration read this list, so that a new panel reaches them unasked. */
export interface PanelEntry {
  readonly tag: `room-${string}`;
  /** The class. What stands below the first screen comes in a file of its own, so that the first screen need not wait for it. */
  readonly element: () => CustomElementConstructor | Promise<CustomElementConstructor>;
  /** Draws the element in a page that gives it its scope. */
  readonly draw: () => TemplateResult;
}

/** All panels, in the order of the page: who came, when, who exactly, what was asked, how it is watched again, from where, on what. */
export const panels: readonly PanelEntry[] = [
  {tag: 'room-overview', element: () => RoomOverview, draw: () => html`<room-overview></room-overview>`},
  {tag: 'room-timeline', element: () => RoomTimeline, draw: () => html`<room-timeline></room-timeline>`},
  {tag: 'room-attendees', element: () => RoomAttendees, draw: () => html`<room-attendees></room-attendees>`},
  {
    tag: 'room-interactions',
    element: async () => (await import('./interactions/room-interactions.js')).RoomInteractions,
    draw: () => html`<room-interactions></room-interactions>`,
  },
  {
    tag: 'room-recordings',
    element: async () => (await import('./recordings/room-recordings.js')).RoomRecordings,
    draw: () => html`<room-recordings></room-recordings>`,
  },
  {
    tag: 'room-countries',
    element: async () => (await import('./countries/room-countries.js')).RoomCountries,
    draw: () => html`<room-countries></room-countries>`,
  },
  {
    tag: 'room-devices',
    element: async () => (await import('./devices/room-devices.js')).RoomDevices,
    draw: () => html`<room-devices></room-devices>`,
  },
];
