/**
 * Shortens our templates, which no minifier of JavaScript touches: css`` by a minifier of CSS, html`` and svg`` by
 * making one space of every run of white space. A prerendered page holds their text once for each badge, and content
 * systems turn a line break in pasted markup into `<br>`.
 *
 * @param changeStyles what becomes of the text of each css`` before. Default: it stays as it is.
 */
import MagicString from 'magic-string';
import {minifyCss} from '../minify-css.mjs';

export function minifiedTemplates(options) {
  return {
    name: 'minified-templates',
    transform(code, id) {
      if (id.includes('/node_modules/')) return null;
      const changed = withMinifiedTemplates(code, id, this.parse(code), options);
      return {code: changed.toString(), map: changed.generateMap({hires: true})};
    },
  };
}

/**
 * The code of a module with its templates minified, for a bundler that is not Rollup.
 *
 * @param id for the message about a template that cannot be minified
 * @param tree the syntax tree of the code
 */
export function withMinifiedTemplates(code, id, tree, {changeStyles = (css) => css} = {}) {
  const changed = new MagicString(code);
  for (const {tag, quasi} of templatesIn(tree)) {
    if (tag.name === 'css' && quasi.quasis.length > 1)
      throw new Error(`${id}: a css\`\` template has an expression, so it cannot be minified.`);
    for (const {start, end, value} of quasi.quasis.filter(({value}) => value.raw))
      changed.update(
        start,
        end,
        tag.name === 'css' ? escaped(minifyCss(changeStyles(value.cooked))) : oneLine(value.raw),
      );
  }
  return changed;
}

function* templatesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'TaggedTemplateExpression' && /^(css|html|svg)$/.test(node.tag.name)) yield node;
  for (const child of Object.values(node)) yield* templatesIn(child);
}

/** White space as HTML has it: a no-break space is text. */
const oneLine = (raw) => raw.replaceAll(/[ \t\n\r\f]+/g, ' ');

/** As it is written in a template literal. */
const escaped = (text) => text.replaceAll(/[\\`]|\$\{/g, '\\$&');
