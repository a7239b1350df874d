/**
 * Gives Lit's Trusted Types policy, `lit-html`, the script's own name. A page that allows a policy allows it once, and
 * another bundle with Lit in it may have made `lit-html` already: Lit would throw in ours, and nothing be defined. This
 * is all that is changed in Lit. It stops the build unless Lit makes its policy at exactly one place.
 */
import MagicString from 'magic-string';

const found = 'createPolicy("lit-html"';

export function policyName(name) {
  let replaced = 0;
  return {
    name: 'policy-name',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      replaced += code.split(found).length - 1;
      if (replaced !== 1) this.error(`${found} is there ${replaced} times, and not once: has Lit changed?`);
      const changed = new MagicString(code).replace(found, `createPolicy(${JSON.stringify(name)}`);
      return {code: changed.toString(), map: changed.generateMap({hires: true})};
    },
  };
}
