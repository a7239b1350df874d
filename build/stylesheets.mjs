/**
 * Makes the stylesheets: `what-works-ratings.css` for the page, `what-works-ratings-table.css` for one with a
 * `<rating-table>`, `what-works-ratings-shadow.css` for prerendered roots, and the themes, as they are: they are made to be copied and changed. For the embed builder it writes the inline
 * styles of a prerendered root, by tag.
 */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {elements} from '../compiled/elements/tags.js';
import {minifyCss} from './minify-css.mjs';
import {stylesAtHost} from './styles-at-host.mjs';

/**
 * The styles of all elements in one file. It is linked in each root and, so that no root is painted without it, in the
 * page's head. So every selector begins at the host and names it: what is meant for one element does not reach another,
 * and nothing reaches the page.
 */
async function shadowStyles() {
  let all = '';
  for (const name of new Set(elements.flatMap(({styles = []}) => styles))) {
    const styles = await stylesIn(name);
    const tags = elements.filter((entry) => entry.styles === name).map(({tag}) => tag);
    const host = tags.length > 1 ? `:is(${tags.join(', ')})` : tags[0];
    all += stylesAtHost(styles.join(''), host);
  }
  return all;
}

/** The texts of the styles that elements have together, unminified. */
async function stylesIn(name) {
  const {styles} = await import(`../compiled/elements/${name}.styles.js`);
  return [styles].flat().map(({cssText}) => cssText);
}

/** As the bundle of `prerender` has them: each text is minified by itself. */
async function inlineStyles() {
  const entries = elements
    .filter(({styles}) => styles)
    .map(async ({tag, styles}) => [tag, (await stylesIn(styles)).map((css) => minifyCss(stylesAtHost(css))).join('')]);
  return Object.fromEntries(await Promise.all(entries));
}

cpSync('src/themes', 'dist/themes', {recursive: true});
for (const name of ['what-works-ratings.css', 'what-works-ratings-table.css'])
  writeFileSync(`dist/${name}`, minifyCss(readFileSync(`src/${name}`, 'utf8')));
writeFileSync('dist/what-works-ratings-shadow.css', minifyCss(await shadowStyles()));
writeFileSync('compiled/inline-styles.json', JSON.stringify(await inlineStyles()));
