import {expect, fixture, html} from '@open-wc/testing';
import {layoutRing, ringChart} from '../../src/charts/ring.js';

describe('a ring', () => {
  it('is filled as far as the rate', () => {
    expect(layoutRing(0.25).endAngle).to.be.closeTo(Math.PI / 2, 1e-9);
    expect(layoutRing(1).endAngle).to.be.closeTo(2 * Math.PI, 1e-9);
  });

  it('fills nothing for a rate of 0 and for one that is not known', () => {
    expect(layoutRing(0).path).to.equal('');
    expect(layoutRing(undefined).path).to.equal('');
  });

  it('is full, and not more, where a source claims more than all', () => {
    expect(layoutRing(1.7)).to.deep.equal(layoutRing(1));
  });

  it('says its sentence', async () => {
    const drawn = await fixture(html`<p>${ringChart(layoutRing(0.45), '45% average rate.')}</p>`);
    expect(drawn.querySelector('svg[role=img]')?.getAttribute('aria-label')).to.equal('45% average rate.');
  });
});
