import {expect, fixture} from '@open-wc/testing';
import fc from 'fast-check';
import {loadWords, type Words} from '../../src/locale/index.js';
import {pageCount, pageRange, pager, type PagerState} from '../../src/elements/pager.js';

async function foot(state: PagerState, words: Words) {
  const moves: string[] = [];
  const nav = await fixture(pager({...state, of: 'People'}, words, {go: (page) => moves.push(`go ${page}`), resize: (size) => moves.push(`resize ${size}`)}));
  const labels = () => [...nav.querySelectorAll('button')].filter((button) => button.getAttribute('aria-disabled') === 'false').map((button) => button.ariaLabel);
  return {nav, moves, labels};
}

describe('the foot of a list', () => {
  let words: Words;
  before(async () => { words = await loadWords('en', 'UTC'); });

  it('says what is shown of how many', () => {
    expect(pageRange({page: 3, pageSize: 25, rows: 25, total: 44_201}, words)).to.equal('51–75 of 44,201');
    expect(pageRange({page: 2, pageSize: 10, rows: 4, total: undefined}, words)).to.equal('11–14');
  });

  it('keeps a range from left to right among Hebrew words', async () => {
    expect(pageRange({page: 1, pageSize: 25, rows: 25, total: 243}, await loadWords('he', 'UTC'))).to.equal('\u20661–25\u2069 מתוך 243');
  });

  it('counts pages', () => {
    expect([0, 1, 25, 26].map((total) => pageCount({pageSize: 25, total}))).to.deep.equal([1, 1, 1, 2]);
    expect(pageCount({pageSize: 25, total: undefined})).to.equal(undefined);
  });

  it('offers no way that leads nowhere', async () => {
    const forward = ['Next page', 'Last page'];
    const back = ['First page', 'Previous page'];
    expect((await foot({page: 1, pageSize: 10, rows: 10, total: 30}, words)).labels()).to.deep.equal(forward);
    expect((await foot({page: 2, pageSize: 10, rows: 10, total: 30}, words)).labels()).to.deep.equal([...back, ...forward]);
    expect((await foot({page: 3, pageSize: 10, rows: 10, total: 30}, words)).labels()).to.deep.equal(back);
    expect((await foot({page: 1, pageSize: 10, rows: 7, total: 7}, words)).nav.querySelectorAll('button, select, input').length).to.equal(0);
  });

  it('leads to every page from every page, and nowhere else', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({min: 1, max: 400}), fc.integer({min: 1, max: 40}), fc.string(), async (total, at, typed) => {
      const pages = pageCount({pageSize: 10, total}) ?? 1;
      const page = Math.min(at, pages);
      const {nav, moves} = await foot({page, pageSize: 10, rows: 10, total}, words);
      for (const button of nav.querySelectorAll('button')) button.click();
      const field = nav.querySelector('input');
      if (field) {
        field.value = typed;
        field.dispatchEvent(new Event('change'));
      }
      for (const move of moves) expect(Number(move.replace('go ', ''))).to.be.within(1, pages).and.not.equal(page);
      nav.remove();
    }), {numRuns: 40});
  });

  it('offers the size it has, though it is none of the usual', async () => {
    const {nav} = await foot({page: 1, pageSize: 7, rows: 7, total: 30}, words);
    expect([...nav.querySelectorAll('option')].map(({text, selected}) => selected ? `${text}!` : text)).to.deep.equal(['7!', '10', '25', '50', '100']);
  });
});
