import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {audienceParts} from '../../src/metrics/audience-parts.js';

describe('the parts of an audience', () => {
  it('count each person once', () => {
    expect(audienceParts({all: 243, live: 214, recording: 61, both: 32})).to.deep.equal({liveOnly: 182, both: 32, recordingOnly: 29});
  });

  it('find out by themselves how many watched both', () => {
    expect(audienceParts({all: 243, live: 214, recording: 61})).to.deep.equal({liveOnly: 182, both: 32, recordingOnly: 29});
  });

  it('are not drawn from what is not known', () => {
    expect(audienceParts({})).to.equal(undefined);
    expect(audienceParts({all: 5, live: 5})).to.equal(undefined);
    expect(audienceParts({live: 5, recording: 2, both: 1})).to.equal(undefined);
  });

  it('are not drawn from counts that contradict one another', () => {
    expect(audienceParts({all: 10, live: 4, recording: 3, both: 5})).to.equal(undefined);
    expect(audienceParts({all: 50, live: 4, recording: 3, both: 1})).to.equal(undefined);
  });

  it('add up to everybody', () => fc.assert(fc.property(fc.nat(1e5), fc.nat(1e5), fc.nat(1e5), (liveOnly, both, recordingOnly) => {
    const all = liveOnly + both + recordingOnly;
    expect(audienceParts({all, live: liveOnly + both, recording: recordingOnly + both})).to.deep.equal({liveOnly, both, recordingOnly});
  })));
});
