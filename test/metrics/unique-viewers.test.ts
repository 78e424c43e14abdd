import {expect} from '@open-wc/testing';
import {uniqueViewers} from '../../src/metrics/unique-viewers.js';

describe('unique viewers', () => {
  it('counts a person once who did both', () => {
    expect(uniqueViewers(new Set(['ada', 'ben']), new Set(['ben', 'cleo', 'dan']))).to.deep.equal({all: 4, live: 2, recording: 3, both: 1});
  });

  it('are those of the live session where recordings are not known, and of none nobody knows', () => {
    expect(uniqueViewers(new Set(['ada']), undefined)).to.deep.equal({all: 1, live: 1, recording: undefined});
    expect(uniqueViewers(undefined, undefined).all).to.equal(undefined);
  });
});
