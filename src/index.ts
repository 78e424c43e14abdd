/** Every class and type of the package. Importing it registers no element: that is what `define.js` does. */
export type * from './model/index.js';
export {AdapterError, Pace} from './model/index.js';
export {addVocabulary, shippedLocales} from './locale/index.js';
export {NavigateEvent} from './elements/navigate-event.js';
export {PanelElement} from './elements/panel-element.js';
export {RoomErrorEvent} from './elements/room-error-event.js';
export {AttendeeSelectEvent, RoomAttendees} from './panels/attendees/room-attendees.js';
export {InteractionSelectEvent, RoomInteractions} from './panels/interactions/room-interactions.js';
export {RoomCountries} from './panels/countries/room-countries.js';
export {RoomDevices} from './panels/devices/room-devices.js';
export {RoomOverview} from './panels/overview/room-overview.js';
export {RoomRecordings} from './panels/recordings/room-recordings.js';
export {RoomTimeline, TimeSelectEvent} from './panels/timeline/room-timeline.js';
export type {TimelineMedia} from './panels/timeline/media-link.js';
export {RoomAnalytics} from './dashboard/room-analytics.js';
export {RoomEmailExport} from './dashboard/room-email-export.js';
export {RoomProvider} from './dashboard/room-provider.js';
export {SessionChangeEvent} from './dashboard/session-change-event.js';
