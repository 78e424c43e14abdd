import {element, icon} from './host-element.js';

/**
 * A button with three dots that opens a menu, by mouse and by keyboard as the menu button of the ARIA Authoring Practices does.
 * `label`: of what the actions are. Each of `actions` has a `name`, and an `href` to go to or an `act` to do.
 */
export function menuButton(label, actions) {
  const button = element('button', {
    type: 'button', class: 'dots', 'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': 'false', click: toggle, keydown: onButtonKey,
  }, icon('dots'));
  const items = actions.map(({name, href, act}) => element(href ? 'a' : 'button', {
    role: 'menuitem', tabindex: '-1', href, type: href ? undefined : 'button', click: () => choose(act),
  }, name));
  const menu = element('div', {role: 'menu', 'aria-label': label, hidden: true, keydown: onMenuKey}, ...items);
  const place = element('div', {class: 'menu', focusout: onFocusOut}, button, menu);
  return place;

  function open(index) {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', onPointerDown);
    items.at(index).focus();
  }

  function close() {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', onPointerDown);
  }

  function toggle() {
    if (menu.hidden) open(0);
    else close();
  }

  function choose(act) {
    button.focus();
    close();
    act?.();
  }

  function onButtonKey(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  }

  function onMenuKey(event) {
    const {key} = event;
    const at = items.indexOf(document.activeElement);
    const moves = new Map([['ArrowDown', (at + 1) % items.length], ['ArrowUp', at - 1], ['Home', 0], ['End', -1]]);
    if (moves.has(key)) items.at(moves.get(key)).focus();
    else if (key === 'Escape' || key === 'Tab') choose(); // Tab goes on from the button
    else if (key === ' ') items[at]?.click();
    else if (isLetter(event)) itemFrom(at + 1, key)?.focus();
    else return;
    if (key !== 'Tab') event.preventDefault();
  }

  /** The next item that begins with a letter. */
  function itemFrom(from, letter) {
    const inOrder = [...items.slice(from), ...items.slice(0, from)];
    return inOrder.find(({textContent}) => textContent.toLowerCase().startsWith(letter.toLowerCase()));
  }

  function onFocusOut({relatedTarget}) {
    if (relatedTarget && !place.contains(relatedTarget)) close();
  }

  function onPointerDown({target}) {
    if (!place.contains(target)) close();
  }
}

function isLetter({key, ctrlKey, metaKey, altKey}) {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}
