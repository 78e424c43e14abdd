import {findMedia} from './host-catalogue.js';
import {element} from './host-element.js';
import {mediaList} from './host-media-list.js';
import {hintWithoutAnalytics} from './host-right.js';

/** Everything that is the reader's, with a search in the address. */
export function myMedia(route, host) {
  const field = element('input', {type: 'search', id: 'search', autocomplete: 'off', input: onInput});
  const count = element('p', {class: 'count', role: 'status'});
  const list = element('div');
  follow(route);
  return {
    title: 'My Media',
    element: element('div', {class: 'page'},
      element('h1', {tabindex: '-1'}, 'My Media'),
      hintWithoutAnalytics(host),
      element('search', {class: 'search'}, element('label', {for: 'search'}, 'Search My Media'), field, count),
      list),
    follow,
  };

  function onInput() {
    host.go({page: 'my-media', search: field.value}, {replace: true});
  }

  function follow({search}) {
    if (field.value !== search) field.value = search;
    const found = findMedia({search});
    count.textContent = found.length === 1 ? '1 result found' : `${found.length || 'No'} results found`;
    list.replaceChildren(mediaList(found, {from: 'my-media', host}));
    return true;
  }
}
