import type {NavigateEvent} from '../elements/navigate-event.js';
import type {RoomElement} from '../elements/room-element.js';

/** A panel of the page, ours or the host's: those that have more to show than they do at once open it on demand. */
type Panel = HTMLElement & {showDetails?(): unknown};

/** Wishes that somebody fulfils: a page inside a page is asked first. */
const taken = new WeakSet<NavigateEvent>();

/**
 * Brings the reader to the panel that a link on the same page speaks of, `room-recordings` for `recordings`, and opens its details.
 * Does nothing where the page around has gone there itself (`preventDefault()`), where that panel is not shown, and where the wish
 * comes from such a panel, which opens and closes its own details.
 */
export async function goToPanel(page: RoomElement, event: NavigateEvent): Promise<void> {
  const panel = panelOn(page, event.to);
  const [from] = event.composedPath() as Partial<Element>[];
  if (!panel || event.hides || taken.has(event) || from?.localName === panel.localName) return;
  taken.add(event);
  await Promise.resolve(); // until everyone has heard the event and had the chance to cancel it
  if (event.defaultPrevented) return;
  await customElements.whenDefined(panel.localName);
  if (panel.showDetails) await panel.showDetails();
  else panel.focus({preventScroll: true});
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  panel.scrollIntoView({behavior: isCalm ? 'instant' : 'smooth', block: 'start'});
}

/** The panel of that name: one that the page draws, or the host's own; not one in the shadow root of an element that is not of ours. */
export function panelOn(page: RoomElement, name: string): Panel | null {
  const tag = CSS.escape(`room-${name}`);
  return page.renderRoot.querySelector<Panel>(`.panels ${tag}`) ?? page.querySelector<Panel>(tag);
}
