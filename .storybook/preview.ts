import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import manifest from '../dist/custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

/** The page around a story, as the toolbar says: elements take language, direction and colours from it. */
const page: Decorator = (story, {globals}) => {
  const {theme, locale, direction} = globals as Record<'theme' | 'locale' | 'direction', string>;
  const dir = direction === 'auto' ? (locale === 'he' ? 'rtl' : 'ltr') : direction;
  // A new page for each choice: elements look at what is around them when they are attached.
  return html`${keyed(`${theme} ${locale} ${dir}`, html`<div class="story" data-theme=${theme} lang=${locale} dir=${dir}>${story()}</div>`)}`;
};

const toolbar = (title: string, icon: 'contrast' | 'globe' | 'transfer', items: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: {title, icon, dynamicTitle: true, items: Object.entries(items).map(([value, label]) => ({value, title: label}))},
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  parameters: {a11y: {test: 'error'}, backgrounds: {disable: true}},
  initialGlobals: {theme: 'light', locale: 'en', direction: 'auto'},
  globalTypes: {
    theme: toolbar('Theme', 'contrast', {light: 'Light', dark: 'Dark'}),
    locale: toolbar('Language', 'globe', {'en': 'English', 'he': 'עברית', 'en-XA': 'Pseudo-language'}),
    direction: toolbar('Direction', 'transfer', {auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left'}),
  },
};

export default preview;
