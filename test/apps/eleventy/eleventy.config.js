import {prerender} from 'what-works-ratings/prerender';

export default function (config) {
  config.addTransform('ratings', function (text) {
    return this.page.outputPath?.endsWith('.html') ? prerender(text) : text;
  });
  config.addPassthroughCopy({
    'node_modules/what-works-ratings/dist/what-works-ratings.min.js': 'what-works-ratings.min.js',
  });
  config.addPassthroughCopy('page.js');
}
