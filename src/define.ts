import {RoomAnalytics} from './dashboard/room-analytics.js';
import {RoomProvider} from './dashboard/room-provider.js';
import {panels, type PanelEntry} from './panels/index.js';

/** Every tag of the package with its class. */
const elements: readonly Pick<PanelEntry, 'tag' | 'element'>[] = [
  {tag: 'room-analytics', element: () => RoomAnalytics},
  {tag: 'room-provider', element: () => RoomProvider},
  ...panels,
  {tag: 'room-save-copy', element: async () => (await import('./dashboard/room-save-copy.js')).RoomSaveCopy},
  {tag: 'room-custom-report', element: async () => (await import('./dashboard/room-custom-report.js')).RoomCustomReport},
  {tag: 'room-email-export', element: async () => (await import('./dashboard/room-email-export.js')).RoomEmailExport},
];

for (const {tag, element} of elements) {
  const found = element();
  if (found instanceof Promise) {
    found.then((late) => register(tag, late), (error: unknown) => console.warn(`room-analytics: <${tag}> could not be loaded`, error));
  } else {
    register(tag, found);
  }
}

/** A tag that is taken stays as it is: a page may load the package twice. */
function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
