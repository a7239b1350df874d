/**
 * Minifies the css`` templates of the *.styles.js modules, which no minifier of JavaScript touches. A prerendered page
 * may hold them once for each badge.
 */
import MagicString from 'magic-string';
import {minifyCss} from '../minify-css.mjs';

export function minifiedStyles() {
  return {
    name: 'minified-styles',
    transform(code, id) {
      if (!id.endsWith('.styles.js')) return null;
      const changed = new MagicString(code);
      for (const {start, end, quasis} of cssTemplatesIn(this.parse(code))) {
        if (quasis.length > 1) this.error({message: 'A css`` template has an expression, and cannot be minified', id});
        // in a template literal a backslash, a backtick and "${" are escaped
        const css = minifyCss(quasis[0].value.cooked).replaceAll(/[\\`]|\$\{/g, '\\$&');
        changed.overwrite(start, end, `\`${css}\``);
      }
      return {code: changed.toString(), map: changed.generateMap({hires: true})};
    },
  };
}

function* cssTemplatesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') yield node.quasi;
  for (const child of Object.values(node)) yield* cssTemplatesIn(child);
}
