import {expect} from '@open-wc/testing';
import {activityLevel, ENGAGED, signalsLevel} from '../../src/metrics/engagement-level.js';

describe('engagement level', () => {
  const off = {focus: false, sound: false, fullScreen: false, camera: false, stage: false};
  const level = (...on: (keyof typeof off)[]) => signalsLevel({...off, ...Object.fromEntries(on.map((signal) => [signal, true]))});

  it('by signals is whole with the camera, on stage, or with focus, sound and full screen', () => {
    expect([level('camera'), level('stage'), level('focus', 'sound', 'fullScreen')]).to.deep.equal([1, 1, 1]);
  });

  it('by signals falls with what is off', () => {
    expect(level('focus', 'sound')).to.equal(0.75);
    expect([level('focus', 'fullScreen'), level('sound', 'fullScreen')]).to.deep.equal([0.45, 0.45]);
    expect([level('focus'), level('sound'), level('fullScreen')]).to.deep.equal([0.25, 0.25, 0.25]);
    expect(level()).to.equal(0);
  });

  it('by activity is whole in the minute, half in the two after, then none', () => {
    expect([0, 1, 2, 3, Infinity].map(activityLevel)).to.deep.equal([1, 0.5, 0.5, 0, 0]);
  });

  it('counts as engaged from a half', () => {
    expect([0.75, 0.5, 0.45].map((value) => value >= ENGAGED)).to.deep.equal([true, true, false]);
  });
});
