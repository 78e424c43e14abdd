import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as lit, LitElement} from 'lit';
import {isTooShort, searchable, SearchField} from '../../src/elements/search-field.js';
import {loadWords, type Words} from '../../src/locale/index.js';

let words: Words;
class TestSearch extends LitElement {
  readonly committed: string[] = [];
  readonly field = new SearchField(this, (text) => this.committed.push(text));
  protected override render() { return lit`${this.field.draw({text: '', label: 'Search people', hint: 'Three letters'}, words)}`; }
}
customElements.define('test-search', TestSearch);

const input = (el: TestSearch) => el.renderRoot.querySelector('input') as HTMLInputElement;

function type(el: TestSearch, text: string, isComposing = false): void {
  input(el).value = text;
  input(el).dispatchEvent(new InputEvent('input', {bubbles: true, isComposing}));
}

describe('a search field', () => {
  let el: TestSearch;
  before(async () => { words = await loadWords('en', 'UTC'); });
  beforeEach(async () => { el = await fixture<TestSearch>(html`<test-search></test-search>`); });

  it('is accessible', async () => {
    await expect(el).to.be.accessible();
  });

  it('searches once after a rest, for what stands there then', async () => {
    for (const text of ['a', 'ad', 'ada']) type(el, text);
    expect(el.committed).to.deep.equal([]);
    await waitUntil(() => el.committed.length > 0);
    expect(el.committed).to.deep.equal(['ada']);
  });

  it('does not search a second time after Enter', async () => {
    type(el, 'ada');
    el.renderRoot.querySelector('form')?.requestSubmit();
    type(el, 'adam');
    await waitUntil(() => el.committed.length > 1);
    expect(el.committed).to.deep.equal(['ada', 'adam']);
  });

  it('waits until a letter that takes several keys is there', async () => {
    type(el, 'k', true);
    type(el, 'か', true);
    input(el).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
    await waitUntil(() => el.committed.length > 0);
    expect(el.committed).to.deep.equal(['か']);
  });

  it('is emptied by its cross, which keeps the reader in the field', async () => {
    type(el, 'ada');
    (el.renderRoot.querySelector('.clear') as HTMLElement).click();
    expect(el.committed).to.deep.equal(['']);
    expect([input(el).value, el.shadowRoot?.activeElement]).to.deep.equal(['', input(el)]);
  });

  it('searches for nothing once it has left the page', async () => {
    type(el, 'ada');
    el.remove();
    const other = await fixture<TestSearch>(html`<test-search></test-search>`);
    type(other, 'ben');
    await waitUntil(() => other.committed.length > 0); // as long as the one that left would have taken
    expect(el.committed).to.deep.equal([]);
  });

  it('counts letters as a source does', () => {
    expect(['', 'ab', ' ab ', 'a\u0301b\u0301', 'सुनी'].map(searchable)).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
    expect(['abc', ' Ada B ', '王小明', 'Ädä', '👩👨👧'].map(searchable)).to.deep.equal(['abc', 'Ada B', '王小明', 'Ädä', '👩👨👧']);
    expect(['', '  ', 'ab', 'abc'].map(isTooShort)).to.deep.equal([false, false, true, false]);
  });
});
