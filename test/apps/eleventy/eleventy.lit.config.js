import lit from '@lit-labs/eleventy-plugin-lit';

export default function (config) {
  config.addPlugin(lit, {mode: 'worker', componentModules: ['./ratings.js']});
  config.addPassthroughCopy({
    'node_modules/what-works-ratings/dist/what-works-ratings.min.js': 'what-works-ratings.min.js',
  });
  config.addPassthroughCopy('page.js');
  // they use the shortcodes of our own plug-in
  for (const page of ['guide.md', 'table.njk']) config.ignores.add(page);
}
