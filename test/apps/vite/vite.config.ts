import {defineConfig, type Plugin} from 'vite';
import {ratingHtml} from 'what-works-ratings';
import ratings from 'what-works-ratings/vite';
import {programmes} from './src/programmes.ts';

/** Writes the list into the page, as a template engine would. */
const list: Plugin = {
  name: 'list',
  transformIndexHtml: {
    order: 'pre',
    handler(html) {
      const items = programmes.map(
        ({name, evidence}) =>
          `<li>${name}: ${ratingHtml('evidence', {value: evidence, variant: 'compact', subject: name, reviewed: '2021'})}</li>`,
      );
      return html.replace('<!-- programmes -->', items.join('\n        '));
    },
  },
};

export default defineConfig({
  plugins: [list, ratings({from: 'programmes.csv'})],
  build: {rollupOptions: {input: ['index.html', 'guide/index.html']}},
});
