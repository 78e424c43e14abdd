import {noChange} from 'lit';
import {Directive, directive, PartType, type DirectiveParameters, type ElementPart, type PartInfo} from 'lit/directive.js';

/**
 * Sets a CSS custom property of an element by script: `<i ${setProperty('--share', '40%')}></i>`. A `style` attribute with a value in
 * it is forbidden by a strict content security policy; this is not.
 */
class SetProperty extends Directive {
  #last: string | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('setProperty stands in the tag of an element');
  }

  override render(_name: `--${string}`, _value: string | number) { return noChange; }

  override update(part: ElementPart, [name, value]: DirectiveParameters<this>) {
    const text = String(value);
    if (text !== this.#last) (part.element as HTMLElement | SVGElement).style.setProperty(name, text);
    this.#last = text;
    return noChange;
  }
}

export const setProperty = directive(SetProperty);
