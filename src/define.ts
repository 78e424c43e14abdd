import {RoomAnalytics} from './dashboard/room-analytics.js';
import {RoomEmailExport} from './dashboard/room-email-export.js';
import {RoomProvider} from './dashboard/room-provider.js';
import {panels} from './panels/index.js';

/** Every tag of the package with its class. */
const elements: readonly {readonly tag: string; readonly element: CustomElementConstructor}[] = [
  {tag: 'room-analytics', element: RoomAnalytics},
  {tag: 'room-provider', element: RoomProvider},
  {tag: 'room-email-export', element: RoomEmailExport},
  ...panels,
];

// A tag that is taken stays as it is: a page may load the package twice.
for (const {tag, element} of elements) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
