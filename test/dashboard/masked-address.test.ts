import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {maskedAddress} from '../../src/dashboard/masked-address.js';

describe('a masked address', () => {
  it('shows its owner the first and the last letter of the name', () => {
    expect(['john.brown@example.org', 'jo@example.org', 'j@x', 'אבגד@example.org', '"a@b"@example.org', 'jordan', ''].map(maskedAddress))
      .to.deep.equal(['j…n@…', 'j…@…', 'j…@…', 'א…ד@…', '"…"@…', 'j…n', '…']);
  });

  it('never is the address, nor holds its domain', () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => {
      const masked = maskedAddress(address);
      expect(masked).not.to.equal(address);
      expect(Array.from(masked).length).to.be.at.most(5);
      expect(masked.endsWith('@…')).to.equal(true);
    }));
  });
});
