/** The name of Lit's Trusted Types policy: its own from npm, another in the scripts for pages without a build. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import {policyName} from '../../build/rollup/policy-name.mjs';
import {resolve} from '../../build/rollup/bundling.mjs';

/** A bundle of modules by their paths, the first of which is the entry. */
async function bundle(modules) {
  const build = await rollup({
    input: Object.keys(modules)[0],
    plugins: [
      {
        name: 'modules',
        resolveId: (id) => (id in modules ? id : null),
        load: (id) => modules[id] ?? null,
      },
      resolve(),
      policyName('our-name'),
    ],
  });
  const {
    output: [{code}],
  } = await build.generate({format: 'es'});
  return code;
}
const policiesIn = (code) => [...code.matchAll(/createPolicy\("([^"]*)"/g)].map(([, name]) => name);

describe('the Trusted Types policy', () => {
  it('of Lit, as it is installed, is given the name', async () => {
    const code = await bundle({[`${process.cwd()}/entry.js`]: "import {render} from 'lit'; console.log(render);"});
    assert.deepEqual(policiesIn(code), ['our-name']);
  });

  it('need not be there, in a bundle without templates', async () => {
    const code = await bundle({
      [`${process.cwd()}/entry.js`]: "import {css} from '@lit/reactive-element/css-tag.js'; console.log(css);",
    });
    assert.deepEqual(policiesIn(code), []);
  });

  const policy = 'trustedTypes.createPolicy("lit-html", {});';
  for (const [what, modules] of Object.entries({
    'is made in another way': {'/lit-html/lit-html.js': policy.replace('"lit-html"', 'name')},
    'is made at two places': {'/lit-html/lit-html.js': policy + policy},
    'is made by two copies of Lit': {'/a/lit-html/lit-html.js': policy, '/b/lit-html/lit-html.js': policy},
  })) {
    it(`stops the build if it ${what}`, async () => {
      const imports = Object.keys(modules).map((path) => `import ${JSON.stringify(path)};`);
      await assert.rejects(bundle({'/entry.js': imports.join(''), ...modules}), /is there [02] times, and not once/);
    });
  }
});
