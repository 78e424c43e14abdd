import {findMedia, mediaOf, sourceOfGallery} from './host-catalogue.js';
import {dashboard} from './host-dashboard.js';
import {element} from './host-element.js';
import {mediaList} from './host-media-list.js';
import {refusal} from './host-right.js';
import {addressOf} from './host-route.js';
import {tabList} from './host-tabs.js';

/** The analytics of one of the media; or of the gallery, with a tab for its videos and one for its rooms. */
export function analytics(first, host) {
  const {from} = first;
  const isOfGallery = from === 'gallery';
  const parent = isOfGallery || from === 'media' ? {page: from, media: isOfGallery ? '' : first.media} : {page: 'my-media'};
  const back = element('a', {class: 'back-link', href: addressOf(parent)}, ...backTo(parent));
  if (host.hindrance) return {title: 'No access', element: refusal(host.hindrance.title, host.hindrance.text, back)};
  if (!mediaOf(first.media) && (first.media || !isOfGallery)) return {title: 'Not found', element: refusal('Not found', 'There are no such media.', back)};

  const title = isOfGallery ? 'Analytics for Media Gallery' : 'Analytics';
  const panel = element('div', isOfGallery ? {role: 'tabpanel', id: 'analytics'} : {});
  const tabs = isOfGallery && tabList({label: title, tabs: [['video', 'Video Analytics'], ['room', 'Room Analytics']], panel,
    choose: (tab) => host.go({page: 'analytics', from, tab})});
  const report = isOfGallery && customReport();
  let shown;
  let room;
  draw(first);
  return {
    get title() { return shown.media ? `${mediaOf(shown.media).name}: analytics` : title; },
    element: element('div', {class: 'page'},
      element('div', {class: 'page-head'}, element('h1', {tabindex: '-1'}, title), back, report && report.button),
      tabs && tabs.list,
      panel,
      report && report.dialog),
    follow,
  };

  function follow(to) {
    if (to.from !== from || (to.media !== shown.media && (!isOfGallery || (to.media && !mediaOf(to.media))))) return false;
    const isSame = to.media === shown.media && to.tab === shown.tab;
    if (isSame && room?.follow(to)) shown = to;
    else draw(to);
    return true;
  }

  function draw(to) {
    shown = to;
    const entry = mediaOf(to.media);
    const tab = entry ? entry.kind === 'video' ? 'video' : 'room' : to.tab;
    tabs && tabs.select(tab);
    room = entry && tab === 'room' ? dashboard(to, {entry, parent: isOfGallery ? {page: 'analytics', from} : parent, host}) : undefined;
    if (room) panel.replaceChildren(room.element);
    else if (tab === 'video') panel.replaceChildren(element('p', {class: 'hint'}, 'The analytics of videos belong to another product; room-analytics shows those of rooms.'));
    else panel.replaceChildren(roomsOfGallery());
  }

  function roomsOfGallery() {
    const rooms = findMedia({inGallery: true}).filter(({kind}) => kind !== 'video');
    return mediaList(rooms, {from, host, leadsTo: ({id}) => ({page: 'analytics', from, media: id})});
  }
}

/** "Custom report", and the dialog that it opens. */
function customReport() {
  const dialog = element('room-custom-report');
  dialog.adapter = sourceOfGallery();
  const open = () => void customElements.whenDefined(dialog.localName).then(() => dialog.show());
  return {button: element('button', {type: 'button', class: 'button', 'aria-haspopup': 'dialog', click: open}, 'Custom report'), dialog};
}

function backTo({page, media}) {
  if (page === 'media') return ['Back to ', element('bdi', {}, mediaOf(media)?.name ?? 'the media')];
  return page === 'gallery' ? ['Back to Media Gallery'] : ['Back to My Media'];
}
