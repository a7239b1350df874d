import ratings from 'what-works-ratings/eleventy';

export default function (config) {
  config.addPlugin(ratings, {from: 'programmes.csv'});
  config.addPassthroughCopy({
    'node_modules/what-works-ratings/dist/what-works-ratings.min.js': 'what-works-ratings.min.js',
    'node_modules/what-works-ratings/dist/what-works-ratings.css': 'what-works-ratings.css',
  });
  config.addPassthroughCopy('page.js');
}
