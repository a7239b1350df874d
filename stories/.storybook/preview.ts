import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '../../src/define.js';
import '../../src/define/rating-source.js';
import '../../src/define/rating-table.js';
import '../../src/what-works-ratings.css';
import '../../src/what-works-ratings-table.css';
import {framed} from './frame.js';
import {pseudoLocale} from './pseudo-locale.js';
import {theme} from './theme.mjs';
import './preview.css';
import manifest from '../../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    docs: {theme},
    layout: 'fullscreen',
    options: {storySort: {order: ['Ratings', 'Programmes', 'Outcomes', 'Words']}},
  },
  globalTypes: {
    lang: {
      description: 'The language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'cy', title: 'Cymraeg'},
          {value: pseudoLocale, title: 'Pseudo-locale'},
        ],
      },
    },
    dir: {
      description: 'The direction of the text',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
    width: {
      description: 'The width of the column',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          {value: 'full', title: 'Full width'},
          {value: 'column', title: 'A column of 15 em'},
          {value: 'phone', title: '320 pixels'},
        ],
      },
    },
  },
  initialGlobals: {lang: 'en', dir: 'ltr', theme: 'light', width: 'full'},
  decorators: [(story, {globals, viewMode}) => framed(story(), {...globals, view: viewMode})],
};

export default preview;
