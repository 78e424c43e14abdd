import {mediaOf} from './host-catalogue.js';
import {element, icon} from './host-element.js';
import {actionsOf, facts} from './host-media-list.js';
import {hintWithoutAnalytics, refusal} from './host-right.js';
import {addressOf} from './host-route.js';

/** One of the media: the player, and the three dots below it. */
export function mediaPage({media}, host) {
  const back = element('a', {class: 'back-link', href: addressOf({page: 'my-media'})}, 'Back to My Media');
  const entry = mediaOf(media);
  if (!entry) return {title: 'Not found', element: refusal('Not found', 'There are no such media.', back)};
  const isVideo = entry.kind === 'video';
  return {
    title: entry.name,
    element: element('div', {class: 'page media-page'},
      back,
      element('div', {class: 'player'}, icon(isVideo ? 'video' : 'room'), element('p', {}, isVideo ? 'The video plays here.' : 'The room opens here.')),
      element('div', {class: 'page-head'},
        element('h1', {tabindex: '-1'}, element('bdi', {}, entry.name)),
        actionsOf(entry, {from: 'media', host})),
      facts(entry),
      element('p', {}, entry.about),
      hintWithoutAnalytics(host)),
  };
}
