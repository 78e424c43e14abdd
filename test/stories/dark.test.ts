import {describeStories, isChromium} from './describe-stories.js';

// What axe sees of colours does not depend on the engine: one is enough.
if (isChromium) describeStories({name: 'dark', theme: 'dark', lang: 'en', dir: 'ltr'});
