import type {NavigateEvent} from '../elements/navigate-event.js';
import type {RoomElement} from '../elements/room-element.js';

/** A panel of the page, ours or the host's: those that have more to show than they do at once open it on demand. */
type Panel = HTMLElement & {showDetails?(): unknown};

/**
 * Brings the reader to the panel that a link on the same page speaks of, `room-recordings` for `recordings`, and opens its details.
 * Does nothing where the page around has gone there itself (`preventDefault()`), where that panel is not shown, and where the wish
 * comes from the panel itself, which opens its own details.
 */
export async function goToPanel(page: RoomElement, event: NavigateEvent): Promise<void> {
  const tag = CSS.escape(`room-${event.to}`);
  const panel = page.renderRoot.querySelector<Panel>(`.panels ${tag}`) ?? page.querySelector<Panel>(tag);
  if (!panel || event.composedPath().includes(panel)) return;
  await Promise.resolve(); // until everyone has heard the event and had the chance to cancel it
  if (event.defaultPrevented) return;
  await customElements.whenDefined(panel.localName);
  if (panel.showDetails) await panel.showDetails();
  else panel.focus({preventScroll: true});
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  panel.scrollIntoView({behavior: isCalm ? 'instant' : 'smooth', block: 'start'});
}
