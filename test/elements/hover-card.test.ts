import {aTimeout, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as lit, LitElement} from 'lit';
import {besideStyles, placeBeside} from '../../src/elements/beside.js';
import {HoverCard} from '../../src/elements/hover-card.js';

class TestNames extends LitElement {
  static override styles = [besideStyles];
  readonly card = new HoverCard(this);
  protected override render() {
    return lit`<button data-card="Ada">Ada</button> <button data-card="Ben">Ben</button> <button id="plain">other</button>
      <div><div id="card" class="beside" dir=${this.dir} popover="manual">${this.card.about?.dataset['card']}</div></div>`;
  }
}
customElements.define('test-names', TestNames);

const part = (el: TestNames, selector: string) => {
  const found = el.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const pointer = (target: Element, type: string, pointerType = 'mouse') => target.dispatchEvent(new PointerEvent(type, {pointerType, bubbles: true, composed: true}));
const told = (el: TestNames) => part(el, '#card').matches(':popover-open') ? part(el, '#card').textContent : undefined;
const escape = () => new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true, composed: true});

describe('a card about what is pointed at', () => {
  let el: TestNames;
  let ada: HTMLElement;
  let ben: HTMLElement;
  beforeEach(async () => {
    el = await fixture<TestNames>(html`<test-names></test-names>`);
    [ada, ben] = [part(el, '[data-card=Ada]'), part(el, '[data-card=Ben]')];
  });

  it('shows after the pointer has rested, describes, and goes after it has left', async () => {
    pointer(ada, 'pointerover');
    expect(told(el)).to.equal(undefined);
    await waitUntil(() => told(el) === 'Ada');
    expect(ada.getAttribute('aria-describedby')).to.equal('card');
    pointer(ada, 'pointerout');
    await waitUntil(() => told(el) === undefined);
    expect(ada.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('does not show for a pointer that only passes', async () => {
    pointer(ada, 'pointerover');
    pointer(ada, 'pointerout');
    await aTimeout(600); // longer than either delay: what is tested is that nothing happens
    expect(told(el)).to.equal(undefined);
  });

  it('stays while the pointer is on it', async () => {
    pointer(ada, 'pointerover');
    await waitUntil(() => told(el) === 'Ada');
    pointer(ada, 'pointerout');
    pointer(part(el, '#card'), 'pointerover');
    await aTimeout(400); // longer than it would take to go
    expect(told(el)).to.equal('Ada');
    pointer(part(el, '#card'), 'pointerout');
    await waitUntil(() => told(el) === undefined);
  });

  it('turns to another at once', async () => {
    pointer(ada, 'pointerover');
    await waitUntil(() => told(el) === 'Ada');
    pointer(ada, 'pointerout');
    pointer(ben, 'pointerover');
    await waitUntil(() => told(el) === 'Ben');
    expect(ada.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('is taken away by Escape, which goes no further', async () => {
    pointer(ada, 'pointerover');
    await waitUntil(() => told(el) === 'Ada');
    const key = escape();
    let heard = false;
    const listen = () => { heard = true; };
    document.body.addEventListener('keydown', listen);
    document.body.dispatchEvent(key);
    expect([told(el), key.defaultPrevented, heard]).to.deep.equal([undefined, true, false]);
    document.body.dispatchEvent(escape());
    expect(heard, 'a second Escape is for others').to.equal(true);
    document.body.removeEventListener('keydown', listen);
  });

  it('is shown by a press and hidden by the next, also by fingers', async () => {
    pointer(ada, 'pointerover', 'touch');
    ada.click();
    await waitUntil(() => told(el) === 'Ada');
    pointer(ada, 'pointerout', 'touch');
    ada.click();
    expect(told(el)).to.equal(undefined);
    ada.click();
    await waitUntil(() => told(el) === 'Ada');
    pointer(part(el, '#plain'), 'pointerdown');
    expect(told(el)).to.equal(undefined);
  });

  it('leaves with its element', async () => {
    pointer(ada, 'pointerover');
    await waitUntil(() => told(el) === 'Ada', 'the card', {timeout: 5000});
    el.remove();
    expect(el.card.about).to.equal(undefined);
  });
});

describe('what stands beside', () => {
  for (const canAnchor of [true, false]) {
    for (const [page, direction] of [['ltr', 'ltr'], ['ltr', 'rtl'], ['rtl', 'rtl'], ['rtl', 'ltr']] as const) {
      it(`stays within the window at its edges (${direction} in ${page}, ${canAnchor ? 'placed by the browser' : 'worked out'})`, async function () {
        if (canAnchor && !CSS.supports('position-area', 'block-end')) this.skip(); // the browser cannot
        document.documentElement.dir = page;
        const el = await fixture<TestNames>(html`<test-names dir=${direction}></test-names>`);
        const [anchor, card] = [part(el, '#plain'), part(el, '#card')];
        card.textContent = 'A long text about a person that is wider than the place beside it.';
        card.showPopover();
        for (const [left, top] of [['0', '0'], ['calc(100vw - 80px)', '0'], ['0', 'calc(100vh - 40px)'], ['calc(100vw - 80px)', 'calc(100vh - 40px)']] as const) {
          for (const [property, value] of [['position', 'fixed'], ['left', left], ['top', top]] as const) anchor.style.setProperty(property, value);
          placeBeside(card, anchor, canAnchor);
          const [box, at] = [card.getBoundingClientRect(), anchor.getBoundingClientRect()];
          expect(box.left, left).to.be.at.least(0);
          expect(box.right, left).to.be.at.most(document.documentElement.clientWidth);
          expect(box.top, top).to.be.at.least(0);
          expect(box.bottom, top).to.be.at.most(window.innerHeight);
          expect(box.top >= at.bottom || box.bottom <= at.top, 'does not cover it').to.equal(true);
        }
        document.documentElement.removeAttribute('dir');
      });
    }
  }
});
