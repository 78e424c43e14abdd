import {html, type TemplateResult} from 'lit';
import {RoomAttendees} from './attendees/room-attendees.js';
import {RoomCountries} from './countries/room-countries.js';
import {RoomDevices} from './devices/room-devices.js';
import {RoomInteractions} from './interactions/room-interactions.js';
import {RoomOverview} from './overview/room-overview.js';
import {RoomRecordings} from './recordings/room-recordings.js';
import {RoomTimeline} from './timeline/room-timeline.js';

/** One panel of the page. Dashboard and registration read this list, so that a new panel reaches them unasked. */
export interface PanelEntry {
  readonly tag: `room-${string}`;
  readonly element: CustomElementConstructor;
  /** Draws the element in a page that gives it its scope. */
  readonly draw: () => TemplateResult;
}

/** All panels, in the order of the page: who came, when, who exactly, what was asked, how it is watched again, from where, on what. */
export const panels: readonly PanelEntry[] = [
  {tag: 'room-overview', element: RoomOverview, draw: () => html`<room-overview></room-overview>`},
  {tag: 'room-timeline', element: RoomTimeline, draw: () => html`<room-timeline></room-timeline>`},
  {tag: 'room-attendees', element: RoomAttendees, draw: () => html`<room-attendees></room-attendees>`},
  {tag: 'room-interactions', element: RoomInteractions, draw: () => html`<room-interactions></room-interactions>`},
  {tag: 'room-recordings', element: RoomRecordings, draw: () => html`<room-recordings></room-recordings>`},
  {tag: 'room-countries', element: RoomCountries, draw: () => html`<room-countries></room-countries>`},
  {tag: 'room-devices', element: RoomDevices, draw: () => html`<room-devices></room-devices>`},
];
