import {RoomAnalytics} from './dashboard/room-analytics.js';
import {RoomProvider} from './dashboard/room-provider.js';
import {panels} from './panels/index.js';

/** Registers every tag; a second load of the package on the same page does no harm: the first one stays. */
const elements: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['room-analytics', RoomAnalytics],
  ['room-provider', RoomProvider],
  ...panels.map(({tag, element}) => [tag, element] as const),
];

for (const [tag, element] of elements) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
