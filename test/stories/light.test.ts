import {describeStories} from './describe-stories.js';

describeStories({name: 'light', theme: 'light', lang: 'en', dir: 'ltr'});
