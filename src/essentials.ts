/** What every page needs from the first moment: all but the classes of the elements that `define.ts` brings later. */
export type * from './model/index.js';
export {AdapterError, Pace} from './model/index.js';
export {addVocabulary, shippedLocales} from './locale/index.js';
export {NavigateEvent} from './elements/navigate-event.js';
export {PanelElement} from './elements/panel-element.js';
export {ReportDoneEvent, ReportProgressEvent, ReportStartEvent, type ReportOutcome} from './elements/report-events.js';
export {RoomErrorEvent} from './elements/room-error-event.js';
export {AttendeeSelectEvent, RoomAttendees} from './panels/attendees/room-attendees.js';
export {RoomOverview} from './panels/overview/room-overview.js';
export {RoomTimeline, TimeSelectEvent} from './panels/timeline/room-timeline.js';
export type {TimelineMedia} from './panels/timeline/media-link.js';
export {RoomAnalytics} from './dashboard/room-analytics.js';
export {LiveChangeEvent} from './dashboard/live-change-event.js';
export type {LiveState} from './dashboard/live-watch.js';
export {RoomProvider} from './dashboard/room-provider.js';
export {SessionChangeEvent} from './dashboard/session-change-event.js';
