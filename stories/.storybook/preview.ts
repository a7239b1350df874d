import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../../src/define.js';
import '../../src/what-works-ratings.css';
import './preview.css';
import manifest from '../../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    layout: 'fullscreen',
  },
  globalTypes: {
    lang: {
      description: 'The language of the page',
      toolbar: {icon: 'globe', dynamicTitle: true, items: [{value: 'en', title: 'English'}, {value: 'cy', title: 'Cymraeg'}]},
    },
    theme: {
      description: 'Light or dark',
      toolbar: {icon: 'contrast', dynamicTitle: true, items: [{value: 'light', title: 'Light'}, {value: 'dark', title: 'Dark'}]},
    },
    width: {
      description: 'The width of the column',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [{value: 'full', title: 'Full width'}, {value: 'column', title: 'A column of 15 em'}, {value: 'phone', title: '320 pixels'}],
      },
    },
  },
  initialGlobals: {lang: 'en', theme: 'light', width: 'full'},
  // the language is on an ancestor, as on a page: a story may set another one nearer
  decorators: [
    (story, {globals, viewMode}) => html`
      <div class="story" lang=${globals['lang']} data-theme=${globals['theme']} data-width=${globals['width']} data-view=${viewMode}>
        ${story()}
      </div>`,
  ],
};

export default preview;
