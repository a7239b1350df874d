/**
 * Makes the stylesheets: `what-works-ratings.css` for the page, `what-works-ratings-shadow.css` for prerendered roots,
 * and the themes, as they are, since whoever takes one changes it.
 */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import postcss from 'postcss';
import {minifyCss} from './minify-css.mjs';

/** Which elements each module of styles is for. */
const elementsWith = {
  'scale-rating': ['cost-rating', 'evidence-rating', 'scale-rating'],
  'outcome-grid': ['outcome-grid'],
  'rating-explainer': ['rating-explainer'],
  'rating-summary': ['rating-summary'],
};

/**
 * The styles of all elements in one file. It is linked in each root and, so that no root is painted without it, in the
 * page's head. So every selector begins at the host and names it: what is meant for one element does not reach another,
 * and nothing reaches the page.
 */
async function shadowStyles() {
  let all = '';
  for (const [name, tags] of Object.entries(elementsWith)) {
    const {styles} = await import(`../compiled/elements/${name}.styles.js`);
    const host = tags.length > 1 ? `:is(${tags.join(', ')})` : tags[0];
    const sheet = postcss.parse([styles].flat().join(''));
    sheet.walkRules((rule) => {
      rule.selectors = rule.selectors.map((selector) => atHost(selector, host));
    });
    all += sheet.toString();
  }
  return all;
}

/** `:host(.wide) p`, for the hosts that are `tag`: `:host(tag.wide) p`; `p`: `:host(tag) p`. */
function atHost(selector, host) {
  const [, condition = '', inside] = /^(?::host(?:\((.*?)\))?(?=$|[\s:]))?(.*)$/s.exec(selector);
  return selector.startsWith(':host') ? `:host(${host}${condition})${inside}` : `:host(${host}) ${selector}`;
}

cpSync('src/themes', 'dist/themes', {recursive: true});
writeFileSync('dist/what-works-ratings.css', minifyCss(readFileSync('src/what-works-ratings.css', 'utf8')));
writeFileSync('dist/what-works-ratings-shadow.css', minifyCss(await shadowStyles()));
