import {analytics} from './host-analytics.js';
import {gallery} from './host-gallery.js';
import {mediaPage} from './host-media-page.js';
import {myMedia} from './host-my-media.js';
import {hindrances} from './host-right.js';
import {addressOf, readRoute} from './host-route.js';

/**
 * What each page is made by, from its route. It gives back its `title`, its `element` and, where it can show another route of the
 * same page without being made anew, a `follow(route)` that says whether it does.
 */
const pages = {'my-media': myMedia, media: mediaPage, gallery, analytics};

const main = document.querySelector('main');
const user = document.querySelector('select[name=user]');
const said = document.querySelector('.said');
let route = readRoute(location.search);
let view;
let silence;

/** What the pages may do with the application around them. */
const host = {
  /** What keeps the reader from the analytics. */
  get hindrance() { return hindrances[user.value]; },
  /** Goes to a route: an entry of the history of its own, or with `replace` in place of this one. */
  go(to, {replace = false} = {}) {
    const address = addressOf(to);
    if (address === addressOf(route)) return;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    arrive({isNew: true});
  },
  /** Says what has been done, for some seconds. */
  say(sentence) {
    clearTimeout(silence);
    said.textContent = sentence;
    silence = setTimeout(() => said.replaceChildren(), 6000);
  },
  focusHeading() { main.querySelector('h1').focus({preventScroll: true}); },
};

/** Shows what the address says, and brings the reader there. */
function arrive({isNew}) {
  const from = route;
  route = readRoute(location.search);
  if (route.page === from.page && view.follow?.(route)) {
    if (document.activeElement === document.body) host.focusHeading(); // it stood on what is gone now
    tell();
    return;
  }
  show();
  if (isNew) scrollTo(0, 0); // else the browser knows where the reader was
  host.focusHeading();
}

function show() {
  view = pages[route.page](route, host);
  main.replaceChildren(view.element);
  tell();
}

function tell() {
  document.title = `${view.title} – Campus Media`;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.page === route.page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('popstate', () => arrive({isNew: false}));

/** Links within the application; one that is to open elsewhere is the browser's. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  host.go(readRoute(link.search));
});

/** Who is signed in is a matter of the tab. */
user.value = Object.hasOwn(hindrances, sessionStorage.getItem('user')) ? sessionStorage.getItem('user') : 'administrator';
user.addEventListener('change', () => {
  sessionStorage.setItem('user', user.value);
  show();
});

show();
