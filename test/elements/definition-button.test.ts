import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html as lit, LitElement} from 'lit';
import {definitionButton, definitionStyles} from '../../src/elements/definition-button.js';
import {tokens} from '../../src/elements/tokens.js';
import {loadWords, type Words} from '../../src/locale/index.js';
import {portOf, type AnalyticsAdapter, type MetricId} from '../../src/model/index.js';

class TestFigure extends LitElement {
  static override styles = [tokens, ...definitionStyles];
  static override properties = {words: {}, adapter: {}, metric: {}, notes: {}};
  declare words: Words;
  declare adapter: AnalyticsAdapter;
  declare metric: MetricId;
  declare notes: readonly string[];
  protected override render() {
    return lit`<div class="root"><h3>Figure</h3>${definitionButton(this.words, portOf(this.adapter), this.metric, this.notes)}</div>`;
  }
}
customElements.define('test-figure', TestFigure);

const usual = 'Distinct people who viewed the live session or a recording of it. A person who did both counts once.';

interface Given { readonly locale?: string; readonly metric?: MetricId; readonly notes?: readonly string[]; readonly definitions?: AnalyticsAdapter['definitions'] }

async function figure({locale = 'en', metric = 'uniqueViewers', notes = [], definitions = {}}: Given = {}) {
  const words = await loadWords(locale, 'UTC');
  const el = await fixture<TestFigure>(html`<test-figure .words=${words} .adapter=${{name: 'test', definitions}} .metric=${metric} .notes=${notes}></test-figure>`);
  const root = el.shadowRoot!;
  return {el, button: root.querySelector('button')!, text: root.querySelector<HTMLElement>('[popover]')!};
}
const isOpen = (text: HTMLElement) => text.matches(':popover-open');
const lines = (text: HTMLElement) => [...text.querySelectorAll('.definition-line')].map((line) => line.textContent);

describe('the "?" beside a number', () => {
  it('asks in words what the number means, and has the answer as its description', async () => {
    const {button, text} = await figure();
    expect(button.getAttribute('aria-label')).to.equal('What does “Unique viewers” mean?');
    expect(button.getAttribute('aria-describedby')).to.equal(text.id);
    expect(lines(text)).to.deep.equal([usual]);
  });

  it('opens by a click and closes by another', async () => {
    const {button, text} = await figure();
    expect(isOpen(text)).to.equal(false);
    button.click();
    expect(isOpen(text)).to.equal(true);
    expect(text.getBoundingClientRect().height).to.be.greaterThan(20);
    button.click();
    expect(isOpen(text)).to.equal(false);
  });

  it('opens by Enter, closes by Escape, and keeps the focus', async () => {
    const {el, button, text} = await figure();
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(isOpen(text)).to.equal(true);
    await sendKeys({press: 'Escape'});
    expect(isOpen(text)).to.equal(false);
    expect(el.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('shows its text beside itself, within the window', async () => {
    const {button, text} = await figure();
    button.click();
    await nextFrame();
    const [at, shown] = [button.getBoundingClientRect(), text.getBoundingClientRect()];
    expect(shown.top - at.bottom).to.be.within(0, 12);
    expect(shown.left).to.be.at.least(0);
    expect(shown.right).to.be.at.most(document.documentElement.clientWidth);
  });

  it('tells what the source of the number counts, in the wording that is true for it', async () => {
    const {text} = await figure({metric: 'chatMessages', definitions: {chatMessages: 'chatMessages.of-chat-logins'}});
    expect(text.textContent).to.include('those logged in to the chat');
  });

  it('tells a source\'s own words as they are, in their language', async () => {
    const hostile = '<img src=x onerror="alert(1)"> Eindeutige Zuschauer';
    const {text} = await figure({definitions: {uniqueViewers: {text: hostile, lang: 'de'}}});
    expect(lines(text)).to.deep.equal([hostile]);
    expect(text.querySelector('[lang=de]')).to.exist;
    expect(text.querySelector('img')).to.not.exist;
  });

  it('adds a limit of the source and the reason of a dash under it', async () => {
    const {text} = await figure({notes: ['At most one in 5 seconds.']});
    expect(lines(text)).to.deep.equal([usual, 'At most one in 5 seconds.']);
  });

  it('is not there for a number without a definition', async () => {
    const {el} = await figure({metric: 'nonsense' as MetricId});
    expect(el.shadowRoot!.querySelector('button')).to.not.exist;
  });

  it('is large enough to be hit', async () => {
    const {width, height} = (await figure()).button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('speaks the reader\'s language', async () => {
    expect((await figure({locale: 'he'})).button.getAttribute('aria-label')).to.include('צופים ייחודיים');
  });

  it('is accessible, closed and open', async () => {
    const {el, button} = await figure();
    await expect(el).to.be.accessible();
    button.click();
    await expect(el).to.be.accessible();
  });
});
