import {emulateMedia} from '@web/test-runner-commands';
import {describeStories, isChromium} from './describe-stories.js';

// Only Chromium can be told from outside to force its colours.
if (isChromium) {
  before(() => emulateMedia({forcedColors: 'active'}));
  after(() => emulateMedia({forcedColors: 'none'}));
  describeStories({name: 'forced colours', theme: 'light', lang: 'en', dir: 'ltr'});
}
