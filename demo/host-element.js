/**
 * An element with attributes and children. A function is a listener, `true` an attribute without a value; what is `undefined` or
 * `false` is left out, as an attribute or as a child. Children that are no nodes are text, whatever they say.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** One of the symbols of host.html; says nothing to a screen reader. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', 'icon');
  drawing.appendChild(document.createElementNS(space, 'use')).setAttribute('href', `#icon-${name}`);
  return drawing;
}
