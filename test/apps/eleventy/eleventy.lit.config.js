import lit from '@lit-labs/eleventy-plugin-lit';

export default function (config) {
  config.addPlugin(lit, {mode: 'worker', componentModules: ['./ratings.js']});
  config.addPassthroughCopy({
    'node_modules/what-works-ratings/dist/what-works-ratings.min.js': 'what-works-ratings.min.js',
  });
  config.addPassthroughCopy('page.js');
}
