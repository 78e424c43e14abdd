import {factsOf} from './host-catalogue.js';
import {element, icon} from './host-element.js';
import {menuButton} from './host-menu.js';
import {addressOf} from './host-route.js';

/** Media one under the other, each with its actions. `from`: the page this list is on; `leadsTo`: the route of a name. */
export function mediaList(entries, {from, leadsTo = mediaPageOf, host}) {
  return element('ul', {class: 'media-list'}, ...entries.map((entry) => element('li', {},
    element('div', {class: 'thumb'}, icon(entry.kind === 'video' ? 'video' : 'room')),
    element('div', {class: 'about'},
      element('h2', {}, element('a', {href: addressOf(leadsTo(entry))}, element('bdi', {}, entry.name))),
      element('p', {}, entry.about),
      facts(entry)),
    actionsOf(entry, {from, host}))));
}

/** "Meeting • Owner • Private" */
export function facts(entry) {
  return element('ul', {class: 'facts'}, ...factsOf(entry).map((fact) => element('li', {}, fact)));
}

/** The three dots. Analytics are among the actions only for those who may see them. */
export function actionsOf(entry, {from, host}) {
  const page = addressOf(mediaPageOf(entry));
  return menuButton(`Actions for ${entry.name}`, [
    ...from === 'media' ? [] : [{name: 'Open', href: page}],
    ...host.hindrance ? [] : [{name: 'Analytics', href: addressOf({page: 'analytics', media: entry.id, from})}],
    {name: 'Copy link', act: () => void copyLink(page, host)},
  ]);
}

function mediaPageOf({id}) {
  return {page: 'media', media: id};
}

async function copyLink(address, host) {
  const link = new URL(address, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    host.say('The link is copied.');
  } catch {
    prompt('This browser does not let a page copy. The link:', link);
  }
}
