import {describeStories, isChromium} from './describe-stories.js';

if (isChromium) describeStories({name: 'right to left', theme: 'light', lang: 'he', dir: 'rtl'});
