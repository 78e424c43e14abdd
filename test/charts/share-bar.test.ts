import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutShareBar, shareBar} from '../../src/charts/share-bar.js';

describe('a share bar', () => {
  it('lays parts end to end over the whole', () => {
    expect(layoutShareBar([2, 1, 1], 4)).to.deep.equal([{start: 0, length: 0.5}, {start: 0.5, length: 0.25}, {start: 0.75, length: 0.25}]);
  });

  it('is empty where the whole is nothing, and never infinite', () => {
    for (const whole of [0, NaN, -3]) expect(layoutShareBar([1, 2], whole)).to.deep.equal([]);
  });

  it('never leaves its place, whatever the counts', () => fc.assert(fc.property(
    fc.array(fc.double({min: -10, max: 1e6, noNaN: true}), {maxLength: 6}), fc.double({min: -1, max: 1e6, noNaN: true}),
    (parts, whole) => layoutShareBar(parts, whole).every(({start, length}) => start >= 0 && length >= 0 && start + length <= 1 + 1e-9),
  )));

  it('says its sentence, or leaves the telling to the text beside it', async () => {
    const parts = layoutShareBar([1], 2);
    const said = await fixture(html`<p>${shareBar(parts, 'Half of them.')}</p>`);
    expect(said.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('Half of them.');
    const silent = await fixture(html`<p>${shareBar(parts)}</p>`);
    expect(silent.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });
});
