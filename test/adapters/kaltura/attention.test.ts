import {expect} from '@open-wc/testing';
import {assert, constantFrom, option, property, tuple} from 'fast-check';
import {better, levelOf} from '../../../src/adapters/kaltura/attention.js';

/** What the vendor's own page takes for engaged. */
function isEngaged(state: string): boolean {
  const has = (sign: string) => state.includes(sign);
  return (has('TabFocused') && has('SoundOn')) || (has('FullScreen') && has('Camera') && !has('FullScreenOff')) || has('CameraOn') || has('OnStage');
}

describe('levels of engagement in Kaltura\'s words', () => {
  it('are a half or more exactly where the vendor\'s page says engaged', () => {
    const player = tuple(constantFrom('SoundOn', 'SoundOff'), constantFrom('TabFocused', 'TabNotFocused'), option(constantFrom('FullScreen', 'FullScreenOff'), {nil: ''}));
    const room = tuple(
      constantFrom('TabFocused', 'TabNotFocused'), constantFrom('MicMuted', 'MicUnmuted'), constantFrom('FullScreen', 'FullScreenOff'), constantFrom('CameraOn', 'CameraOff'),
      constantFrom('SoundOn', 'SoundOff'), option(constantFrom('OnStage', 'OffStage'), {nil: ''}),
    );
    for (const states of [player, room]) {
      assert(property(states, (signs) => {
        const state = signs.join('');
        expect(levelOf(state) >= 0.5, state).to.equal(isEngaged(state));
      }), {seed: 9, numRuns: 400});
    }
  });

  for (const [state, level] of [
    ['Offline', NaN], ['', NaN], ['SoundOnTabFocusedFullScreen', 1], ['SoundOnTabFocusedFullScreenOff', 0.75], ['SoundOffTabFocusedFullScreen', 0.45],
    ['SoundOffTabNotFocusedFullScreenOff', 0], ['SoundOffTabFocused', 0.25], ['TabFocusedMicMutedFullScreenOffCameraOffSoundOnOffStage', 0.75],
    ['TabNotFocusedMicMutedFullScreenCameraOffSoundOff', 0.75], ['TabNotFocusedMicMutedFullScreenOffCameraOnSoundOff', 1], ['SomethingNew', 0],
  ] as const) {
    it(`of “${state}” is ${level}`, () => expect(levelOf(state)).to.deep.equal(level));
  }

  it('merge to the better one; anything is better than away', () => {
    expect([better(NaN, 0), better(0.25, NaN), better(0.75, 0.25), better(NaN, NaN)]).to.deep.equal([0, 0.25, 0.75, NaN]);
  });
});
