import {element} from './host-element.js';

/**
 * Tabs over one panel, as those of the ARIA Authoring Practices that are chosen by hand: arrows, Home and End move the focus, Enter,
 * Space or a click chooses. `tabs`: `[id, name]` each. `choose` is called with the id of another tab; `select` shows which one is.
 */
export function tabList({label, tabs, choose, panel}) {
  const buttons = new Map(tabs.map(([id, name]) => [id, element('button', {
    type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id, click: () => choose(id),
  }, name)]));
  const inOrder = [...buttons.values()];
  const list = element('div', {role: 'tablist', 'aria-label': label, keydown: onKey}, ...inOrder);
  return {list, select};

  function select(chosen) {
    for (const [id, button] of buttons) {
      button.setAttribute('aria-selected', String(id === chosen));
      button.tabIndex = id === chosen ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', `tab-${chosen}`);
  }

  function onKey(event) {
    const at = inOrder.indexOf(document.activeElement);
    const on = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    const moves = new Map([['ArrowRight', at + on], ['ArrowLeft', at - on], ['Home', 0], ['End', -1]]);
    if (!moves.has(event.key)) return;
    event.preventDefault();
    inOrder.at(moves.get(event.key) % inOrder.length).focus();
  }
}
