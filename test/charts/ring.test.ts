import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {layoutRing, ringChart} from '../../src/charts/ring.js';

describe('a ring', () => {
  it('is filled as far as the rate, its round ends included', () => fc.assert(fc.property(fc.double({min: 0.001, max: 1, noNaN: true}), (rate) => {
    const {filled, radius, thickness} = layoutRing(rate);
    const end = filled!.ends === 'round' ? thickness / 2 / radius : 0;
    expect(filled!.startAngle - end).to.be.closeTo(0, 1e-9);
    expect(filled!.endAngle + end).to.be.closeTo(rate * 2 * Math.PI, 1e-9);
    expect(filled!.endAngle).to.be.at.least(filled!.startAngle);
  })));

  it('fills nothing for a rate of 0 and for one that is not known', () => {
    for (const rate of [0, undefined, NaN]) expect(layoutRing(rate).filled, String(rate)).to.equal(undefined);
  });

  it('is full, and not more, where a source claims more than all', () => {
    expect(layoutRing(1.7)).to.deep.equal(layoutRing(1));
  });

  it('says its sentence', async () => {
    const drawn = await fixture(html`<p>${ringChart(layoutRing(0.45), '45% average rate.')}</p>`);
    expect(drawn.querySelector('svg[role=img]')?.getAttribute('aria-label')).to.equal('45% average rate.');
    expect(drawn.querySelectorAll('circle')).to.have.length(2);
  });
});
