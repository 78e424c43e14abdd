import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isoInstant} from '../../src/reports/iso-instant.js';

describe('an instant in a file', () => {
  it('is what toISOString says, whatever was written before', () => {
    const near = fc.integer({min: -200_000, max: 200_000}).map((milliseconds) => new Date(milliseconds));
    fc.assert(fc.property(fc.oneof(near, fc.date({noInvalidDate: true})), (at) => {
      expect(isoInstant(at)).to.equal(at.toISOString());
    }), {numRuns: 5000});
  });
});
