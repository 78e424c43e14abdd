import {element} from './host-element.js';

const sentence = 'If you do not see Analytics in a menu, contact your administrator: you do not have the right to see them.';

/** A line for those whose menus lack the item; nothing for those who have it. */
export function hintWithoutRight({mayAnalyse}) {
  return mayAnalyse ? undefined : element('p', {class: 'hint'}, sentence);
}

/** In place of a page that says more than the reader may know, or of one that is not there. */
export function refusal(title, text, back) {
  return element('div', {class: 'page'},
    element('h1', {tabindex: '-1'}, title),
    element('p', {class: 'hint'}, text),
    element('p', {}, back));
}
