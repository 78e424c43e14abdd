import {sourceOf} from './host-catalogue.js';
import {element} from './host-element.js';
import {detailed} from './host-route.js';

/**
 * The analytics of a room under this application's own addresses: the session that is chosen, and a page of its own for the details
 * that `<room-analytics>` by itself opens in place. `parent`: the route that the back arrow leads to.
 */
export function dashboard(first, {entry, parent, host}) {
  const place = element('div', {class: 'dashboard', 'room-navigate': onNavigate, 'room-session-change': onSession, 'room-interaction-select': onInteraction});
  let route = first;
  /** Its id; `''`: the newest. */
  let {session} = first;
  /** All panels; kept while details are shown, so that the reader finds it as it was. Made when it is first wanted. */
  let whole;
  /** The page of details, its panel, and which one that is. */
  let apart;
  /** What had the focus when the reader left for the details. */
  let left;
  draw({isFirst: true});
  return {element: place, follow};

  /** Shows another route of this room; false where it is of another session than what is shown. */
  function follow(to) {
    if (to.session !== session) return false;
    route = to;
    draw({isFirst: false});
    return true;
  }

  function draw({isFirst}) {
    if (!route.details) showWhole(isFirst);
    else if (route.details !== apart?.name) showApart(isFirst);
    else showInteraction();
  }

  function showWhole(isFirst) {
    apart?.page.remove();
    apart = undefined;
    whole ??= place.appendChild(roomPage());
    whole.hidden = false;
    if (isFirst) return;
    if (left?.isConnected) left.focus({preventScroll: true});
    else host.focusHeading();
    left = undefined;
  }

  function showApart(isFirst) {
    if (whole && !whole.hidden) {
      left = whole.matches(':focus-within') ? focusedIn(document) : undefined;
      whole.hidden = true;
    }
    apart?.page.remove();
    const name = route.details;
    const panel = element(`room-${name}`, {details: name !== 'interactions'});
    panel.interactionId = route.interaction || undefined;
    const page = roomPage({panels: ''}, panel); // no panel of the page's own, but this one
    apart = {name, panel, page};
    place.append(page);
    if (!isFirst) void panel.updateComplete.then(() => panel.showDetails ? panel.showDetails() : panel.focus());
  }

  function showInteraction() {
    const wanted = route.interaction || undefined;
    if (apart.panel.interactionId === wanted) return;
    apart.panel.interactionId = wanted;
    apart.panel.focus();
  }

  function roomPage(attributes, ...panels) {
    const page = element('room-analytics', {back: true, 'session-id': session || undefined, ...attributes}, ...panels);
    page.adapter = sourceOf(entry);
    return page;
  }

  function onNavigate(event) {
    const {to, hides} = event;
    if (to === 'interactions') return void host.go({...route, interaction: ''}); // from one to their list, which the panel shows by itself
    if (to !== 'back' && !detailed.includes(to)) return;
    event.preventDefault();
    if (to !== 'back') host.go({...route, details: hides ? '' : to});
    else host.go(route.details ? {...route, details: '', interaction: ''} : parent);
  }

  function onSession(event) {
    session = event.session.id;
    if (apart && whole) whole.sessionId = session;
    host.go({...route, session, interaction: ''});
  }

  function onInteraction(event) {
    const [panel] = event.composedPath();
    if (panel !== apart?.panel) panel.interactionId = undefined; // it opens on the page of details instead
    host.go({...route, details: 'interactions', interaction: event.interaction.id});
  }
}

/** The element that has the focus, through shadow roots. */
function focusedIn({activeElement}) {
  return activeElement?.shadowRoot?.activeElement ? focusedIn(activeElement.shadowRoot) : activeElement;
}
