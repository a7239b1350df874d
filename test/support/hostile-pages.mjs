/** Pages on which something fails: what is in sight of each element there, and what the console says. */
import {readFileSync} from 'node:fs';
import {elements} from './elements.mjs';
import {tags} from './tags.mjs';

export const script = '/dist/what-works-ratings.min.js';
export const scalesScript = '/dist/what-works-ratings-source.min.js';

const eef = readFileSync('dist/scales/eef-cost.json', 'utf8');

/**
 * Every element, each with words of the page's own. A table has a script of its own, and more of a page in it than its
 * words: test/page/rating-table.test.mjs.
 */
const examples = [
  ...Object.values(elements)
    .map(({markup}) => markup)
    .filter((markup) => !markup.includes('<rating-table')),
  `<rating-source><script type="application/json">${eef}</script><scale-rating scale="eef-cost" value="£" subject="Breakfast clubs">Cost: very low</scale-rating></rating-source>`,
];
export const markup = examples.map((example) => `<section>${example}</section>`).join('\n');
for (const tag of tags)
  if (tag !== 'rating-table' && !markup.includes(`<${tag}`))
    throw new Error(`There is no <${tag}> on the hostile pages.`);

export const module = (src) => `<script type="module" src="${src}"></script>`;

/** A page of every element. */
export const hostilePage = ({before = '', within = '', scripts = module(scalesScript) + module(script)} = {}) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>${before}<main>${markup}${within}</main>${scripts}`;

/**
 * What is in sight of each example: its text, whether its badge has styles, and the height of its tallest figure. It is
 * for a world of its own, which has the browser's own built-ins whatever the page has done to its.
 */
export function inSight() {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const isBoxless = getComputedStyle(node).display === 'contents';
      if (!isBoxless && !node.checkVisibility({visibilityProperty: true})) return '';
      if (node.matches('.said')) return '';
    }
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    return [...(assigned.length ? assigned : (node.shadowRoot ?? node).childNodes)].map(textOf).join(' ');
  };
  // Not by `document.querySelectorAll`, which a form with that name hides.
  return [...Document.prototype.querySelectorAll.call(document, 'main > section')].map((section) => {
    const roots = all(section, '*').flatMap(({shadowRoot}) => shadowRoot ?? []);
    const ratings = roots.flatMap((root) => all(root, '[part~="rating"]'));
    const figures = roots.flatMap((root) => all(root, 'svg'));
    return {
      text: textOf(section).replace(/\s+/g, ' ').trim(),
      isStyled: ratings.every((rating) => getComputedStyle(rating).overflowWrap === 'break-word' && hidesSaid(rating)),
      tallest: Math.max(0, ...figures.map((figure) => figure.getBoundingClientRect().height)),
    };
  });

  function hidesSaid(rating) {
    return all(rating, '.said').every((said) => getComputedStyle(said).position === 'absolute');
  }
}
