/**
 * Of GOV.UK Frontend's stylesheet the rules for the page on which the builder shows a rating: all of it is 130 KB, and
 * the page has five of its classes.
 */
import postcss from 'postcss';
import {govukFrontendCss} from '../examples/govuk-frontend-css.mjs';

const used = ['govuk-template__body', 'govuk-width-container', 'govuk-main-wrapper', 'govuk-heading-l', 'govuk-body'];

/** Whether every class of a selector is on the page. `:root` holds colours, and what nothing there has stays out. */
const isUsed = (selector) => {
  const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
  return classes.length > 0 && classes.every((name) => used.includes(name)) && !/[+~>]/.test(selector);
};

export async function govukPreviewCss() {
  const root = postcss.parse(await govukFrontendCss());
  const names = new Set();
  root.walkRules((rule) => {
    if (rule.selector === ':root') return;
    const selectors = rule.selectors.filter(isUsed);
    if (!selectors.length) return rule.remove();
    rule.selectors = selectors;
    rule.walkDecls(({value}) => [...value.matchAll(/var\((--[\w-]+)/g)].forEach(([, name]) => names.add(name)));
  });
  root.walkAtRules(/^(?!media|supports)/, (rule) => rule.remove());
  root.walkDecls(/^--/, (declaration) => {
    if (!names.has(declaration.prop)) declaration.remove();
  });
  for (let empty = true; empty;) {
    empty = false;
    root.walk((node) => {
      if (node.nodes?.length === 0 || node.type === 'comment') empty = Boolean(node.remove());
    });
  }
  return root.toString();
}
