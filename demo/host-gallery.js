import {findMedia} from './host-catalogue.js';
import {element} from './host-element.js';
import {mediaList} from './host-media-list.js';
import {hintWithoutAnalytics} from './host-right.js';
import {addressOf} from './host-route.js';

/** The media of a course. */
export function gallery(_route, host) {
  return {
    title: 'Media Gallery',
    element: element('div', {class: 'page'},
      element('div', {class: 'page-head'},
        element('h1', {tabindex: '-1'}, 'Media Gallery'),
        !host.hindrance && element('a', {class: 'button', href: addressOf({page: 'analytics', from: 'gallery'})}, 'Analytics')),
      hintWithoutAnalytics(host),
      mediaList(findMedia({inGallery: true}), {from: 'gallery', host})),
  };
}
