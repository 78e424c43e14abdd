import {element} from './host-element.js';

/** What keeps somebody from the analytics, by who is signed in: a line for pages whose menus lack the item, and what a link to them leads to. */
export const hindrances = {
  'teacher': {
    hint: 'If you do not see Analytics in a menu, contact your administrator: you do not have the right to see them.',
    title: 'You may not see analytics',
    text: 'Contact your administrator if you need the right to.',
  },
  'switched-off': {
    hint: 'There is no Analytics in the menus: analytics are switched off in the settings of Campus Media.',
    title: 'Analytics are switched off',
    text: 'They can be switched on in the settings of Campus Media.',
  },
};

/** The line for those whose menus lack the item. */
export function hintWithoutAnalytics({hindrance}) {
  return hindrance && element('p', {class: 'hint'}, hindrance.hint);
}

/** In place of a page that says more than the reader may know, or of one that is not there. */
export function refusal(title, text, back) {
  return element('div', {class: 'page'},
    element('h1', {tabindex: '-1'}, title),
    element('p', {class: 'hint'}, text),
    element('p', {}, back));
}
