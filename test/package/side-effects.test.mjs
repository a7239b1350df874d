import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {bundlers} from './bundle.mjs';
import {tags} from '../support/tags.mjs';

/**
 * A module that only registers elements exports nothing, and is dropped by a bundler unless package.json says that it
 * acts.
 */
const registers = (code, tag) => new RegExp(`["'\`]${tag}["'\`]`).test(code);

describe('what package.json says of side effects', () => {
  for (const [name, bundle] of Object.entries(bundlers)) {
    it(`lets ${name} keep every element`, async () => {
      const code = await bundle(
        `import 'what-works-ratings/define.js'; import 'what-works-ratings/define/rating-source.js';`,
      );
      assert.deepEqual(
        tags.filter((tag) => !registers(code, tag)),
        [],
      );
    });

    it(`lets ${name} keep the one element of a define module`, async () => {
      const code = await bundle(`import 'what-works-ratings/define/cost-rating.js';`);
      assert.deepEqual(
        tags.filter((tag) => registers(code, tag)),
        ['cost-rating'],
      );
    });
  }

  for (const [name, bundle] of Object.entries(bundlers)) {
    it(`lets ${name} keep enhance.js, which starts by itself`, async () => {
      assert.match(await bundle(`import 'what-works-ratings/enhance.js';`), /MutationObserver/);
    });
  }

  it('names the sources as it names what they are built to, for Storybook', () => {
    const {sideEffects} = JSON.parse(readFileSync('package.json', 'utf8'));
    const built = sideEffects.filter((path) => /^\.\/dist\/(define|enhance)/.test(path));
    assert.deepEqual(
      built
        .map((path) => path.replace('./dist/', './src/').replace(/\.js$/, '.ts'))
        .filter((path) => !sideEffects.includes(path)),
      [],
    );
  });
});
