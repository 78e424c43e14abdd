import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {share} from '../../src/metrics/share.js';
import {shareGap} from '../../src/telling/share-gap.js';

describe('why there is no share', () => {
  it('says nothing where there is one', () => {
    expect(shareGap({count: 77, people: 30, of: 214})).to.equal(undefined);
    expect(shareGap({count: 0, people: 0, of: 214})).to.equal(undefined);
    expect(shareGap({people: 214, of: 214})).to.equal(undefined);
  });

  it('tells apart nobody there, nothing known, and too many', () => {
    expect(shareGap({})).to.equal('unknown');
    expect(shareGap({of: 9})).to.equal('unknown');
    expect(shareGap({count: 564})).to.equal('people');
    expect(shareGap({count: 564, of: 0})).to.equal('people');
    expect(shareGap({count: 564, people: 3})).to.equal('of');
    expect(shareGap({count: 0, people: 0, of: 0})).to.equal('nobody');
    expect(shareGap({count: 0, of: 0})).to.equal('nobody');
    expect(shareGap({count: 564, people: 3, of: 0})).to.equal('more');
  });

  it('has a reason exactly where the share cannot be told or would pass all', () => {
    const counts = fc.option(fc.nat(5), {nil: undefined});
    fc.assert(fc.property(counts, counts, counts, (count, people, of) => {
      const rate = share(people, of);
      expect(shareGap({count, people, of}) === undefined).to.equal(rate !== undefined && rate <= 1);
    }));
  });
});
